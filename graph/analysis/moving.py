"""Groups of a weighted graph by modularity: nodes move to where most of their links are."""

from __future__ import annotations

from collections import deque
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

__all__ = ["group"]

_LEAST = 1e-9
"""A gain below this is an error of rounding."""

Groups = NDArray[np.int64]


def group(links: sparse.csr_array) -> Groups:
    """Group the nodes of a graph, each level of groups being the nodes of the next (Louvain).

    Nodes move one by one in a fixed order, and those next to a node that moved are looked at again.

    :param links: a symmetric matrix of weights; its diagonal counts links within a node twice.
    :returns: the number of the group of each node, from 0.

    >>> pairs = sparse.csr_array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]])
    >>> group(pairs).tolist()
    [0, 0, 1, 1]
    """
    groups = np.arange(links.shape[0])
    while True:
        moved = _moved(links)
        count = int(moved.max(initial=-1)) + 1
        if count == links.shape[0]:
            return groups
        groups = moved[groups]
        belongs = sparse.csr_array(
            (np.ones(len(moved)), (np.arange(len(moved)), moved)), shape=(len(moved), count)
        )
        links = sparse.csr_array(belongs.T @ links @ belongs)
        links.sort_indices()


def _moved(links: sparse.csr_array) -> Groups:
    """Move every node until no move is a gain."""
    degrees = np.asarray(links.sum(axis=1)).ravel().tolist()
    total = sum(degrees) or 1.0
    near = _neighbours(links)
    home, weights = list(range(len(near))), list(degrees)
    waiting, waits = deque(home), [True] * len(near)
    while waiting:
        node = waiting.popleft()
        waits[node] = False
        old, share = home[node], degrees[node] / total
        weights[old] -= degrees[node]
        best = _best(old, near[node], home, weights, share)
        weights[best] += degrees[node]
        if best == old:
            continue
        home[node] = best
        for other, _ in near[node]:
            if home[other] != best and not waits[other]:
                waits[other] = True
                waiting.append(other)
    numbers = {old: number for number, old in enumerate(dict.fromkeys(home))}
    return np.array([numbers[old] for old in home], dtype=np.int64)


def _best(
    old: int, near: list[tuple[int, float]], home: list[int], weights: list[float], share: float
) -> int:
    """Choose the group with more links to a node than chance would give it."""
    shared = {old: 0.0}
    for other, weight in near:
        shared[home[other]] = shared.get(home[other], 0.0) + weight
    best, most = old, shared.pop(old) - weights[old] * share
    for candidate, weight in shared.items():
        gain = weight - weights[candidate] * share
        if gain > most + _LEAST:
            best, most = candidate, gain
    return best


def _neighbours(links: sparse.csr_array) -> list[list[tuple[int, float]]]:
    columns, weights = links.indices.tolist(), links.data.tolist()
    return [
        [
            (column, weight)
            for column, weight in zip(columns[start:stop], weights[start:stop], strict=True)
            if column != node
        ]
        for node, (start, stop) in enumerate(pairwise(links.indptr.tolist()))
    ]

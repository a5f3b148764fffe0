"""First places of nodes: those far apart along links start far apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.analysis.forces import Floats

if TYPE_CHECKING:
    from scipy.sparse import csr_array

__all__ = ["first_places", "sunflower"]

_PIVOTS = 40


def sunflower(count: int) -> Floats:
    """Place points evenly in a disc, each about one unit from the next.

    :param count: number of points.
    :returns: places, shape (count, 2).

    >>> sunflower(3).shape
    (3, 2)
    """
    number = np.arange(count, dtype=np.float64)
    angle = number * np.pi * (3 - np.sqrt(5))
    radius = np.sqrt(number + 0.5) * 0.6
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def first_places(adjacency: csr_array) -> Floats:
    """Place a connected graph by the distances of its nodes from a few pivots.

    Pivots are chosen one after the other, each farthest from those before (Pivot MDS, Brandes
    and Pich 2007).  Nodes that no pivot tells apart are moved apart a little.

    :param adjacency: symmetric matrix of a connected graph.
    :returns: places, shape (nodes, 2), where a link is about one unit long.
    """
    count = adjacency.shape[0]
    distances = _pivot_distances(adjacency, min(_PIVOTS, count))
    squares = distances**2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    _, axes = np.linalg.eigh(centred.T @ centred)
    places = centred @ axes[:, -2:][:, ::-1]
    spread = np.abs(places).max(axis=0)
    places = places / max(float(spread.max()), 1e-9) * np.sqrt(count) / 2
    apart = sunflower(count)[_shuffled(count)]
    return np.asarray(places + 0.3 * apart, dtype=np.float64)


def _pivot_distances(adjacency: csr_array, pivots: int) -> Floats:
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415  scipy loads only when needed

    degrees = np.diff(adjacency.indptr)
    pivot = int(degrees.argmax())
    nearest = np.full(adjacency.shape[0], np.inf)
    columns = []
    for _ in range(pivots):
        reached = dijkstra(adjacency, indices=pivot, unweighted=True)
        columns.append(reached)
        nearest = np.minimum(nearest, reached)
        pivot = int(nearest.argmax())
    return np.stack(columns, axis=1)


def _shuffled(count: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.random.default_rng(count).permutation(count)

"""Places for the nodes of a network, the same every time."""

from __future__ import annotations

from collections.abc import Hashable

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.analysis.boxes import Points, box_sizes, pack, separate
from graph.analysis.forces import arrange

__all__ = ["assign", "layout"]


def layout(g: nx.Graph[Hashable]) -> dict[Hashable, tuple[float, float]]:
    """Place linked nodes near each other and no node on another, with room for the labels.

    Each connected part is laid out by itself: distances to a few pivots give its outline, forces
    refine it, and boxes as wide as the labels are pushed apart.  The parts are then packed.

    :param g: any graph; it is not changed.
    :returns: node to ``(x, y)`` in pixels of a picture that is not scaled, around the origin.

    >>> layout(nx.Graph())
    {}
    >>> layout(nx.path_graph(1))
    {0: (0.0, 0.0)}
    """
    nodes = sorted(g, key=lambda node: (str(node), type(node).__name__))
    if not nodes:
        return {}
    links = _matrix(g, nodes)
    sizes = box_sizes([str(g.nodes[node].get("label", node)) for node in nodes])
    _, parts = connected_components(links, directed=False)
    groups = _groups(parts)
    placed = [_place(links[group][:, group], sizes[group]) for group in groups]
    points = np.empty((len(nodes), 2))
    boxes = [sizes[group] for group in groups]
    for group, shift in zip(groups, pack(placed, boxes), strict=True):
        points[group] = shift
    points -= (points.min(axis=0) + points.max(axis=0)) / 2
    rounded = np.round(points, 1) + 0.0
    where = dict(zip(nodes, map(tuple, rounded.tolist()), strict=True))
    return {node: (where[node][0], where[node][1]) for node in g}


def assign(g: nx.Graph[Hashable]) -> None:
    """Write the place of each node into its attributes ``x`` and ``y``.

    :param g: any graph; its nodes are changed.

    >>> graph = nx.path_graph(1)
    >>> assign(graph)
    >>> graph.nodes[0]
    {'x': 0.0, 'y': 0.0}
    """
    for node, (x, y) in layout(g).items():
        g.nodes[node].update(x=x, y=y)


def _matrix(g: nx.Graph[Hashable], nodes: list[Hashable]) -> sparse.csr_array:
    """Make a symmetric matrix of links, each 1 however many are parallel; loops are dropped."""
    numbers = {node: number for number, node in enumerate(nodes)}
    pairs = {
        (numbers[source], numbers[target])
        for start, end in g.edges()
        if start != end
        for source, target in ((start, end), (end, start))
    }
    rows, columns = zip(*sorted(pairs), strict=True) if pairs else ((), ())
    ones = np.ones(len(rows))
    return sparse.csr_array((ones, (rows, columns)), shape=(len(nodes), len(nodes)))


def _groups(parts: np.ndarray) -> list[np.ndarray]:
    """Number the nodes of each connected part, the largest part first."""
    groups = [np.flatnonzero(parts == part) for part in range(parts.max() + 1)]
    return sorted(groups, key=lambda group: (-len(group), int(group[0])))


def _place(links: sparse.csr_array, sizes: Points) -> Points:
    return separate(arrange(links, sizes), sizes)

"""Communities: parts of a network that are linked more within than to the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import TypeVar

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import breadth_first_order, connected_components

from graph.analysis.moving import group

__all__ = ["READABLE", "assign", "communities"]

N = TypeVar("N", bound=Hashable)

READABLE = 150
"""Members of a community that can still be read when it is opened."""

Members = NDArray[np.int64]


def communities(g: nx.Graph[N], most: int = READABLE) -> dict[N, int]:
    """Find the communities of a network, the same every time; parallel links count each.

    A community with too many members is split like a network of its own; what has no parts, such
    as a hub with its leaves, is cut into pieces from its best linked node outwards.

    :param g: any graph; it is not changed.
    :param most: the most members of a community.
    :returns: node to number of its community, the largest being 0; nodes without a link to
        another share the last number, however many they are.

    >>> communities(nx.Graph([("a", "b"), ("b", "c"), ("a", "c"), ("d", "e")]))
    {'a': 0, 'b': 0, 'c': 0, 'd': 1, 'e': 1}
    """
    nodes = sorted(g, key=lambda node: (str(node), type(node).__name__))
    links = _matrix(g, nodes)
    linked = np.flatnonzero(np.diff(links.indptr))
    parts = sorted(_parts(links, linked, most), key=lambda part: (-len(part), int(part[0])))
    alone = np.setdiff1d(np.arange(len(nodes)), linked)
    parts += [alone] if len(alone) else []
    numbers = {nodes[at]: number for number, part in enumerate(parts) for at in part.tolist()}
    return {node: numbers[node] for node in g}


def assign(g: nx.Graph[N]) -> None:
    """Write the community of each node into its attribute ``community``.

    :param g: any graph; its nodes are changed.

    >>> graph = nx.path_graph(2)
    >>> assign(graph)
    >>> graph.nodes[1]
    {'community': 0}
    """
    for node, number in communities(g).items():
        g.nodes[node]["community"] = number


def _matrix(g: nx.Graph[N], nodes: list[N]) -> sparse.csr_array:
    """Make a symmetric matrix of the numbers of links; links of a node to itself are dropped."""
    numbers = {node: number for number, node in enumerate(nodes)}
    ends = Counter((numbers[start], numbers[end]) for start, end in g.edges() if start != end)
    both = ends + Counter({(end, start): count for (start, end), count in ends.items()})
    pairs = sorted(both)
    rows, columns = zip(*pairs, strict=True) if pairs else ((), ())
    weights = [both[pair] for pair in pairs]
    return sparse.csr_array(
        (np.array(weights, dtype=float), (rows, columns)), shape=(len(nodes), len(nodes))
    )


def _parts(links: sparse.csr_array, members: Members, most: int) -> Iterator[Members]:
    """Divide some nodes until every part is small enough; members of a part are in order."""
    if not len(members):
        return
    inside = links[members][:, members]
    groups = _connected(inside, group(inside))
    for number in range(groups.max() + 1):
        part = np.flatnonzero(groups == number)
        if len(part) <= most:
            yield members[part]
        elif len(part) < len(members):
            yield from _parts(links, members[part], most)
        else:
            yield from _pieces(inside, members, most)


def _connected(links: sparse.csr_array, groups: Members) -> Members:
    """Divide groups that do not hang together."""
    pairs = links.tocoo()
    rows, columns = pairs.coords
    within = groups[rows] == groups[columns]
    kept = (pairs.data[within], (rows[within], columns[within]))
    _, parts = connected_components(sparse.csr_array(kept, shape=links.shape), directed=False)
    return np.asarray(parts, dtype=np.int64)


def _pieces(inside: sparse.csr_array, members: Members, most: int) -> Iterator[Members]:
    first = int(np.argmax(np.diff(inside.indptr)))
    order = breadth_first_order(inside, first, directed=False, return_predecessors=False)
    for start in range(0, len(order), most):
        yield np.sort(members[order[start : start + most]])

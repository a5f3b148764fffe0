"""How central the nodes of a network are."""

from __future__ import annotations

from collections.abc import Hashable

import networkx as nx

__all__ = ["degrees"]


def degrees(g: nx.Graph[Hashable]) -> dict[Hashable, int]:
    """Count the links of each node, parallel ones included.

    :param g: any graph; it is not changed.
    :returns: node to number of links, most links first; ties in the order of the names.

    >>> degrees(nx.star_graph(2))
    {0: 2, 1: 1, 2: 1}
    """
    counts = [(node, int(count)) for node, count in g.degree()]
    return dict(sorted(counts, key=lambda pair: (-pair[1], str(pair[0]))))

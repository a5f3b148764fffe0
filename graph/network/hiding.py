"""The network without what a legend hides."""

from __future__ import annotations

from collections.abc import Collection

import networkx as nx

__all__ = ["without"]


def without(
    network: nx.MultiDiGraph[str], types: Collection[str], properties: Collection[str]
) -> nx.MultiDiGraph[str]:
    """Leave out the nodes of some classes, and the links of some properties.

    :param network: what :func:`graph.network.build_network` returned; it is not changed.
    :param types: CURIEs; a node is left out if one is its most specific class.
    :param properties: CURIEs of properties and of classes of acts.
    :returns: a new network, in the order of the old one; nodes stay that have no link left.

    >>> network = nx.MultiDiGraph()
    >>> _ = network.add_edge("urn:ann", "urn:mill", predicate="jg:visited")
    >>> left = without(network, [], ["jg:visited"])
    >>> len(left), left.number_of_edges()
    (2, 0)
    """
    kept = network.copy()
    kept.remove_nodes_from(
        [node for node, data in network.nodes(data=True) if data.get("type") in types]
    )
    kept.remove_edges_from(
        [
            (source, target, key)
            for source, target, key, data in network.edges(keys=True, data=True)
            if data.get("predicate") in properties
        ]
    )
    return kept

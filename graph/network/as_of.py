"""The network in a period: what holds then, and what has no date."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import networkx as nx

from graph.evidence.period import Period

__all__ = ["network_in", "period_of", "undated"]


def network_in(
    network: nx.MultiDiGraph[str], period: Period, focus: Collection[str] = ()
) -> nx.MultiDiGraph[str]:
    """Keep the links that hold in a period; those without a date are always kept.

    A node stays if it is in focus, has a link that stays, or had no link to begin with.

    :param network: what :func:`graph.network.build_network` returned; it is not changed.
    :param period: the date or the dates that are asked for.
    :param focus: keys of nodes that stay in any case.
    :returns: a new network, in the order of the old one.

    >>> network = nx.MultiDiGraph()
    >>> _ = network.add_edge("urn:ann", "urn:mill", **{"from": "2011", "until": "2015"})
    >>> network_in(network, Period.asked("2015-06")).number_of_edges()
    1
    >>> list(network_in(network, Period.asked("2016"), ["urn:ann"]))
    ['urn:ann']
    """
    kept = network.copy()
    kept.remove_edges_from(
        [
            (source, target, key)
            for source, target, key, data in network.edges(keys=True, data=True)
            if not period_of(data).meets(period)
        ]
    )
    kept.remove_nodes_from(
        [
            node
            for node in network
            if network.degree(node) and not kept.degree(node) and node not in focus
        ]
    )
    return kept


def undated(network: nx.MultiDiGraph[str]) -> int:
    """Count the links that have no date, and so are shown whatever date is asked for.

    :param network: what :func:`graph.network.build_network` returned.
    :returns: how many there are.

    >>> undated(nx.MultiDiGraph([("urn:ann", "urn:bob")]))
    1
    """
    return sum(not period_of(data).dated for _, _, data in network.edges(data=True))


def period_of(link: Mapping[str, object]) -> Period:
    """Read from when until when a link holds.

    :param link: attributes of an edge, as :class:`graph.network.EdgeData` has them.
    :returns: its period; a date that is missing leaves that side open.

    >>> period_of({"from": "2018-06-06", "until": None})
    Period(start='2018-06-06', end=None)
    """
    start, end = link.get("from"), link.get("until")
    return Period(start if isinstance(start, str) else None, end if isinstance(end, str) else None)

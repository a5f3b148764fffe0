"""What a graph is, in a few numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from graph.network import View
from graph.store.base import Store
from graph.terms import JG, RDF
from graph.web.network import whole_network
from graph.web.served import Served

__all__ = ["Overview", "OverviewGroup", "overview"]


@dataclass(frozen=True, slots=True)
class OverviewGroup:
    """Entities that share a colour and a shape.

    :param label: the legend's name for them.
    :param colour: fill colour.
    :param shape: name of the shape.
    :param count: how many there are.
    """

    label: str
    colour: str
    shape: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of a graph; null where it is too large to count them at once.

    :param entities: number of entities.
    :param links: number of links between them.
    :param groups: the entities by group, the largest first; empty where they were not counted.
    :param claims: number of claims.
    :param sources: number of sources.
    :param disputes: number of disputes.
    """

    entities: int | None
    links: int | None
    groups: list[OverviewGroup]
    claims: int
    sources: int
    disputes: int


def overview(served: Served) -> Overview:
    """Count what a graph has.

    :param served: the graph.
    :returns: the numbers.
    """
    store = served.store
    evidence = [_count(store, name) for name in ("Claim", "Source", "Dispute")]
    if not served.is_small:
        return Overview(None, None, [], *evidence)
    network = whole_network(served, View(evidence=False))
    nodes = (data for _, data in network.nodes(data=True))
    groups = Counter((node["group"], node["colour"], node["shape"]) for node in nodes)
    found = [OverviewGroup(*look, count) for look, count in groups.items()]
    found.sort(key=lambda group: (-group.count, group.label))
    return Overview(len(network), network.number_of_edges(), found, *evidence)


def _count(store: Store, name: str) -> int:
    return sum(1 for _ in store.quads(None, RDF.type, JG[name]))

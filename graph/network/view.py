"""Which part of a store becomes a network, and how."""

from __future__ import annotations

from dataclasses import dataclass

from graph.evidence.period import ALWAYS, Period

__all__ = ["View"]


@dataclass(frozen=True, slots=True)
class View:
    """A choice of what to show; every name is an IRI.

    :param focus: entities to start from; empty for the whole store.
    :param hops: links to follow from the focus, in either direction.
    :param types: classes of nodes to keep, subclasses included; empty for all.
    :param properties: properties (or classes of acts) to keep as edges; empty for all.
    :param graphs: named graphs to read; empty for all.
    :param languages: wished languages of labels, best first.
    :param acts: ``"edge"`` draws an act as one edge between its two ends, ``"node"`` as a node.
    :param disputed: whether deprecated and party claims become edges too.
    :param max_nodes: the most nodes kept (those with the most links); None for all.
    :param period: the date, or the first and last date, at which links must hold; what has no date
        is always shown.
    :param hidden_types: classes; entities of which one is the most specific class are left out in
        the end, with their links.
    :param hidden_properties: properties (or classes of acts) whose links are left out in the end.
    :param evidence: whether citations and facts are attached; off makes large networks lean.
    """

    focus: tuple[str, ...] = ()
    hops: int = 1
    types: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    graphs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    acts: str = "edge"
    disputed: bool = True
    max_nodes: int | None = None
    period: Period = ALWAYS
    hidden_types: tuple[str, ...] = ()
    hidden_properties: tuple[str, ...] = ()
    evidence: bool = True

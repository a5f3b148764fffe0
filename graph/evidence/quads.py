"""The quads that record evidence, to be copied from one store to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from graph.evidence import properties as say
from graph.evidence.details import Details
from graph.evidence.notations import notations
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms.nodes import Node, node_key

__all__ = ["evidence_quads"]


def evidence_quads(
    store: Store,
    statements: Iterable[tuple[str, str, Term]] = (),
    subjects: Iterable[str] = (),
) -> Iterator[Quad]:
    """Give all that a store records as evidence of some statements, in whichever notation.

    These are the claims of the statements and of everything about the subjects, every other
    claim of their disputes, and what all of them cite.

    :param store: where the claims are.
    :param statements: subjects, IRIs of properties and objects.
    :param subjects: keys of entities about which every claim counts.
    :returns: each quad once.
    """
    asked = [*statements, *((subject, None, None) for subject in subjects)]
    given: set[Quad] = set()
    for quad in _quads(store, asked):
        if quad not in given:
            given.add(quad)
            yield quad


def _quads(store: Store, asked: Iterable[tuple[str, str | None, Term | None]]) -> Iterator[Quad]:
    every = notations(store, Details(store, frozenset()))
    disputes: dict[str, None] = {}
    for notation in every:
        found = {held: None for one in asked for held in notation.find(*one)}
        for quad in notation.quads(found):
            yield quad
            if quad.predicate.value == say.DISPUTE and isinstance(quad.object, Node):
                disputes[node_key(quad.object)] = None
    for notation in every:
        for dispute in disputes:
            yield from notation.quads(notation.sides(dispute))

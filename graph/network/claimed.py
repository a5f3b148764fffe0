"""Statements that are claimed and not asserted: deprecated ones, those of a party, and the like."""

from __future__ import annotations

from collections.abc import Container, Iterable

from pyoxigraph import Literal, NamedNode

from graph.evidence import Claim, Evidence, may_lack_triple
from graph.network.names import NAMING
from graph.network.reading import Reading
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import RDF
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["add_claimed"]


def add_claimed(
    reading: Reading, store: Store, evidence: Evidence, subjects: Container[str]
) -> tuple[set[tuple[int, str, int]], dict[str, Claim]]:
    """Add to a reading the links that are only claimed.

    Names and classes that are only claimed change neither label nor look of a node.

    :param reading: the columns; links are added to them.
    :param store: tells what is asserted.
    :param evidence: the claims.
    :param subjects: keys of the nodes about which claims count.
    :returns: the links added (subject, property, object), and one claim for each literal statement
        that is only claimed, by the claim's identifier.
    """
    links: set[tuple[int, str, int]] = set()
    literals: dict[str, Claim] = {}
    said: set[tuple[str, str, Term]] = set()
    for claim in _only_claimed(store, evidence.claims):
        statement = (claim.subject, claim.predicate, claim.object)
        if claim.subject not in subjects or statement in said:
            continue
        said.add(statement)
        if isinstance(claim.object, Node):
            key = node_key(claim.object)
            reading.add_link(claim.subject, claim.predicate, key)
            numbers = reading.numbers
            links.add((numbers[claim.subject], claim.predicate, numbers[key]))
        elif isinstance(claim.object, Literal):
            literals[claim.iri] = claim
    return links, literals


def _only_claimed(store: Store, claims: Iterable[Claim]) -> Iterable[Claim]:
    unfit = NAMING | {RDF.type.value}
    for claim in claims:
        if claim.predicate in unfit or not may_lack_triple(claim):
            continue
        subject, predicate = node_term(claim.subject), NamedNode(claim.predicate)
        if next(store.quads(subject, predicate, claim.object), None) is None:
            yield claim

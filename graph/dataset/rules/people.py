"""The rule that private people are not named."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.rule import Fault, rule
from graph.terms import RDF, RDFS, XSD
from graph.terms.nodes import Node, node_key

__all__ = ["private_people_unnamed"]


@rule(
    "private-people-unnamed",
    "error",
    "No text and no address names a victim, a relative, a child or another private person.",
    "Say it without the name: the victim, her sister; choose another address or leave it out.",
)
def private_people_unnamed(checked: Checked) -> Iterator[Fault]:
    """Find names of the list, without repeating them.

    A name of one word counts in our own data only; elsewhere it may be anybody's.
    """
    if not checked.names:
        return
    for iri in sorted(checked.properties):
        if _has_texts(checked, iri):
            for quad in checked.store.quads(None, NamedNode(iri)):
                yield from _faults(checked, quad)


def _has_texts(checked: Checked, iri: str) -> bool:
    """Leave out what links, dates or counts; it is most of a large graph."""
    term = checked.model.properties.get(iri)
    if term is None:
        return iri != RDF.type.value
    plain = {RDF.PlainLiteral.value, XSD.string.value, XSD.anyURI.value, RDFS.Literal.value}
    return term.kind != "object" and (not term.ranges or not plain.isdisjoint(term.ranges))


def _faults(checked: Checked, quad: Quad) -> Iterator[Fault]:
    subject, value = quad.subject, quad.object
    if not isinstance(value, Literal) or not isinstance(subject, Node):
        return
    shortest = 1 if checked.own else 2
    for words in checked.names.places_in(_slug(subject), shortest):
        yield _fault(subject, "its identifier", words)
    for words in checked.names.places_in(value.value, shortest):
        if not _is_claimed(checked, subject, quad):
            yield _fault(subject, checked.curie(quad.predicate.value), words)


def _slug(node: Node) -> str:
    return node.value.rpartition("/")[2] if isinstance(node, NamedNode) else ""


def _is_claimed(checked: Checked, subject: Node, quad: Quad) -> bool:
    """Tell whether a claim says the same, so that the name is found there."""
    return bool(checked.evidence.saying(node_key(subject), quad.predicate.value, quad.object))


def _fault(subject: Node, where: str, words: tuple[int, int]) -> Fault:
    first, last = words
    which = f"word {first}" if first == last else f"words {first} to {last}"
    return Fault(node_key(subject), f"A private person is named in {where}, {which}.")

"""What is in a store, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.model import Model
from graph.sparql import Answer, Solutions
from graph.store.base import Store
from graph.terms import LABEL_PROPERTIES, choose_label, humanise

__all__ = ["Count", "summarise"]

Ask = Callable[[str], Answer]

_COUNTED = {
    "named graph": "SELECT ?what (COUNT(*) AS ?n) { GRAPH ?what { ?s ?p ?o } } GROUP BY ?what",
    "class": "SELECT ?what (COUNT(DISTINCT ?s) AS ?n) { ?s a ?what } GROUP BY ?what",
    "property": "SELECT ?what (COUNT(*) AS ?n) { ?s ?what ?o } GROUP BY ?what",
    "claims of rank": (
        "SELECT ?what (COUNT(DISTINCT ?s) AS ?n) { ?s a jg:Claim ; jg:rank ?what } GROUP BY ?what"
    ),
    "claims of kind": (
        "SELECT ?what (COUNT(DISTINCT ?s) AS ?n) { ?s a jg:Claim ; jg:kind ?what } GROUP BY ?what"
    ),
    "disputes of kind": (
        "SELECT ?what (COUNT(DISTINCT ?s) AS ?n) "
        "{ ?s a jg:Dispute ; jg:disputeKind ?what } GROUP BY ?what"
    ),
    "sources of kind": (
        "SELECT ?what (COUNT(DISTINCT ?s) AS ?n) "
        "{ ?s a jg:Source ; jg:sourceKind ?what } GROUP BY ?what"
    ),
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something.

    :param what: what is counted, such as ``class`` or ``claims of rank``.
    :param curie: which one, short; empty for the whole store.
    :param label: its name in words.
    :param number: how many.
    """

    what: str
    curie: str
    label: str
    number: int


def summarise(store: Store, model: Model, ask: Ask | None = None) -> list[Count]:
    """Count the triples of a store, and what they are about.

    :param store: what to count in.
    :param model: the ontology that names classes and properties.
    :param ask: answers the query of each count; None for the store, within the usual limits.
    :returns: the counts, kind by kind, the largest first.
    :raises TimeLimitError: if a count takes too long.
    """
    counts = [Count("triples", "", store.name, len(store))]
    for what, query in _COUNTED.items():
        found = [
            Count(what, store.prefixes.curie(iri), _label(store, model, iri), number)
            for iri, number in _numbers((ask or store.query)(query))
        ]
        counts += sorted(found, key=lambda count: (-count.number, count.curie))
    return counts


def _numbers(answer: Answer) -> Iterator[tuple[str, int]]:
    for row in answer.rows if isinstance(answer, Solutions) else ():
        match row:
            case (NamedNode() as what, Literal() as number):
                yield what.value, int(number.value)


def _label(store: Store, model: Model, iri: str) -> str:
    term = model.classes.get(iri) or model.properties.get(iri)
    if term:
        return term.label
    for predicate in LABEL_PROPERTIES:
        found = [quad.object for quad in store.quads(NamedNode(iri), predicate)]
        chosen = choose_label(literal for literal in found if isinstance(literal, Literal))
        if chosen:
            return chosen.value
    return humanise(iri)

"""The first dated things of a store, or of an entity, with more of them than can be told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode

from graph.evidence.period import Period, moment
from graph.model import Model
from graph.network.adjacency import Link
from graph.sparql import fragments
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import JG, RDF, XSD
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["DATATYPES", "Found", "Thing", "find_dated", "find_dated_of"]

DATATYPES = (XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth)
"""Datatypes of dates."""

_DATES = frozenset(node.value for node in DATATYPES)
_SAMPLE = 20_000
"""Statements that are looked through for properties with dates of which no ontology tells."""

_TOGETHER = 500
"""Acts in one question."""

_OF_THING = "?what ?property ?date"
_CLAIMED = "?claim rdf:subject ?what ; rdf:predicate ?property ; rdf:object ?date"
_NOT_ASSERTED = "FILTER NOT EXISTS { ?what ?property ?date }"
_OF_CLAIM = "?claim ?limit ?date ; rdf:subject ?what ; rdf:predicate ?property ; rdf:object ?far"
_LIMITS = fragments.values("limit", (JG["from"], JG.until))

Thing = str | Link
"""The key of an act or an entity, or a plain link that a claim dates."""

_Dated = tuple[str, Thing]
"""A date as written, and what it dates."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first dated things.

    :param things: acts, entities and plain links, the earliest first.
    :param unread: number of dated statements after these.
    """

    things: tuple[Thing, ...]
    unread: int


def find_dated(store: Store, model: Model, most: int, between: Period) -> Found:
    """Find what is dated in a store, without reading the rest of it.

    Dates are those of claims, of properties that the ontology knows to have dates, and of
    properties that have some among the first statements of the store.

    :param store: where to look.
    :param model: the ontology.
    :param most: number of dated statements after which it stops.
    :param between: only dates that may lie in it count.
    :returns: the first things by date.
    """
    properties = tuple(dict.fromkeys((*_properties(model), *_sampled(store))))
    values = fragments.values("property", properties)
    dated, total = set[_Dated](), 0
    for variables, pattern in (
        ("?date ?what", f"{values} {_OF_THING} FILTER(isLiteral(?date))"),
        ("?date ?what", f"{values} {_CLAIMED} {_NOT_ASSERTED}"),
        ("?date ?what ?property ?far", f"{_LIMITS} {_OF_CLAIM}"),
    ):
        where = f"{_everywhere(store, pattern)} {_within(between)}"
        each = f"SELECT DISTINCT {variables} {{ {where} }}"
        some = set(_dated(store.select(f"{each} ORDER BY STR(?date) LIMIT {most}")))
        total += len(some - dated)
        if len(some) == most:
            count = f"SELECT (COUNT(*) AS ?number) {{ {{ {each} }} }}"
            total += _number(store.select(count)) - most
        dated |= some
    first = sorted(dated, key=_order)[:most]
    return Found(_things(first), max(total - len(first), 0))


def find_dated_of(
    store: Store, model: Model, iri: str, things: Collection[Thing]
) -> Iterator[Thing]:
    """Find what is dated among the acts and links of one entity.

    :param store: where to look.
    :param model: the ontology.
    :param iri: the entity.
    :param things: the acts that name it, and its plain links.
    :returns: those that are dated, the earliest first.
    """
    properties = _properties(model)
    acts = [thing for thing in things if isinstance(thing, str)]
    dated = [*_dates_of_blank(store, acts, properties)]
    # A choice of values makes the engine try every pair of act and property; a filter does not.
    wanted = f"FILTER(?property IN ({', '.join(map(fragments.iri, properties))}))"
    nodes = [NamedNode(act) for act in acts if not act.startswith("_:")]
    for start in range(0, len(nodes), _TOGETHER):
        some = fragments.values("what", nodes[start : start + _TOGETHER])
        for pattern in (_OF_THING, _CLAIMED):
            where = _everywhere(store, f"{some} {pattern} {wanted}")
            dated += _dated(store.select(f"SELECT ?date ?what {{ {where} }}"))
    where = _everywhere(store, f"{_LIMITS} {_OF_CLAIM}")
    for end in ("what", "far"):
        question = f"SELECT ?date ?what ?property ?far {{ {where} }}"
        dated += _dated(store.select(question, {end: NamedNode(iri)}))
    return (thing for thing in _things(sorted(dated, key=_order)) if thing in things)


def _dates_of_blank(
    store: Store, acts: Iterable[str], properties: Collection[NamedNode]
) -> Iterator[_Dated]:
    """Give the dates of acts that no question can name."""
    for act in acts:
        for quad in store.quads(node_term(act)) if act.startswith("_:") else ():
            if quad.predicate in properties and isinstance(quad.object, Literal):
                yield quad.object.value, act


def _properties(model: Model) -> tuple[NamedNode, ...]:
    """List the properties of acts and entities that have dates, by the ontology."""
    return tuple(
        NamedNode(iri)
        for iri, term in model.properties.items()
        if (term.time_role or not _DATES.isdisjoint(term.ranges))
        and not any(model.classes[one].evidence for one in term.domains if one in model.classes)
    )


def _sampled(store: Store) -> Iterator[NamedNode]:
    """Give properties that have dates among the first statements, but for those of claims."""
    datatypes = ", ".join(map(fragments.iri, DATATYPES))
    first = f"SELECT ?property ?date {{ ?what ?property ?date }} LIMIT {_SAMPLE}"
    having = f"FILTER(DATATYPE(?date) IN ({datatypes}))"
    for (predicate,) in store.select(f"SELECT DISTINCT ?property {{ {{ {first} }} {having} }}"):
        if isinstance(predicate, NamedNode) and predicate not in JG and predicate not in RDF:
            yield predicate


def _everywhere(store: Store, pattern: str) -> str:
    """Match in the default graph and in all others."""
    return pattern if store.union else f"{{ {pattern} }} UNION {{ GRAPH ?graph {{ {pattern} }} }}"


def _within(between: Period) -> str:
    """Keep dates that may lie between two; what is written as XSD does sorts as text."""
    filters = []
    if moment(between.start):
        start = fragments.literal(between.start or "")
        filters.append(f"FILTER(STR(?date) >= {start} || STRSTARTS({start}, STR(?date)))")
    if moment(between.end):
        end = fragments.literal(between.end or "")
        filters.append(f"FILTER(SUBSTR(STR(?date), 1, STRLEN({end})) <= {end})")
    return " ".join(filters)


def _dated(rows: Iterable[tuple[Term | None, ...]]) -> Iterator[_Dated]:
    for date, what, *rest in rows:
        if not (isinstance(date, Literal) and isinstance(what, Node)):
            continue
        match rest:
            case (NamedNode() as predicate, NamedNode() | BlankNode() as far):
                yield date.value, Link(node_key(what), node_key(far), predicate.value)
            case _:
                yield date.value, node_key(what)


def _number(rows: Iterator[tuple[Term | None, ...]]) -> int:
    return next((int(n.value) for (n,) in rows if isinstance(n, Literal)), 0)


def _order(dated: _Dated) -> tuple[str, str]:
    """Sort dates as they are written: a year before its months, a month before its days."""
    date, thing = dated
    return (date, thing if isinstance(thing, str) else " ".join(thing))


def _things(dated: Iterable[_Dated]) -> tuple[Thing, ...]:
    return tuple(dict.fromkeys(thing for _, thing in dated))

"""One page of the triples that fit a pattern, and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import cast

from pyoxigraph import Literal, NamedNode, Triple

from graph.sparql.answer import Solutions, Term
from graph.sparql.fragments import integer
from graph.terms import RDF
from graph.terms.nodes import Node
from graph.web.failures import UnknownAddressError
from graph.web.fragments.pattern import Pattern
from graph.web.served import Served

__all__ = ["SIZE", "Count", "Fragment", "read_fragment"]

SIZE = 100
"""Triples of a page."""

_COUNTED = 10_000
"""Triples of a large store that are counted one by one; of more there is an estimate."""

_KEPT = 1000
"""Patterns whose numbers are remembered."""

_Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many triples fit a pattern.

    :param number: how many there are, or seem to be.
    :param is_exact: whether they were counted.
    """

    number: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Fragment:
    """A page of the triples that fit a pattern.

    :param triples: those of this page, in the order of the store.
    :param page: number of the page, from 1.
    :param total: how many there are on all pages.
    :param is_last: whether no page follows.
    """

    triples: tuple[Triple, ...]
    page: int
    total: Count
    is_last: bool


def read_fragment(served: Served, pattern: Pattern, page: int) -> Fragment:
    """Look up a page; a worker does it, so that it is stopped at the limits of a query.

    :param served: where to look; what a query sees outside of GRAPH is what there is.
    :param pattern: what the triples have in common.
    :param page: number of the page, from 1.
    :returns: the page.
    :raises UnknownAddressError: if there are not so many pages.
    """
    before = (page - 1) * SIZE
    triples = _triples(served, pattern, before) if pattern.is_possible else ()
    if not triples and page > 1:
        raise UnknownAddressError(f"The fragment has no page {page}; begin with the first.")
    if len(triples) <= SIZE:
        return Fragment(triples, page, Count(before + len(triples), True), is_last=True)
    count = served.once("fragments", lambda: _counting(served))
    return Fragment(triples[:SIZE], page, count(pattern), is_last=False)


def _triples(served: Served, pattern: Pattern, before: int) -> tuple[Triple, ...]:
    rows = _rows(
        served,
        f"SELECT {_once(served)} ?subject ?predicate ?object {{ {pattern.written()} }}"
        f" OFFSET {integer(before)} LIMIT {integer(SIZE + 1)}",
        pattern,
    )
    return tuple(_triple(pattern, row) for row in rows)


def _triple(pattern: Pattern, row: _Row) -> Triple:
    subject, predicate, object = (
        found if known is None else known for known, found in zip(pattern.given, row, strict=True)
    )
    return Triple(cast(Node, subject), cast(NamedNode, predicate), cast(Term, object))


def _counting(served: Served) -> Callable[[Pattern], Count]:
    return lru_cache(_KEPT)(partial(_count, served))


def _count(served: Served, pattern: Pattern) -> Count:
    most = served.WHOLE if served.is_small else _COUNTED
    bound = " ".join(f"?{place}" for place in pattern.bindings)
    grouped = f"GROUP BY {bound}" if bound else ""  # only what a row shows can be bound
    ((found, *_),) = _rows(
        served,
        f"SELECT (COUNT(*) AS ?count) {bound}"
        f" {{ SELECT {_once(served)} * {{ {pattern.written()} }} LIMIT {integer(most)} }}"
        f" {grouped}",
        pattern,
    )
    number = int(found.value) if isinstance(found, Literal) else 0
    if number < most:
        return Count(number, True)
    return Count(max(number, _estimate(served, pattern)), False)


def _rows(served: Served, text: str, pattern: Pattern) -> Sequence[_Row]:
    answer = served.query(text, pattern.bindings, limits=replace(served.limits, rows=None))
    return answer.rows if isinstance(answer, Solutions) else ()


def _once(served: Served) -> str:
    """Give what several graphs say once; of a single graph the engine does so by itself."""
    return "DISTINCT" if served.store.union else ""


def _estimate(served: Served, pattern: Pattern) -> int:
    """Reckon from the part of a large store that was looked at."""
    usage, size = served.usage(), len(served.store)
    scale = size / (size - usage.left_out)
    match pattern.given:
        case None, None, None:
            return size
        case None, RDF.type, NamedNode(value=iri):
            return round(usage.classes.get(iri, 0) * scale)
        case None, NamedNode(value=iri), None:
            return round(usage.properties.get(iri, 0) * scale)
        case _:
            return 0

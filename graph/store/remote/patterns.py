"""Patterns of statements as questions to an endpoint."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad

from graph.errors import StoreError
from graph.sparql.answer import Term
from graph.store.remote.binding import with_values

__all__ = ["EVERYTHING", "Layout", "Pattern", "quad_of", "question"]

_TRIPLE = "?s ?p ?o"
_NAMED = f"GRAPH ?g {{ {_TRIPLE} }}"
_UNNAMED = f"{_TRIPLE} FILTER NOT EXISTS {{ GRAPH ?h {{ {_TRIPLE} }} }}"


class Layout(Enum):
    """How an endpoint shows its graphs."""

    ONE = "there are no named graphs"
    APART = "its default graph is a graph of its own"
    UNION = "its default graph shows what the named graphs hold"


class Pattern(NamedTuple):
    """What statements must be like; None is anything, in any graph."""

    subject: NamedNode | BlankNode | None = None
    predicate: NamedNode | None = None
    object: Term | None = None
    graph: NamedNode | BlankNode | DefaultGraph | None = None


EVERYTHING = Pattern()


def question(pattern: Pattern, layout: Layout) -> str:
    """Write the question for the statements that match.

    :param pattern: what they must be like.
    :param layout: of the endpoint.
    :returns: a SELECT query of subject, predicate, object and graph.
    :raises InputError: if it names a blank node, about which no endpoint can be asked.

    >>> question(Pattern(graph=DefaultGraph()), Layout.APART)
    'SELECT ?s ?p ?o ?g { ?s ?p ?o }'
    """
    bound = {
        name: term
        for name, term in zip("spog", pattern, strict=True)
        if term is not None and not isinstance(term, DefaultGraph)
    }
    return with_values(f"SELECT ?s ?p ?o ?g {{ {_group(pattern, layout)} }}", bound)


def _group(pattern: Pattern, layout: Layout) -> str:
    unnamed = _UNNAMED if layout is Layout.UNION else _TRIPLE
    if pattern.graph is None and layout is not Layout.ONE:
        return f"{{ {unnamed} }} UNION {{ {_NAMED} }}"
    return unnamed if pattern.graph in {None, DefaultGraph()} else _NAMED


def quad_of(row: Sequence[Term | None]) -> Quad:
    """Make a statement of a row that answers a question.

    :param row: subject, predicate, object and graph.
    :returns: the statement.
    :raises StoreError: if it is none.
    """
    subject, predicate, object, graph = row
    if (
        not isinstance(subject, NamedNode | BlankNode)
        or not isinstance(predicate, NamedNode)
        or object is None
        or not isinstance(graph, NamedNode | BlankNode | None)
    ):
        raise StoreError("The endpoint answers with what is no statement; load a dump instead.")
    return Quad(subject, predicate, object, graph or DefaultGraph())

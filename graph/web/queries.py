"""``/api/queries``: the questions that come with the graph, listed and asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pyoxigraph import NamedNode

from graph.errors import InputError
from graph.sparql import Answer, NamedQuery, Parameter, Solutions, Truth, catalog
from graph.terms import Prefixes
from graph.web.cells import Cell, cell
from graph.web.cut import Cut
from graph.web.failures import UnknownAddressError
from graph.web.served import Served

__all__ = ["queries_router"]

Name = Annotated[str, Path(description="Name of the query.", examples=["law-passage"])]
Values = Annotated[
    tuple[str, ...],
    Query(
        max_length=20, description="NAME=VALUE for each parameter without a default; repeatable."
    ),
]


@dataclass(frozen=True, slots=True)
class QueryInfo:
    """A question with blanks to fill.

    :param name: its name.
    :param title: the question.
    :param description: more about it; may be empty.
    :param parameters: the blanks.
    :param text: the SPARQL.
    """

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str


@dataclass(frozen=True, slots=True)
class QueriesAnswer:
    """All questions, by name.

    :param queries: the questions.
    :param cut: never set: all are given.
    """

    queries: list[QueryInfo]
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """The answer to a question.

    :param query: the question.
    :param variables: names of the columns.
    :param rows: the cells of each row; null where there is no value.
    :param truth: yes or no, where that was asked; then there are no rows.
    :param cut: set where there are more rows.
    """

    query: QueryInfo
    variables: tuple[str, ...]
    rows: list[list[Cell | None]]
    truth: bool | None
    cut: Cut | None


def queries_router(served: Served) -> APIRouter:
    """Make the addresses of the named queries.

    :param served: what they ask.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/queries", operation_id="queries")
    def queries() -> QueriesAnswer:
        """List the questions."""
        return QueriesAnswer([_info(catalog()[name]) for name in sorted(catalog())])

    @router.get("/api/queries/{name}", operation_id="query")
    def query(name: Name, p: Values = ()) -> TableAnswer:
        """Ask one of them; it is stopped at the limits of the server."""
        if name not in catalog():
            raise UnknownAddressError(f"There is no query {name!r}; /api/queries lists them.")
        wanted = catalog()[name]
        bound = wanted.bind(_pairs(p), lambda text: NamedNode(served.entity(text)))
        answer = served.store.query(wanted.text, bound, served.limits)
        return _table(_info(wanted), answer, served.store.prefixes)

    return router


def _info(query: NamedQuery) -> QueryInfo:
    return QueryInfo(query.name, query.title, query.description, query.parameters, query.text)


def _pairs(given: Sequence[str]) -> Mapping[str, str]:
    pairs = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals:
            raise InputError(f"p={text!r} has no value; write p=NAME=VALUE.")
        pairs[name.strip()] = value
    return pairs


def _table(query: QueryInfo, answer: Answer, prefixes: Prefixes) -> TableAnswer:
    if isinstance(answer, Truth):
        return TableAnswer(query, (), [], answer.value, None)
    cut = Cut("rows", answer.cut.limit) if answer.cut else None
    if isinstance(answer, Solutions):
        names, terms = answer.variables, answer.rows
    else:
        names = ("subject", "predicate", "object")
        terms = tuple((one.subject, one.predicate, one.object) for one in answer.triples)
    rows = [[None if term is None else cell(term, prefixes) for term in row] for row in terms]
    return TableAnswer(query, names, rows, None, cut)

"""``/api/queries``: the questions that come with the graph, listed and asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pyoxigraph import NamedNode

from graph.errors import InputError
from graph.sparql import Answer, NamedQuery, Parameter, Solutions, Truth, catalog
from graph.sparql.header import ParameterType
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
class Blank:
    """A blank of a question.

    :param name: its name, as it stands in braces in the question.
    :param type: what it takes; an entity is given by its IRI, its CURIE, a label or an alias.
    :param description: what it means.
    :param default: the value when none is given; null if one must be given.
    :param sample: a value that these data know; null if they know none.
    :param sample_label: the sample in words.
    """

    name: str
    type: ParameterType
    description: str
    default: str | None
    sample: str | None
    sample_label: str | None


@dataclass(frozen=True, slots=True)
class QueryInfo:
    """A question with blanks to fill.

    :param name: its name.
    :param title: the question in general.
    :param question: the question with each blank once, such as ``What is {law}?``.
    :param description: more about it; may be empty.
    :param parameters: the blanks.
    :param text: the SPARQL.
    """

    name: str
    title: str
    question: str
    description: str
    parameters: list[Blank]
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
        return served.once(
            "queries",
            lambda: QueriesAnswer([_info(served, catalog()[name]) for name in sorted(catalog())]),
        )

    @router.get("/api/queries/{name}", operation_id="query")
    def query(name: Name, p: Values = ()) -> TableAnswer:
        """Ask one of them; it is stopped at the limits of the server."""
        if name not in catalog():
            raise UnknownAddressError(f"There is no query {name!r}; /api/queries lists them.")
        wanted = catalog()[name]
        bound = wanted.bind(_pairs(p), lambda text: NamedNode(served.entity(text)))
        answer = served.query(wanted.text, bound)
        return _table(_info(served, wanted), answer, served.store.prefixes)

    return router


def _info(served: Served, query: NamedQuery) -> QueryInfo:
    return QueryInfo(
        name=query.name,
        title=query.title,
        question=query.question,
        description=query.description,
        parameters=[_blank(served, parameter) for parameter in query.parameters],
        text=query.text,
    )


def _blank(served: Served, parameter: Parameter) -> Blank:
    sample = label = parameter.default
    if sample is not None and parameter.type == "entity":
        node = NamedNode(served.store.prefixes.iri(sample))
        known = any(served.store.quads(node))
        sample = sample if known else None
        label = served.vocabulary().label(node.value) if known else None
    return Blank(
        parameter.name, parameter.type, parameter.description, parameter.default, sample, label
    )


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

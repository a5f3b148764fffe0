"""Reads the answer to a query from the body of a response, whole or not at all."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import IO, cast

import pyoxigraph as ox

from graph.errors import InterruptedQueryError, StoreError
from graph.sparql.answer import Answer, Cut, Solutions, Statements, Truth
from graph.sparql.guard import QueryForm
from graph.store.remote.address import Address
from graph.store.remote.body import Body
from graph.store.remote.labels import PlainLabels
from graph.terms.shortening import shortened

__all__ = ["ACCEPTED", "Reply", "read_reply"]

_TABLES: Mapping[str, ox.QueryResultsFormat] = MappingProxyType(
    {
        "application/json": ox.QueryResultsFormat.JSON,
        "application/sparql-results+json": ox.QueryResultsFormat.JSON,
        "application/sparql-results+xml": ox.QueryResultsFormat.XML,
        "application/xml": ox.QueryResultsFormat.XML,
        "text/xml": ox.QueryResultsFormat.XML,
    }
)
_GRAPHS: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        "application/n-triples": ox.RdfFormat.N_TRIPLES,
        "application/rdf+xml": ox.RdfFormat.RDF_XML,
        "application/xml": ox.RdfFormat.RDF_XML,
        "text/plain": ox.RdfFormat.N_TRIPLES,
        "text/turtle": ox.RdfFormat.TURTLE,
    }
)
_TABLE = "application/sparql-results+json, application/sparql-results+xml;q=0.9"
_GRAPH = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"
ACCEPTED: Mapping[QueryForm, str] = MappingProxyType(
    {"select": _TABLE, "ask": _TABLE, "construct": _GRAPH, "describe": _GRAPH}
)
"""The wished formats: those that show where they end come first."""

_CUT = ("Justice-Cut", "X-SQL-State")
"""Headers that tell of a cut: ours, and that of Virtuoso."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, with what its headers say of limits.

    :param answer: cut where the row limit of the call stopped it.
    :param limit: rows after which the endpoint cuts, if it tells.
    :param is_cut: whether it tells that it did.
    """

    answer: Answer
    limit: int | None = None
    is_cut: bool = False


def read_reply(
    address: Address,
    response: http.client.HTTPResponse,
    body: Body,
    form: QueryForm,
    rows: int | None,
) -> Reply:
    """Read an answer.

    :param address: of the endpoint, for messages.
    :param response: its headers.
    :param body: what follows them.
    :param form: of the query.
    :param rows: rows or triples after which reading stops; None for all.
    :returns: the answer.
    :raises StoreError: if it is something else than an answer.
    :raises InterruptedQueryError: if it is no whole document.
    :raises BrokenBodyError: if the transfer ended too early.
    """
    media = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    try:
        answer = _READERS[form](address, media, body, rows)
    except (SyntaxError, ValueError) as error:
        raise InterruptedQueryError(
            f"The answer of the endpoint {address} is no whole document of {media or 'any kind'}"
            f" ({shortened(str(error)).rstrip('.')}): it failed on the way, or was stopped at a"
            " limit; ask again, or narrow the query."
        ) from error
    limit = response.getheader("Justice-Limit") or response.getheader("X-SPARQL-MaxRows")
    return Reply(answer, _number(limit), any(map(response.getheader, _CUT)))


def _read_truth(address: Address, media: str, body: Body, rows: int | None) -> Answer:
    format = _table_format(address, media, body)
    content = body.read()
    if format == ox.QueryResultsFormat.JSON:
        json.loads(content)  # the engine stops at the value and misses the end
    return Truth(bool(ox.parse_query_results(content, format)))


def _read_table(address: Address, media: str, body: Body, rows: int | None) -> Answer:
    format = _table_format(address, media, body)
    table = PlainLabels(body, format == ox.QueryResultsFormat.XML)
    parsed = ox.parse_query_results(_file(table), format)
    if not isinstance(parsed, ox.QuerySolutions):
        raise _wrong(address, media)
    try:
        variables = tuple(variable.value for variable in parsed.variables)
        read = [tuple(solution) for solution in islice(parsed, _one_more(rows))]
    finally:
        del parsed  # an error may end in another thread, and this may not
    if rows is not None and len(read) > rows:
        return Solutions(variables, tuple(read[:rows]), Cut(rows))
    body.finish()
    return Solutions(variables, tuple(read))


def _table_format(address: Address, media: str, body: Body) -> ox.QueryResultsFormat:
    if media not in _TABLES:
        raise _wrong(address, media)
    format = _TABLES[media]
    if format == ox.QueryResultsFormat.XML:
        body.expect_xml()
    return format


def _read_graph(address: Address, media: str, body: Body, rows: int | None) -> Answer:
    if media not in _GRAPHS:
        raise _wrong(address, media)
    format = _GRAPHS[media]
    if format == ox.RdfFormat.RDF_XML:
        body.expect_xml()
    elif not body.is_delimited:
        raise StoreError(
            f"The endpoint {address} does not mark the end of its answers, so that nobody can tell"
            " whether triples are missing; ask it with SELECT."
        )
    read = [quad.triple for quad in islice(ox.parse(_file(body), format), _one_more(rows))]
    if rows is not None and len(read) > rows:
        return Statements(tuple(read[:rows]), Cut(rows))
    body.finish()
    return Statements(tuple(read))


def _one_more(rows: int | None) -> int | None:
    return None if rows is None else rows + 1


def _file(body: Body | PlainLabels) -> IO[bytes]:
    """The engine only reads, which both can."""
    return cast(IO[bytes], body)


def _wrong(address: Address, media: str) -> StoreError:
    return StoreError(
        f"{address} answers with {media or 'something'} in place of results; it may be no SPARQL"
        " endpoint: a file at an address has to be downloaded."
    )


def _number(header: str | None) -> int | None:
    """Read ``rows; at=100``, as we write it, or the number alone."""
    written = (header or "").rpartition("at=")[2].strip()
    return int(written) if written.isdecimal() else None


_READERS: Mapping[QueryForm, Callable[[Address, str, Body, int | None], Answer]] = MappingProxyType(
    {
        "ask": _read_truth,
        "select": _read_table,
        "construct": _read_graph,
        "describe": _read_graph,
    }
)

"""The address of SPARQL and the ways to ask there."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from graph.errors import InputError
from graph.store.base import Limits
from graph.store.pool import Document, Formats
from graph.web.failures import Failure
from graph.web.negotiation import preferred
from graph.web.served import Served
from graph.web.sparql.unasked import answer_unasked
from graph.web.streaming import send_document

__all__ = ["sparql_router"]

_ROWS = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
_TRIPLES = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "text/plain": "ntriples",
}
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_CHOICES = {"format", "output"}
"""Parameters that ask nothing."""

_LONGEST = 1_000_000
"""Bytes of a query."""

_REQUEST: dict[str, Any] = {
    "requestBody": {
        "content": {
            _QUERY: {"schema": {"type": "string"}, "example": "ASK { ?law a jg:Law }"},
            _FORM: {
                "schema": {
                    "type": "object",
                    "properties": {"query": {"type": "string"}},
                    "required": ["query"],
                }
            },
        }
    }
}
_ASKED: dict[str, Any] = {
    "parameters": [
        {
            "name": "query",
            "in": "query",
            "required": True,
            "description": "SPARQL 1.1; prefixes of the data need no declaration.",
            "schema": {"type": "string"},
            "example": "SELECT ?law { ?law a jg:Law }",
        }
    ]
}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"content": {media: {} for media in (*_ROWS, *_TRIPLES)}},
    406: {"model": Failure, "description": HTTPStatus.NOT_ACCEPTABLE.phrase},
    413: {"model": Failure, "description": HTTPStatus.REQUEST_ENTITY_TOO_LARGE.phrase},
    415: {"model": Failure, "description": HTTPStatus.UNSUPPORTED_MEDIA_TYPE.phrase},
}


def sparql_router(served: Served) -> APIRouter:
    """Make the address of SPARQL.

    :param served: what is asked.
    :returns: the router.
    """
    router = APIRouter()

    @router.get(
        "/sparql",
        operation_id="sparql",
        response_class=Response,
        responses=_ANSWERS,
        openapi_extra=_ASKED,
    )
    def get(request: Request) -> Response:
        """Ask a query that stands in the address."""
        if not request.query_params.keys() - _CHOICES:
            return answer_unasked(served, request)
        return _answer(served, request, request.query_params.multi_items())

    @router.post(
        "/sparql",
        operation_id="sparqlPost",
        response_class=Response,
        responses=_ANSWERS,
        openapi_extra=_REQUEST,
    )
    async def post(request: Request) -> Response:
        """Ask a query that is sent as such, or as a form."""
        body = await _body(request)
        pairs = [*request.query_params.multi_items(), *_pairs(request, body)]
        return await run_in_threadpool(_answer, served, request, pairs)

    return router


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return bytes(body)


def _pairs(request: Request, body: bytes) -> Sequence[tuple[str, str]]:
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in {_QUERY, _FORM}:
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"The query is not UTF-8 ({error.reason}); send it as UTF-8.") from error
    return [("query", text)] if media == _QUERY else parse_qsl(text, keep_blank_values=True)


def _answer(served: Served, request: Request, pairs: Sequence[tuple[str, str]]) -> Response:
    accept = request.headers.get("accept")
    formats = Formats(preferred(accept, _ROWS), preferred(accept, _TRIPLES))
    document = served.stream(_query(pairs), formats)
    if document.format is None:
        document.close()
        raise HTTPException(HTTPStatus.NOT_ACCEPTABLE)
    offers = _TRIPLES if document.kind == "triples" else _ROWS
    media = next(media for media, name in offers.items() if name == document.format)
    return send_document(request, document, media, _headers(document, served.limits))


def _query(pairs: Sequence[tuple[str, str]]) -> str:
    """Find the one query; what else the protocol knows is refused and not passed over."""
    queries = [value for name, value in pairs if name == "query"]
    for name, _ in pairs:
        if name in {"update", "default-graph-uri", "named-graph-uri"}:
            raise InputError(f"{name!r} is not served; put GRAPH or FROM into a query.")
    if len(queries) != 1:
        raise InputError(f"{len(queries)} queries cannot be answered; send one as 'query'.")
    return queries[0]


def _headers(document: Document, limits: Limits) -> dict[str, str]:
    """Say in headers where the answer was cut, or may yet be, since no result format can."""
    headers = {"Vary": "Accept"}
    if limits.rows is not None and document.kind != "truth":
        headers["Justice-Limit"] = f"rows; at={limits.rows}"
    if document.cut is not None:
        headers["Justice-Cut"] = f"rows; at={document.cut.limit}"
    return headers

"""The address of SPARQL and the ways to ask there."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from graph.errors import InputError
from graph.web.failures import Failure
from graph.web.served import Served
from graph.web.sparql.answering import answer
from graph.web.sparql.asked import CHOICES, read_request
from graph.web.sparql.formats import MEDIA_TYPES
from graph.web.sparql.unasked import answer_unasked

__all__ = ["sparql_router"]

_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
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
    200: {"content": {media: {} for media in MEDIA_TYPES}},
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
        if not request.query_params.keys() - set(CHOICES):
            return answer_unasked(served, request)
        return answer(served, request, read_request(request.query_params.multi_items()))

    @router.post(
        "/sparql",
        operation_id="sparqlPost",
        response_class=Response,
        responses=_ANSWERS,
        openapi_extra=_REQUEST,
    )
    async def post(request: Request) -> Response:
        """Ask a query that is sent as such, or as a form."""
        try:
            body = await request.body()
        except ClientDisconnect as error:
            raise HTTPException(HTTPStatus.BAD_REQUEST) from error
        pairs = [*request.query_params.multi_items(), *_pairs(request, body)]
        return await run_in_threadpool(answer, served, request, read_request(pairs))

    return router


def _pairs(request: Request, body: bytes) -> Sequence[tuple[str, str]]:
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media not in {_QUERY, _FORM}:
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"The query is not UTF-8 ({error.reason}); send it as UTF-8.") from error
    return [("query", text)] if media == _QUERY else parse_qsl(text, keep_blank_values=True)

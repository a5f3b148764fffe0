"""The address of SPARQL and the ways to ask there."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from graph.web.description import answer_description
from graph.web.responses import documents, refusals
from graph.web.served import Served
from graph.web.sparql.answering import answer
from graph.web.sparql.asked import CHOICES, read_request
from graph.web.sparql.formats import MEDIA_TYPES
from graph.web.sparql.pairs import FORM, QUERY, pairs_of_address, pairs_of_body

__all__ = ["PATH", "Endpoint", "sparql_router"]

PATH = "/sparql"

_GRAPHS = {"type": "array", "items": {"type": "string", "format": "iri"}}
_CHOSEN: dict[str, dict[str, Any]] = {
    "default-graph-uri": {"description": "Graphs that are the default graph.", "schema": _GRAPHS},
    "named-graph-uri": {"description": "Graphs that GRAPH finds.", "schema": _GRAPHS},
    "format": {
        "description": "A format by its name or media type; it wins over the Accept header.",
        "schema": {"type": "string"},
        "example": "csv",
    },
}
_REQUEST: dict[str, Any] = {
    "requestBody": {
        "content": {
            QUERY: {"schema": {"type": "string"}, "example": "ASK { ?law a jg:Law }"},
            FORM: {
                "schema": {
                    "type": "object",
                    "properties": {
                        "query": {"type": "string"},
                        **{name: described["schema"] for name, described in _CHOSEN.items()},
                    },
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
            "required": False,
            "description": "SPARQL 1.1; prefixes of the data need no declaration. Without a query"
            " the endpoint describes itself.",
            "schema": {"type": "string"},
            "example": "SELECT ?law { ?law a jg:Law }",
        },
        *({"name": name, "in": "query", **described} for name, described in _CHOSEN.items()),
    ]
}
_ANSWERS = {
    **documents(MEDIA_TYPES),
    **refusals(
        HTTPStatus.NOT_ACCEPTABLE,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ),
}


class Endpoint:
    """Answers who asks in SPARQL.

    :param served: what is asked.
    """

    def __init__(self, served: Served) -> None:
        self._served = served

    async def get(self, request: Request) -> Response:
        """Ask a query that stands in the address."""
        pairs = pairs_of_address(request)
        if all(name in CHOICES for name, _ in pairs):
            return await run_in_threadpool(answer_description, self._served, request)
        return await answer(self._served, request, read_request(pairs))

    async def post(self, request: Request) -> Response:
        """Ask a query that is sent as such, or as a form."""
        try:
            body = await request.body()
        except ClientDisconnect as error:
            raise HTTPException(HTTPStatus.BAD_REQUEST) from error
        pairs = [*pairs_of_address(request), *pairs_of_body(request, body)]
        return await answer(self._served, request, read_request(pairs))


def sparql_router(endpoint: Endpoint) -> APIRouter:
    """Make the address of SPARQL.

    :param endpoint: answers there.
    :returns: the router.
    """
    router = APIRouter()
    router.get(
        PATH,
        operation_id="sparql",
        response_class=Response,
        responses=_ANSWERS,
        openapi_extra=_ASKED,
    )(endpoint.get)
    router.post(
        PATH,
        operation_id="sparqlPost",
        response_class=Response,
        responses=_ANSWERS,
        openapi_extra=_REQUEST,
    )(endpoint.post)
    return router

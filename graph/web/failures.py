"""Every failure in the one shape, with the status code that fits it."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from graph.errors import (
    AmbiguousEntityError,
    BusyError,
    GraphError,
    InputError,
    InterruptedQueryError,
    MemoryLimitError,
    QueryRefusedError,
    QuerySyntaxError,
    SizeLimitError,
    TimeLimitError,
    UnknownEntityError,
    UnknownNameError,
)
from graph.web.failure import Failure, failure, failure_answer
from graph.web.headers import SAFE_HEADERS
from graph.web.leaving import Nobody
from graph.web.methods import allowed_methods

__all__ = [
    "FAILURES",
    "UnknownAddressError",
    "answer_failures",
    "failed",
    "failed_answer",
    "fault_answer",
]


class UnknownAddressError(GraphError):
    """An address under which there is nothing."""


_KINDS: tuple[tuple[type[GraphError], str, HTTPStatus, str | None], ...] = (
    (
        UnknownEntityError,
        "unknown-entity",
        HTTPStatus.NOT_FOUND,
        "Search for a part of the name: /api/search?q=…",
    ),
    (
        AmbiguousEntityError,
        "ambiguous-entity",
        HTTPStatus.CONFLICT,
        "Ask with the identifier of one of the candidates.",
    ),
    (UnknownAddressError, "not-found", HTTPStatus.NOT_FOUND, None),
    (UnknownNameError, "unknown-name", HTTPStatus.BAD_REQUEST, None),
    (QuerySyntaxError, "query-syntax", HTTPStatus.BAD_REQUEST, None),
    (QueryRefusedError, "query-refused", HTTPStatus.BAD_REQUEST, None),
    (InputError, "bad-request", HTTPStatus.BAD_REQUEST, None),
    (
        TimeLimitError,
        "time-limit",
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Narrow the question, or put a LIMIT into the query.",
    ),
    (
        MemoryLimitError,
        "memory-limit",
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Narrow the question, or put a LIMIT into the query.",
    ),
    (
        SizeLimitError,
        "size-limit",
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Narrow the question, or put a LIMIT into the query.",
    ),
    (BusyError, "busy", HTTPStatus.SERVICE_UNAVAILABLE, "Ask again in a while."),
    (InterruptedQueryError, "interrupted", HTTPStatus.SERVICE_UNAVAILABLE, "Ask again."),
    (GraphError, "failed", HTTPStatus.INTERNAL_SERVER_ERROR, None),
)
"""Kinds of errors; of several that fit, the first counts."""

_RENAMED = {HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "content-too-large"}
"""Phrases that differ from one version of Python to the next."""

FAILURES: dict[int | str, dict[str, Any]] = {
    **{
        status.value: {"model": Failure, "description": status.phrase}
        for status in sorted({status for _, _, status, _ in _KINDS})
    },
    "default": {"model": Failure, "description": "Any other failure"},
}
"""What the description of the API says of failures."""


def failed(error: GraphError) -> Failure:
    """Describe an error.

    :param error: any of ours.
    :returns: what is told.

    >>> told = failed(UnknownNameError("There is no class 'x'."))
    >>> told.error, told.message, told.status
    ('unknown-name', "There is no class 'x'.", 400)
    """
    name, status, remedy = next(
        (name, status, remedy) for kind, name, status, remedy in _KINDS if isinstance(error, kind)
    )
    if isinstance(error, UnknownEntityError):
        message = f"No entity is called {error.name!r}."
        return failure(name, status, message, remedy, error.candidates)
    if isinstance(error, AmbiguousEntityError):
        message = f"{error.name!r} is the name of {len(error.candidates)} entities."
        return failure(name, status, message, remedy, error.candidates)
    if isinstance(error, QuerySyntaxError):
        place = error.line, error.column
        message = f"The query does not parse at line {place[0]}, column {place[1]}: {error.reason}."
        return failure(name, status, message, remedy, place=place)
    return failure(name, status, str(error), remedy)


def answer_failures(app: FastAPI) -> None:
    """Make an application answer every failure in the one shape.

    :param app: the application.
    """

    app.add_exception_handler(GraphError, failed_answer)
    app.add_exception_handler(HTTPException, failed_answer)

    @app.exception_handler(RequestValidationError)
    def misfit(request: Request, error: RequestValidationError) -> JSONResponse:
        told = "; ".join(map(_misfit, error.errors()))
        remedy = "See /api/openapi.json for what fits."
        return failure_answer(failure("bad-request", HTTPStatus.BAD_REQUEST, f"{told}.", remedy))

    @app.exception_handler(Exception)
    async def broken(request: Request, error: Exception) -> Response:
        return Nobody()  # the framework raises it again, for who stands before it to answer


def fault_answer() -> Response:
    """Answer a fault of the server, which is not told.

    :returns: the response, with the headers that guards would add.
    """
    message = "The server met a fault of its own; its log says more."
    told = failure("fault", HTTPStatus.INTERNAL_SERVER_ERROR, message)
    return failure_answer(told, SAFE_HEADERS)


def failed_answer(request: Request, error: Exception) -> Response:
    """Answer an error of ours, or one that the framework has raised.

    :param request: what was asked.
    :param error: a ``GraphError`` or an ``HTTPException``.
    :returns: the response.
    """
    if isinstance(error, GraphError):
        return failure_answer(failed(error))
    assert isinstance(error, HTTPException)
    status, headers = HTTPStatus(error.status_code), error.headers
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers = _allowed(request, headers)
    if status == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "OPTIONS":
        return Response(status_code=HTTPStatus.NO_CONTENT, headers=headers)
    name = _RENAMED.get(status) or status.phrase.lower().replace(" ", "-")
    message = f"{request.method} {request.url.path}: {status.phrase.lower()}."
    if error.detail != status.phrase:
        message = error.detail
    return failure_answer(failure(name, status, message), headers)


def _allowed(request: Request, headers: Mapping[str, str] | None) -> dict[str, str]:
    """List the methods of an address, in which several routes may have a share."""
    described = request.app.openapi()["paths"].get(request.url.path)
    told = (headers or {}).get("Allow", "").split(", ")
    return {"Allow": allowed_methods(described if described else told)}


def _misfit(found: Mapping[str, Any]) -> str:
    place = ".".join(str(part) for part in found["loc"][1:]) or "the request"
    reason = str(found["msg"])
    return f"{place}: {reason[:1].lower()}{reason[1:]}"

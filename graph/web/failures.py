"""Every failure as one JSON shape, with the status code that fits it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
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
    TimeLimitError,
    UnknownEntityError,
    UnknownNameError,
)
from graph.web.headers import SAFE_HEADERS

__all__ = ["FAILURES", "Failure", "UnknownAddressError", "answer_failures", "failed"]


class UnknownAddressError(GraphError):
    """An address under which there is nothing."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a request has no answer.

    :param error: the kind of failure, for programs.
    :param message: a sentence that names the value, for people.
    :param remedy: what to do, where something helps.
    :param candidates: of a name that several entities carry, or none: what may be meant.
    :param line: of a query that does not parse: the line of the trouble, from 1.
    :param column: the column of the trouble, from 1.
    """

    error: str
    message: str
    remedy: str | None = None
    candidates: tuple[str, ...] = ()
    line: int | None = None
    column: int | None = None


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
    (BusyError, "busy", HTTPStatus.SERVICE_UNAVAILABLE, "Ask again in a while."),
    (InterruptedQueryError, "interrupted", HTTPStatus.SERVICE_UNAVAILABLE, "Ask again."),
    (GraphError, "failed", HTTPStatus.INTERNAL_SERVER_ERROR, None),
)
"""Kinds of errors; of several that fit, the first counts."""

_LATER = {"Retry-After": "5"}
"""Says when a worker may be free; a query stopped at its limits needs another text."""

FAILURES: dict[int | str, dict[str, Any]] = {
    **{
        status.value: {"model": Failure, "description": status.phrase}
        for status in sorted({status for _, _, status, _ in _KINDS})
    },
    "default": {"model": Failure, "description": "Any other failure"},
}
"""What the description of the API says of failures."""


def failed(error: GraphError) -> tuple[Failure, HTTPStatus]:
    """Describe an error.

    :param error: any of ours.
    :returns: what is told, and the status code.

    >>> failure, status = failed(UnknownNameError("There is no class 'x'."))
    >>> failure.error, failure.message, status.value
    ('unknown-name', "There is no class 'x'.", 400)
    """
    name, status, remedy = next(
        (name, status, remedy) for kind, name, status, remedy in _KINDS if isinstance(error, kind)
    )
    candidates: tuple[str, ...] = ()
    message = str(error)
    if isinstance(error, UnknownEntityError):
        message, candidates = f"No entity is called {error.name!r}.", error.candidates
    if isinstance(error, AmbiguousEntityError):
        message = f"{error.name!r} is the name of {len(error.candidates)} entities."
        candidates = error.candidates
    if not isinstance(error, QuerySyntaxError):
        return Failure(name, message, remedy, candidates), status
    message = (
        f"The query does not parse at line {error.line}, column {error.column}: {error.reason}."
    )
    return Failure(name, message, remedy, line=error.line, column=error.column), status


def answer_failures(app: FastAPI) -> None:
    """Make an application answer every failure in the one shape.

    :param app: the application.
    """

    @app.exception_handler(GraphError)
    def ours(request: Request, error: GraphError) -> JSONResponse:
        failure, status = failed(error)
        later = _LATER if status == HTTPStatus.SERVICE_UNAVAILABLE else None
        return _response(failure, status, later)

    @app.exception_handler(RequestValidationError)
    def misfit(request: Request, error: RequestValidationError) -> JSONResponse:
        told = "; ".join(map(_misfit, error.errors()))
        failure = Failure("bad-request", f"{told}.", "See /api/openapi.json for what fits.")
        return _response(failure, HTTPStatus.BAD_REQUEST)

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> JSONResponse:
        status = HTTPStatus(error.status_code)
        name = status.phrase.lower().replace(" ", "-")
        message = f"{request.method} {request.url.path}: {status.phrase.lower()}."
        allowed = _allowed(request) if status == HTTPStatus.METHOD_NOT_ALLOWED else None
        return _response(Failure(name, message), status, allowed or error.headers)

    @app.exception_handler(Exception)
    def broken(request: Request, error: Exception) -> JSONResponse:
        message = "The server met a fault of its own; its log says more."
        # Starlette answers a fault outside the middleware that adds the headers.
        return _response(Failure("fault", message), HTTPStatus.INTERNAL_SERVER_ERROR, SAFE_HEADERS)


def _allowed(request: Request) -> dict[str, str] | None:
    """List the methods of an address, in which several routes may have a share."""
    described = request.app.openapi()["paths"].get(request.url.path)
    return {"Allow": ", ".join(sorted(map(str.upper, described)))} if described else None


def _misfit(found: Mapping[str, Any]) -> str:
    place = ".".join(str(part) for part in found["loc"][1:]) or "the request"
    reason = str(found["msg"])
    return f"{place}: {reason[:1].lower()}{reason[1:]}"


def _response(
    failure: Failure, status: HTTPStatus, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    return JSONResponse(asdict(failure), status, headers)

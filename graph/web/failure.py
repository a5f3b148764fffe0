"""Why a request has no answer: one JSON shape, which is a problem of RFC 9457 too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from http import HTTPStatus

from fastapi.responses import JSONResponse

from graph.terms.shortening import shortened

__all__ = ["PROBLEM", "Failure", "failure", "failure_answer"]

PROBLEM = "application/problem+json"
"""The media type."""

_TYPES = "https://w3id.org/justice-graph/failure#"

_LONGEST = 2000
"""Signs of a message: a value of a request is told again, and may be long."""

_LATER = {"Retry-After": "5"}
"""Says when a worker may be free; a query stopped at its limits needs another text."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a request has no answer: a problem of RFC 9457, and what helps out of it.

    :param type: the kind of failure as an IRI.
    :param title: the kind in words.
    :param status: the status code.
    :param detail: the message again, where RFC 9457 has it.
    :param error: the kind of failure, for programs.
    :param message: a sentence that names the value, for people.
    :param remedy: what to do, where something helps.
    :param candidates: of a name that several entities carry, or none: what may be meant.
    :param line: of a query that does not parse: the line of the trouble, from 1.
    :param column: the column of the trouble, from 1.
    """

    type: str
    title: str
    status: int
    detail: str
    error: str
    message: str
    remedy: str | None = None
    candidates: tuple[str, ...] = ()
    line: int | None = None
    column: int | None = None


def failure(
    error: str,
    status: HTTPStatus,
    message: str,
    remedy: str | None = None,
    candidates: Sequence[str] = (),
    place: tuple[int, int] | None = None,
) -> Failure:
    """Describe a failure.

    :param error: its kind.
    :param status: the status code.
    :param message: a sentence that names the value.
    :param remedy: what to do, where something helps.
    :param candidates: what may be meant.
    :param place: line and column in a query.
    :returns: what is told.

    >>> failure("time-limit", HTTPStatus.SERVICE_UNAVAILABLE, "It took too long.").title
    'Time limit'
    """
    title = error.replace("-", " ").capitalize()
    message = shortened(message, _LONGEST)
    line, column = place or (None, None)
    return Failure(
        f"{_TYPES}{error}",
        title,
        status.value,
        message,
        error,
        message,
        remedy,
        tuple(candidates),
        line,
        column,
    )


def failure_answer(told: Failure, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Write a failure as an answer.

    :param told: the failure.
    :param headers: further headers.
    :returns: the response.
    """
    later = _LATER if told.status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return JSONResponse(asdict(told), told.status, {**later, **(headers or {})}, PROBLEM)

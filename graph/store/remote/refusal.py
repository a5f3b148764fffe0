"""What an endpoint says where it does not answer, as one of our errors."""

from __future__ import annotations

import http.client
import json
import re
import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from graph.errors import (
    BusyError,
    GraphError,
    InputError,
    MemoryLimitError,
    QueryRefusedError,
    StoreError,
    TimeLimitError,
)
from graph.store.remote.address import Address
from graph.store.remote.body import Body, BrokenBodyError, TooLargeError
from graph.store.remote.credentials import Credentials
from graph.store.remote.deadline import Deadline
from graph.terms.shortening import shortened

__all__ = ["Refusal", "read_refusal"]

_AGAIN = frozenset([429, 502, 503, 504])
_OTHERWISE = frozenset([405, 414, 415, 501])
_MOST = 1 << 16
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that is none.

    :param error: what to raise.
    :param again: whether the same request may be answered later.
    :param otherwise: whether the same query may be answered if it is sent in another way.
    :param wait: seconds that the endpoint asks to wait; None if it does not say.
    """

    error: GraphError
    again: bool
    otherwise: bool
    wait: float | None


def read_refusal(
    address: Address,
    response: http.client.HTTPResponse,
    credentials: Credentials,
    deadline: Deadline,
) -> Refusal:
    """Read why there is no answer.

    :param address: of the endpoint.
    :param response: with another status than 200.
    :param credentials: taken out of what the endpoint says.
    :param deadline: of the call.
    :returns: what it means.
    """
    status, wait = response.status, _wait(response.getheader("Retry-After"))
    kind, said = _told(response, deadline)
    reason = credentials.hidden_in(said) or _phrase(status)
    at_limit = _limit_error(kind, address, reason)
    return Refusal(
        error=at_limit or _error(address, status, reason, wait),
        again=status in _AGAIN and at_limit is None,
        otherwise=status in _OTHERWISE,
        wait=wait,
    )


def _limit_error(kind: str, address: Address, reason: str) -> GraphError | None:
    if "time-limit" in kind:
        return TimeLimitError(f"The endpoint {address} stopped the query: {reason}.")
    if "memory-limit" in kind:
        return MemoryLimitError(f"The endpoint {address} stopped the query: {reason}.")
    return None


def _error(address: Address, status: int, reason: str, wait: float | None) -> GraphError:
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return StoreError(
            f"The endpoint {address} does not let you in ({status}); set JUSTICE_ENDPOINT_TOKEN,"
            " or JUSTICE_ENDPOINT_USER and JUSTICE_ENDPOINT_PASSWORD, or write it into ~/.netrc."
        )
    if status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        return InputError(
            f"There is no endpoint at {address} ({status}); check the path, such as /sparql."
        )
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        when = "later" if not wait else f"in {wait:,.0f} seconds"
        return BusyError(f"The endpoint {address} is busy ({status}: {reason}); ask again {when}.")
    if status in {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.GATEWAY_TIMEOUT}:
        return TimeLimitError(
            f"The endpoint {address} took too long ({status}: {reason}); narrow the query."
        )
    if status < HTTPStatus.BAD_REQUEST or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return StoreError(f"The endpoint {address} failed ({status}: {reason}); ask again later.")
    return QueryRefusedError(f"The endpoint {address} refused the query ({status}): {reason}.")


def _told(response: http.client.HTTPResponse, deadline: Deadline) -> tuple[str, str]:
    """Read the kind of a failure and what is said of it, in either shape of JSON or as text."""
    media = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    try:
        text = Body(response, deadline, _MOST).read().decode(errors="replace")
    except (BrokenBodyError, TooLargeError):
        return "", ""
    if media.endswith("json"):
        return _from_json(text)
    return "", "" if media == "text/html" else _first_line(text)


def _from_json(text: str) -> tuple[str, str]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(told, dict):
        return "", ""
    kind = f"{told.get('error', '')} {told.get('type', '')}"
    said = told.get("message") or told.get("detail") or told.get("title") or ""
    return kind, _first_line(str(said))


def _first_line(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    line = re.sub(r"[^\x20-\x7e\xa0-\uffff]", " ", next(filter(None, lines), ""))
    return shortened(line, _LONGEST).rstrip(".")


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "without a reason"


def _wait(header: str | None) -> float | None:
    """Read ``Retry-After``: seconds or a date."""
    if header is None:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        return max(parsedate_to_datetime(header).timestamp() - time.time(), 0.0)
    except ValueError:
        return None

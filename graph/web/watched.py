"""Tells of each request, in numbers and in the log, when it is over."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.web.failures import failed
from graph.web.logs import QueryLog, QueryRecord
from graph.web.metrics import Metrics
from graph.web.runs import Run, collected

__all__ = ["Watched"]

_NOWHERE = "none"
"""The template of all addresses under which there is nothing, so that nobody makes many."""


class Watched:
    """Counts requests and queries, and writes the log.

    :param app: what answers.
    :param metrics: the counters.
    :param log: takes a line per query; None for no log.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, log: QueryLog | None) -> None:
        self._app, self._metrics, self._log = app, metrics, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        status: int | None = None
        sent = 0

        async def send_watched(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            sent += len(message.get("body", b""))
            await send(message)

        with collected() as runs:
            try:
                await self._app(scope, receive, send_watched)
            except Exception:
                status = status or HTTPStatus.INTERNAL_SERVER_ERROR.value
                raise
            finally:
                self._tell(_address(scope), status, sent, runs)
        return None

    def _tell(self, address: str, status: int | None, sent: int, runs: list[Run]) -> None:
        self._metrics.count_request(address, status, sent)
        for run in runs:
            outcome, seconds = _outcome(run), round(run.seconds, 6)
            self._metrics.count_query(outcome, seconds, run.rows)
            if self._log is not None:
                record = QueryRecord(
                    _now(), run.query, address, seconds, run.rows, sent, status, outcome
                )
                self._log.write(record)


def _address(scope: Scope) -> str:
    route = scope.get("route")
    return getattr(route, "path", None) or _NOWHERE


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _outcome(run: Run) -> str:
    if run.failure is not None:
        return failed(run.failure).error
    if not run.is_whole:
        return "left"
    return "cut" if run.is_cut else "answered"

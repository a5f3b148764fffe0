"""Tells of each request, in numbers and in the log, when it is over."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from starlette.types import Scope

from graph.web.exchange import Exchange
from graph.web.failures import failed
from graph.web.logs import QueryLog, QueryRecord
from graph.web.metrics import Metrics
from graph.web.runs import Run, collect

__all__ = ["Watched"]

_NOWHERE = "none"
"""The template of all addresses under which there is nothing, so that nobody makes many."""


class Watched:
    """Counts requests and queries, and writes the log; a guard that refuses nothing.

    :param metrics: the counters.
    :param log: takes a line per query; None for no log.
    """

    def __init__(self, metrics: Metrics, log: QueryLog | None) -> None:
        self._metrics, self._log = metrics, log

    def admit(self, exchange: Exchange) -> None:
        """Watch a request to its end."""
        runs, stop = collect()
        exchange.ends += [partial(self._tell, exchange, runs), stop]

    def _tell(self, exchange: Exchange, runs: list[Run]) -> None:
        address, status, sent = _address(exchange.scope), exchange.status, exchange.sent
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

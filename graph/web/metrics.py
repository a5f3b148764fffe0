"""``/metrics``: the numbers of the server for Prometheus."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from fastapi import APIRouter, Response
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from graph.store.pool import WorkerPool
from graph.version import __version__
from graph.web.served import Served

__all__ = ["Metrics", "metrics_router"]

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


class Metrics:
    """What is counted as long as a server runs, also while its data change."""

    def __init__(self) -> None:
        self._requests = Counter(
            "justice_requests", "Requests by address and status.", ["address", "status"],
            registry=None,
        )  # fmt: skip
        self._queries = Counter(
            "justice_queries", "Queries by what became of them.", ["outcome"], registry=None
        )
        self._seconds = Histogram(
            "justice_query_seconds",
            "Time of queries, in the queue and until the client had the answer.",
            buckets=_SECONDS,
            registry=None,
        )
        self._rows = Counter("justice_query_rows", "Rows and triples of answers.", registry=None)
        self._bytes = Counter("justice_sent_bytes", "Bytes of bodies as sent.", registry=None)
        self._changes = Counter(
            "justice_data_changes", "Changes to newer data.", ["outcome"], registry=None
        )
        self._of_request, self._of_query = cache(self._requests.labels), cache(self._queries.labels)

    def count_request(self, address: str, status: int | None, sent: int) -> None:
        """Count a request.

        :param address: the template of its address.
        :param status: code of the answer; None if the client left before.
        :param sent: bytes of the body.
        """
        self._of_request(address, "none" if status is None else status).inc()
        self._bytes.inc(sent)

    def count_query(self, outcome: str, seconds: float, rows: int | None) -> None:
        """Count a query.

        :param outcome: what became of it.
        :param seconds: how long it took.
        :param rows: rows or triples of its answer; None where nobody counted them.
        """
        self._of_query(outcome).inc()
        self._seconds.observe(seconds)
        self._rows.inc(rows or 0)

    def count_change(self, outcome: str) -> None:
        """Count a change of the data.

        :param outcome: ``done`` or ``failed``.
        """
        self._changes.labels(outcome).inc()

    def registry(self, served: Served) -> CollectorRegistry:
        """Gather all numbers.

        :param served: what is served now.
        :returns: a registry of its own for one application.
        """
        registry = CollectorRegistry()
        for counter in (
            self._requests, self._queries, self._seconds, self._rows, self._bytes, self._changes,
        ):  # fmt: skip
            registry.register(counter)
        registry.register(_Now(served))
        return registry


class _Now(Collector):
    """Measures when it is asked."""

    def __init__(self, served: Served) -> None:
        self._served = served

    def collect(self) -> Iterator[Metric]:
        """Measure."""
        about = GaugeMetricFamily("justice_build", "Always 1.", labels=["version"])
        about.add_metric([__version__], 1)
        yield about
        yield GaugeMetricFamily(
            "justice_statements", "Statements of the data.", len(self._served.store)
        )
        pool = self._served.pool
        if pool is not None:
            yield from _of_pool(pool)
        memory = GaugeMetricFamily(
            "justice_memory_bytes",
            "Memory; what several processes share is counted in parts.",
            labels=["process"],
        )
        memory.add_metric(["server"], _memory(os.getpid()))
        if pool is not None:
            memory.add_metric(["workers"], sum(map(_memory, pool.processes)))
        yield memory


def _of_pool(pool: WorkerPool) -> Iterator[Metric]:
    workers = GaugeMetricFamily("justice_workers", "Workers by state.", labels=["state"])
    workers.add_metric(["busy"], pool.busy)
    workers.add_metric(["idle"], len(pool.processes) - pool.busy)
    yield workers
    yield GaugeMetricFamily(
        "justice_queries_waiting", "Queries that wait for a worker.", pool.waiting
    )
    ended = CounterMetricFamily(
        "justice_workers_ended", "Workers that were replaced, by the reason.", labels=["reason"]
    )
    for reason, count in sorted(pool.ends.items()):
        ended.add_metric([reason], count)
    yield ended


def _memory(process: int) -> int:
    """Ask the system for the share of a process in the memory; 0 if it does not tell."""
    with suppress(OSError):
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
        found = _SHARE.search(told)
        return int(found[1]) * 1024 if found else 0
    return 0


def metrics_router(served: Served, metrics: Metrics) -> APIRouter:
    """Make the address of the numbers.

    :param served: what is served.
    :param metrics: what was counted.
    :returns: the router.
    """
    router = APIRouter(include_in_schema=False)
    registry = metrics.registry(served)

    @router.get("/metrics")
    def numbers() -> Response:
        """Tell the numbers; none of them is about a client."""
        return Response(
            generate_latest(registry),
            media_type=CONTENT_TYPE_PLAIN_0_0_4,
            headers={"Cache-Control": "no-store"},
        )

    return router

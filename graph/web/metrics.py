"""``/metrics``: the numbers of the server for Prometheus."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from fastapi import APIRouter, Response
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, values
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from graph.web.gauges import Gauges
from graph.web.served import Served

__all__ = ["Metrics", "counting_together", "metrics_router"]

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Names the variable with the folder in which the library finds the numbers of all processes."""


@contextmanager
def counting_together() -> Iterator[Callable[[int], None]]:
    """Let this process and those that are forked from it count together.

    :returns: is to be told each process that has ended.
    """
    maker, folder, before = os.getpid(), tempfile.mkdtemp(prefix="justice-"), values.ValueClass
    os.environ[_FOLDER] = folder
    # The library's documented way, for which it gives no type.
    values.ValueClass = values.MultiProcessValue()  # type: ignore[no-untyped-call]
    try:
        yield mark_process_dead
    finally:
        values.ValueClass = before
        del os.environ[_FOLDER]
        if os.getpid() == maker:
            shutil.rmtree(folder, ignore_errors=True)


class Metrics:
    """What is counted as long as a server runs, also while its data change.

    Within :func:`counting_together` it tells what all processes have counted.
    """

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
        self._gauges = Gauges()
        self._served: Served | None = None
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

    def follow(self, served: Served) -> None:
        """Measure this from now on.

        :param served: what is served.
        """
        self._served = served

    def measure(self) -> None:
        """Measure how the server is now, for who asks another of its processes."""
        if self._served is not None:
            self._gauges.measure(self._served)

    def told(self) -> bytes:
        """Tell all numbers, those that are measured as they are now."""
        self.measure()
        registry = CollectorRegistry()
        if _FOLDER in os.environ:
            # It registers itself; the library gives no type for the call.
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
            return generate_latest(registry)
        for one in (
            self._requests, self._queries, self._seconds, self._rows, self._bytes, self._changes,
            *self._gauges.metrics,
        ):  # fmt: skip
            registry.register(one)
        return generate_latest(registry)


def metrics_router(served: Served, metrics: Metrics) -> APIRouter:
    """Make the address of the numbers.

    :param served: what is served.
    :param metrics: what was counted.
    :returns: the router.
    """
    router = APIRouter(include_in_schema=False)
    metrics.follow(served)

    @router.get("/metrics")
    def numbers() -> Response:
        """Tell the numbers; none of them is about a client."""
        return Response(
            metrics.told(),
            media_type=CONTENT_TYPE_PLAIN_0_0_4,
            headers={"Cache-Control": "no-store"},
        )

    return router

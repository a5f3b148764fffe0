"""How a server is now, in numbers for Prometheus."""

from __future__ import annotations

import os
import re
from collections import Counter as Tally
from contextlib import suppress
from pathlib import Path
from threading import Lock

from prometheus_client import Counter, Gauge
from prometheus_client.registry import Collector

from graph.store.pool import WorkerPool
from graph.version import __version__
from graph.web.served import Served

__all__ = ["Gauges"]

_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


class Gauges:
    """What is measured; of several processes it is told together, where the library adds it up."""

    def __init__(self) -> None:
        self._build = Gauge(
            "justice_build", "Always 1.", ["version"], registry=None, multiprocess_mode="livemax"
        )
        self._statements = Gauge(
            "justice_statements", "Statements of the data.",
            registry=None, multiprocess_mode="livemax",
        )  # fmt: skip
        self._workers = Gauge(
            "justice_workers", "Workers by state.", ["state"],
            registry=None, multiprocess_mode="livesum",
        )  # fmt: skip
        self._waiting = Gauge(
            "justice_queries_waiting", "Queries that wait for a worker.",
            registry=None, multiprocess_mode="livesum",
        )  # fmt: skip
        self._memory = Gauge(
            "justice_memory_bytes", "Memory; what several processes share is counted in parts.",
            ["process"], registry=None, multiprocess_mode="livesum",
        )  # fmt: skip
        self._ended = Counter(
            "justice_workers_ended", "Workers that were replaced, by the reason.", ["reason"],
            registry=None,
        )  # fmt: skip
        self._known: Tally[str] = Tally()
        self._lock = Lock()

    @property
    def metrics(self) -> tuple[Collector, ...]:
        """All of them."""
        measured = self._build, self._statements, self._workers, self._waiting, self._memory
        return *measured, self._ended

    def measure(self, served: Served) -> None:
        """Measure.

        :param served: what is served.
        """
        with self._lock:
            self._build.labels(__version__).set(1)
            self._statements.set(len(served.store))
            self._memory.labels("server").set(_memory(os.getpid()))
            if served.pool is not None:
                self._measure_pool(served.pool)

    def _measure_pool(self, pool: WorkerPool) -> None:
        self._workers.labels("busy").set(pool.busy)
        self._workers.labels("idle").set(len(pool.processes) - pool.busy)
        self._waiting.set(pool.waiting)
        self._memory.labels("workers").set(sum(map(_memory, pool.processes)))
        ended = Tally(pool.ends)
        for reason, count in (ended - self._known).items():
            self._ended.labels(reason).inc(count)
        self._known |= ended


def _memory(process: int) -> int:
    """Ask the system for the share of a process in the memory; 0 if it does not tell."""
    with suppress(OSError):
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
        found = _SHARE.search(told)
        return int(found[1]) * 1024 if found else 0
    return 0

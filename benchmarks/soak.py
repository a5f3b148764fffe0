"""Asks a server for minutes, well and badly, and tells what is left of it in the end.

Clients send short queries, long ones and hostile ones, some leave in the middle, and now and then
all workers are killed at once, with one of several processes.  The exit code is 1 if an answer was
wrong, or if memory, descriptors or processes have grown.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event
from urllib.parse import urlencode, urlsplit

from benchmarks.server import Server, served
from tests.store.hostile import HOSTILE

__all__: list[str] = []

_MANY = 3000
_TIMEOUT = 2
_WORKERS = 4
_OPTIONS = ("--timeout", _TIMEOUT, "--memory", 128, "--workers", _WORKERS, "--queue", 64)
_HARM = 20.0
"""Seconds between two moments at which all workers are killed, and one of several processes."""

_SHARES = (24, 60, 6, 4, 6)
"""How often clients ask for a row, ask a worker for one, ask for many, ask for harm, and leave.

So there are more than 10,000 queries in five minutes, though a harmful one takes a worker for two
seconds.
"""

_WARM = 20.0
_GROWTH = 48
"""MB by which the server may grow after it is warm."""


@dataclass(frozen=True, slots=True)
class _State:
    """What a server takes.

    :param memory: of its processes that answer, in MB.
    :param descriptors: of its processes that answer.
    :param processes: that it consists of.
    """

    memory: float
    descriptors: int
    processes: int


class _Server:
    """A server over many texts."""

    def __init__(self, server: Server, processes: int) -> None:
        self._process, self._is_one = server.process, processes == 1
        self.address = urlsplit(server.address).netloc
        self.size = (0 if self._is_one else 1) + processes * (2 + _WORKERS)
        """How many processes it consists of: those that answer, their nurseries and workers."""

    def state(self) -> _State:
        """Ask the system what it takes."""
        answering = self._answering()
        nurseries = _children(*answering)
        workers = _children(*nurseries)
        return _State(
            sum(map(_memory, answering)),
            sum(map(_descriptors, answering)),
            len({self._process, *answering, *nurseries, *workers}),
        )

    def harm(self) -> None:
        """Kill all workers, and not their nurseries; with them one of several processes."""
        answering = self._answering()
        workers = _children(*_children(*answering))
        for process in workers if self._is_one else [*workers, *answering[:1]]:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def _answering(self) -> list[int]:
        return [self._process] if self._is_one else _children(self._process)


def _memory(process: int) -> float:
    with suppress(OSError):
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    return 0


def _descriptors(process: int) -> int:
    with suppress(OSError):
        return len(os.listdir(f"/proc/{process}/fd"))
    return 0


def _children(*processes: int) -> list[int]:
    found: list[int] = []
    for process in processes:
        with suppress(OSError):
            for file in Path(f"/proc/{process}/task").glob("*/children"):
                found += map(int, file.read_text(encoding="ascii").split())
    return found


@contextmanager
def _served(processes: int) -> Iterator[_Server]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "many.nt")
        lines = (f'<http://e/{n}> <http://e/p> "number {n}" .\n' for n in range(_MANY))
        file.write_text("".join(lines), encoding="utf-8")
        with served(file, options=(*_OPTIONS, "--processes", processes)) as server:
            yield _Server(server, processes)


class _Client:
    """Asks in a loop, and counts what becomes of it."""

    def __init__(self, address: str, seed: int, end: Event) -> None:
        self._address, self._end = address, end
        self._chance = random.Random(seed)
        self.counts: Counter[str] = Counter()

    def run(self) -> Counter[str]:
        """Ask until the end."""
        kinds = (self.pattern, self.short, self.long, self.hostile, self.leaving)
        while not self._end.is_set():
            (ask,) = self._chance.choices(kinds, _SHARES)
            try:
                outcome = ask()
            except (OSError, HTTPException):
                outcome = "broken off"
            self.counts[f"{ask.__name__}: {outcome}"] += 1
        return self.counts

    def pattern(self) -> str:
        """Ask for one row, as the server itself finds it."""
        return self._row("")

    def short(self) -> str:
        """Ask for one row, as a worker finds it."""
        return self._row("FILTER(isLiteral(?o))")

    def _row(self, condition: str) -> str:
        number = self._chance.randrange(_MANY)
        status, body = self._ask(f"SELECT ?o {{ <http://e/{number}> ?p ?o {condition} }}")
        if status != 200:
            return str(status)
        (row,) = json.loads(body)["results"]["bindings"]
        return "answered" if row["o"]["value"] == f"number {number}" else "WRONG"

    def long(self) -> str:
        """Ask for many rows."""
        status, body = self._ask("SELECT ?s ?o { ?s ?p ?o }")
        if status != 200:
            return str(status)
        return "answered" if len(json.loads(body)["results"]["bindings"]) == _MANY else "WRONG"

    def hostile(self) -> str:
        """Ask what must be stopped or refused."""
        text, _ = HOSTILE[self._chance.choice(sorted(HOSTILE))]
        return str(self._ask(text)[0])

    def leaving(self) -> str:
        """Ask for very much, and leave."""
        connection = self._sent("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
        connection.close()
        return "left"

    def _ask(self, text: str) -> tuple[int, bytes]:
        connection = self._sent(text)
        try:
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def _sent(self, text: str) -> HTTPConnection:
        connection = HTTPConnection(self._address, timeout=120)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", "/sparql", urlencode({"query": text}), headers)
        return connection


def _soak(server: _Server, seconds: float, clients: int) -> Counter[str]:
    """Ask for some time, and do harm now and then."""
    end, counts = Event(), Counter[str]()
    with ThreadPoolExecutor(clients) as threads:
        asking = [_Client(server.address, seed, end) for seed in range(clients)]
        running = [threads.submit(client.run) for client in asking]
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            time.sleep(min(_HARM, left))
            server.harm()
        end.set()
        for one in running:
            counts += one.result()
    return counts


def _settled(server: _Server, descriptors: int = sys.maxsize) -> _State:
    """Wait until all that were killed are replaced, and all that left is noticed."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        now = server.state()
        if now.processes == server.size and now.descriptors <= descriptors:
            break
        time.sleep(0.1)
    return server.state()


def _is_well(counts: Counter[str], before: _State, after: _State) -> bool:
    return (
        not any("WRONG" in what for what in counts)
        and after.memory - before.memory < _GROWTH
        and after.descriptors <= before.descriptors
        and after.processes <= before.processes
    )


def main() -> int:
    """Soak, print the table and tell whether all is as it was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--clients", type=int, default=6)
    parser.add_argument("--processes", type=int, default=1)
    arguments = parser.parse_args()
    with _served(arguments.processes) as server:
        _soak(server, min(_WARM, arguments.seconds / 4), arguments.clients)
        before = _settled(server)
        counts = _soak(server, arguments.seconds, arguments.clients)
        after = _settled(server, before.descriptors)
        counts[f"afterwards: {_Client(server.address, 0, Event()).short()}"] += 1
    for what, count in sorted(counts.items()):
        print(f"{what:30}{count:10,}")
    for what in ("memory", "descriptors", "processes"):
        print(f"{what:30}{getattr(before, what):10,.0f}{getattr(after, what):10,.0f}")
    return 0 if _is_well(counts, before, after) and counts["afterwards: answered"] else 1


if __name__ == "__main__":
    sys.exit(main())

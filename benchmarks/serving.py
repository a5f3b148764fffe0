"""The endpoint beside the stock server over the same store, asked by the same client."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from benchmarks.figures import Figures
from benchmarks.server import served
from graph.store.disk import open_disk_store
from graph.web.serving import listen
from tests.store.hostile import HOSTILE

__all__ = ["MEASURES"]

_SECONDS = 5
_LIMIT = 2.0
_MEGABYTES = 128
_BLOCK = 1 << 20
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_MEMORY = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


class _Server:
    """A server that runs."""

    def __init__(self, process: int, port: int, path: str) -> None:
        self._process, self.port, self.path = process, port, path

    @property
    def memory(self) -> float:
        """The most that its first process has taken so far, in MB."""
        status = Path(f"/proc/{self._process}/status").read_text(encoding="ascii")
        found = _MEMORY.search(status)
        return int(found[1]) / 1024 if found else 0

    def ask(self, text: str, accept: str = "text/csv") -> tuple[int, int, float]:
        """Ask a query, and give status, bytes and seconds; status 0 for what is broken off."""
        began, size = time.perf_counter(), 0
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(
                "POST", self.path, urlencode({"query": text}), {**_FORM, "Accept": accept}
            )
            answer = connection.getresponse()
            status = answer.status
            while block := answer.read(_BLOCK):
                size += len(block)
        except (OSError, HTTPException):
            status = 0
        finally:
            connection.close()
        return status, size, time.perf_counter() - began

    def asked(self, kind: str, clients: int, entities: int, seconds: float = _SECONDS) -> Figures:
        """Ask queries of a kind from a process of its own."""
        command = [sys.executable, "-m", "benchmarks.asking"]
        given = map(str, (self.port, self.path, clients, seconds, entities, kind))
        done = subprocess.run([*command, *given], check=True, stdout=subprocess.PIPE, text=True)
        figures: Figures = json.loads(done.stdout)
        return figures


@contextmanager
def _ours(store: str, *options: str | float) -> Iterator[_Server]:
    with served(store, options=options) as server:
        yield _Server(server.process, urlsplit(server.address).port or 0, "/sparql")


@contextmanager
def _theirs(store: str) -> Iterator[_Server]:
    with open_disk_store(Path(store)) as opened:
        folder = str(opened.source)
    port = _free_port()
    command = [str(Path(sys.executable).with_name("oxigraph")), "serve-read-only"]
    given = ["--location", folder, "--bind", f"127.0.0.1:{port}"]
    silent = subprocess.DEVNULL
    process = subprocess.Popen([*command, *given], stdout=silent, stderr=silent)
    try:
        server = _Server(process.pid, port, "/query")
        while server.ask("ASK {}", "*/*")[0] != 200:
            if process.poll() is not None:
                raise RuntimeError(f"{command[0]} does not start.")
        yield server
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with listen("127.0.0.1", 0) as free:
        port: int = free.getsockname()[1]
        return port


def _read(folder: Path) -> None:
    """Have the system hold the files in memory, so that who comes second finds nothing warmer."""
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb") as opened:
                while opened.read(_BLOCK):
                    pass


def short(store: str, entities: str, kind: str, clients: str, processes: str) -> Figures:
    """Ask both short queries of a kind: rate, median and 95 %; ours answers in some processes."""
    asked = kind, int(clients), int(entities)
    _read(Path(store))
    with _ours(store, "--processes", processes) as server:
        server.asked(*asked, seconds=1)
        ours = server.asked(*asked)
    with _theirs(store) as server:
        server.asked(*asked, seconds=1)
        theirs = server.asked(*asked)
    return {**ours, **{f"their {name}": value for name, value in theirs.items()}}


def transfer(store: str, entities: str) -> Figures:
    """Take a long result from both: its size, seconds for each, and how much ours grew by."""
    text = f"SELECT ?s ?p ?o {{ ?s ?p ?o }} LIMIT {int(entities) * 5}"
    with _ours(store, "--limit", 0) as server:
        server.ask("SELECT * { ?s ?p ?o } LIMIT 1000")
        before = server.memory
        _, size, ours = server.ask(text, "application/sparql-results+json")
        grown = server.memory - before
    with _theirs(store) as server:
        server.ask("SELECT * { ?s ?p ?o } LIMIT 1000")
        _, their_size, theirs = server.ask(text, "application/sparql-results+json")
    return {
        "megabytes": size / 1e6,
        "rate": size / 1e6 / ours,
        "their rate": their_size / 1e6 / theirs,
        "grown": grown,
    }


def beside(store: str, entities: str, kind: str) -> Figures:
    """Ask short queries from eight clients while two others send what must be killed."""
    options = ("--timeout", _LIMIT, "--workers", 4)
    with _ours(store, *options) as server, ThreadPoolExecutor(2) as hostile:
        is_over, (sort, _) = False, HOSTILE["sort"]

        def harm() -> None:
            while not is_over:
                server.ask(sort)

        harming = [hostile.submit(harm) for _ in range(2)]
        server.asked(kind, 8, int(entities), seconds=1)
        figures = server.asked(kind, 8, int(entities))
        is_over = True
        for one in harming:
            one.result()
        return figures


def hostile(store: str, entities: str) -> Figures:
    """Send each hostile query: the longest beyond the limit, memory, and answers afterwards."""
    longest = 0.0
    with _ours(store, "--timeout", _LIMIT, "--memory", _MEGABYTES) as server:
        before = server.memory
        for text, _ in HOSTILE.values():
            longest = max(longest, server.ask(text)[2] - _LIMIT)
        answered = server.ask("ASK { ?s ?p ?o }", "*/*")[0] == 200
        return {
            "queries": len(HOSTILE),
            "beyond": longest,
            "grown": server.memory - before,
            "answers": float(answered),
        }


MEASURES: dict[str, Callable[..., Figures]] = {
    measure.__name__: measure for measure in (beside, hostile, short, transfer)
}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](*sys.argv[2:])))

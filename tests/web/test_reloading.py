"""Data that are loaded anew beside a server: the server moves, and no client notices."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from threading import Event
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from graph.store import Limits, load_store, open_store
from graph.store.pool import WorkerPool
from graph.web import create_app
from graph.web.metrics import Metrics
from graph.web.reloading import Reloading
from tests.waiting import until
from tests.web.running import running as served

ROWS = "SELECT ?s ?o { ?s <http://e/p> ?o }"
ASKED = f"/sparql?query={quote(ROWS)}"
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
OLD, NEW = 500, 700


def write(folder: Path, word: str, count: int) -> Path:
    """Write data that hold one word as many times as said, and as a name."""
    file = folder / f"{word}.nt"
    lines = [f'<http://e/{n}> <http://e/p> "{word}" .\n' for n in range(count)]
    file.write_text("".join(lines) + f'<http://e/0> {LABEL} "the {word} one" .\n', encoding="utf-8")
    return file


def words(body: bytes) -> tuple[set[str], int]:
    rows = json.loads(body)["results"]["bindings"]
    return {row["o"]["value"] for row in rows}, len(rows)


@dataclass
class Running:
    """A server in this process over a store in a folder."""

    folder: Path
    app: Reloading
    told: list[str]
    first: WorkerPool

    @property
    def store(self) -> Path:
        return self.folder / "a.store"

    def load(self, word: str, count: int) -> None:
        load_store([write(self.folder, word, count)], self.store)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    where, told = tmp_path / "a.store", list[str]()
    load_store([write(tmp_path, "old", OLD)], where)
    store, metrics = open_store(where), Metrics()
    pool = WorkerPool(store.source, workers=2)

    make = partial(create_app, metrics=metrics, limits=Limits(rows=None))
    app = Reloading(store, pool, make, metrics, told.append)
    yield Running(tmp_path, app, told, pool)
    app.close()


def test_everything_that_was_known_of_the_old_data_is_renewed(running: Running) -> None:
    client = TestClient(running.app)

    def asked() -> tuple[object, ...]:
        first = client.get(ASKED)
        found = client.get("/api/search?q=one").json()["found"]
        about = client.get("/api/about").json()
        return words(first.content), [one["label"] for one in found], about["triples"]

    tag = client.get(ASKED).headers["etag"]
    assert asked() == (({"old"}, OLD), ["the old one"], OLD + 1)
    assert client.get(ASKED, headers={"If-None-Match": tag}).status_code == 304
    running.load("new", NEW)
    assert running.app.look()
    assert asked() == (({"new"}, NEW), ["the new one"], NEW + 1)
    assert client.get(ASKED, headers={"If-None-Match": tag}).status_code == 200
    assert running.told == ["Newer data are served: 701 statements."]
    assert 'justice_data_changes_total{outcome="done"} 1.0' in client.get("/metrics").text
    assert not running.app.look()


def test_an_answer_under_way_comes_whole_from_the_old_data(running: Running) -> None:
    """The reader has the first block, and the server moves before it takes the others."""
    long = "SELECT ?o { ?s <http://e/p> ?o . ?x <http://e/p> ?o VALUES ?n { 1 2 3 4 5 6 7 8 } }"
    with served(running.app) as port:
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", f"/sparql?query={quote(long)}", headers={"Accept": "text/csv"})
        answer = connection.getresponse()
        body = answer.read(100)
        running.load("new", NEW)
        assert running.app.look()
        body += answer.read()
        connection.close()
    assert body == b"o\r\n" + b"old\r\n" * (OLD * OLD * 8)


def test_the_old_workers_end_when_nobody_needs_them(running: Running) -> None:
    running.load("new", NEW)
    assert running.app.look()
    until(lambda: not running.first.is_ready and running.first.processes == ())
    assert words(TestClient(running.app).get(ASKED).content) == ({"new"}, NEW)


def test_many_loads_one_after_the_other(running: Running) -> None:
    client = TestClient(running.app)
    for number in range(1, 5):
        running.load(f"word{number}", number)
        assert running.app.look()
        assert words(client.get(ASKED).content) == ({f"word{number}"}, number)


@pytest.mark.parametrize("damage", ["store.json", "CURRENT"])
def test_newer_data_that_are_damaged_are_told_and_the_old_ones_served(
    running: Running, damage: str
) -> None:
    client = TestClient(running.app)
    running.load("new", NEW)
    (file,) = [*running.store.rglob(damage)][-1:]
    content = file.read_bytes()
    file.write_text("{", encoding="utf-8")
    assert [running.app.look() for _ in range(3)] == [False] * 3
    (told,) = running.told
    assert "is damaged" in told
    assert "justice load FILES" in told
    assert told.endswith("The old data are still served.")
    assert words(client.get(ASKED).content) == ({"old"}, OLD)
    file.write_bytes(content)
    assert running.app.look()
    assert words(client.get(ASKED).content) == ({"new"}, NEW)


def test_a_load_that_never_finishes_changes_nothing(running: Running) -> None:
    with pytest.raises(ValueError, match="stop"):
        load_store([write(running.folder, "new", NEW)], running.store, _stop)
    assert not running.app.look()
    assert words(TestClient(running.app).get(ASKED).content) == ({"old"}, OLD)


def _stop(done: int, total: int) -> None:
    if done:
        raise ValueError("stop")


@pytest.fixture(params=["1", "2"])
def address(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Run the command over a store on disk, and give its host and port."""
    load_store([write(tmp_path, "old", OLD)], tmp_path / "a.store")
    process = subprocess.Popen(
        [*COMMAND, "-d", str(tmp_path / "a.store"), "explore", "--no-open", "--port", "0",
         "--processes", request.param, "--workers", "2"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert process.stdout is not None
    found = re.search(r"http://([\d.:]+)/", process.stdout.readline())
    assert found
    yield found[1]
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=60)
    assert (process.returncode, messages) == (0, "Newer data are served: 701 statements.\n")


COMMAND = [sys.executable, "-m", "graph"]


def test_clients_that_ask_in_a_loop_see_old_or_new_data_and_no_failure(
    address: str, tmp_path: Path
) -> None:
    enough = Event()

    def client() -> list[tuple[set[str], int]]:
        """Ask until newer data are seen, and a little longer."""
        seen, connection = list[tuple[set[str], int]](), HTTPConnection(address, timeout=60)
        while not enough.is_set() or seen[-1] != ({"new"}, NEW):
            connection.request("GET", ASKED)
            answer = connection.getresponse()
            body = answer.read()
            assert answer.status == 200, body
            seen.append(words(body))
        connection.close()
        return seen

    with ThreadPoolExecutor(3) as threads:
        clients = [threads.submit(client) for _ in range(3)]
        try:
            load = [*COMMAND, "load", str(write(tmp_path, "new", NEW))]
            subprocess.run([*load, "--store", str(tmp_path / "a.store")], check=True, timeout=60)
        finally:
            enough.set()
        answers = [one.result(timeout=60) for one in clients]
    for seen in answers:
        moved = seen.index(({"new"}, NEW))
        assert seen == [({"old"}, OLD)] * moved + [({"new"}, NEW)] * (len(seen) - moved)
    assert any(seen[0] == ({"old"}, OLD) for seen in answers)

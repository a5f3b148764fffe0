"""What a server tells of itself: numbers, a log, and whether it lives."""

from __future__ import annotations

import hashlib
import json
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from graph.errors import InputError
from graph.store import Limits, LocalStore, load_store, open_store
from graph.store.pool import WorkerPool
from graph.web import create_app
from graph.web.logs import QueryLog
from tests.web.running import running

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
ROWS = "SELECT ?o { ?s ?p ?o } LIMIT 3"
PRODUCT = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
DEEP = "ASK " + "{" * 20_000 + "}" * 20_000


def crowd() -> LocalStore:
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(2000))
    return LocalStore(engine)


@contextmanager
def served(log: Path, **limits: Any) -> Iterator[TestClient]:
    store, lines = crowd(), QueryLog(str(log))
    with WorkerPool(store.source, workers=1) as pool:
        app = create_app(store, limits=Limits(**limits), pool=pool, log=lines)
        with TestClient(app, raise_server_exceptions=False) as client:
            yield client
    lines.close()


def lines(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def numbers(client: TestClient) -> dict[str, float]:
    text = client.get("/metrics").text
    return {
        sample.name + "".join(f"[{value}]" for value in sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_query_is_a_line_that_tells_neither_text_nor_client(
    tmp_path: Path, encoding: str
) -> None:
    log, told = tmp_path / "queries.log", {"User-Agent": "secret", "Accept-Encoding": encoding}
    with served(log) as client:
        answer = client.get("/sparql", params={"query": ROWS}, headers=told)
        client.get("/api/about")
    (line,) = lines(log)
    assert line.pop("time").endswith("Z")
    assert 0 < line.pop("seconds") < 60
    assert line == {
        "query": hashlib.sha256(ROWS.encode()).hexdigest()[:16],
        "address": "/sparql",
        "rows": 3,
        "bytes": len(answer.content),
        "status": 200,
        "outcome": "answered",
    }
    written = log.read_text(encoding="utf-8")
    assert not [word for word in ("secret", "SELECT", "testclient") if word in written]


@pytest.mark.parametrize(
    ("text", "limits", "told"),
    [
        ("ASK {}", {}, (200, "answered", None)),
        ("SELECT * { ?s ?p ?o }", {"rows": 5}, (200, "cut", 5)),
        ("CONSTRUCT WHERE { ?s ?p ?o }", {"rows": 6}, (200, "cut", 6)),
        ("DESCRIBE <http://e/s>", {}, (200, "answered", 2000)),
        ("SELECT ?s ?p ?o { ?s ?p ?o }", {"rows": None}, (200, "answered", None)),
        ("ASK {", {}, (400, "query-syntax", None)),
        ("ASK { SERVICE <http://e/> {} }", {}, (400, "query-refused", None)),
        (f"{PRODUCT} ORDER BY ?c", {"seconds": 0.5}, (503, "time-limit", None)),
        (f"{PRODUCT} ORDER BY ?c", {"megabytes": 32}, (503, "memory-limit", None)),
        (DEEP, {}, (503, "interrupted", None)),
    ],
)
def test_the_outcome_of_a_query(
    tmp_path: Path, text: str, limits: dict[str, Any], told: tuple[int, str, int | None]
) -> None:
    log = tmp_path / "queries.log"
    with served(log, **limits) as client:
        client.post("/sparql", data={"query": text})
    assert [(line["status"], line["outcome"], line["rows"]) for line in lines(log)] == [told]


def test_queries_with_a_name_are_queries_too(tmp_path: Path) -> None:
    log = tmp_path / "queries.log"
    with served(log) as client:
        client.get("/api/queries/disputes")
    (line,) = lines(log)
    assert (line["address"], line["outcome"], line["rows"]) == (
        "/api/queries/{name}",
        "answered",
        0,
    )


def test_who_leaves_and_what_breaks_off_is_told(tmp_path: Path) -> None:
    log, store = tmp_path / "queries.log", crowd()
    limits, written = Limits(seconds=1.5, rows=None), QueryLog(str(log))
    with WorkerPool(store.source, workers=1) as pool:
        app = create_app(store, limits=limits, pool=pool, log=written)
        with running(app) as port:
            left = HTTPConnection("127.0.0.1", port)
            left.request("GET", f"/sparql?query={quote(PRODUCT)}", headers={"Accept": "text/csv"})
            left.getresponse().read(1000)
            left.close()
            broken = HTTPConnection("127.0.0.1", port)
            broken.request("GET", f"/sparql?query={quote(PRODUCT)}", headers={"Accept": "text/csv"})
            with pytest.raises(IncompleteRead):
                broken.getresponse().read()
            broken.close()
        assert pool.ends == {"client": 1, "time": 1}
    written.close()
    assert [(line["status"], line["outcome"]) for line in lines(log)] == [
        (200, "left"),
        (200, "time-limit"),
    ]


def test_a_log_that_was_moved_away_is_begun_anew(tmp_path: Path) -> None:
    log = tmp_path / "queries.log"
    with served(log) as client:
        client.get("/sparql", params={"query": ROWS})
        log.rename(tmp_path / "old.log")
        client.get("/sparql", params={"query": ROWS})
    assert (len(lines(log)), len(lines(tmp_path / "old.log"))) == (1, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_stops_no_answer() -> None:
    with served(Path("/dev/full")) as client:
        assert client.get("/sparql", params={"query": ROWS}).status_code == 200


def test_lines_go_to_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    with served(Path("-")) as client:
        client.get("/sparql", params={"query": "ASK { ?s ?p '%s' }"})
    assert json.loads(capsys.readouterr().out)["outcome"] == "answered"


def test_a_log_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        QueryLog(str(tmp_path / "missing" / "queries.log"))


def test_the_numbers(tmp_path: Path) -> None:
    with served(tmp_path / "queries.log", megabytes=32) as client:
        for text in (ROWS, ROWS, "ASK {", f"{PRODUCT} ORDER BY ?c"):
            client.get("/sparql", params={"query": text})
        client.head("/sparql", params={"query": "ASK {}"})
        client.get("/no/such/address")
        client.get("/id/nothing")
        told = numbers(client)
    counted = {
        "justice_requests_total[/sparql][200]": 3,
        "justice_requests_total[/sparql][400]": 1,
        "justice_requests_total[/sparql][503]": 1,
        "justice_requests_total[none][404]": 1,
        "justice_queries_total[answered]": 3,
        "justice_queries_total[query-syntax]": 1,
        "justice_queries_total[memory-limit]": 1,
        "justice_query_seconds_count": 5,
        "justice_query_rows_total": 6,
        "justice_workers_ended_total[memory]": 1,
        "justice_workers[busy]": 0,
        "justice_queries_waiting": 0,
        "justice_statements": 2000,
    }
    assert {name: told[name] for name in counted} == counted
    assert told["justice_memory_bytes[server]"] > 1 << 20
    assert told["justice_sent_bytes_total"] > 0


def test_each_application_counts_for_itself(tmp_path: Path) -> None:
    with served(tmp_path / "a.log") as one, served(tmp_path / "b.log") as other:
        one.get("/sparql", params={"query": "ASK {}"})
        assert numbers(one)["justice_queries_total[answered]"] == 1
        assert "justice_queries_total[answered]" not in numbers(other)


def test_busy_workers_and_their_memory(tmp_path: Path) -> None:
    store = crowd()
    with WorkerPool(store.source, workers=2) as pool:
        client = TestClient(create_app(store, pool=pool))
        with ThreadPoolExecutor(1) as threads:
            busy = threads.submit(
                pool.run, store.question(f"{PRODUCT} ORDER BY ?c"), Limits(seconds=60)
            )
            while not pool.busy:
                pass
            told = numbers(client)
            for process in pool.processes:
                os.kill(process, signal.SIGKILL)
            assert busy.exception() is not None
    assert (told["justice_workers[busy]"], told["justice_workers[idle]"]) == (1, 1)
    assert told["justice_memory_bytes[workers]"] > 1 << 20


def test_it_lives_and_is_ready(tmp_path: Path) -> None:
    with served(tmp_path / "queries.log") as client:
        assert client.get("/healthz").json() == {"status": "alive"}
        assert client.get("/readyz").json() == {"status": "ready"}
        assert client.get("/readyz").headers["cache-control"] == "no-store"


def test_it_is_not_ready_without_a_pool_that_takes_queries() -> None:
    store = crowd()
    pool = WorkerPool(store.source, workers=1)
    client = TestClient(create_app(store, pool=pool))
    pool.close()
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["error"]) == (503, "interrupted")
    assert client.get("/healthz").status_code == 200


def test_it_is_not_ready_without_data(tmp_path: Path) -> None:
    file = tmp_path / "a.nt"
    file.write_text('<http://e/s> <http://e/p> "x" .\n', encoding="utf-8")
    load_store([file], tmp_path / "a.store")
    store = open_store(tmp_path / "a.store")
    client = TestClient(create_app(store))
    store.close()
    assert client.get("/readyz").status_code == 503
    assert str(tmp_path) not in client.get("/readyz").text

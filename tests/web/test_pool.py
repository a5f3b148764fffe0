"""A real server with a pool of workers: streams, limits, and what a killed query does to others."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection, IncompleteRead
from threading import Event
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from graph.store import Limits, LocalStore
from graph.store.pool import Formats, WorkerPool
from graph.web import create_app
from tests.web.running import running

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
PRODUCT = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
ENDLESS = "SELECT * {" + " ".join(f"VALUES ?x{number} {{ 1 2 3 }}" for number in range(20)) + "}"
LITTLE_AT_FIRST = f"SELECT * {{ {{ ?a ?b ?c }} UNION {{ {PRODUCT} ORDER BY ?c ?f ?i }} }}"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Serve a crowd of texts."""
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(2000))
    store, limits = LocalStore(engine), Limits(seconds=1.5, rows=None, megabytes=256)
    with (
        WorkerPool(store.source, workers=3) as pool,
        running(create_app(store, limits=limits, pool=pool)) as port,
    ):
        yield port


def ask(port: int, text: str, accept: str = "*/*") -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port)
    try:
        connection.request("GET", f"/sparql?query={quote(text)}", headers={"Accept": accept})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def count(port: int) -> str:
    status, body = ask(port, COUNT)
    assert status == 200
    value: str = json.loads(body)["results"]["bindings"][0]["n"]["value"]
    return value


def test_a_long_answer_comes_whole(port: int) -> None:
    status, body = ask(port, "SELECT ?c { ?a ?b ?c . VALUES ?x { 1 2 3 4 5 6 7 8 } }", "text/csv")
    assert (status, body.count(b"\r\n")) == (200, 16_001)


def test_a_query_past_its_time_is_an_error_with_a_time_to_ask_again(port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"/sparql?query={quote(PRODUCT + ' ORDER BY ?c')}")
    answer = connection.getresponse()
    told = json.loads(answer.read())
    assert (answer.status, told["error"]) in [(503, "time-limit"), (503, "memory-limit")]
    assert answer.headers["Retry-After"] == "5"
    connection.close()


@pytest.mark.parametrize("accept", ["text/csv", "text/tab-separated-values", "application/json"])
def test_a_query_that_is_killed_on_the_way_breaks_the_transfer_off(port: int, accept: str) -> None:
    with pytest.raises(IncompleteRead):
        ask(port, PRODUCT, accept)
    assert count(port) == "2000"


def test_a_client_that_knows_no_chunks_has_an_error_and_no_part(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        line = f"GET /sparql?query={quote(LITTLE_AT_FIRST)} HTTP/1.0\r\nAccept: text/csv\r\n\r\n"
        connection.sendall(line.encode())
        head = connection.makefile("rb").readline()
    assert b" 503 " in head


def test_the_head_of_a_long_answer_comes_without_it(port: int) -> None:
    path, headers = f"/sparql?query={quote(PRODUCT)}", {"Accept": "text/csv"}
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request("HEAD", path, headers=headers)
        answer = connection.getresponse()
        assert (answer.status, answer.headers["content-length"], answer.read()) == (200, None, b"")
    assert count(port) == "2000"


def test_a_client_of_http_1_0_is_not_held_for_without_end(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.web.streaming._LONGEST_WHOLE", 1000)
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        query = quote("SELECT * { ?s ?p ?o }")
        connection.sendall(f"GET /sparql?query={query} HTTP/1.0\r\n\r\n".encode())
        head = connection.makefile("rb").readline()
    assert b" 505 " in head
    assert count(port) == "2000"


def test_a_client_that_leaves_gives_its_worker_back(port: int) -> None:
    for _ in range(6):
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", f"/sparql?query={quote(PRODUCT)}", headers={"Accept": "text/csv"})
        connection.getresponse().read(1000)
        connection.close()
    assert count(port) == "2000"


def test_others_are_served_while_queries_are_killed(port: int) -> None:
    with ThreadPoolExecutor(6) as threads:
        doomed = [threads.submit(ask, port, f"{PRODUCT} ORDER BY ?c") for _ in range(2)]
        assert list(threads.map(count, [port] * 40)) == ["2000"] * 40
        assert [one.result()[0] for one in doomed] == [503, 503]


def test_with_a_pool_the_server_itself_never_forks(monkeypatch: pytest.MonkeyPatch) -> None:
    store = LocalStore(ox.Store())
    with WorkerPool(store.source, workers=1) as pool:
        client = TestClient(create_app(store, pool=pool))
        monkeypatch.setattr("os.fork", None)
        for asked in ("/api/counts", "/api/queries/disputes", "/sparql?query=ASK%20%7B%7D"):
            assert client.get(asked).status_code == 200


def test_more_clients_than_may_wait_are_asked_to_come_again() -> None:
    store = LocalStore(ox.Store())
    with WorkerPool(store.source, workers=1, queue=0) as pool:
        client = TestClient(create_app(store, pool=pool))
        with pool.stream(store.question(ENDLESS), Formats("csv"), Limits(rows=None)):
            answer = client.get("/sparql", params={"query": "ASK {}"})
        told = (answer.status_code, answer.json()["error"], answer.headers["retry-after"])
        assert told == (503, "busy", "5")


def test_a_query_of_one_pattern_waits_for_no_worker() -> None:
    engine = ox.Store()
    engine.add(ox.Quad(S, P, ox.Literal("x")))
    store = LocalStore(engine)
    with WorkerPool(store.source, workers=1, queue=0) as pool:
        client = TestClient(create_app(store, pool=pool))
        with pool.stream(store.question(ENDLESS), Formats("csv"), Limits(rows=None)):
            answer = client.get("/sparql", params={"query": f"SELECT ?o {{ {S} ?p ?o }}"})
            assert pool.busy == 1
    assert answer.status_code == 200
    assert answer.json()["results"]["bindings"] == [{"o": {"type": "literal", "value": "x"}}]
    assert answer.headers["Justice-Limit"] == "rows; at=100000"


def test_a_client_that_leaves_before_its_answer_begins_gives_its_worker_back() -> None:
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(2000))
    store, limits = LocalStore(engine), Limits(seconds=60, rows=None, megabytes=256)
    endless = f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}"
    with (
        WorkerPool(store.source, workers=1) as pool,
        running(create_app(store, limits=limits, pool=pool)) as port,
    ):
        with socket.create_connection(("127.0.0.1", port)) as leaving:
            line = f"GET /sparql?query={quote(endless)} HTTP/1.1\r\nHost: localhost\r\n\r\n"
            leaving.sendall(line.encode())
            while not pool.busy:
                Event().wait(0.01)
        assert count(port) == "2000"
        assert pool.ends["client"] == 1

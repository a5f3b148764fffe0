"""Slow, strange and leaving clients, at a real server."""

from __future__ import annotations

import asyncio
import select
import socket
from collections.abc import Iterator
from contextlib import suppress
from threading import Event, Thread
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pyoxigraph as ox
import pytest
import uvicorn

from graph.store import Limits, LocalStore
from graph.store.pool import Document, WorkerPool
from graph.web import create_app
from graph.web.connections import PatientConnection
from graph.web.served import Served
from graph.web.serving import configuration, listen
from tests.web.conversation import MOST, connected, failure, rest
from tests.web.running import running


@pytest.fixture
def port() -> Iterator[int]:
    with running(create_app(LocalStore(ox.Store()))) as port:
        yield port


def kept(port: int) -> socket.socket:
    """Connect, and have one request answered."""
    connection = connected(port)
    connection.sendall(b"HEAD /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert connection.recv(1 << 16).startswith(b"HTTP/1.1 200 ")
    return connection


def test_a_client_that_asks_nothing_is_given_up(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientConnection, "ASKING", 0.1)
    with connected(port) as silent, suppress(ConnectionResetError):
        assert rest(silent) == b""


def test_a_client_has_so_many_connections(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientConnection, "OF_ONE", 2)
    with kept(port), kept(port) as second:
        with connected(port) as third, suppress(ConnectionResetError):
            assert rest(third) == b""
        second.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert b"200 OK" in rest(second)
    with kept(port):
        pass


def test_a_request_that_does_not_come_whole_is_given_up(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with kept(port) as slow:
        monkeypatch.setattr(PatientConnection, "ASKING", 0.1)
        slow.sendall(b"GET /sparql HTTP/1.1\r\nHost:")
        assert failure(rest(slow)) == (408, "request-timeout")


def test_a_body_that_does_not_come_whole_is_given_up(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with kept(port) as slow:
        monkeypatch.setattr(PatientConnection, "ASKING", 0.1)
        slow.sendall(
            b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
            b"Content-Type: application/sparql-query\r\n\r\nASK"
        )
        with suppress(ConnectionResetError):
            assert rest(slow) == b""


def test_a_body_that_is_begun_too_early_is_given_up_too(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with kept(port) as slow:
        monkeypatch.setattr(PatientConnection, "ASKING", 0.1)
        slow.sendall(
            b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n"
            b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
            b"Content-Type: application/sparql-query\r\n\r\nASK"
        )
        with suppress(ConnectionResetError):
            assert rest(slow).count(b"HTTP/1.1 ") == 1


def test_there_are_so_many_connections_at_a_time(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.web.connections._MOST", 1)
    with kept(port), connected(port) as second, suppress(ConnectionResetError):
        assert rest(second) == b""


def test_a_client_that_takes_nothing_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientConnection, "TAKING", 0.2)
    engine = ox.Store()
    values = (ox.Literal(f"{number} {'x' * 1000}") for number in range(200))
    engine.extend(ox.Quad(ox.NamedNode("u:s"), ox.NamedNode("u:p"), one) for one in values)
    store = LocalStore(engine)
    query = quote("SELECT ?c ?f { ?a ?b ?c . ?d ?e ?f }")
    limits = Limits(seconds=MOST, rows=None)
    with WorkerPool(store.source, workers=1) as pool:
        app = create_app(store, limits=limits, pool=pool)
        with running(app) as port, connected(port) as idle:
            idle.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            watch = select.poll()
            watch.register(idle, select.POLLERR | select.POLLHUP)
            assert watch.poll(MOST * 1000), "the connection is still there"
            with urlopen(f"http://127.0.0.1:{port}/sparql?query=ASK%7B%7D") as answer:
                assert answer.status == 200  # the only worker is free again


class Ending(uvicorn.Server):
    """Tells when its end has begun."""

    def __init__(self, settings: uvicorn.Config) -> None:
        super().__init__(settings)
        self.has_begun_to_end = Event()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.has_begun_to_end.set()
        await super().shutdown(sockets)


def test_a_query_that_runs_at_the_end_is_finished(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, finish = Event(), Event()
    stream = Served.stream

    async def wait(*asked: Any) -> Document:
        begun.set()
        assert await asyncio.to_thread(finish.wait, MOST)
        return await stream(*asked)

    monkeypatch.setattr(Served, "stream", wait)
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        server = Ending(configuration(create_app(LocalStore(ox.Store())), patience=MOST))
        serving = Thread(target=server.run, kwargs={"sockets": [listening]})
        serving.start()
        with connected(port) as asking:
            asking.sendall(b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert begun.wait(MOST)
            server.should_exit = True
            assert server.has_begun_to_end.wait(MOST)
            finish.set()
            answer = rest(asking)
        serving.join()
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert answer.endswith(b'{"head":{},"boolean":true}')

"""What protects a server from those who ask: shares, tokens, origins and sizes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore, Thread
from typing import Any

import pytest
from starlette.testclient import TestClient

from graph.errors import InputError
from graph.store import LocalStore
from graph.store.pool import Document
from graph.web import create_app
from graph.web.guards import Guards
from graph.web.served import Served

Trig = Callable[[str], LocalStore]
TOKEN = "a token of some length"
ASK = "/sparql?query=ASK%7B%7D"


def client(trig: Trig, guards: Guards, **options: object) -> TestClient:
    return TestClient(create_app(trig(""), guards=guards), **options)


def test_who_asks_too_often_is_told_when_to_come_again(trig: Trig) -> None:
    asking = client(trig, Guards(rate=0.001))
    assert asking.get("/api/about").status_code == 200
    refused = asking.get("/api/about")
    assert (refused.status_code, refused.json()["error"]) == (429, "too-many-requests")
    assert 900 < int(refused.headers["retry-after"]) <= 1000
    assert asking.get("/assets/none.js").status_code == 404


def test_each_client_has_a_share_of_its_own(trig: Trig) -> None:
    app = create_app(trig(""), guards=Guards(rate=0.001))
    asked = [
        TestClient(app, client=(host, 1)).get("/api/about").status_code
        for host in ("10.0.0.1", "10.0.0.2", "10.0.0.1", "2001:db8::1", "2001:db8::2")
    ]
    assert asked == [200, 200, 429, 200, 429]


def test_one_client_runs_so_many_queries_at_a_time(
    trig: Trig, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, finish = Event(), Event()
    stream = Served.stream

    async def wait(*asked: Any) -> Document:
        begun.set()
        assert await asyncio.to_thread(finish.wait, 60)
        return await stream(*asked)

    asking = client(trig, Guards(per_client=1))
    with asking, monkeypatch.context() as patch:
        patch.setattr(Served, "stream", wait)
        statuses: list[int] = []
        thread = Thread(target=lambda: statuses.append(asking.get(ASK).status_code))
        thread.start()
        assert begun.wait(60)
        refused = asking.get(ASK)
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
        assert asking.get("/api/about").status_code == 200
        finish.set()
        thread.join()
    assert (statuses, asking.get(ASK).status_code) == ([200], 200)


def test_other_requests_have_a_share_too(trig: Trig, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, finish = Semaphore(0), Event()

    def wait(*_: object) -> list[object]:
        begun.release()
        assert finish.wait(60)
        return []

    monkeypatch.setattr("graph.web.search.find_entities", wait)
    with client(trig, Guards(per_client=1)) as asking, ThreadPoolExecutor() as threads:
        running = [threads.submit(asking.get, "/api/search?q=a") for _ in range(4)]
        for _ in running:
            assert begun.acquire(timeout=60)
        assert asking.get("/api/about").status_code == 429
        finish.set()
        assert [one.result().status_code for one in running] == [200] * 4
        assert asking.get("/api/about").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"authorization": "Bearer another token of some length"}, 401),
        ({"authorization": f"Digest {TOKEN}"}, 401),
        ({"authorization": f"Bearer {TOKEN}"}, 200),
        ({"authorization": "Basic YW5uOmEgdG9rZW4gb2Ygc29tZSBsZW5ndGg="}, 200),
    ],
)
@pytest.mark.parametrize("address", [ASK, "/api/about", "/api/openapi.json"])
def test_a_server_with_a_token_answers_who_knows_it(
    trig: Trig, address: str, headers: dict[str, str], status: int
) -> None:
    answer = client(trig, Guards(token=TOKEN)).get(address, headers=headers)
    assert answer.status_code == status
    assert TOKEN not in answer.text
    assert ("www-authenticate" in answer.headers) == (status == 401)


def test_guards_that_make_no_sense_are_refused() -> None:
    for wrong in ({"rate": 0}, {"per_client": 0}, {"token": "short"}):
        with pytest.raises(InputError):
            Guards(**wrong)


PREFLIGHT = {
    "origin": "https://else.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type",
    "access-control-request-private-network": "true",
}


def test_an_open_server_lets_every_page_read_without_credentials(trig: Trig) -> None:
    asking = client(trig, Guards())
    for answer in (
        asking.get(ASK, headers={"origin": "https://else.example"}),
        asking.get("/sparql?query=ASK", headers={"origin": "null"}),
    ):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "Justice-Cut" in answer.headers["access-control-expose-headers"]
        assert "access-control-allow-credentials" not in answer.headers
    told = asking.options("/sparql", headers=PREFLIGHT)
    assert told.status_code == 204
    assert told.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS, POST"
    assert "Content-Type" in told.headers["access-control-allow-headers"]
    assert "access-control-allow-private-network" not in told.headers


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("http://testserver", "http://testserver"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://127.0.0.1:1", "http://127.0.0.1:1"),
        ("https://graph.example", "https://graph.example"),
        ("https://else.example", None),
        ("https://localhost.else.example", None),
        ("http://[", None),
        ("null", None),
    ],
)
def test_a_server_of_one_machine_is_open_to_its_own_pages(
    trig: Trig, origin: str, allowed: str | None
) -> None:
    asking = client(trig, Guards(origins=("https://graph.example",)))
    for answer in (
        asking.get(ASK, headers={"origin": origin}),
        asking.options(ASK, headers={**PREFLIGHT, "origin": origin}),
    ):
        assert answer.is_success == (allowed is not None)
        assert answer.headers.get("access-control-allow-origin") == allowed
        assert "Origin" in answer.headers["vary"]
    assert answer.status_code in {204, 403}


def test_without_an_origin_such_a_server_says_nothing_of_others(trig: Trig) -> None:
    answer = client(trig, Guards(origins=())).get(ASK)
    assert answer.status_code == 200
    assert "access-control-allow-origin" not in answer.headers


def test_a_request_has_a_longest_address_and_a_longest_body(trig: Trig) -> None:
    asking = client(trig, Guards())
    long = asking.get(f"/api/search?q={'x' * 40_000}")
    assert (long.status_code, long.json()["error"]) == (414, "uri-too-long")
    body = b"[" + b" " * 1_000_000 + b"]"
    for address in ("/sparql", "/api/network", "/api/communities"):
        whole = asking.post(address, content=body, headers={"content-type": "application/json"})
        parts = asking.post(
            address,
            content=iter([body[:500_000], body[500_000:]]),
            headers={"content-type": "application/sparql-query"}
            if address == "/sparql"
            else {"content-type": "application/json"},
        )
        assert (whole.status_code, parts.status_code) == (413, 413), address
        assert whole.headers["content-type"] == "application/problem+json"
        assert whole.json() == parts.json(), address

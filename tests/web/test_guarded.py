"""Guards stand before the application in one layer: who refuses, who marks, and what ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from graph.store import LocalStore
from graph.web import create_app
from graph.web.exchange import Exchange, Headers
from graph.web.guarded import Guarded
from graph.web.guards import Guards
from graph.web.headers import SAFE_HEADERS
from tests.tasks import finished

Trig = Callable[[str], LocalStore]
TOKEN = "a token of some length"


class Told:
    """A guard that tells of what happens, and refuses what it is told to."""

    def __init__(self, name: str, tale: list[Any], refusal: Response | None = None) -> None:
        self.name, self.tale, self.refusal = name, tale, refusal

    def admit(self, exchange: Exchange) -> Response | None:
        self.tale.append(f"{self.name} admits")
        exchange.marks.append(self.mark)
        if self.refusal is None:
            exchange.ends.append(lambda: self.end(exchange))
        return self.refusal

    def mark(self, headers: Headers) -> Headers:
        return [*headers, (b"marked", self.name.encode())]

    def end(self, exchange: Exchange) -> None:
        self.tale.append(f"{self.name} ends after {exchange.status}, {exchange.sent}")


async def answering(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("four")(scope, receive, send)


async def failing(scope: Scope, receive: Receive, send: Send) -> None:
    raise RuntimeError("a fault")


async def failing_late(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"two", "more_body": True})
    raise RuntimeError("a fault")


async def leaving(scope: Scope, receive: Receive, send: Send) -> None:
    raise asyncio.CancelledError


def sent_by(app: Guarded, type: str = "http", sent: list[Message] | None = None) -> list[Message]:
    """Ask an application, and take what it sends."""
    sent = [] if sent is None else sent

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    finished(app({"type": type}, receive, send))
    return sent


def marks(messages: Iterable[Message]) -> list[bytes]:
    (head, _) = messages
    return [value for name, value in head["headers"] if name == b"marked"]


def test_what_all_let_pass_is_answered_and_marked_from_within() -> None:
    tale: list[Any] = []
    sent = sent_by(Guarded(answering, [Told("outer", tale), Told("inner", tale)]))
    assert (sent[0]["status"], sent[1]["body"], marks(sent)) == (200, b"four", [b"inner", b"outer"])
    assert tale == [
        "outer admits",
        "inner admits",
        "inner ends after 200, 4",
        "outer ends after 200, 4",
    ]


def test_the_first_that_refuses_answers_and_nobody_behind_it_is_asked() -> None:
    tale: list[Any] = []
    no = PlainTextResponse("no", 403)
    guards = [Told("outer", tale), Told("refusing", tale, no), Told("inner", tale)]
    sent = sent_by(Guarded(failing, guards))
    assert (sent[0]["status"], sent[1]["body"]) == (403, b"no")
    assert marks(sent) == [b"refusing", b"outer"]
    assert tale == ["outer admits", "refusing admits", "outer ends after 403, 2"]


@pytest.mark.parametrize(
    ("app", "error", "told"),
    [
        (failing, RuntimeError, "500, 0"),
        (failing_late, RuntimeError, "200, 3"),
        (leaving, asyncio.CancelledError, "None, 0"),
    ],
)
def test_all_ends_once_whatever_becomes_of_the_answer(
    app: Callable[..., Any], error: type[BaseException], told: str
) -> None:
    tale: list[Any] = []
    with pytest.raises(error):
        sent_by(Guarded(app, [Told("guard", tale)]))
    assert tale == ["guard admits", f"guard ends after {told}"]


@pytest.mark.parametrize(
    ("app", "statuses"), [(failing, [500]), (failing_late, [200]), (leaving, [])]
)
def test_a_fault_is_answered_unless_an_answer_has_begun(
    app: Callable[..., Any], statuses: list[int]
) -> None:
    sent: list[Message] = []
    with pytest.raises((RuntimeError, asyncio.CancelledError)):
        sent_by(Guarded(app, [Told("guard", [])]), sent=sent)
    heads = [message for message in sent if message["type"] == "http.response.start"]
    assert [head["status"] for head in heads] == statuses
    assert [(b"marked", b"guard") in head["headers"] for head in heads] == [
        status == 200 for status in statuses
    ]


def test_what_is_no_request_passes_unseen() -> None:
    tale: list[Any] = []
    sent_by(Guarded(answering, [Told("guard", tale, Response())]), type="lifespan")
    assert tale == []


@pytest.mark.parametrize(
    ("address", "headers", "status", "is_readable"),
    [
        ("/api/about", {"host": "else.example"}, 421, False),
        ("/api/about", {"origin": "https://else.example"}, 403, False),
        (f"/api/search?q={'x' * 40_000}", {}, 414, True),
        ("/api/about", {"authorization": "Bearer wrong"}, 401, True),
        ("/nowhere", {}, 404, True),
        ("/api/about", {}, 200, True),
    ],
)
def test_every_answer_is_safe_and_a_page_may_read_it_once_its_origin_is_known(
    trig: Trig, address: str, headers: dict[str, str], status: int, is_readable: bool
) -> None:
    app = create_app(
        trig(""), hosts=[], guards=Guards(origins=("https://us.example",), token=TOKEN)
    )
    usual = {
        "host": "localhost",
        "origin": "https://us.example",
        "authorization": f"Bearer {TOKEN}",
    }
    answer = TestClient(app).get(address, headers={**usual, **headers})
    assert answer.status_code == status
    assert {name: answer.headers[name] for name in SAFE_HEADERS} == SAFE_HEADERS
    told = answer.headers.get("access-control-allow-origin")
    assert told == ("https://us.example" if is_readable else None)
    assert answer.headers.get("vary", "").endswith("Origin") == (status != 421)


def test_a_refusal_for_the_rate_comes_before_that_for_the_token(trig: Trig) -> None:
    asking = TestClient(create_app(trig(""), guards=Guards(rate=0.001, token=TOKEN)))
    assert [asking.get("/api/about").status_code for _ in range(2)] == [401, 429]


def test_requests_are_counted_with_their_refusals(trig: Trig) -> None:
    asking = TestClient(create_app(trig(""), hosts=[]), base_url="http://localhost")
    for host in ("localhost", "else.example", "else.example"):
        asking.head("/healthz", headers={"host": host})
    numbers = asking.get("/metrics").text.splitlines()
    assert 'justice_requests_total{address="/healthz",status="200"} 1.0' in numbers
    assert 'justice_requests_total{address="none",status="421"} 2.0' in numbers


@pytest.mark.parametrize("address", ["/sparql?query=ASK%7B%7D", "/api/search?q=a"])
def test_a_fault_has_one_answer_wherever_it_happens(
    trig: Trig, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def break_down(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("graph.web.served.Served.stream", break_down)
    monkeypatch.setattr("graph.web.search.find_entities", break_down)
    app = create_app(trig(""))
    with pytest.raises(RuntimeError, match="secret"):
        TestClient(app).get(address)
    asking = TestClient(app, raise_server_exceptions=False)
    answer = asking.get(address, headers={"origin": "https://else.example"})
    assert (answer.status_code, answer.json()["error"]) == (500, "fault")
    assert "secret" not in answer.text
    length = str(len(answer.content))
    assert dict(answer.headers) == {
        "content-length": length,
        "content-type": "application/problem+json",
        **{name.lower(): value for name, value in SAFE_HEADERS.items()},
    }
    assert asking.head(address).status_code == 500
    path = address.partition("?")[0]
    numbers = asking.get("/metrics").text.splitlines()
    assert f'justice_requests_total{{address="{path}",status="500"}} 3.0' in numbers

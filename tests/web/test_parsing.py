"""What is a request and what is none, at a server that tells what it has understood."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from graph.web.parsing import LONGEST_HEAD
from tests.web.conversation import connected, failure, rest
from tests.web.running import running

Told = list[object]
"""Method, path, query, headers beside Host, and body."""

LENGTH = b"Content-Length: 5\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
CHUNKS = b"3;a=b\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n"
UPGRADE = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
END = b"GET /end HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
ENDED = ["GET", "/end", "", {"connection": "close"}, ""]
TOO_LONG = (431, "request-header-fields-too-large")


async def tell(scope: Scope, receive: Receive, send: Send) -> None:
    request = Request(scope, receive)
    headers = {name: value for name, value in request.headers.items() if name != "host"}
    body = (await request.body()).decode()
    told = [request.method, scope["path"], request.url.query, headers, body]
    await JSONResponse(told)(scope, receive, send)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with running(tell) as port:
        yield port


def head(start: bytes, headers: bytes = b"", version: bytes = b"1.1") -> bytes:
    return start + b" HTTP/" + version + b"\r\nHost: localhost\r\n" + headers + b"\r\n"


def talk(port: int, sent: bytes, step: int = 1 << 20) -> bytes:
    """Send everything, so many bytes at a time, and read until the server hangs up."""
    with connected(port) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for start in range(0, len(sent), step):
            connection.sendall(sent[start : start + step])
        return rest(connection)


def answers(received: bytes) -> Iterator[Told]:
    while received:
        head, _, received = received.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 ")
        length = re.search(rb"content-length: (\d+)", head)
        assert length
        yield json.loads(received[: int(length[1])])
        received = received[int(length[1]) :]


POSTED = ["POST", "/a", "b=%20", {"content-length": "5"}, "hello"]
CONVERSATIONS = [
    (head(b"GET /a%20b?c=%41"), ["GET", "/a b", "c=%41", {}, ""]),
    (head(b"GET /", b"A:\r\nB: \xe9\tc \r\n"), ["GET", "/", "", {"a": "", "b": "\xe9\tc"}, ""]),
    (head(b"GET http://localhost/a?b"), ["GET", "/a", "b", {}, ""]),
    (b"\r\n\r\n" + head(b"GET /a?b?c"), ["GET", "/a", "b?c", {}, ""]),
    (head(b"POST /a?b=%20", LENGTH) + b"hello", POSTED),
    (
        head(b"POST /", b"Transfer-Encoding: Chunked\r\n") + CHUNKS,
        ["POST", "/", "", {"transfer-encoding": "Chunked"}, "hello"],
    ),
    (
        head(b"POST /", CHUNKED) + CHUNKS[:-2] + b"Host: evil\r\nX: y\r\n\r\n",
        ["POST", "/", "", {"transfer-encoding": "chunked"}, "hello"],
    ),
    (
        head(b"POST /a", UPGRADE + LENGTH) + b"hello",
        [
            "POST",
            "/a",
            "",
            {"connection": "Upgrade, HTTP2-Settings", "content-length": "5"},
            "hello",
        ],
    ),
    (
        head(b"POST /a", CHUNKED + UPGRADE) + CHUNKS,
        [
            "POST",
            "/a",
            "",
            {"connection": "Upgrade, HTTP2-Settings", "transfer-encoding": "chunked"},
            "hello",
        ],
    ),
    (
        head(b"GET /", b"Connection: Upgrade\r\nUpgrade: websocket\r\n"),
        ["GET", "/", "", {"connection": "Upgrade"}, ""],
    ),
]


@pytest.mark.parametrize(("sent", "told"), CONVERSATIONS)
def test_a_request_is_understood_and_the_next_begins_where_it_ends(
    port: int, sent: bytes, told: Told
) -> None:
    assert list(answers(talk(port, sent + END))) == [told, ENDED]


@pytest.mark.parametrize("step", [1, 2, 5, 64, 1 << 20])
def test_requests_may_come_in_any_parts(port: int, step: int) -> None:
    sent = b"".join(sent for sent, _ in CONVERSATIONS)
    told = [told for _, told in CONVERSATIONS]
    assert list(answers(talk(port, sent + END, step))) == [*told, ENDED]


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.0\r\n\r\n",
        head(b"GET /", b"Connection: keep-alive\r\n", b"1.0"),
        head(b"GET /", b"Connection: Close\r\n"),
    ],
)
def test_what_comes_after_the_last_request_of_a_connection_is_none(port: int, sent: bytes) -> None:
    received = talk(port, sent + END)
    assert b"\r\nconnection: close\r\n" in received
    assert len(list(answers(received))) == 1


def test_the_rest_waits_until_a_request_is_answered(port: int) -> None:
    received = talk(port, head(b"POST /", CHUNKED) + CHUNKS + b"hello\r\n\r\n")
    first, last = (b"HTTP/1.1 " + answer for answer in received.split(b"HTTP/1.1 ")[1:])
    assert len(list(answers(first))) == 1
    assert failure(last) == (400, "bad-request")


def test_a_client_is_told_to_go_on_with_its_body(port: int) -> None:
    with connected(port) as connection:
        connection.sendall(head(b"POST /a?b=%20", LENGTH + b"Expect: 100-Continue\r\n"))
        assert connection.recv(1 << 16) == b"HTTP/1.1 100 Continue\r\n\r\n"
        connection.sendall(b"hello" + END)
        told = [*POSTED[:3], {"content-length": "5", "expect": "100-Continue"}, "hello"]
        assert list(answers(rest(connection))) == [told, ENDED]


def test_a_client_of_http_1_0_is_not_told_to_go_on(port: int) -> None:
    sent = head(b"POST /", LENGTH + b"Expect: 100-continue\r\n", b"1.0") + b"hello"
    assert len(list(answers(talk(port, sent)))) == 1


def test_an_answer_to_head_has_no_body(port: int) -> None:
    received = talk(port, head(b"HEAD /", b"Connection: close\r\n"))
    assert received.startswith(b"HTTP/1.1 200 ")
    assert received.endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    "sent",
    [
        b"hello\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",  # as over TLS
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        head(b"GET /", b"Host: localhost\r\n"),
        head(b"GET /", b"Host: evil\r\n", b"1.0"),
        head(b"GET http://evil/"),
        head(b"GET http://localhost"),
        head(b"GET a"),
        head(b"GET /#a"),
        head(b"GET /\xc3\xa9"),
        head(b"GET /\t"),
        head(b"GET /a b"),
        head(b"GET /").replace(b"\r\n", b"\n"),
        head(b"GET /", b"A: b\n"),
        head(b"GET /", b"A: b\rC: d\r\n"),
        head(b"GET /", b"A: b\r\n c\r\n"),
        head(b"GET /", b"A: b\x00c\r\n"),
        head(b"GET /", b"A b: c\r\n"),
        head(b"GET /", b"A : c\r\n"),
        head(b"GET /", b"A\r\n"),
        head(b"GET /", b": c\r\n"),
        head(b"POST /", LENGTH + CHUNKED) + CHUNKS,
        head(b"POST /", CHUNKED + LENGTH) + CHUNKS,
        head(b"POST /", LENGTH + LENGTH) + b"hello",
        head(b"POST /", LENGTH + b"Content-Length: 6\r\n") + b"hello!",
        head(b"POST /", b"Content-Length: 5, 5\r\n") + b"hello",
        head(b"POST /", b"Content-Length: +5\r\n") + b"hello",
        head(b"POST /", b"Content-Length: -5\r\n") + b"hello",
        head(b"POST /", b"Content-Length: 0x5\r\n") + b"hello",
        head(b"POST /", b"Content-Length:\r\n"),
        head(b"POST /", b"Content-Length: 99999999999999999999\r\n"),
        head(b"POST /", CHUNKED + CHUNKED) + CHUNKS,
        head(b"POST /", b"Transfer-Encoding: chunked, gzip\r\n") + CHUNKS,
        head(b"POST /", b"Transfer-Encoding: \x0bchunked\r\n") + CHUNKS,
        head(b"POST /", b"Transfer-Encoding : chunked\r\n") + CHUNKS,
        head(b"POST /", CHUNKED) + b"hello\r\n",
        head(b"POST /", CHUNKED) + b"-5\r\nhello\r\n0\r\n\r\n",
        head(b"POST /", CHUNKED) + b"0x5\r\nhello\r\n0\r\n\r\n",
        head(b"POST /", CHUNKED) + b"4\r\nhello\r\n0\r\n\r\n",
        head(b"POST /", CHUNKED) + b"f" * 17 + b"\r\n",
        head(b"POST /", CHUNKED) + CHUNKS.replace(b"\r\n", b"\n"),
    ],
)
def test_what_is_no_request_is_refused_in_the_one_shape(port: int, sent: bytes) -> None:
    assert failure(talk(port, sent)) == (400, "bad-request")


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (head(b"GET /", version=b"2.0"), (505, "http-version-not-supported")),
        (head(b"GET /", version=b"0.9"), (505, "http-version-not-supported")),
        (b"CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n", (501, "not-implemented")),
        (head(b"POST /", b"Transfer-Encoding: gzip, chunked\r\n"), (501, "not-implemented")),
        (head(b"POST /", b"Transfer-Encoding: gzip\r\n"), (501, "not-implemented")),
    ],
)
def test_what_is_not_understood_is_said_to_be_so(
    port: int, sent: bytes, told: tuple[int, str]
) -> None:
    assert failure(talk(port, sent)) == told


@pytest.mark.parametrize("step", [1 << 12, 1 << 20])
@pytest.mark.parametrize(
    ("before", "endless"),
    [
        (b"", b"GET /" + b"x" * LONGEST_HEAD),
        (b"", b"GET / HTTP/1.1\r\nA: " + b"x" * LONGEST_HEAD),
        (b"", b"GET / HTTP/1.1\r\n" + b"x" * LONGEST_HEAD),
        (b"", b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * LONGEST_HEAD),
        (b"", b"\r\n" * LONGEST_HEAD),
        (head(b"POST /", CHUNKED), b"5;" + b"x" * LONGEST_HEAD),
        (head(b"POST /", CHUNKED), b"0" * LONGEST_HEAD),
        (head(b"POST /", CHUNKED), b"0\r\nA: " + b"x" * LONGEST_HEAD),
        (head(b"POST /", CHUNKED), b"0\r\n" + b"A: b\r\n" * LONGEST_HEAD),
    ],
)
def test_nothing_may_be_endless(port: int, before: bytes, endless: bytes, step: int) -> None:
    assert failure(talk(port, before + endless[:LONGEST_HEAD], step)) == TOO_LONG


def test_a_long_head_that_comes_at_once_is_too_long(port: int) -> None:
    sent = head(b"GET /", b"A: %s\r\n")
    sent %= b"x" * (LONGEST_HEAD - len(sent) + 3)
    assert failure(talk(port, sent)) == TOO_LONG


def test_a_head_may_have_as_many_bytes_as_are_promised(port: int) -> None:
    sent = head(b"GET /", b"A: %s\r\n")
    value = "x" * (LONGEST_HEAD - len(sent) + 2)
    sent %= value.encode()
    assert list(answers(talk(port, sent + END))) == [["GET", "/", "", {"a": value}, ""], ENDED]

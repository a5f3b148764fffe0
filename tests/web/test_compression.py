"""Answers are compressed for who takes it, and caches are told so for everybody."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from starlette.responses import Response, StreamingResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from graph.web.compression import Compressed

LONG = b"x" * 1024


async def blocks() -> AsyncIterator[bytes]:
    yield b"a"
    yield b"b"


ANSWERS: dict[str, tuple[Callable[[], Response], bool]] = {
    "short": (lambda: Response(LONG[1:], media_type="text/csv"), False),
    "empty": (lambda: Response(status_code=304), False),
    "long": (lambda: Response(LONG, media_type="text/csv"), True),
    "in parts": (lambda: StreamingResponse(blocks(), media_type="text/csv"), True),
    "encoded": (lambda: Response(LONG, headers={"Content-Encoding": "own"}), False),
    "a range": (lambda: Response(LONG, 206, media_type="text/csv"), False),
    "a picture": (lambda: Response(LONG, media_type="image/png"), False),
    "a sound": (lambda: Response(LONG, media_type="audio/ogg"), False),
}


async def around(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    await Compressed(response)(scope, receive, send)


async def within(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await response(scope, receive, send)

    await Compressed(app)(scope, receive, send)


@pytest.mark.parametrize("way", [around, within])
@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("vary", [{}, {"Vary": "Accept"}])
def test_what_some_have_compressed_varies_for_all(
    way: Callable[..., Awaitable[None]], name: str, vary: dict[str, str]
) -> None:
    make, is_compressed = ANSWERS[name]

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        response = make()
        response.headers.update(vary)
        await way(response, scope, receive, send)

    client = TestClient(app)
    plain, packed = (
        client.get("/", headers={"accept-encoding": told}) for told in ("gzip;q=0", "gzip")
    )
    known = [*vary.values(), "Accept-Encoding"] if is_compressed else [*vary.values()]
    for answer in (plain, packed):
        assert answer.headers.get("vary", "") == ", ".join(known)
    assert plain.content == packed.content
    assert "gzip" not in plain.headers.get("content-encoding", "")
    assert (packed.headers.get("content-encoding") == "gzip") == is_compressed

"""Compresses answers on their way, for clients that take it."""

from __future__ import annotations

from functools import lru_cache
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.web.heads import header
from graph.web.negotiation import accepted

__all__ = ["Compressed", "takes_gzip"]

_LEAST = 1024
"""Bytes below which an answer is sent as it is."""

_LEVEL = 6

_KEPT = 16
"""Wishes that are remembered: most clients send one of a few, and an odd one may be long."""


class Compressed:
    """Compresses blocks as they come; nothing waits for the end of an answer.

    :param app: what answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._zipping = GZipMiddleware(app, _LEAST, _LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or takes_gzip(header(scope, b"accept-encoding")):
            await self._zipping(scope, receive, send)
        else:
            await self._app(scope, receive, _varying(send))


@lru_cache(_KEPT)
def takes_gzip(named: str | None) -> bool:
    """Tell whether a client takes compressed answers.

    :param named: its header ``Accept-Encoding``.
    :returns: whether that names gzip, and with a weight.

    >>> takes_gzip("br, gzip")
    True
    >>> takes_gzip("gzip;q=0") or takes_gzip(None)
    False
    """
    return bool(named) and accepted(named, ["gzip"]) is not None


def _varying(send: Send) -> Send:
    """Tell caches where other clients have the answer compressed."""
    head: Message | None = None

    async def send_varying(message: Message) -> None:
        nonlocal head
        if message["type"] == "http.response.start":
            head = message  # the first bytes say whether the answer is long
            return
        if head is not None:
            begun, head = head, None
            if _is_long(message) and _is_compressible(begun):
                headers = MutableHeaders(raw=list(begun["headers"]))
                headers.add_vary_header("Accept-Encoding")
                begun = {**begun, "headers": headers.raw}
            await send(begun)
        await send(message)

    return send_varying


def _is_long(message: Message) -> bool:
    return message.get("more_body", False) or len(message.get("body", b"")) >= _LEAST


def _is_compressible(head: Message) -> bool:
    """Tell whether the framework compresses what begins so."""
    is_encoded = header(head, b"content-encoding") is not None
    if is_encoded or head["status"] == HTTPStatus.PARTIAL_CONTENT:
        return False
    media = (header(head, b"content-type") or "").partition(";")[0].strip().lower()
    kind = media.partition("/")[0]
    return {media, f"{kind}/*"}.isdisjoint(DEFAULT_EXCLUDED_CONTENT_TYPES)

"""Compresses answers on their way, for clients that take it."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.web.negotiation import accepted

__all__ = ["Compressed", "takes_gzip"]

_LEAST = 1024
"""Bytes below which an answer is sent as it is."""

_LEVEL = 6


class Compressed:
    """Compresses blocks as they come; nothing waits for the end of an answer.

    :param app: what answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._zipping = GZipMiddleware(app, _LEAST, _LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http" and not takes_gzip(Headers(scope=scope)):
            # The word alone would be enough for the framework, whatever its weight.
            headers = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
            scope = {**scope, "headers": headers}
        await self._zipping(scope, receive, send)


def takes_gzip(headers: Headers) -> bool:
    """Tell whether a client takes compressed answers.

    :param headers: of its request.
    :returns: whether ``Accept-Encoding`` names gzip, and with a weight.

    >>> takes_gzip(Headers({"accept-encoding": "br, gzip"}))
    True
    >>> takes_gzip(Headers({"accept-encoding": "gzip;q=0"})) or takes_gzip(Headers())
    False
    """
    named = headers.get("accept-encoding")
    return bool(named) and accepted(named, ["gzip"]) is not None

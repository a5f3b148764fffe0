"""Compresses answers on their way, for clients that take it."""

from __future__ import annotations

from functools import lru_cache

from starlette.middleware.gzip import GZipMiddleware, IdentityResponder
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.web.heads import header
from graph.web.negotiation import accepted

__all__ = ["Compressed", "compressing", "takes_gzip"]

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

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        await compressing(self._app, scope)(scope, receive, send)


def compressing(app: ASGIApp, scope: Scope) -> ASGIApp:
    """Choose what sends an answer, compressed if that is worth it and its client takes it.

    :param app: what answers: an application, or an answer itself.
    :param scope: of the request.
    :returns: the framework's choice around it; a short whole answer needs none.
    """
    body = getattr(app, "body", None)
    if body is not None and len(body) < _LEAST:
        return app
    if scope["type"] != "http" or takes_gzip(header(scope, b"accept-encoding")):
        return GZipMiddleware(app, _LEAST, _LEVEL)
    # The word alone would be enough for the framework, whatever its weight.
    return IdentityResponder(app, _LEAST)


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

"""Which pages of other web sites may read the answers (CORS)."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.web.failure import failure, failure_answer
from graph.web.guards import EVERY_ORIGIN

__all__ = ["KnownOrigins", "is_local"]

_ALLOWED = "Access-Control-Allow-Origin"
_EXPOSED = "Access-Control-Expose-Headers"
_READABLE = "Content-Location, ETag, Justice-Cut, Justice-Limit, Link, Retry-After"
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS, POST",
    "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class KnownOrigins:
    """Lets pages read answers, and refuses what the pages of others ask.

    Nobody's cookies or stored passwords are ever asked for, so that to be open to every page shows
    none of them more than everybody may see.  A server that only its own machine reaches is not
    open: each page in the browser of its user would otherwise reach it.  A preflight for access to
    a private network is never granted.

    :param app: what answers.
    :param origins: as ``Guards`` has them.
    """

    def __init__(self, app: ASGIApp, origins: Iterable[str]) -> None:
        self._app = app
        self._origins = {origin.rstrip("/").lower() for origin in origins}
        self._is_open = EVERY_ORIGIN in self._origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if origin is not None and not self._is_known(origin, headers.get("host", "")):
            told = failure(
                "foreign-origin",
                HTTPStatus.FORBIDDEN,
                f"Pages of {origin!r} may not ask this server.",
                "If they may, start the server with --allow-origin and the origin.",
            )
            return await failure_answer(told)(scope, receive, self._marked(None, send))
        marked = self._marked(origin, send)
        if scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
            answer = Response(status_code=HTTPStatus.NO_CONTENT, headers=_PREFLIGHT)
            return await answer(scope, receive, marked)
        return await self._app(scope, receive, marked)

    def _is_known(self, origin: str, host: str) -> bool:
        if self._is_open or origin.lower() in self._origins:
            return True
        return _place(origin) == host.lower() or is_local(origin)

    def _marked(self, origin: str | None, send: Send) -> Send:
        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._mark(MutableHeaders(scope=message), origin)
            await send(message)

        return send_marked

    def _mark(self, headers: MutableHeaders, origin: str | None) -> None:
        del headers[_ALLOWED], headers[_EXPOSED]
        if not self._is_open:
            headers.add_vary_header("Origin")
        allowed = EVERY_ORIGIN if self._is_open else origin
        if allowed is not None:
            headers[_ALLOWED], headers[_EXPOSED] = allowed, _READABLE


def _place(origin: str) -> str | None:
    try:
        return urlsplit(origin.lower()).netloc
    except ValueError:
        return None


def is_local(origin: str) -> bool:
    """Tell whether an origin is of this machine.

    :param origin: scheme, host and port of a page.
    :returns: whether its host is.

    >>> is_local("http://localhost:3000"), is_local("http://[::1]"), is_local("http://10.0.0.1")
    (True, True, False)
    """
    try:
        host = urlsplit(origin).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False

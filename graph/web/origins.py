"""Which pages of other web sites may read the answers (CORS)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.responses import Response

from graph.web.exchange import Exchange, Headers
from graph.web.failure import failure, failure_answer
from graph.web.guards import EVERY_ORIGIN
from graph.web.heads import header

__all__ = ["KnownOrigins", "is_local"]

_ALLOWED = b"access-control-allow-origin"
_EXPOSED = b"access-control-expose-headers"
_OURS = frozenset({_ALLOWED, _EXPOSED})
_READABLE = b"Content-Location, ETag, Justice-Cut, Justice-Limit, Link, Retry-After"
_ASKED = b"access-control-request-method"
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

    :param origins: as ``Guards`` has them.
    """

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = {origin.rstrip("/").lower() for origin in origins}
        self._is_open = EVERY_ORIGIN in self._origins

    def admit(self, exchange: Exchange) -> Response | None:
        """Let a request of a known page pass, and answer its preflight."""
        scope = exchange.scope
        origin = header(scope, b"origin")
        if origin is not None and not self._is_known(origin, header(scope, b"host") or ""):
            exchange.marks.append(partial(self._mark, None))
            told = failure(
                "foreign-origin",
                HTTPStatus.FORBIDDEN,
                f"Pages of {origin!r} may not ask this server.",
                "If they may, start the server with --allow-origin and the origin.",
            )
            return failure_answer(told)
        exchange.marks.append(partial(self._mark, origin))
        if scope["method"] == "OPTIONS" and header(scope, _ASKED) is not None:
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=_PREFLIGHT)
        return None

    def _is_known(self, origin: str, host: str) -> bool:
        if self._is_open or origin.lower() in self._origins:
            return True
        return _place(origin) == host.lower() or is_local(origin)

    def _mark(self, origin: str | None, headers: Headers) -> Headers:
        marked = [pair for pair in headers if pair[0] not in _OURS]
        if not self._is_open:
            MutableHeaders(raw=marked).add_vary_header("Origin")
        allowed = EVERY_ORIGIN if self._is_open else origin
        if allowed is not None:
            marked += [(_ALLOWED, allowed.encode("latin-1")), (_EXPOSED, _READABLE)]
        return marked


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

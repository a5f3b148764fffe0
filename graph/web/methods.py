"""The methods that every address has: HEAD wherever there is GET, and OPTIONS."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["EveryMethod", "allowed_methods", "is_head"]

_HEAD = "justice.head"


class EveryMethod:
    """Answers HEAD as GET, without the body.

    :param app: what answers; :func:`is_head` tells it what was asked.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer a request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            return self._app(scope, receive, send)
        return self._answer_head(scope, receive, send)

    async def _answer_head(self, scope: Scope, receive: Receive, send: Send) -> None:
        def send_head(message: Message) -> Awaitable[None]:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            return send(message)

        asked: Scope = {**scope, "method": "GET", _HEAD: True}
        try:
            await self._app(asked, receive, send_head)
        finally:
            scope["route"] = asked.get("route")  # for who tells of the request afterwards


def is_head(request: Request) -> bool:
    """Tell whether only the head of an answer is wanted.

    :param request: what was asked.
    :returns: whether its method is HEAD.
    """
    return _HEAD in request.scope


def allowed_methods(served: Iterable[str]) -> str:
    """Write the methods of an address for the header ``Allow``.

    :param served: those that it serves itself.
    :returns: those and the ones that every address has.

    >>> allowed_methods(["post", "get"]), allowed_methods(["POST"])
    ('GET, HEAD, OPTIONS, POST', 'OPTIONS, POST')
    """
    methods = {method.upper() for method in served} | {"OPTIONS"}
    if "GET" in methods:
        methods.add("HEAD")
    return ", ".join(sorted(methods))

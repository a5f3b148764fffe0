"""Refuses requests that are larger than any that makes sense."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.web.failure import failure, failure_answer
from graph.web.heads import header

__all__ = ["BoundedRequests"]

_LONGEST_ADDRESS = 1 << 15
_LONGEST_BODY = 1_000_000
_TOO_LONG = f"A request may have {_LONGEST_BODY:,} bytes; make it shorter."


class BoundedRequests:
    """Bounds the bytes of an address and of a body.

    :param app: what answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        if len(scope["query_string"]) + len(scope["path"]) > _LONGEST_ADDRESS:
            told = failure(
                "uri-too-long",
                HTTPStatus.REQUEST_URI_TOO_LONG,
                f"An address may have {_LONGEST_ADDRESS:,} bytes.",
                "Send a long query to /sparql by POST.",
            )
            return await failure_answer(told)(scope, receive, send)
        announced = header(scope, b"content-length") or ""
        if announced.isdecimal() and int(announced) > _LONGEST_BODY:
            told = failure("content-too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LONG)
            return await failure_answer(told)(scope, receive, send)
        return await self._app(scope, _counted(receive), send)


def _counted(receive: Receive) -> Receive:
    """Stop at the limit, whatever was announced."""
    size = 0

    async def receive_counted() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > _LONGEST_BODY:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LONG)
        return message

    return receive_counted

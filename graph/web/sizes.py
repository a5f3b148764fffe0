"""Refuses requests that are larger than any that makes sense."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Message, Receive

from graph.web.exchange import Exchange
from graph.web.failure import failure, failure_answer
from graph.web.heads import header

__all__ = ["BoundedRequests"]

_LONGEST_ADDRESS = 1 << 15
_LONGEST_BODY = 1_000_000
_TOO_LONG = f"A request may have {_LONGEST_BODY:,} bytes; make it shorter."


class BoundedRequests:
    """Bounds the bytes of an address and of a body."""

    def admit(self, exchange: Exchange) -> Response | None:
        """Let a request pass that does not announce too much, and count what comes."""
        scope = exchange.scope
        if len(scope["query_string"]) + len(scope["path"]) > _LONGEST_ADDRESS:
            told = failure(
                "uri-too-long",
                HTTPStatus.REQUEST_URI_TOO_LONG,
                f"An address may have {_LONGEST_ADDRESS:,} bytes.",
                "Send a long query to /sparql by POST.",
            )
            return failure_answer(told)
        announced = header(scope, b"content-length") or ""
        if announced.isdecimal() and int(announced) > _LONGEST_BODY:
            told = failure("content-too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LONG)
            return failure_answer(told)
        exchange.receive = _counted(exchange.receive)
        return None


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

"""The one layer in which all guards stand before the application."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Protocol

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.web.exchange import Exchange
from graph.web.failures import fault_answer

__all__ = ["Guard", "Guarded"]


class Guard(Protocol):
    """Looks at a request before it is answered."""

    def admit(self, exchange: Exchange) -> Response | None:
        """Let a request pass, or refuse it.

        :param exchange: takes what the guard wants done about the answer, refusals by this guard
            and those behind it included.
        :returns: None if it may pass; else the answer.
        """
        ...


class Guarded:
    """Answers what all guards let pass; the first one that refuses answers in its place.

    A layer for each guard would cost a good part of what a short answer costs.  This one has one
    function between the application and the client, whatever the number of guards.  A fault of the
    application is answered here too, unless its answer has begun, and raised again for the log.

    :param app: what answers.
    :param guards: in the order in which they are asked.
    """

    def __init__(self, app: ASGIApp, guards: Iterable[Guard]) -> None:
        self._app = app
        self._admit = [guard.admit for guard in guards]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        exchange = Exchange(scope, receive, send)
        try:
            answer = self._refusal(exchange) or self._app
            await answer(scope, exchange.receive, exchange.send)
        except Exception:
            if exchange.status is None:
                exchange.status = HTTPStatus.INTERNAL_SERVER_ERROR.value
                exchange.end()
                await fault_answer()(scope, receive, send)
            raise
        finally:
            exchange.end()
        return None

    def _refusal(self, exchange: Exchange) -> Response | None:
        for admit in self._admit:
            refusal = admit(exchange)
            if refusal is not None:
                return refusal
        return None

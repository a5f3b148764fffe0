"""Keeps one client from taking the server away from the others."""

from __future__ import annotations

import math
from collections import Counter
from http import HTTPStatus

from starlette.types import ASGIApp, Receive, Scope, Send

from graph.web.buckets import Buckets
from graph.web.clients import client_of
from graph.web.failures import failure, failure_answer
from graph.web.guards import Guards, is_public

__all__ = ["FairShare"]

_BURST = 4
"""Seconds of a client's rate that it may spend at once."""

_QUERIES = ("/sparql", "/api/queries/")
"""Addresses that take a worker."""


class FairShare:
    """Refuses what a client asks beyond its share, with 429 and the time to wait.

    :param app: what answers.
    :param guards: name the share.
    """

    def __init__(self, app: ASGIApp, guards: Guards) -> None:
        self._app, self._most = app, guards.per_client
        self._running: Counter[str] = Counter()
        self._buckets = None
        if guards.rate is not None:
            self._buckets = Buckets(guards.rate, max(1.0, guards.rate * _BURST))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http" or is_public(scope["path"]):
            return await self._app(scope, receive, send)
        client = client_of(scope)
        wait = self._buckets.take(client) if self._buckets else 0.0
        if wait:
            return await _refuse("You ask too often", wait, scope, receive, send)
        if self._most is None or not scope["path"].startswith(_QUERIES):
            return await self._app(scope, receive, send)
        if self._running[client] >= self._most:
            told = f"{self._running[client]} queries of yours are running already"
            return await _refuse(told, 1.0, scope, receive, send)
        self._running[client] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._running[client] -= 1
            if not self._running[client]:
                del self._running[client]


async def _refuse(told: str, wait: float, scope: Scope, receive: Receive, send: Send) -> None:
    seconds = str(math.ceil(wait))
    message = f"{told}; ask again in {seconds} s."
    refusal = failure("too-many-requests", HTTPStatus.TOO_MANY_REQUESTS, message)
    await failure_answer(refusal, {"Retry-After": seconds})(scope, receive, send)

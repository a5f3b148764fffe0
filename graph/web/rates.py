"""Keeps one client from taking the server away from the others."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import partial
from http import HTTPStatus

from starlette.responses import Response

from graph.web.clients import client_of
from graph.web.exchange import Exchange
from graph.web.failure import failure, failure_answer
from graph.web.guards import Guards, is_public

__all__ = ["FairShare"]

_QUERIES = ("/sparql", "/api/queries/")
"""Addresses that take a worker."""

_OTHERS = 4
"""Requests of a client at a time for each query: a page asks several things at once."""


class FairShare:
    """Refuses what a client asks beyond its share, with 429 and the time to wait.

    :param guards: name the share.
    """

    def __init__(self, guards: Guards) -> None:
        self._buckets = guards.buckets
        self._of_others: list[_Share] = []
        self._of_queries: list[_Share] = []
        if guards.per_client is not None:
            self._of_others = [_Share("requests", guards.per_client * _OTHERS)]
            self._of_queries = [*self._of_others, _Share("queries", guards.per_client)]

    def admit(self, exchange: Exchange) -> Response | None:
        """Let a request pass that is within the share, and count it until it is over."""
        path: str = exchange.scope["path"]
        if is_public(path):
            return None
        client = client_of(exchange.scope)
        wait = self._buckets.take(client) if self._buckets else 0.0
        if wait:
            return _refusal("You ask too often", wait)
        is_query = path.startswith(_QUERIES)
        shares = self._of_queries if is_query else self._of_others
        for share in shares:
            if share.is_full(client):
                told = f"{share.most} {share.name} of yours are running already"
                return _refusal(told, 1.0)
        for share in shares:
            share.begin(client)
            exchange.ends.append(partial(share.end, client))
        return None


class _Share:
    """How much of one kind runs for each client."""

    def __init__(self, name: str, most: int) -> None:
        self.name, self.most = name, most
        self._running: defaultdict[str, int] = defaultdict(int)

    def is_full(self, client: str) -> bool:
        return self._running.get(client, 0) >= self.most

    def begin(self, client: str) -> None:
        self._running[client] += 1

    def end(self, client: str) -> None:
        self._running[client] -= 1
        if not self._running[client]:
            del self._running[client]


def _refusal(told: str, wait: float) -> Response:
    seconds = str(math.ceil(wait))
    message = f"{told}; ask again in {seconds} s."
    refusal = failure("too-many-requests", HTTPStatus.TOO_MANY_REQUESTS, message)
    return failure_answer(refusal, {"Retry-After": seconds})

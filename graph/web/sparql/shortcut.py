"""The short way to SPARQL."""

from __future__ import annotations

from collections.abc import Awaitable
from types import SimpleNamespace

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import GraphError
from graph.web.compression import compressing
from graph.web.failures import failed_answer
from graph.web.sparql.address import PATH, Endpoint

__all__ = ["Shortcut"]

_ROUTE = SimpleNamespace(path=PATH)


class Shortcut:
    """Answers queries before the framework looks for their address.

    To find it, and to read what nobody needs, takes the framework longer than most queries take.
    The framework describes the address, and answers all methods but these two.

    :param app: answers everything else.
    :param endpoint: answers queries.
    """

    def __init__(self, app: ASGIApp, endpoint: Endpoint) -> None:
        self._app = app
        self._answers = {"GET": endpoint.get, "POST": endpoint.post}

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer a request."""
        if scope["type"] != "http" or scope["path"] != PATH or scope["method"] not in self._answers:
            return self._app(scope, receive, send)
        return self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["route"] = _ROUTE
        request = Request(scope, receive)
        try:
            response = await self._answers[scope["method"]](request)
        except (GraphError, HTTPException) as error:
            response = failed_answer(request, error)
        await compressing(response, scope)(scope, receive, send)

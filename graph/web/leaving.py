"""Clients that leave before they have their answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from fastapi import Request, Response
from starlette.types import Receive, Scope, Send

__all__ = ["Nobody", "unless_left"]

T = TypeVar("T")

_QUICK = 0.1
"""Seconds in which most answers are there; until then nobody looks whether the client is."""


class Nobody(Response):
    """An answer that nobody waits for."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send nothing."""


async def unless_left(request: Request, work: Awaitable[T]) -> T | None:
    """Do something for a client, and give it up when the client leaves.

    :param request: has been read to its end.
    :param work: what is done.
    :returns: what comes of it; None if the client has left before.
    """
    watch = _Watch(request)
    try:
        return await work
    except asyncio.CancelledError:
        if not watch.has_left:
            raise
        return None
    finally:
        watch.stop()


class _Watch:
    """Cancels the task that has made it when its client leaves."""

    def __init__(self, request: Request) -> None:
        self._request, self._task = request, asyncio.current_task()
        self._watching: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(_QUICK, self._begin)
        self.has_left = False

    def stop(self) -> None:
        self._timer.cancel()
        if self._watching is not None:
            self._watching.cancel()

    def _begin(self) -> None:
        self._watching = asyncio.create_task(self._wait())

    async def _wait(self) -> None:
        while (await self._request.receive())["type"] != "http.disconnect":
            pass
        self.has_left = True
        if self._task is not None:
            self._task.cancel()

"""Clients that leave before they have their answer."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

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


async def unless_left(request: Request, work: Coroutine[Any, Any, T]) -> T | None:
    """Do something for a client, and give it up when the client leaves.

    :param request: has been read to its end.
    :param work: what is done.
    :returns: what comes of it; None if the client has left before.
    """
    doing = asyncio.create_task(work)
    try:
        done, _ = await asyncio.wait([doing], timeout=_QUICK)
        if not done:
            leaving = asyncio.create_task(_left(request))
            await asyncio.wait([doing, leaving], return_when=asyncio.FIRST_COMPLETED)
            leaving.cancel()
        return doing.result() if doing.done() else None
    finally:
        doing.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass

"""The framework's application with what stands before it."""

from __future__ import annotations

from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

from graph.web.described import DescribedApp

__all__ = ["FrontedApp"]


class FrontedApp(DescribedApp):
    """Answers through ``front``, before any layer of the framework's own.

    That is the framework itself at first, then what calls it in its turn.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.front: ASGIApp = super().__call__

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        await self.front(scope, receive, send)

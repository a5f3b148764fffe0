"""Headers that every answer carries: nothing of it runs, frames or leaks."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["PAGE_HEADERS", "SAFE_HEADERS", "SafeHeaders"]

SAFE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Headers by name."""

_RAW = [(name.lower().encode(), value.encode()) for name, value in SAFE_HEADERS.items()]

PAGE_HEADERS = {"Content-Security-Policy": "frame-ancestors 'none'"}
"""Those of a page that carries its own policy, which lets in its style sheet and nothing else."""


class SafeHeaders:
    """Adds the headers; one that an answer sets itself stays.

    :param app: what answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                set_already = {name for name, _ in message["headers"]}
                missing = [pair for pair in _RAW if pair[0] not in set_already]
                message = {**message, "headers": [*message["headers"], *missing]}
            await send(message)

        await self._app(scope, receive, send_with_headers)

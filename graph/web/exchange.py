"""A request and its answer, as those see them who stand before the application."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.types import Message, Receive, Scope, Send

__all__ = ["Exchange", "Headers"]

Headers = list[tuple[bytes, bytes]]
"""Of an answer, with names in small letters."""


class Exchange:
    """A request and its answer, with what guards want done about them.

    ``status`` is None until the answer has begun; ``sent`` counts the bytes of its body.  ``marks``
    make its headers from those that it has, and ``ends`` are called when all is over: the last
    ones first, so that what stands next to the application acts first.

    :param scope: of the request.
    :param receive: gives its body; who bounds that puts another in its place.
    :param send: takes the answer.
    """

    __slots__ = ("_send", "ends", "marks", "receive", "scope", "sent", "status")

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope, self.receive, self._send = scope, receive, send
        self.status: int | None = None
        self.sent = 0
        self.marks: list[Callable[[Headers], Headers]] = []
        self.ends: list[Callable[[], object]] = []

    def send(self, message: Message) -> Awaitable[None]:
        """Send a part of the answer, with the marks."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers: Headers = message["headers"]
            for mark in reversed(self.marks):
                headers = mark(headers)
            message = {**message, "headers": headers}
        else:
            self.sent += len(message.get("body", b""))
        return self._send(message)

    def end(self) -> None:
        """Call the ends, each once."""
        while self.ends:
            self.ends.pop()()

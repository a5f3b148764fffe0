"""A request and its answer, as those see them who stand before the application."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.types import Message, Receive, Scope, Send

__all__ = ["Exchange", "Headers"]

Headers = list[tuple[bytes, bytes]]
"""Of an answer, with names in small letters."""


class Exchange:
    """A request and its answer, with what guards want done about them.

    :ivar scope: of the request.
    :ivar receive: gives the body of the request; who bounds that puts another in its place.
    :ivar status: code of the answer; None before it has begun.
    :ivar sent: bytes of its body so far.
    :ivar marks: make the headers of the answer from those that it has, the last one first.
    :ivar ends: called when all is over, the last one first.
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
        """Do what is left to do when all is over."""
        while self.ends:
            self.ends.pop()()

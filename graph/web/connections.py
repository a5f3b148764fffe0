"""Connections to clients, as long as they take and give."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable
from http import HTTPStatus

from graph.web.clients import client_of
from graph.web.parsing import Awaited, StrictConnection

__all__ = ["PatientConnection"]

_MOST = 800
"""Connections at a time."""


class PatientConnection(StrictConnection):
    """Drops a client that is too slow: for a request as a whole, or for a part of an answer.

    A part is what the system and the server hold for a client, some tens of kilobytes.
    """

    ASKING = 30.0
    """Seconds that a request may take to come, from its first byte or from the connection on."""

    OF_ONE = 200
    """Connections of one client at a time; what comes through proxies is not told apart here."""

    TAKING = 30.0
    """Seconds that a part of an answer may take to go."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._asking, self._taking = _Alarm(), _Alarm()
        self.of = client_of({"client": self.client})
        if len(self.connections) > _MOST or self._are_too_many():
            self.transport.abort()
            return
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # for the end of an answer, which nobody waits for
            end = transport.get_extra_info("socket")
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(self.TAKING * 1000))
        self._watch_request()

    def data_received(self, data: bytes) -> None:
        """Take in a part of a request."""
        super().data_received(data)
        self._watch_request()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._asking.stop()
        self._taking.stop()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Begin to wait for the client to take what was sent."""
        super().pause_writing()
        self._taking.set(self.TAKING, self._drop)

    def resume_writing(self) -> None:
        """Go on with the answer."""
        self._taking.stop()
        super().resume_writing()

    def on_message_complete(self) -> None:
        """Wait no longer for this request."""
        super().on_message_complete()
        self._asking.stop()

    def on_response_complete(self) -> None:
        """Go on with the next request, which may have come in part."""
        super().on_response_complete()
        if self.awaited is Awaited.BODY:
            self._watch_request()

    def _are_too_many(self) -> bool:
        if self.config.proxy_headers:
            return False
        same = (one for one in self.connections if getattr(one, "of", None) == self.of)
        return sum(1 for _ in same) > self.OF_ONE

    def _watch_request(self) -> None:
        if self.awaited is Awaited.ANSWER or self.transport.is_closing():
            self._asking.stop()
        else:
            self._asking.set(self.ASKING, self._give_up)

    def _give_up(self) -> None:
        if self.has_begun:
            self.refuse(HTTPStatus.REQUEST_TIMEOUT, "The request did not come in time.")
        else:
            self._drop()

    def _drop(self) -> None:
        """Hang up at once: what the system holds for the client is thrown away too."""
        end = self.transport.get_extra_info("socket")
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.transport.abort()


class _Alarm:
    """Does something at a time, unless it is stopped before."""

    def __init__(self) -> None:
        self._timer: asyncio.TimerHandle | None = None

    def set(self, seconds: float, act: Callable[[], object]) -> None:
        """Begin to wait, if this alarm does not yet."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, act)

    def stop(self) -> None:
        """Wait no longer."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

"""A transport that sends together what is written at once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

__all__ = ["CorkedTransport"]

_MOST = 1 << 16
"""Bytes that wait at most."""


class CorkedTransport(asyncio.Transport):
    """Holds what is written until the loop turns: the head of an answer leaves with its body.

    Each sending wakes the client, which costs both sides more than a short answer.

    :param transport: sends.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        super().__init__()
        self._transport = transport
        self._loop = asyncio.get_running_loop()
        self._waiting = bytearray()

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Take bytes, which are sent soon."""
        if not self._waiting:
            self._loop.call_soon(self._send)
        self._waiting += data
        if len(self._waiting) >= _MOST:
            self._send()

    def writelines(self, list_of_data: Iterable[bytes | bytearray | memoryview]) -> None:
        """Take bytes in parts."""
        for data in list_of_data:
            self.write(data)

    def close(self) -> None:
        """Send what waits, and hang up."""
        self._send()
        self._transport.close()

    def abort(self) -> None:
        """Hang up at once."""
        self._waiting.clear()
        self._transport.abort()

    def is_closing(self) -> bool:
        """Tell whether it hangs up, or has."""
        return self._transport.is_closing()

    def get_write_buffer_size(self) -> int:
        """Count the bytes that wait, here and below."""
        return len(self._waiting) + self._transport.get_write_buffer_size()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """Tell about the connection."""
        return self._transport.get_extra_info(name, default)

    def is_reading(self) -> bool:
        """Tell whether bytes of the client are taken in."""
        return self._transport.is_reading()

    def pause_reading(self) -> None:
        """Take nothing in."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Take in again."""
        self._transport.resume_reading()

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Let another protocol take in what comes."""
        self._transport.set_protocol(protocol)

    def get_protocol(self) -> asyncio.BaseProtocol:
        """Give the protocol that takes in what comes."""
        return self._transport.get_protocol()

    def _send(self) -> None:
        if self._waiting:
            waiting, self._waiting = self._waiting, bytearray()
            self._transport.write(waiting)

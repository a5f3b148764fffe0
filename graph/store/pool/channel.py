"""Messages between a server and a worker: a kind, a length, and so many bytes."""

from __future__ import annotations

import asyncio
import socket
import struct
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

__all__ = ["DATA", "END", "HEAD", "TASK", "WHOLE", "Channel"]

TASK, WHOLE, HEAD, DATA, END = b"T", b"W", b"H", b"D", b"E"
"""Kinds of messages: what is asked; then all of an answer, or its begin, its parts and its end."""

_BLOCK = 1 << 17
_START = struct.Struct("!cI")

Message = tuple[bytes, bytes]


class Channel:
    """One end of a socket, with the time that waiting for the other end may still take.

    :param end: the socket; it is closed with this object.

    >>> here, there = map(Channel, socket.socketpair())
    >>> here.send(DATA, b"some bytes")
    >>> there.receive()
    (b'D', b'some bytes')
    >>> here.close(); there.receive() is None
    True
    >>> there.close()
    """

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._waiting, self._received = bytearray(), bytearray()
        self.left: float | None = None

    def fileno(self) -> int:
        """Give the descriptor, for who waits for several."""
        return self._end.fileno()

    def send(self, kind: bytes, content: bytes) -> None:
        """Send a message.

        :param kind: one of the kinds of this module.
        :param content: its bytes.
        :raises TimeoutError: if the other end takes it too slowly.
        :raises OSError: if the other end is gone.
        """
        whole = self._whole(kind, content)
        with _Clock(self):
            self._end.settimeout(self.left)
            self._end.sendall(whole)

    async def asend(self, kind: bytes, content: bytes) -> None:
        """Send a message as :meth:`send` does, while other tasks run; see :meth:`timed`."""
        self._end.setblocking(False)
        loop = asyncio.get_running_loop()
        await loop.sock_sendall(self._end, self._whole(kind, content))

    def add(self, kind: bytes, content: bytes) -> None:
        """Put a message before the next one that is sent, so that both leave at once.

        :param kind: as for :meth:`send`.
        :param content: as for :meth:`send`.
        """
        self._waiting += _START.pack(kind, len(content))
        self._waiting += content

    def receive(self) -> Message | None:
        """Wait for a message.

        :returns: its kind and its bytes; None if the other end is gone.
        :raises TimeoutError: if none comes in the time that is left.
        """
        while (message := self._taken()) is None:
            with _Clock(self):
                self._end.settimeout(self.left)
                try:
                    block = self._end.recv(_BLOCK)
                except ConnectionError:
                    return None
            if not block:
                return None
            self._received += block
        return message

    async def areceive(self) -> Message | None:
        """Wait as :meth:`receive` does, while other tasks run; see :meth:`timed`."""
        self._end.setblocking(False)
        loop = asyncio.get_running_loop()
        while (message := self._taken()) is None:
            try:
                block = await loop.sock_recv(self._end, _BLOCK)
            except ConnectionError:
                return None
            if not block:
                return None
            self._received += block
        return message

    @asynccontextmanager
    async def timed(self) -> AsyncIterator[None]:
        """Let what is awaited take no more time than is left.

        :raises TimeoutError: if it does.
        """
        with _Clock(self):
            async with asyncio.timeout(self.left):
                yield

    def close(self) -> None:
        """Hang up."""
        self._end.close()

    def _whole(self, kind: bytes, content: bytes) -> bytearray:
        self.add(kind, content)
        whole, self._waiting = self._waiting, bytearray()
        return whole

    def _taken(self) -> Message | None:
        """Take a message out of what was received, if it is there whole."""
        if len(self._received) < _START.size:
            return None
        kind, size = _START.unpack_from(self._received)
        end = _START.size + size
        if len(self._received) < end:
            return None
        content = bytes(memoryview(self._received)[_START.size : end])
        del self._received[:end]
        return kind, content


class _Clock:
    """Takes the time of one wait from what is left."""

    def __init__(self, channel: Channel) -> None:
        self._channel, self._started = channel, 0.0

    def __enter__(self) -> None:
        left = self._channel.left
        if left is not None and left <= 0:
            raise TimeoutError
        self._started = time.monotonic()

    def __exit__(self, *error: object) -> None:
        if self._channel.left is not None:
            self._channel.left -= time.monotonic() - self._started

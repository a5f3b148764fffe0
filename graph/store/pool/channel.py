"""Messages between a server and a worker: a kind, a length, and so many bytes."""

from __future__ import annotations

import socket
import struct
import time

__all__ = ["DATA", "END", "HEAD", "TASK", "Channel"]

TASK, HEAD, DATA, END = b"T", b"H", b"D", b"E"
"""Kinds of messages: what is asked; then how the answer begins, its parts, and its end."""

_BLOCK = 1 << 17
_START = struct.Struct("!cI")


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
        self.add(kind, content)
        whole, self._waiting = self._waiting, bytearray()
        with _Clock(self):
            self._end.sendall(whole)

    def add(self, kind: bytes, content: bytes) -> None:
        """Put a message before the next one that is sent, so that both leave at once.

        :param kind: as for :meth:`send`.
        :param content: as for :meth:`send`.
        """
        self._waiting += _START.pack(kind, len(content))
        self._waiting += content

    def receive(self) -> tuple[bytes, bytes] | None:
        """Wait for a message.

        :returns: its kind and its bytes; None if the other end is gone.
        :raises TimeoutError: if none comes in the time that is left.
        """
        start = self._exactly(_START.size)
        if start is None:
            return None
        kind, size = _START.unpack(start)
        content = self._exactly(size)
        return None if content is None else (kind, bytes(content))

    def close(self) -> None:
        """Hang up."""
        self._end.close()

    def _exactly(self, size: int) -> bytearray | None:
        while len(self._received) < size:
            try:
                with _Clock(self):
                    block = self._end.recv(_BLOCK)
            except ConnectionError:
                return None
            if not block:
                return None
            self._received += block
        taken = self._received[:size]
        del self._received[:size]
        return taken


class _Clock:
    """Takes the time of one wait from what is left."""

    def __init__(self, channel: Channel) -> None:
        self._channel, self._started = channel, 0.0

    def __enter__(self) -> None:
        left = self._channel.left
        if left is not None and left <= 0:
            raise TimeoutError
        self._channel._end.settimeout(left)
        self._started = time.monotonic()

    def __exit__(self, *error: object) -> None:
        if self._channel.left is not None:
            self._channel.left -= time.monotonic() - self._started

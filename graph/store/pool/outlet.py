"""Where a worker writes its answer."""

from __future__ import annotations

import json

from graph.store.pool.channel import DATA, END, HEAD, WHOLE, Channel

__all__ = ["Outlet"]

_BLOCK = 1 << 16
_HELD = 1 << 24
"""Bytes that wait for the end of an answer: as long as they do, its head can tell of a cut."""


class Outlet:
    """A binary file that sends blocks to the server, and before them a head.

    The head leaves with the first block, and a short answer as one message.  If the answer may be
    cut, a good part of it is held until then, so that nearly every answer tells in time that it is
    cut, or why there is none.

    :param channel: leads to the server.
    :param is_bounded: whether rows may be cut.
    """

    def __init__(self, channel: Channel, is_bounded: bool) -> None:
        self._channel = channel
        self._room = _HELD if is_bounded else _BLOCK
        self._held = bytearray()
        self._head: dict[str, object] | None = None
        self._has_begun = False

    def begin(self, kind: str, format: str | None) -> None:
        """Say what the answer is.

        :param kind: ``rows``, ``truth`` or ``triples``.
        :param format: name of the format; None if none is wanted.
        """
        self._head = {"kind": kind, "format": format, "cut": None, "size": None}

    def write(self, data: bytes) -> int:
        """Take in the next bytes.

        :returns: how many they are.
        """
        self._held += data
        if len(self._held) >= self._room:
            self._flush()
            self._room = _BLOCK
        return len(data)

    def flush(self) -> None:
        """Do nothing: blocks leave when they are full."""

    def end(self, status: dict[str, object]) -> None:
        """Send the rest and say how it went.

        :param status: its entry ``kind`` is ``done``, or the name of an error; its entry ``cut``
            is the number of rows at which the answer was cut.
        """
        if status["kind"] == "done" and self._head is not None:
            self._head |= {"cut": status["cut"], "size": len(self._held)}
            if self._is_short:
                told = json.dumps([self._head, status]).encode()
                self._channel.send(WHOLE, told + b"\n" + self._held)
                return
            self._flush()
        self._channel.send(END, json.dumps(status).encode())

    @property
    def _is_short(self) -> bool:
        return not self._has_begun and len(self._held) <= _BLOCK

    def _flush(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self._channel.add(HEAD, json.dumps(self._head).encode())
        with memoryview(self._held) as held:
            for start in range(0, len(held), _BLOCK):
                send = self._channel.send if len(held) - start >= _BLOCK else self._channel.add
                send(DATA, bytes(held[start : start + _BLOCK]))
        self._held.clear()

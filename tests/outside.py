"""Tells whether anything was opened or called: by Python in any process, or by the engine."""

from __future__ import annotations

import ctypes
import mmap
import os
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

__all__ = ["Bait", "listen", "recorded"]

_WATCHED = frozenset(
    ["open", "ctypes.dlopen", "os.exec", "os.posix_spawn", "os.system", "subprocess.Popen"]
)
_IN_OPEN = 0x20
_EVENT = struct.Struct("iIII")
_ROOM = 1 << 20

_board = mmap.mmap(-1, _ROOM)
"""Shared with forked processes: whether events are recorded, then the events."""


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _board[0] and (event in _WATCHED or event.startswith(("socket.", "urllib."))):
        line = f"{event} {arguments[:2]}\n".encode(errors="replace")
        place = _board.find(b"\0")
        _board[place : place + len(line)] = line


@cache
def listen() -> None:
    """Hear what Python opens or calls, here and in processes that are forked from now on.

    A hook can never be removed, so there is one for all tests.
    """
    sys.addaudithook(_hook)


@contextmanager
def recorded() -> Iterator[list[str]]:
    """Record what is heard; the list is filled when the context is left."""
    events: list[str] = []
    _board[:] = bytes(_ROOM)
    _board[0] = ord("\n")
    try:
        yield events
    finally:
        end = _board.find(b"\0")
        events += _board[1:end].decode().splitlines()
        _board[0] = 0


class Bait:
    """A file and a server that nobody may touch; the system tells who does, the engine included.

    :param folder: where the file is put.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / "bait.ttl"
        self.file.write_text("<http://e/secret> <http://e/p> 'told' .\n", encoding="utf-8")
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.setblocking(False)
        self._libc = ctypes.CDLL(None)
        self._watch = self._libc.inotify_init1(os.O_NONBLOCK)
        self._libc.inotify_add_watch(self._watch, os.fsencode(self.file), _IN_OPEN)

    @property
    def address(self) -> str:
        """Where the server would answer."""
        return f"http://127.0.0.1:{self._server.getsockname()[1]}/bait"

    def touched(self) -> list[str]:
        """List what was done to it since it was last asked."""
        return [*self._opened(), *self._called()]

    def close(self) -> None:
        """Take it away."""
        os.close(self._watch)
        self._server.close()

    def _opened(self) -> Iterator[str]:
        try:
            events = os.read(self._watch, 1 << 16)
        except BlockingIOError:
            return
        yield from ["the file was opened"] * (len(events) // _EVENT.size)

    def _called(self) -> Iterator[str]:
        try:
            self._server.accept()[0].close()
        except BlockingIOError:
            return
        yield "the server was called"

"""Numbers of many names in little memory, which processes share."""

from __future__ import annotations

import fcntl
import math
import os
from collections.abc import Callable
from mmap import mmap
from struct import Struct
from tempfile import TemporaryFile

__all__ = ["Slots"]

_ROWS = 2048
_SLOTS = 8
"""Names in a row; the one that was changed first makes room for a ninth."""

_SLOT = Struct("qdd")
_ROW = _SLOT.size * _SLOTS

Change = Callable[[float, float], tuple[float, float]]
"""Takes a level and the second in which it was changed, and gives those that are kept."""


class Slots:
    """A level for each name, of those that were changed last.

    Processes that are forked from this one see the same.  If one dies while it changes a level, the
    system gives the lock free.

    >>> slots = Slots()
    >>> slots.change("ann", lambda level, since: (2.5, 1.0))
    >>> slots.change("ann", lambda level, since: (level + 1, 2.0))
    >>> slots.change("ann", lambda level, since: print(level, since) or (level, since))
    3.5 2.0
    """

    def __init__(self) -> None:
        self._file = _file()
        os.truncate(self._file, _ROWS * _ROW)
        self._memory = mmap(self._file, _ROWS * _ROW)

    def change(self, name: str, change: Change) -> None:
        """Change the level of a name, while nobody else does.

        :param name: any text.
        :param change: takes 0 and 0 for a name of which nothing is kept.
        """
        mark = hash(name)  # alike in forked processes, and nobody can choose names that share a row
        fcntl.lockf(self._file, fcntl.LOCK_EX)
        try:
            place, level, since = self._find(mark)
            _SLOT.pack_into(self._memory, place, mark, *change(level, since))
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN)

    def _find(self, mark: int) -> tuple[int, float, float]:
        start = mark % _ROWS * _ROW
        row = self._memory[start : start + _ROW]
        oldest, longest_ago = start, math.inf
        for index, (kept, level, since) in enumerate(_SLOT.iter_unpack(row)):
            place = start + index * _SLOT.size
            if kept == mark:
                return place, level, since
            if since < longest_ago:
                oldest, longest_ago = place, since
        return oldest, 0.0, 0.0


def _file() -> int:
    if hasattr(os, "memfd_create"):  # needs no folder that can be written
        return os.memfd_create("slots")
    with TemporaryFile() as file:
        return os.dup(file.fileno())

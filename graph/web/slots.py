"""Numbers of many names in little memory, which processes share."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from mmap import mmap
from struct import Struct
from tempfile import TemporaryFile

__all__ = ["Slot", "Slots"]

_ROWS = 2048
_SLOTS = 8
"""Names in a row; the one that was changed first makes room for a ninth."""

_SLOT = Struct("8sdd")
_ROW = _SLOT.size * _SLOTS


@dataclass(slots=True)
class Slot:
    """What is kept for a name.

    :param level: a number.
    :param since: the second in which it was changed; 0 if nothing is kept yet.
    """

    level: float = 0.0
    since: float = 0.0


class Slots:
    """Slots for names, those that were changed last; processes forked from this one see the same.

    A process that dies while it holds a slot gives it free: the system keeps the lock.

    >>> slots = Slots()
    >>> with slots.held("ann") as slot:
    ...     slot.level, slot.since = 2.5, 1.0
    >>> with slots.held("ann") as slot, slots.held("bob") as other:
    ...     slot
    Slot(level=2.5, since=1.0)
    """

    def __init__(self) -> None:
        self._file = _file()
        os.truncate(self._file, _ROWS * _ROW)
        self._memory = mmap(self._file, _ROWS * _ROW)
        self._key = os.urandom(16)  # so that nobody can choose names that share a row

    @contextmanager
    def held(self, name: str) -> Iterator[Slot]:
        """Hold what is kept for a name, and keep what becomes of it.

        :param name: any text.
        :returns: its slot, to be changed.
        """
        mark = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8, key=self._key).digest()
        fcntl.lockf(self._file, fcntl.LOCK_EX)
        try:
            place, slot = self._find(mark)
            yield slot
            _SLOT.pack_into(self._memory, place, mark, slot.level, slot.since)
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN)

    def _find(self, mark: bytes) -> tuple[int, Slot]:
        start = int.from_bytes(mark) % _ROWS * _ROW
        row = [*_SLOT.iter_unpack(self._memory[start : start + _ROW])]
        for index, (kept, level, since) in enumerate(row):
            if kept == mark:
                return start + index * _SLOT.size, Slot(level, since)
        oldest = min(range(_SLOTS), key=lambda index: row[index][2])
        return start + oldest * _SLOT.size, Slot()


def _file() -> int:
    if hasattr(os, "memfd_create"):  # needs no folder that can be written
        return os.memfd_create("slots")
    with TemporaryFile() as file:
        return os.dup(file.fileno())

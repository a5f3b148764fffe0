"""Takes the engine's TSV apart into whole rows, and stops it at the row limit."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter

from graph.sparql.answer import Cut

__all__ = ["Lines", "RowLimitReached"]

_BLOCK = 1 << 16

Pass = Callable[[bytes], object]


class RowLimitReached(Exception):
    """Stops the engine while it writes."""


class Lines:
    """A binary file for the TSV of a table; its header is left out.

    :param limit: rows that are let through; None for all.
    :param places: the columns that are kept, in their new order; None for all.
    :param passed: called with whole rows.

    >>> seen = []
    >>> lines = Lines(None, (1,), seen.append)
    >>> lines.write(b'?x\\t?y\\n1\\t2\\n3')
    11
    >>> lines.write(b'\\t4\\n'); lines.finish(); seen
    3
    [b'2\\n4\\n']
    """

    def __init__(self, limit: int | None, places: tuple[int, ...] | None, passed: Pass) -> None:
        self._limit, self._passed = limit, passed
        self._arrange = None if places is None else _arranging(places)
        self._waiting = bytearray()
        self._count = -1  # the header is no row
        self._has_header = False

    @property
    def cut(self) -> Cut | None:
        """Where the rows were cut; None if they are all there."""
        if self._limit is None or self._count <= self._limit:
            return None
        return Cut(self._limit)

    @property
    def rows(self) -> int:
        """How many were let through."""
        return self._count if self.cut is None else self.cut.limit

    def write(self, data: bytes) -> int:
        """Take in the next bytes.

        :returns: how many they are.
        :raises RowLimitReached: if there are more rows than the limit allows.
        """
        self._waiting += data
        self._count += data.count(b"\n")
        if self.cut:
            raise RowLimitReached
        if len(self._waiting) >= _BLOCK:
            self._pass_on()
        return len(data)

    def flush(self) -> None:
        """Do nothing: rows are passed on by the block."""

    def finish(self) -> None:
        """Pass on what still waits, without the rows beyond the limit."""
        if self._limit is not None and self._count > self._limit:
            lines = self._waiting.split(b"\n")[:-1]
            kept = lines[: len(lines) - (self._count - self._limit)]
            self._waiting = bytearray().join([line + b"\n" for line in kept])
        self._pass_on()

    def _pass_on(self) -> None:
        end = self._waiting.rfind(b"\n") + 1
        whole, self._waiting = bytes(self._waiting[:end]), self._waiting[end:]
        if not self._has_header:
            self._has_header = True
            whole = whole.partition(b"\n")[2]
        if whole:
            self._passed(self._arrange(whole) if self._arrange else whole)


def _arranging(places: tuple[int, ...]) -> Callable[[bytes], bytes]:
    """Make what rearranges rows; a tab within a term is escaped, so each tab ends a cell."""
    if not places:
        return lambda rows: b"\n" * rows.count(b"\n")
    pick = itemgetter(*places) if len(places) > 1 else lambda cells: (cells[places[0]],)

    def arrange(rows: bytes) -> bytes:
        lines = rows[:-1].split(b"\n")
        return b"".join([b"\t".join(pick(line.split(b"\t"))) + b"\n" for line in lines])

    return arrange

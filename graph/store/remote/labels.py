"""Blank nodes of answers with labels that RDF allows."""

from __future__ import annotations

import re
from typing import Protocol

__all__ = ["PlainLabels"]

_IN_JSON = re.compile(rb'("bnode"\s*,\s*"value"\s*:\s*")nodeID://')
_IN_XML = re.compile(rb"(<bnode>\s*)nodeID://")
_LONGEST = 64
"""Bytes from its mark to the end of an odd label's beginning, and some blanks."""


class _Readable(Protocol):
    def read(self, size: int = -1) -> bytes: ...


class PlainLabels:
    """A table of results in which ``nodeID://b1``, as Virtuoso writes it, is ``nodeID-b1``.

    :param table: a document as it comes.
    :param is_xml: whether it is XML and not JSON.

    >>> import io
    >>> table = PlainLabels(io.BytesIO(b'{"type": "bnode", "value": "nodeID://b1"}'), False)
    >>> b"".join(iter(lambda: table.read(5), b""))
    b'{"type": "bnode", "value": "nodeID-b1"}'
    """

    def __init__(self, table: _Readable, is_xml: bool) -> None:
        self._table = table
        self._odd, self._mark = (_IN_XML, b"<bnode") if is_xml else (_IN_JSON, b'"bnode')
        self._held = self._ready = b""

    def read(self, size: int = -1) -> bytes:
        """Read the next bytes.

        :param size: the most; for all that is left, a negative number.
        :returns: some of them; none at the end.
        """
        while not self._ready:
            data = self._table.read(size)
            if not data:
                self._ready, self._held = self._odd.sub(rb"\1nodeID-", self._held), b""
                break
            self._take(self._held + data)
        given = self._ready if size < 0 else self._ready[:size]
        self._ready = self._ready[len(given) :]
        return given

    def _take(self, data: bytes) -> None:
        """Hold back what may be the beginning of an odd label."""
        begun = data.rfind(self._mark, -_LONGEST)
        whole = begun if begun >= 0 else max(len(data) - len(self._mark) + 1, 0)
        self._ready, self._held = self._odd.sub(rb"\1nodeID-", data[:whole]), data[whole:]

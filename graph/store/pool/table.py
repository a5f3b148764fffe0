"""Rows of a table, block by block in any format of SPARQL results.

The engine writes whole documents only.  Each block becomes a document of its own, from which
the rows are taken: so they are byte for byte what the engine writes, and as fast.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import pyoxigraph as ox

from graph.sparql.results import ROW_FORMATS

__all__ = ["Table"]

_STOPS = {"json": b"]}}", "xml": b"</results></sparql>", "csv": b"", "tsv": b""}
_BETWEEN = {"json": b",", "xml": b"", "csv": b"", "tsv": b""}


class Table:
    """The columns of a table and the format in which it is written.

    :param names: of the columns, in their order.
    :param format: one of ``graph.sparql.results.ROW_FORMATS``.

    >>> table = Table(("x",), "csv")
    >>> table.start + table.rows(b'"a"\\n"b"\\n') + table.rows(b'1\\n') + table.stop
    b'x\\r\\na\\r\\nb\\r\\n1\\r\\n'
    """

    def __init__(self, names: Sequence[str], format: str) -> None:
        self._names, self._format = names, format
        self._header = "\t".join(f"?{name}" for name in names).encode() + b"\n"
        self._is_begun = False
        self.stop = _STOPS[format]
        """What stands behind the rows."""
        self.start = self._document(b"").removesuffix(self.stop)
        """What stands before the rows."""

    def rows(self, lines: bytes) -> bytes:
        """Write the next rows.

        :param lines: one or more rows as SPARQL TSV, each with its line end.
        :returns: the rows in the format of the table.
        """
        between = _BETWEEN[self._format] if self._is_begun else b""
        self._is_begun = True
        if self._format == "tsv":
            return lines
        document = self._document(lines)
        return between + document[len(self.start) : len(document) - len(self.stop)]

    def _document(self, lines: bytes) -> bytes:
        source, kind = self._header + lines, ox.QueryResultsFormat.TSV
        if not self._names:  # TSV of no columns is written, but cannot be read
            empty = {"head": {"vars": []}, "results": {"bindings": [{}] * lines.count(b"\n")}}
            source, kind = json.dumps(empty).encode(), ox.QueryResultsFormat.JSON
        parsed = ox.parse_query_results(source, kind)
        written = parsed.serialize(None, ROW_FORMATS[self._format])
        return written or b""

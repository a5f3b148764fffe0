"""Rows of a table, block by block in any format of SPARQL results.

The engine writes whole documents only.  Each block becomes a document of its own, from which
the rows are taken: so they are byte for byte what the engine writes, and as fast.
"""

from __future__ import annotations

import json
from functools import lru_cache

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

    def __init__(self, names: tuple[str, ...], format: str) -> None:
        self._names, self._format = names, format
        self._is_begun = False
        self.stop = _STOPS[format]
        """What stands behind the rows."""
        self.start = _start(names, format)
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
        document = _document(self._names, lines, self._format)
        return between + document[len(self.start) : len(document) - len(self.stop)]


@lru_cache(maxsize=32)
def _start(names: tuple[str, ...], format: str) -> bytes:
    return _document(names, b"", format).removesuffix(_STOPS[format])


def _document(names: tuple[str, ...], lines: bytes, format: str) -> bytes:
    header = "\t".join([f"?{name}" for name in names]).encode()
    source, kind = b"%b\n%b" % (header, lines), ox.QueryResultsFormat.TSV
    if not names:  # TSV of no columns is written, but cannot be read
        empty = {"head": {"vars": []}, "results": {"bindings": [{}] * lines.count(b"\n")}}
        source, kind = json.dumps(empty).encode(), ox.QueryResultsFormat.JSON
    written = ox.parse_query_results(source, kind).serialize(None, ROW_FORMATS[format])
    return written or b""

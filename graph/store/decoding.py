"""What a worker writes, read back: rows as SPARQL TSV, triples as N-Triples."""

from __future__ import annotations

import pyoxigraph as ox

from graph.sparql.answer import Answer, Cut, Solutions, Statements, Term, Truth

__all__ = ["Transcript"]

Row = tuple[Term | None, ...]


class Transcript:
    """The bytes of one answer, counted while they come in.

    The first line says ``rows``, ``triples`` or ``truth``.  A row or a triple is one line,
    because both formats escape line ends.

    :param limit: rows or triples to let through; None for all.

    >>> transcript = Transcript(1)
    >>> transcript.add(b'triples\\n<a:a> <a:p> "1" .\\n<a:a> <a:p> "2" .\\n')
    >>> transcript.is_cut, str(transcript.answer(0).triples[0])
    (True, '<a:a> <a:p> "1"')
    """

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._chunks: list[bytes] = []
        self._lines = 0
        self._start = b""
        self.size = 0

    def add(self, data: bytes) -> None:
        """Take in the next bytes.

        :param data: not empty.
        """
        self._chunks.append(data)
        self._start = (self._start + data[:4])[:4]  # a piece may be shorter than the first word
        self._lines += data.count(b"\n")
        self.size += len(data)

    @property
    def is_cut(self) -> bool:
        """Whether more has come in than the limit lets through."""
        if self._limit is None or self._lines <= self._limit:
            return False
        head_lines = 2 if self._start == b"rows" else 1
        return self._lines - head_lines > self._limit

    def answer(self, added: int) -> Answer:
        """Decode what came in, up to the limit.

        :param added: columns at the end of each row to drop.
        :returns: the answer, marked when it is cut.
        """
        kind, _, body = b"".join(self._chunks).partition(b"\n")
        cut = Cut(self._limit) if self.is_cut and self._limit is not None else None
        if kind == b"truth":
            return Truth(body == b"true\n")
        if kind == b"triples":
            return Statements(_triples(_first_lines(body, cut)), cut)
        header, _, lines = body.partition(b"\n")
        variables = tuple(name[1:] for name in header.decode().split("\t")) if header else ()
        rows = _rows(header, _first_lines(lines, cut), len(variables))
        width = len(variables) - added
        if added:
            rows = tuple(row[:width] for row in rows)
        return Solutions(variables[:width], rows, cut)


def _first_lines(body: bytes, cut: Cut | None) -> bytes:
    if cut is None:
        return body
    rest = body.split(b"\n", cut.limit)[-1]
    return body[: len(body) - len(rest)]


def _triples(body: bytes) -> tuple[ox.Triple, ...]:
    return tuple(quad.triple for quad in ox.parse(body, ox.RdfFormat.N_TRIPLES))


def _rows(header: bytes, body: bytes, width: int) -> tuple[Row, ...]:
    if width == 0:
        return ((),) * body.count(b"\n")
    parsed = ox.parse_query_results(header + b"\n" + body, ox.QueryResultsFormat.TSV)
    if not isinstance(parsed, ox.QuerySolutions):
        raise TypeError("a table of solutions was expected")
    return tuple(map(tuple, parsed))

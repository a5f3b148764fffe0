"""What a worker writes, read back: rows as SPARQL TSV, triples as N-Triples."""

from __future__ import annotations

import pyoxigraph as ox

from graph.sparql.answer import Answer, Cut, Solutions, Statements, Term, Truth

__all__ = ["decoded"]

Row = tuple[Term | None, ...]


def decoded(kind: str, body: bytes, cut: Cut | None) -> Answer:
    """Read an answer.

    :param kind: ``rows``, ``truth`` or ``triples``.
    :param body: the document.
    :param cut: where it was cut.
    :returns: the answer.

    >>> decoded("truth", b"true", None)
    Truth(value=True)
    """
    if kind == "truth":
        return Truth(body == b"true")
    if kind == "triples":
        return Statements(_triples(body), cut)
    header, _, lines = body.partition(b"\n")
    variables = tuple(name[1:] for name in header.decode().split("\t")) if header else ()
    return Solutions(variables, _rows(body, lines, len(variables)), cut)


def _triples(body: bytes) -> tuple[ox.Triple, ...]:
    return tuple(quad.triple for quad in ox.parse(body, ox.RdfFormat.N_TRIPLES))


def _rows(body: bytes, lines: bytes, width: int) -> tuple[Row, ...]:
    if width == 0:
        return ((),) * lines.count(b"\n")
    parsed = ox.parse_query_results(body, ox.QueryResultsFormat.TSV)
    if not isinstance(parsed, ox.QuerySolutions):
        raise TypeError("a table of solutions was expected")
    return tuple(map(tuple, parsed))

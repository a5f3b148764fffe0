"""Answers that the index has at once: no other process is asked for them.

To find some rows of one pattern takes less time than to ask a worker for them.  Nothing is
evaluated that could take longer, and what is read is bounded, so that there is nothing to kill.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

import pyoxigraph as ox

from graph.errors import GraphError
from graph.sparql.answer import Cut
from graph.sparql.pattern import PatternQuery, read_pattern
from graph.sparql.results import ROW_FORMATS
from graph.store.base import Limits
from graph.store.local import LocalStore

__all__ = ["WholeTable", "table_at_once"]

_MOST_ROWS = 200
_MOST_SIGNS = 1 << 16
"""Of all rows together; what is larger is for a worker."""


@dataclass(frozen=True, slots=True)
class WholeTable:
    """A document of rows that is there from the start; it tells what that of a worker tells.

    :param content: the bytes.
    :param rows: how many they are.
    """

    content: bytes
    rows: int

    kind: ClassVar[str] = "rows"
    is_whole: ClassVar[bool] = True
    cut: ClassVar[Cut | None] = None
    failure: ClassVar[GraphError | None] = None


def table_at_once(store: LocalStore, text: str, format: str, limits: Limits) -> WholeTable | None:
    """Answer a query of one triple pattern as a worker does.

    :param store: what is asked.
    :param text: SPARQL, of any kind.
    :param format: one of ``graph.sparql.results.ROW_FORMATS``.
    :param limits: of which only that of rows could be reached.
    :returns: the answer; None if it is for a worker.
    :raises StoreError: if the store is closed, or damaged on disk.

    >>> engine = ox.Store()
    >>> engine.add(ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("x")))
    >>> table_at_once(LocalStore(engine), "SELECT ?o { <a:s> ?p ?o }", "csv", Limits())
    WholeTable(content=b'o\\r\\nx\\r\\n', rows=1)
    """
    query = read_pattern(text, store.prefixes)
    most = _MOST_ROWS if limits.rows is None else min(limits.rows, _MOST_ROWS)
    if query is None or not _is_narrow(query, most):
        return None
    graph = None if store.union else ox.DefaultGraph()
    lines = _lines(query, store.quads(*query.pattern, graph), most)
    return None if lines is None else WholeTable(_table(query, lines, format), len(lines))


def _is_narrow(query: PatternQuery, most: int) -> bool:
    """Tell whether few rows can be expected: an entity is given, or few are wanted."""
    subject, _, object = query.pattern
    few = query.limit is not None and query.limit <= most
    return few or subject is not None or object is not None


def _lines(query: PatternQuery, quads: Iterable[ox.Quad], most: int) -> list[str] | None:
    """Write rows as SPARQL TSV; None if there are too many, too long, or with triples in them."""
    wanted = most + 1 if query.limit is None else min(query.limit, most + 1)
    places = tuple(query.columns.values())
    lines: list[str] = []
    room = _MOST_SIGNS
    for quad in islice(quads, wanted):
        if isinstance(quad.object, ox.Triple):  # its text is not that of SPARQL
            return None
        line = "\t".join([str(quad[place]) for place in places])
        lines.append(line)
        room -= len(line)
        if room < 0 or len(lines) > most:
            return None
    return lines


def _table(query: PatternQuery, lines: list[str], format: str) -> bytes:
    header = "\t".join([f"?{name}" for name in query.columns])
    table = "\n".join([header, *lines, ""]).encode()
    rows = ox.parse_query_results(table, ox.QueryResultsFormat.TSV)
    return rows.serialize(None, ROW_FORMATS[format]) or b""

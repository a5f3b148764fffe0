"""Writes what the engine finds, in the format that is wanted, while it is found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, cast

import pyoxigraph as ox

from graph.sparql.answer import Cut
from graph.sparql.projection import places_as_written
from graph.sparql.results import ROW_FORMATS, TRIPLE_FORMATS
from graph.store.pool.lines import Lines, RowLimitReached
from graph.store.pool.outlet import Outlet
from graph.store.pool.table import Table
from graph.store.pool.task import Task
from graph.store.question import Results

__all__ = ["UnfitFormatError", "Written", "write_results"]


class UnfitFormatError(Exception):
    """A format that cannot hold a term of the answer."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    :param rows: rows or triples; None where nobody counted them.
    :param cut: where they were cut.
    """

    rows: int | None = None
    cut: Cut | None = None


def write_results(results: Results, task: Task, outlet: Outlet) -> Written:
    """Write an answer; the exceptions of the engine come through.

    :param results: what the engine finds.
    :param task: names the formats and the limit of rows.
    :param outlet: takes the document.
    :returns: how much it was.
    :raises UnfitFormatError: if the format cannot hold it.
    """
    if isinstance(results, ox.QuerySolutions):
        return _write_rows(results, task, outlet)
    if isinstance(results, ox.QueryTriples):
        return _write_triples(results, task, outlet)
    outlet.begin("truth", task.formats.rows)
    if task.formats.rows is not None:
        results.serialize(_file(outlet), ROW_FORMATS[task.formats.rows])
    return Written()


def _write_rows(results: ox.QuerySolutions, task: Task, outlet: Outlet) -> Written:
    format = task.formats.rows
    outlet.begin("rows", format)
    if format is None:
        return Written()
    found = [variable.value for variable in results.variables]
    asked = found[: len(found) - task.question.added]
    places = places_as_written(task.question.written, asked)
    unchanged = places == tuple(range(len(found)))
    if unchanged and task.limits.rows is None:
        results.serialize(_file(outlet), ROW_FORMATS[format])
        return Written()
    table = Table(tuple(found[place] for place in places), format)
    lines = Lines(
        task.limits.rows,
        None if unchanged else places,
        lambda rows: outlet.write(table.rows(rows)),
    )
    outlet.write(table.start)
    with suppress(RowLimitReached):
        results.serialize(_file(lines), ox.QueryResultsFormat.TSV)
    lines.finish()
    outlet.write(table.stop)
    return Written(lines.rows, lines.cut)


def _write_triples(results: ox.QueryTriples, task: Task, outlet: Outlet) -> Written:
    format, limit = task.formats.triples, task.limits.rows
    outlet.begin("triples", format)
    if format is None:
        return Written()
    triples = _Counted(results, limit)
    try:
        ox.serialize(
            triples, _file(outlet), TRIPLE_FORMATS[format], prefixes=dict(task.question.prefixes)
        )
    except OSError as error:
        if error.errno is None and not isinstance(error, TimeoutError):
            raise UnfitFormatError(f"{format} cannot hold this answer ({error})") from error
        raise
    return Written(triples.count, triples.cut)


def _file(sink: Outlet | Lines) -> IO[bytes]:
    """The engine only writes, which both can."""
    return cast(IO[bytes], sink)


class _Counted:
    """Triples up to a limit."""

    def __init__(self, triples: ox.QueryTriples, limit: int | None) -> None:
        self._triples, self._limit = triples, limit
        self.count = 0
        self.cut: Cut | None = None

    def __iter__(self) -> Iterator[ox.Triple]:
        for triple in self._triples:
            if self.count == self._limit:
                self.cut = Cut(self.count)
                return
            self.count += 1
            yield triple

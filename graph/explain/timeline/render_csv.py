"""A timeline as a table: one row for each entry."""

from __future__ import annotations

import csv
import io

from graph.explain.records import SourceNote
from graph.explain.timeline.records import Entry, Timeline

__all__ = ["COLUMNS", "timeline_csv"]

COLUMNS = (
    "date", "precision", "start", "end", "extent", "sentence", "standing", "remark",
    "other_dates", "other_sides", "kind", "event", "entities", "sources", "addresses",
)  # fmt: skip
"""Headings of the table."""

_SEPARATOR = " | "
"""Between the values of one cell; it stands in no date and in no CURIE."""


def timeline_csv(told: Timeline) -> str:
    """Write a timeline as CSV.

    :param told: the timeline.
    :returns: a heading and one row for each entry; several values of a cell stand between bars.
    """
    notes = {note.number: note for note in told.sources}
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in told.entries:
        numbers = dict.fromkeys(reference.number for reference in entry.references)
        writer.writerow(_row(entry, [notes[number] for number in numbers]))
    return file.getvalue()


def _row(entry: Entry, sources: list[SourceNote]) -> tuple[str, ...]:
    return (
        entry.date,
        entry.precision,
        entry.start or "",
        entry.end or "",
        entry.extent,
        entry.text,
        entry.standing,
        entry.remark or "",
        _SEPARATOR.join(entry.other_dates),
        _SEPARATOR.join(side.text for side in entry.other_sides),
        entry.kind,
        entry.event,
        _SEPARATOR.join(one.curie for one in entry.entities),
        _SEPARATOR.join(note.title for note in sources),
        _SEPARATOR.join(note.url or "" for note in sources),
    )

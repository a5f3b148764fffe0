"""A timeline as text for a terminal: years as headings, days in a column beside the sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.explain.paragraphs import NO_SOURCES, clean, marks, says, source_lines, wrapped
from graph.explain.timeline.headings import (
    Day,
    closing_words,
    gap_words,
    opening_words,
    shortly,
    years_of,
)
from graph.explain.timeline.records import Entry, Timeline
from graph.explain.wording import capital

__all__ = ["timeline_text"]

_COLUMN = 16
"""Width of the column of days; ``30 September`` fits with room on both sides."""

_NARROW = 56
"""Columns below which days stand above their sentences."""


def timeline_text(
    told: Timeline,
    width: int = 80,
    evidence: bool = False,
    heading: Callable[[str], str] = str,
) -> str:
    """Set a timeline as text.

    :param told: the timeline.
    :param width: columns to wrap at; words and addresses are never broken.
    :param evidence: whether what each source says stands below each entry.
    :param heading: what to do to headings, such as making them bold.
    :returns: lines that end with a newline.
    """
    blocks = [_head(told, width, heading)]
    for year in years_of(told):
        if year.gap:
            blocks.append(f"  ({gap_words(year.gap)})")
        lines = [heading(year.label)]
        for day in year.days:
            lines += _day(told, day, width, evidence)
        blocks.append("\n".join(lines))
    if closing_words(told):
        blocks.append("\n".join(wrapped(closing_words(told), width)))
    if told.sources:
        lines = [heading("Sources")]
        for note in told.sources:
            lines += source_lines(note, width)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _head(told: Timeline, width: int, heading: Callable[[str], str]) -> str:
    lines = [heading(clean(f"Timeline of {told.label}"))]
    if told.curie:
        lines.append(clean(" · ".join(filter(None, (capital(told.type), told.curie)))))
    lines += wrapped(opening_words(told), width)
    if told.entries and not told.sources:
        lines += wrapped(NO_SOURCES, width)
    return "\n".join(lines)


def _day(told: Timeline, day: Day, width: int, evidence: bool) -> Iterator[str]:
    """Set the entries of one date; the date stands beside the first of them."""
    label, sourced = f"  {day.label}", bool(told.sources)
    if width < _NARROW:
        yield label
        label = ""
    indent = " " * (_COLUMN if width >= _NARROW else 4)
    for entry in day.entries:
        text = f"{shortly(told, entry.text)}{marks(entry.references, sourced)}"
        yield from wrapped(text, width, label.ljust(len(indent)), f"{indent}  ")
        yield from _below(entry, width, evidence, f"{indent}  ", sourced)
        label = ""


def _below(entry: Entry, width: int, evidence: bool, indent: str, sourced: bool) -> Iterator[str]:
    """Say how an entry stands, and what each source gives and says."""
    if entry.remark:
        yield from wrapped(f"({entry.remark})", width, indent, f"{indent} ")
    if entry.as_given:
        dates = "; ".join(
            f"{value.text}{marks(value.references, sourced)}" for value in entry.as_given
        )
        yield from wrapped(f"Dates given: {dates}", width, indent, f"{indent}  ")
    for side in entry.other_sides:
        said = f"Other side: {side.text}{marks(side.references, sourced)}"
        yield from wrapped(said, width, indent, f"{indent}  ")
    if evidence:
        for reference in entry.cited:
            said = f"[{reference.number}] {says(reference)}"
            yield from wrapped(said, width, indent, f"{indent}    ")

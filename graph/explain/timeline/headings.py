"""The headings of a timeline: its years, and under each the days and months of its entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from graph.explain.dates import date_words
from graph.explain.timeline.moments import place
from graph.explain.timeline.records import Entry, Gap, Timeline
from graph.explain.wording import capital

__all__ = [
    "Day",
    "Year",
    "closing_words",
    "gap_words",
    "left_out_words",
    "opening_words",
    "shortly",
    "years_of",
]


@dataclass(frozen=True, slots=True)
class Day:
    """Entries with the same date; in what order they happened is not known.

    :param label: such as ``6 June``, or ``in June`` and ``in 2018`` where no more is known.
    :param entries: the entries.
    """

    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year.

    :param label: the year.
    :param days: its entries by date, the least precise before those that they may precede.
    :param gap: the gap before this year, if it is long enough to be told.
    """

    label: str
    days: tuple[Day, ...]
    gap: Gap | None


def years_of(told: Timeline) -> Iterator[Year]:
    """Put the entries of a timeline under their headings.

    :param told: the timeline.
    :returns: its years in order.
    """
    gaps = {gap.last + 1: gap for gap in told.gaps}
    for number, entries in groupby(told.entries, key=lambda entry: place(entry.date)[0]):
        days = tuple(Day(_label(entry), tuple(alike)) for entry, alike in _alike(entries))
        yield Year(f"{number:04}", days, gaps.get(number))


def _alike(entries: Iterable[Entry]) -> Iterator[tuple[Entry, list[Entry]]]:
    for _, group in groupby(entries, key=lambda entry: place(entry.date)):
        alike = list(group)
        yield alike[0], alike


def _label(entry: Entry) -> str:
    words = date_words(entry.date)
    if entry.precision == "year":
        return f"in {words}"
    bare = words.rpartition(" ")[0] or words
    return bare if entry.precision == "day" else f"in {bare}"


def shortly(told: Timeline, text: str) -> str:
    """Begin a sentence with the short name of the entity, which the heading has named already.

    :param told: the timeline.
    :param text: a sentence.
    :returns: the sentence, shorter where it began with the name.
    """
    name, rest = capital(told.name), text[len(told.name) :]
    if not told.short or not told.name or capital(text[: len(told.name)]) != name:
        return text
    return text if rest[:1].isalnum() else f"{capital(told.short)}{rest}"


def gap_words(gap: Gap) -> str:
    """Say how long nothing is dated.

    >>> gap_words(Gap(2012, 2014))
    '3 years without a dated entry, 2012 to 2014'
    """
    if gap.first == gap.last:
        return f"no dated entry in {gap.first}"
    return f"{gap.years} years without a dated entry, {gap.first} to {gap.last}"


def opening_words(told: Timeline) -> str:
    """Say how many entries there are, from when to when, and how to read their order.

    :param told: the timeline.
    :returns: one or two sentences.
    """
    if not told.entries:
        return "Nothing that is recorded here has a date."
    years = [place(entry.date)[0] for entry in told.entries]
    first, last = f"{years[0]:04}", f"{years[-1]:04}"
    when = f"in {first}" if first == last else f"from {first} to {last}"
    count = len(told.entries)
    opening = f"{count:,} {'entry' if count == 1 else 'entries'} {when}."
    if all(entry.precision == "day" for entry in told.entries):
        return opening
    return (
        f"{opening} Where no day is known, an entry stands at the head of its month or year;"
        " its real place there is not known."
    )


def left_out_words(told: Timeline) -> str:
    """Say how much more there is than what is told.

    :param told: the timeline.
    :returns: one or two sentences, or nothing.
    """
    parts = []
    if told.left_out:
        noun = "entry is" if told.left_out == 1 else "entries are"
        parts.append(f"{told.left_out:,} later {noun} not shown.")
    if told.unread:
        noun = "statement was" if told.unread == 1 else "statements were"
        parts.append(f"{told.unread:,} later dated {noun} not read.")
    return " ".join(parts)


def closing_words(told: Timeline) -> str:
    """Say what is left out, and how much has no date.

    :param told: the timeline.
    :returns: some sentences, or nothing.
    """
    noun = "link has" if told.undated == 1 else "links have"
    undated = f"{told.undated:,} {noun} no date." if told.undated else ""
    return " ".join(filter(None, (left_out_words(told), undated)))

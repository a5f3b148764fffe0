"""The entries of a timeline as HTML: years as headings, each entry with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.explain.paragraphs import UNSOURCED, says
from graph.explain.records import Reference, SourceNote
from graph.explain.timeline import Entry, Timeline
from graph.explain.timeline.headings import Day, gap_words, shortly, years_of
from graph.render.page.template import attribute
from graph.render.timeline.marks import MARKS, mark_of

__all__ = ["listed", "listed_sources"]

_WEB = re.compile(r"https?://[^\s<>\"]+")


def listed(told: Timeline) -> str:
    """Set the entries.

    :param told: the timeline.
    :returns: one section for each year, with the gaps between them.
    """
    notes = {note.number: note for note in told.sources}
    return "\n".join(_years(told, notes))


def _years(told: Timeline, notes: Mapping[int, SourceNote]) -> Iterator[str]:
    number = 0
    for year in years_of(told):
        if year.gap:
            yield f'<p class="gap">{attribute(gap_words(year.gap))}</p>'
        yield f'<section class="year"><h2>{attribute(year.label)}</h2>\n<ol class="entries">'
        for day in year.days:
            for place, entry in enumerate(day.entries):
                yield _entry(told, entry, number, _date(day, year.label, place), notes)
                number += 1
        yield "</ol></section>"


def _date(day: Day, year: str, place: int) -> str:
    """Write a date; where it repeats the one above it is only heard."""
    full = "" if day.label.endswith(year) else f'<span class="visually-hidden"> {year}</span>'
    label = attribute(day.label)
    again = f'<span class="visually-hidden">{label}</span>' if place else label
    return f"{again}{full}"


def _entry(
    told: Timeline, entry: Entry, number: int, date: str, notes: Mapping[int, SourceNote]
) -> str:
    mark = mark_of(entry)
    tag = f' <span class="tag tag--{mark}">{MARKS[mark]}</span>' if mark != "stated" else ""
    remark = f'<p class="remark">{attribute(_sentence(entry.remark))}</p>' if entry.remark else ""
    return (
        f'<li class="entry entry--{mark}" id="entry-{number}">'
        f'<p class="entry-date">{date}</p><div class="entry-body">'
        f'<p class="entry-text"><bdi>{attribute(shortly(told, entry.text))}</bdi>{tag}</p>'
        f"{remark}{_evidence(entry, notes)}</div></li>"
    )


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:].rstrip('.')}."


def _evidence(entry: Entry, notes: Mapping[int, SourceNote]) -> str:
    """Fold what each source says below the entry."""
    if not notes:
        return ""
    if not entry.cited:
        return f'<p class="unsourced">{UNSOURCED.capitalize()}.</p>'
    numbers = dict.fromkeys(reference.number for reference in entry.references)
    noun = "source says" if len(numbers) == 1 else "sources say"
    every = dict.fromkeys(reference.number for reference in entry.cited)
    said = "".join(_said(entry.cited, notes[number]) for number in every)
    return (
        f'<details class="evidence"><summary>What the {noun} '
        f'<span class="marks">{_marks(entry.references)}</span></summary>'
        f'{_dates(entry)}{_sides(entry)}<ul class="notes">{said}</ul></details>'
    )


def _marks(references: Sequence[Reference]) -> str:
    return "".join(f"[{number}]" for number in dict.fromkeys(one.number for one in references))


def _dates(entry: Entry) -> str:
    if not entry.as_given:
        return ""
    given = "; ".join(
        f"{attribute(value.text)} {_marks(value.references)}" for value in entry.as_given
    )
    return f'<p class="given">Dates given: {given}.</p>'


def _sides(entry: Entry) -> str:
    sides = "".join(
        f"<li><bdi>{attribute(side.text)}</bdi> {_marks(side.references)}</li>"
        for side in entry.other_sides
    )
    return f'<p class="given">The other side:</p><ul class="sides">{sides}</ul>' if sides else ""


def _said(references: Sequence[Reference], note: SourceNote) -> str:
    lines = "".join(
        f'<p dir="auto">{attribute(says(reference))}</p>'
        for reference in references
        if reference.number == note.number
    )
    return f'<li><span class="marks">[{note.number}]</span>{lines}{_source(note)}</li>'


def _source(note: SourceNote) -> str:
    same = f", the same text as [{note.same_text_as}]" if note.same_text_as else ""
    about = " · ".join(filter(None, (note.publisher, note.about))) + same
    return (
        f'<p class="source">{_linked(note)}<span class="source-about">{attribute(about)}</span></p>'
    )


def _linked(note: SourceNote) -> str:
    """Link what the web can follow; an address of another kind is only shown."""
    title = f"<bdi>{attribute(note.title)}</bdi>"
    if note.url and _WEB.fullmatch(note.url):
        address = attribute(note.url)
        return f'<a href="{address}" rel="noopener noreferrer" target="_blank">{title}</a>'
    return f"{title} ({attribute(note.url)})" if note.url else title


def listed_sources(told: Timeline) -> str:
    """Set the sources.

    :param told: the timeline.
    :returns: a section with the numbered list; nothing where there are no sources.
    """
    if not told.sources:
        return ""
    items = "\n".join(
        f'<li><span class="marks">[{note.number}]</span>{_source(note)}</li>'
        for note in told.sources
    )
    return (
        f'<section class="sources"><h2>Sources</h2>\n<ul class="notes">\n{items}\n</ul></section>'
    )

"""Sources as plain footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.evidence import Moment
from graph.explain.dates import date_words
from graph.explain.numbering import source_kind
from graph.render.citations.entries import Entry

__all__ = ["footnotes"]


def footnotes(entries: Iterable[Entry]) -> str:
    """Write entries as numbered footnotes, one on a line, without markup.

    :param entries: sources.
    :returns: lines that end with a newline; what a source says stands indented below it.
    """
    listed = list(entries)
    numbers = {entry.key: number for number, entry in enumerate(listed, start=1)}
    return "".join(f"{line}\n" for entry in listed for line in _lines(entry, numbers))


def _lines(entry: Entry, numbers: dict[str, int]) -> Iterator[str]:
    start = f"{numbers[entry.key]}. "
    about = "; ".join(_about(entry, numbers))
    yield f"{start}{', '.join(_parts(entry))}{f' ({about})' if about else ''}."
    yield from (" " * len(start) + said for said in entry.says)


def _parts(entry: Entry) -> Iterator[str]:
    yield f"“{entry.title}”"
    if entry.publisher and entry.publisher not in entry.title:
        yield entry.publisher
    if entry.published:
        yield _words(entry.published)
    if entry.url:
        yield entry.url


def _about(entry: Entry, numbers: dict[str, int]) -> Iterator[str]:
    if entry.kind != "source":
        yield source_kind(entry.kind)
    if entry.note:
        yield entry.note
    if entry.same_as:
        yield f"the same text as {numbers[entry.same_as]}"
    if entry.seen:
        yield f"read {_words(entry.seen)}"


def _words(date: Moment) -> str:
    return date_words("-".join(f"{part:02}" for part in date))

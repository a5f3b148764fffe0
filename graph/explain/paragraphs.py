"""Wrapped lines, numbers of sources and lists of sources for texts in a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from graph.explain.records import Reference, SourceNote

__all__ = ["NO_SOURCES", "UNSOURCED", "clean", "marks", "says", "source_lines", "wrapped"]

UNSOURCED = "no source recorded"
NO_SOURCES = "No sources are recorded for what this page says."
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Break a text into lines; words and addresses are never broken.

    :param text: a paragraph.
    :param width: columns to wrap at.
    :param first: what the first line begins with.
    :param rest: what the other lines begin with.
    :returns: the lines.
    """
    return textwrap.wrap(
        clean(text),
        max(width, len(rest) + 20),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def clean(text: str) -> str:
    """Leave out what would move the cursor or colour the screen.

    >>> clean("red\\x1b[31m")
    'red [31m'
    """
    return _CONTROLS.sub(" ", text)


def marks(references: tuple[Reference, ...], sourced: bool) -> str:
    """Write the numbers of the sources behind a sentence.

    :param references: who says so.
    :param sourced: whether the page has sources at all.
    :returns: such as `` [1][2]``, or that there is none; nothing on a page without sources.
    """
    if not sourced:
        return ""
    numbers = dict.fromkeys(reference.number for reference in references)
    return " " + ("".join(f"[{number}]" for number in numbers) or f"({UNSOURCED})")


def says(reference: Reference) -> str:
    """Say what a source says, or that this is not recorded.

    :param reference: one of a statement's references.
    :returns: a clause or a sentence.
    """
    quoted = f" “{reference.quoted}”" if reference.quoted else ""
    return f"{reference.says}{quoted}".strip() or "cited without a summary"


def source_lines(note: SourceNote, width: int) -> Iterator[str]:
    """Set one source of the list.

    :param note: the source.
    :param width: columns to wrap at.
    :returns: lines: number, title, publisher, kind and date; then the address.
    """
    start = f"  [{note.number}] "
    indent = " " * len(start)
    same = f", the same text as [{note.same_text_as}]" if note.same_text_as else ""
    yield from wrapped(f"{note.full_title} ({note.about}{same})", width, start, indent)
    if note.url:
        yield indent + clean(note.url)

"""Sources in BibTeX, written with bibtexparser."""

from __future__ import annotations

from collections.abc import Iterable

from graph.evidence import Moment
from graph.render.citations.entries import Entry

__all__ = ["bibtex"]

_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\lbrace{}",
        "}": r"\rbrace{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: rf"\{sign}" for sign in "&%$#_"},
    }
)
"""Braces too become words: BibTeX counts them even behind a backslash."""

_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


def bibtex(entries: Iterable[Entry]) -> str:
    """Write entries as BibTeX, in Unicode; titles keep their capitals.

    :param entries: sources.
    :returns: the text of a ``.bib`` file.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Entry as Block
    from bibtexparser.model import Field

    library = Library()
    for entry in entries:
        kind, fields = _described(entry)
        said = [Field(name, value) for name, value in fields.items() if value]
        library.add(Block(kind, entry.key, said))
    return write_string(library)


def _described(entry: Entry) -> tuple[str, dict[str, str]]:
    """Choose the type, and the field that holds the publisher in it."""
    kind, holder = "misc", "howpublished"
    if entry.kind == "book":
        kind, holder = "book", "publisher"
    elif entry.kind in {"news", "article"} and entry.publisher:
        kind, holder = "article", "journal"
    return kind, {
        "title": f"{{{_escaped(entry.title)}}}",
        holder: _escaped(entry.publisher or ""),
        "year": f"{entry.published[0]:04}" if entry.published else "",
        "date": _date(entry.published),
        "url": (entry.url or "").translate(_IN_ADDRESS),
        "urldate": _date(entry.seen),
        "note": _escaped("; ".join(entry.notes)),
        "annote": _escaped(" ".join(entry.says)),
    }


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _date(date: Moment | None) -> str:
    return "-".join(f"{part:02}" for part in date or ())

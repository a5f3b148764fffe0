"""Sources in RIS, the format of EndNote and of library catalogues, written with rispy."""

from __future__ import annotations

from collections.abc import Iterable

from graph.evidence import Moment
from graph.render.citations.entries import Entry

__all__ = ["ris"]

_TYPES = {
    "article": "GEN",
    "blog": "BLOG",
    "book": "BOOK",
    "court": "CASE",
    "law": "STAT",
    "news": "NEWS",
    "official": "GOVDOC",
    "official-copy": "GOVDOC",
    "wiki": "ENCYC",
}
_CONTAINED = {"BLOG", "ELEC", "ENCYC", "NEWS"}


def ris(entries: Iterable[Entry]) -> str:
    """Write entries as RIS.

    :param entries: sources.
    :returns: the text of a ``.ris`` file.
    """
    import rispy

    class Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy has no types
        """Writes records without the numbers that rispy puts between them."""

        def set_header(self, count: int) -> str:
            """Put nothing before a record."""
            return ""

    text: str = rispy.dumps([_record(entry) for entry in entries], implementation=Writer)
    return text


def _record(entry: Entry) -> dict[str, object]:
    kind = _TYPES.get(entry.kind, "ELEC" if entry.url else "GEN")
    record: dict[str, object] = {
        "type_of_reference": kind,
        "id": entry.key,
        "title": entry.title,
        "secondary_title" if kind in _CONTAINED else "publisher": entry.publisher,
        "year": f"{entry.published[0]:04}" if entry.published else None,
        "date": _date(entry.published),
        "access_date": _date(entry.seen),
        "urls": [entry.url] if entry.url else None,
        "notes": [*entry.notes, *entry.says],
    }
    return {name: value for name, value in record.items() if value}


def _date(date: Moment | None) -> str:
    """Write a date with its three slashes: what is not known is left out between them."""
    if not date:
        return ""
    parts = [f"{part:02}" for part in date]
    return "/".join([*parts, *[""] * (4 - len(parts))])

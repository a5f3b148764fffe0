"""Sources in CSL JSON, the format of Zotero, Pandoc and many word processors."""

from __future__ import annotations

import json
from collections.abc import Iterable

from graph.evidence import Moment
from graph.render.citations.entries import Entry

__all__ = ["csl_json"]

_TYPES = {
    "article": "article",
    "blog": "post-weblog",
    "book": "book",
    "court": "legal_case",
    "law": "legislation",
    "news": "article-newspaper",
    "official": "report",
    "official-copy": "report",
    "wiki": "entry-encyclopedia",
}
_CONTAINED = {"article-newspaper", "entry-encyclopedia", "post-weblog", "webpage"}


def csl_json(entries: Iterable[Entry]) -> str:
    """Write entries as CSL JSON.

    :param entries: sources.
    :returns: a JSON list.
    """
    return json.dumps([_item(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"


def _item(entry: Entry) -> dict[str, object]:
    kind = _TYPES.get(entry.kind, "webpage" if entry.url else "document")
    item = {
        "id": entry.key,
        "type": kind,
        "title": entry.title,
        "container-title" if kind in _CONTAINED else "publisher": entry.publisher,
        "issued": _date(entry.published),
        "accessed": _date(entry.seen),
        "URL": entry.url,
        "note": "; ".join(entry.notes),
        "annote": " ".join(entry.says),
    }
    return {name: value for name, value in item.items() if value}


def _date(date: Moment | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [list(date)]} if date else None

"""What the script of a timeline's page needs beside the list: dates, kinds, classes, marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.explain.timeline import Entry, Timeline
from graph.explain.timeline.headings import shortly
from graph.explain.wording import capital
from graph.render.timeline.marks import MARKS, mark_of

__all__ = ["timeline_content"]


def timeline_content(told: Timeline) -> dict[str, object]:
    """Make the tables of a page.

    :param told: the timeline.
    :returns: values that JSON can hold; entries refer to the names of kinds and types by number.
    """
    kinds = _names(entry.kind for entry in told.entries)
    types = _names(name for entry in told.entries for name in _types(told, entry))
    marks = Counter(map(mark_of, told.entries))
    return {
        "kinds": list(map(capital, kinds)),
        "types": list(map(capital, types)),
        "marks": [[mark, words] for mark, words in MARKS.items() if marks[mark]],
        "entries": [
            {
                "date": entry.date,
                "start": entry.start,
                "end": entry.end,
                "extent": entry.extent,
                "mark": mark_of(entry),
                "sourced": bool(entry.references) or not told.sources,
                "text": shortly(told, entry.text),
                "kind": kinds.index(entry.kind),
                "types": [types.index(name) for name in _types(told, entry)],
            }
            for entry in told.entries
        ],
    }


def _names(names: Iterable[str]) -> list[str]:
    """List names, the most frequent first."""
    counts = Counter(names)
    return sorted(counts, key=lambda name: (-counts[name], name))


def _types(told: Timeline, entry: Entry) -> list[str]:
    """Name the classes of what an entry is about, beside the entity of the timeline."""
    others = [one for one in entry.entities if one.iri != told.iri] or list(entry.entities)
    return list(dict.fromkeys(one.type for one in others))

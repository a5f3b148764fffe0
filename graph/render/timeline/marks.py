"""How an entry stands, as one of a few marks that the list, the drawing and the key share."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.explain.timeline import Entry

__all__ = ["MARKS", "mark_of"]

MARKS: Mapping[str, str] = MappingProxyType(
    {
        "stated": "Stated",
        "differs": "Sources differ",
        "disputed": "Disputed",
        "party": "A party’s claim",
        "deprecated": "Held to be wrong",
    }
)
"""Marks with their words, from the best founded to the worst."""


def mark_of(entry: Entry) -> str:
    """Choose the mark of an entry.

    :param entry: an entry of a timeline.
    :returns: a key of :data:`MARKS`.
    """
    return "differs" if entry.standing == "stated" and entry.remark else entry.standing

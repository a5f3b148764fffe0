"""Timelines: what is dated, in order, with its precision, its rivals and its sources."""

from __future__ import annotations

from graph.explain.records import Named
from graph.explain.timeline.build import timeline
from graph.explain.timeline.records import Entry, Extent, Gap, Precision, Timeline
from graph.explain.timeline.render_csv import timeline_csv
from graph.explain.timeline.render_text import timeline_text

__all__ = [
    "Entry",
    "Extent",
    "Gap",
    "Named",
    "Precision",
    "Timeline",
    "timeline",
    "timeline_csv",
    "timeline_text",
]

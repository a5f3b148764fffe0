"""The page of a timeline: a drawing along the years, and the same entries as a list."""

from __future__ import annotations

from graph.render.timeline.page import timeline_page

__all__ = ["timeline_page"]

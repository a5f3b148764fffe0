"""Sources in the formats of programs that manage references, and as footnotes."""

from __future__ import annotations

from graph.render.citations.styles import STYLES, cite

__all__ = ["STYLES", "cite"]

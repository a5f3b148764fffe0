"""Pages to be read: one HTML file each, without a script and without a request."""

from __future__ import annotations

from graph.render.reading.entity import entity_html
from graph.render.reading.vocabulary import vocabulary_html

__all__ = ["entity_html", "vocabulary_html"]

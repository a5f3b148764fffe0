"""Pages in sentences, with numbered citations: what is known, how it stands, who says so."""

from __future__ import annotations

from graph.explain.entity import entity_page, page_of
from graph.explain.records import (
    EntityPage,
    Reference,
    SourceNote,
    Statement,
    StatementGroup,
)
from graph.explain.render_markdown import page_markdown
from graph.explain.render_text import page_text

__all__ = [
    "EntityPage",
    "Reference",
    "SourceNote",
    "Statement",
    "StatementGroup",
    "entity_page",
    "page_markdown",
    "page_of",
    "page_text",
]

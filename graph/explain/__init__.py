"""Pages in sentences, with numbered citations: what is known, how it stands, who says so."""

from __future__ import annotations

from graph.explain.entity import LINKS_ON_A_PAGE, entity_page, page_of
from graph.explain.records import (
    EntityPage,
    Extent,
    LinkKey,
    Named,
    OtherSide,
    Reference,
    SourceNote,
    Statement,
    StatementGroup,
    Value,
)
from graph.explain.render_markdown import page_markdown
from graph.explain.render_text import page_text
from graph.explain.summary import Count, summarise

__all__ = [
    "LINKS_ON_A_PAGE",
    "Count",
    "EntityPage",
    "Extent",
    "LinkKey",
    "Named",
    "OtherSide",
    "Reference",
    "SourceNote",
    "Statement",
    "StatementGroup",
    "Value",
    "entity_page",
    "page_markdown",
    "page_of",
    "page_text",
    "summarise",
]

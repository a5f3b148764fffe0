"""The page of a picture: its parts, its data and how they become one HTML file."""

from __future__ import annotations

from graph.render.page.content import page_content
from graph.render.page.template import fill_page

__all__ = ["fill_page", "page_content"]

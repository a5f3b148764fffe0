"""A timeline as one HTML file that makes no request and can be read without its script."""

from __future__ import annotations

from graph.explain.paragraphs import NO_SOURCES
from graph.explain.timeline import Timeline
from graph.explain.timeline.headings import closing_words, opening_words
from graph.render.page.template import (
    attribute,
    embedded,
    enclosed,
    fill_template,
    scripts,
    styles,
)
from graph.render.timeline.content import timeline_content
from graph.render.timeline.listing import listed, listed_sources

__all__ = ["timeline_page"]

_SHARED_STYLES = ("base", "masthead", "legend")
_STYLES = ("page", "chart", "list", "evidence")
_SHARED_SCRIPTS = ("dom", "period", "words", "theme")
_SCRIPTS = (
    "calendar", "entries", "choice", "scale", "axis", "lanes", "shapes", "labels", "chart",
    "moving", "filter", "list", "keys", "address", "main",
)  # fmt: skip


def timeline_page(told: Timeline, title: str = "", language: str = "en") -> str:
    """Draw a timeline as an interactive page.

    :param told: the timeline.
    :param title: title of the page; empty for one that names what the timeline is of.
    :param language: BCP 47 tag of its texts.
    :returns: the text of one HTML file; the same timeline gives the same text.

    >>> from graph.explain.timeline import Timeline
    >>> told = Timeline(None, "", "Ann & co", "", "", None, (), (), 0, 0, 0, ())
    >>> "<title>Timeline of Ann &amp; co</title>" in timeline_page(told)
    True
    """
    style = "\n".join((styles(*_SHARED_STYLES), styles(*_STYLES, package=__package__)))
    parts = (scripts(*_SHARED_SCRIPTS), scripts(*_SCRIPTS, package=__package__))
    script = enclosed("\n".join(parts))
    unsourced = f" {NO_SOURCES}" if told.entries and not told.sources else ""
    return fill_template(
        "timeline.html",
        __package__,
        title=title or f"Timeline of {told.label}",
        style=style,
        scripts=(script,),
        language=language,
        opening=attribute(f"{opening_words(told)}{unsourced}"),
        entries=listed(told),
        undated=attribute(closing_words(told)),
        sources=listed_sources(told),
        content=embedded(timeline_content(told)),
        script=script,
    )

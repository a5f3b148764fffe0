"""An entity's page as one HTML file."""

from __future__ import annotations

from graph.explain import EntityPage
from graph.explain.notices import notices
from graph.explain.paragraphs import NO_SOURCES
from graph.explain.wording import capital
from graph.render.page.template import attribute, fill_template, styles
from graph.render.reading.sources import source_list
from graph.render.reading.statements import statement_group

__all__ = ["entity_html"]


def entity_html(page: EntityPage, language: str = "en") -> str:
    """Set a page as one HTML file that runs no script and makes no request.

    :param page: what is known of an entity.
    :param language: BCP 47 tag of the page's texts.
    :returns: the text of the file; the same page gives the same text.

    >>> page = EntityPage("urn:a", "urn:a", "Ann & co", "person", (), "", (), ())
    >>> "<title>Ann &amp; co</title>" in entity_html(page)
    True
    """
    style = "\n".join((styles("base"), styles("reading", package=__package__)))
    sourced = bool(page.sources)
    groups = [
        statement_group(group, number, sourced) for number, group in enumerate(page.groups, start=1)
    ]
    return fill_template(
        "entity.html",
        __package__,
        title=page.label,
        style=style,
        language=language,
        type=attribute(capital(page.type)),
        head=_head(page),
        groups="\n".join(groups) or '<p class="aside">Nothing is recorded.</p>',
        sources=source_list(page.sources),
        curie=attribute(page.curie),
        iri=attribute(page.iri),
    )


def _head(page: EntityPage) -> str:
    aliases = f"Also called {', '.join(page.aliases)}" if page.aliases else ""
    unsourced = NO_SOURCES if page.groups and not page.sources else ""
    parts = (
        ("aliases", aliases),
        ("description", page.description),
        *(("notice", notice) for notice in (*notices(page), unsourced)),
    )
    return "\n  ".join(
        f'<p class="{kind}" dir="auto">{attribute(text)}</p>' for kind, text in parts if text
    )

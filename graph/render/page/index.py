"""The page that lists pictures, each with a small drawing of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from graph.render.page.content import Network, Position
from graph.render.page.template import fill_template, styles

__all__ = ["GENERATOR", "Card", "fill_index", "thumbnail"]

GENERATOR = "justice-graph gallery"
"""What such a page says of its maker, so that it is known again."""

_WIDTH, _HEIGHT, _MARGIN = 320, 200, 18


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of the list.

    :param section: heading under which it stands; cards of a section follow each other.
    :param title: name of the picture.
    :param file: its file, beside the list.
    :param more: a few words on what it holds.
    :param drawing: its :func:`thumbnail`.
    """

    section: str
    title: str
    file: str
    more: str
    drawing: str


def _fitted(positions: Mapping[Hashable, Position]) -> dict[Hashable, tuple[int, int]]:
    """Shift and scale places into the small drawing, keeping their proportions."""
    if not positions:
        return {}
    xs, ys = zip(*positions.values(), strict=True)
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    scale = min(
        (_WIDTH - 2 * _MARGIN) / (width or 1.0), (_HEIGHT - 2 * _MARGIN) / (height or 1.0), 1.0
    )
    left = (_WIDTH - width * scale) / 2 - min(xs) * scale
    top = (_HEIGHT - height * scale) / 2 - min(ys) * scale
    return {
        key: (round(x * scale + left), round(y * scale + top)) for key, (x, y) in positions.items()
    }


def _dot(place: tuple[int, int], links: int, colour: str) -> str:
    radius = min(1.6 + 0.55 * links**0.5, 7.0)
    return f'<circle cx="{place[0]}" cy="{place[1]}" r="{radius:.1f}" fill="{escape(colour)}"/>'


def thumbnail(g: Network, positions: Mapping[Hashable, Position]) -> str:
    """Return a small drawing of a network as inline SVG.

    :param g: the network.
    :param positions: place of each node, in any unit.
    :returns: an ``svg`` element that assistive technology passes over.

    >>> import networkx as nx
    >>> thumbnail(nx.DiGraph([("a", "b")]), {"a": (0, 0), "b": (9, 0)}).count("<circle")
    2
    """
    places = _fitted(positions)
    lines = "".join(
        f"M{places[a][0]} {places[a][1]}L{places[b][0]} {places[b][1]}"
        for a, b in dict.fromkeys(g.edges())
    )
    dots = "".join(
        _dot(places[key], g.degree(key), str(data.get("colour") or "#6E6E6E"))
        for key, data in g.nodes(data=True)
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">'
        f'<path class="links" d="{lines}"/>{dots}</svg>'
    )


def _card(card: Card) -> str:
    return (
        f'<li><a class="card" href="{escape(card.file)}">{card.drawing}'
        f'<div class="card-text"><p class="card-title" dir="auto">{escape(card.title)}</p>'
        f'<p class="card-more">{escape(card.more)}</p></div></a></li>'
    )


def _section(name: str, cards: Iterable[Card]) -> str:
    listed = "\n".join(map(_card, cards))
    return f'<section><h2>{escape(name)}</h2>\n<ul class="cards">\n{listed}\n</ul></section>'


def fill_index(cards: Iterable[Card], *, title: str, introduction: str) -> str:
    """Return the HTML of the list; it makes no request and runs no script.

    :param cards: the entries, section by section.
    :param title: heading of the page.
    :param introduction: a sentence or two below it.
    :returns: the text of one HTML file.

    >>> page = fill_index([Card("All", "A & B", "a.html", "2", "")], title="T", introduction="")
    >>> '<p class="card-title" dir="auto">A &amp; B</p>' in page
    True
    """
    sections = [_section(name, group) for name, group in groupby(cards, lambda card: card.section)]
    return fill_template(
        "gallery.html",
        title=title,
        style=styles("base", "gallery"),
        generator=GENERATOR,
        introduction=escape(introduction),
        sections="\n".join(sections),
    )

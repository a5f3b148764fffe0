"""An interactive picture of a network: one HTML file that makes no request.

Drawing is done by the vis-network library that the pyvis package carries.  Only that file of
pyvis is used: importing the package loads IPython (0.4 s of CPU), its ``from_nx`` changes the
caller's graph and is quadratic, and its own pages call a server even in their offline mode.
"""

from __future__ import annotations

import html
import math
import os
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from graph.errors import InputError
from graph.files import write_atomically
from graph.render.page import fill_page, page_content
from graph.render.page.content import Network, Position, node_label
from graph.render.page.story import Story

__all__ = ["Picture", "picture"]

_SPACING = 120.0  # pixels between neighbouring nodes at zoom 1, on average
_FRAME = (
    '<iframe title="{title}" srcdoc="{page}" width="100%" height="{height}" '
    'sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox" '
    'style="border:0"></iframe>'
)


def _drawing_library() -> str:
    """Return the source of vis-network without its source map, which a browser would ask for."""
    spec = find_spec("pyvis")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    files = [path for root in folders for path in Path(root).glob("lib/vis-*/vis-network.min.js")]
    if not files:
        raise InputError("The package pyvis is missing or incomplete; install pyvis 0.3.2 again.")
    return max(files).read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]


def _spiral(g: Network) -> dict[Hashable, Position]:
    """Place nodes on a sunflower's spiral: even, quick and the same every time."""
    turn = math.pi * (3 - math.sqrt(5))
    return {
        key: (
            _SPACING * math.sqrt(number) * math.cos(number * turn) / 2,
            _SPACING * math.sqrt(number) * math.sin(number * turn) / 2,
        )
        for number, key in enumerate(g)
    }


def _positions(g: Network, layout: bool) -> dict[Hashable, Position]:
    if not layout or not g:
        return _spiral(g)
    from graph.analysis.layout import layout as place  # numpy loads only when needed

    return place(g)


def _lanes(g: Network, story: Story) -> dict[Hashable, Position]:
    """Place the connections of a story, and in a row below them what they do not pass."""
    from graph.analysis.lanes import lanes

    labels = {key: node_label(key, data) for key, data in g.nodes(data=True)}
    places = lanes([connection["nodes"] for connection in story["connections"]], labels)
    below = max((y for _, y in places.values()), default=0.0) + 2 * _SPACING
    rest = [key for key in g if key not in places]
    return places | {key: (2 * _SPACING * at, below) for at, key in enumerate(rest)}


@dataclass(frozen=True, slots=True)
class Picture:
    """A page that draws a network; made by :func:`picture`.

    :param title: title of the page.
    :param language: BCP 47 tag of its texts.
    :param content: the tables that the page draws, as JSON can hold them.
    :param positions: place of each node, in pixels at zoom 1.
    """

    title: str
    language: str
    content: object = field(repr=False)
    positions: Mapping[Hashable, Position] = field(repr=False)

    def html(self) -> str:
        """Return the whole page.

        :returns: one HTML file as text; the same picture gives the same text.
        :raises InputError: if pyvis, which carries the drawing library, is missing.
        """
        return fill_page(self.content, _drawing_library(), title=self.title, language=self.language)

    def write(self, path: str | os.PathLike[str]) -> Path:
        """Write the page to a file, in UTF-8, whole or not at all.

        :param path: the file; its folder is made if it is missing.
        :returns: the file that was written.
        :raises InputError: if it cannot be written there.
        """
        target = Path(path)
        write_atomically(target, self.html().encode("utf-8"))
        return target

    def _repr_html_(self, height: int = 640) -> str:
        """Return the page in a frame of its own, for notebooks."""
        return _FRAME.format(
            title=html.escape(self.title), page=html.escape(self.html()), height=height
        )


def picture(
    g: Network,
    *,
    title: str,
    language: str = "en",
    description: str = "",
    layout: bool = True,
    focus: Sequence[Hashable] = (),
    story: Story | None = None,
) -> Picture:
    """Return an interactive picture of a network; the network is not changed.

    :param g: any NetworkX graph.  Node and edge attributes follow :mod:`graph.network.payload`;
        where they are missing, keys become labels and other attributes are shown as facts.
    :param title: title of the page.
    :param language: BCP 47 tag of the texts in the graph.
    :param description: a sentence or two on what is shown.
    :param layout: whether to compute positions; without, nodes stand on an even spiral, at once.
    :param focus: keys of the nodes that the picture is about.
    :param story: sentences to show beside the picture; its connections are drawn from left to
        right, below them what they do not pass.
    :returns: the picture, to be written to a file or shown in a notebook.
    :raises InputError: if the story tells of something that the network does not hold.

    >>> import networkx as nx
    >>> g = nx.DiGraph([("Oxygen", "The Justice Project")])
    >>> drawn = picture(g, title="Who showed it?", layout=False)
    >>> drawn.html().startswith("<!doctype html>")
    True
    """
    positions = _lanes(g, story) if story else _positions(g, layout)
    content = page_content(
        g, positions, title=title, description=description, focus=focus, story=story
    )
    return Picture(title, language, content, positions)

"""Colours and shapes for classes that no ontology of ours describes."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

__all__ = ["UNTYPED", "dress"]

_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#B87F00", "#C0699A", "#3A96CC", "#8F8700")
_SHAPES = ("dot", "diamond", "square", "triangle", "hexagon", "star", "triangleDown")
_DRESSES = tuple(
    (_COLOURS[(turn + place) % len(_COLOURS)], shape)
    for turn in range(len(_COLOURS))
    for place, shape in enumerate(_SHAPES)
)

UNTYPED = ("#6E6E6E", "dot")
"""Colour and shape of a node without a class."""


def dress(classes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Give each class a colour and a shape, different ones as long as they last.

    A class keeps its looks from graph to graph unless another one needs the same.

    :param classes: IRIs.
    :returns: colour as ``#rrggbb`` and shape by vis-network's name, for each class.

    >>> dress(["http://example.org/Book"])
    {'http://example.org/Book': ('#B87F00', 'star')}
    """
    dresses: dict[str, tuple[str, str]] = {}
    taken: set[int] = set()
    for iri in sorted(set(classes)):
        place = crc32(iri.encode()) % len(_DRESSES)
        while place in taken and len(taken) < len(_DRESSES):
            place = (place + 1) % len(_DRESSES)
        taken.add(place)
        dresses[iri] = _DRESSES[place]
    return dresses

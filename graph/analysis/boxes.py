"""The room that nodes and their names take up, and how overlapping ones are moved apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from graph.analysis.forces import Floats, Ints

__all__ = ["room", "separate"]

_CHARACTER = 7.0  # pixels, width of an average one
_LINE = 15.0  # pixels, height
_WIDEST = 24  # characters on one line; longer names take two
_LEGIBLE = 400  # nodes whose names can all be read at once
_GAP = 14.0  # pixels between neighbours


def room(labels: Sequence[str], degrees: Floats) -> Floats:
    """Estimate width and height of every node with its name below it.

    In large graphs only some names are shown at a time, so each gets less room.

    :param labels: names of nodes.
    :param degrees: number of links of every node; nodes with more are drawn larger.
    :returns: widths and heights in pixels, shape (nodes, 2).

    >>> room(["x" * 10], np.array([1.0])).round().tolist()
    [[84.0, 47.0]]
    """
    lengths = np.array([len(label) for label in labels], dtype=np.float64)
    names = np.minimum(lengths, _WIDEST) * _CHARACTER
    lines = np.where(lengths > _WIDEST, 2.0, 1.0) * _LINE
    share = min(1.0, _LEGIBLE / max(len(labels), 1)) ** 0.5
    across = 2 * np.minimum(9 + 3.2 * np.sqrt(degrees), 34)
    return np.stack([np.maximum(names * share, across), across + lines * share], axis=1) + _GAP


def separate(places: Floats, sizes: Floats, groups: Ints, rounds: int = 120) -> Floats:
    """Move overlapping boxes apart, each pair along the axis where that is the shorter way.

    :param places: centres of the boxes, shape (nodes, 2).
    :param sizes: widths and heights, shape (nodes, 2).
    :param groups: number of every node's component; boxes of different ones may overlap.
    :param rounds: how often to look for overlaps at most.
    :returns: new centres.
    """
    places = places.copy()
    for _ in range(rounds):
        first, second, overlap = _overlaps(places, sizes, groups)
        if not len(first):
            break
        axis = np.argmin(overlap / (sizes[first] + sizes[second]), axis=1)
        rows = np.arange(len(first))
        gap = places[first, axis] - places[second, axis]
        push = np.where(gap < 0, -0.5, 0.5) * (overlap[rows, axis] + 0.5)
        np.add.at(places, (first, axis), push)
        np.add.at(places, (second, axis), -push)
    return places


def _overlaps(places: Floats, sizes: Floats, groups: Ints) -> tuple[Ints, Ints, Floats]:
    first, second = _near(places, sizes)
    overlap = (sizes[first] + sizes[second]) / 2 - np.abs(places[first] - places[second])
    touching = (overlap > 0).all(axis=1) & (groups[first] == groups[second])
    return first[touching], second[touching], overlap[touching]


def _near(places: Floats, sizes: Floats) -> tuple[Ints, Ints]:
    from scipy.spatial import cKDTree  # noqa: PLC0415  scipy loads only when needed

    scale = sizes.max(axis=0)
    pairs = cKDTree(places / scale).query_pairs(1.0, p=np.inf, output_type="ndarray")
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    return pairs[order, 0], pairs[order, 1]

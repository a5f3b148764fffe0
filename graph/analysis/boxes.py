"""Boxes around nodes and their labels: how wide they are, pushed apart, packed side by side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

__all__ = ["Points", "box_sizes", "pack", "separate"]

Points = NDArray[np.float64]
"""One row of x and y, or of width and height, for each node."""

_NODE = 34.0
_LETTER = 6.6
_LABEL_HEIGHT = 16.0
_WIDEST = 170.0
_LABELLED = 1500
"""Labels of larger networks cannot be read at once, so only their nodes need room."""

_ROUNDS = 400
_GROWTH_AFTER = 25
_GAP = 60.0


def box_sizes(labels: Sequence[str]) -> Points:
    """Measure the box of each node with its label below.

    :param labels: the labels.
    :returns: width and height of each, in pixels.

    >>> box_sizes(["Ann"]).tolist()
    [[34.0, 50.0]]
    """
    if len(labels) > _LABELLED:
        return np.full((len(labels), 2), _NODE)
    widths = [min(_WIDEST, max(_NODE, _LETTER * len(label))) for label in labels]
    return np.column_stack([widths, np.full(len(labels), _NODE + _LABEL_HEIGHT)])


def separate(points: Points, sizes: Points) -> Points:
    """Push boxes apart until none lies on another, moving them as little as that takes.

    :param points: centres of the boxes.
    :param sizes: widths and heights.
    :returns: new centres.

    >>> apart = separate(np.zeros((2, 2)), np.full((2, 2), 10.0))
    >>> bool(np.abs(apart[0] - apart[1]).max() >= 10.0)
    True
    """
    points = points.copy()
    for step in range(_ROUNDS):
        pairs = _overlapping(points, sizes)
        if not len(pairs):
            return points
        if len(pairs) > len(points) / 2 or step % _GROWTH_AFTER == _GROWTH_AFTER - 1:
            points *= 1.1  # too crowded to push: more room for all is quicker
        _push(points, sizes, _overlapping(points, sizes))
    return _grid(points, sizes)


def _overlapping(points: Points, sizes: Points) -> NDArray[np.int64]:
    largest = sizes.max(axis=0)
    near = KDTree(points / largest).query_pairs(1.0, p=np.inf, output_type="ndarray")
    gaps = np.abs(points[near[:, 0]] - points[near[:, 1]])
    room = (sizes[near[:, 0]] + sizes[near[:, 1]]) / 2
    found: NDArray[np.int64] = near[(gaps < room - 1e-6).all(axis=1)]
    order = np.lexsort((found[:, 1], found[:, 0]))
    return np.take(found, order, axis=0)


def _push(points: Points, sizes: Points, pairs: NDArray[np.int64]) -> None:
    """Move each overlapping pair apart along the axis where less is missing."""
    first, second = pairs[:, 0], pairs[:, 1]
    apart = points[second] - points[first]
    missing = (sizes[first] + sizes[second]) / 2 - np.abs(apart)
    axis = np.argmin(missing / sizes.max(axis=0), axis=1)
    rows = np.arange(len(pairs))
    direction = np.where(apart[rows, axis] >= 0, 1.0, -1.0)
    moves = np.zeros_like(apart)
    moves[rows, axis] = direction * (missing[rows, axis] / 2 + 0.01)
    shift = np.zeros_like(points)
    np.add.at(shift, first, -moves)
    np.add.at(shift, second, moves)
    points += shift


def _grid(points: Points, sizes: Points) -> Points:
    """Give every box a cell of its own: the last resort, which keeps only the rough order."""
    columns = int(np.ceil(np.sqrt(len(points))))
    rows = np.argsort(points[:, 1], kind="stable")
    placed = np.empty_like(points)
    for row, start in enumerate(range(0, len(points), columns)):
        cells = rows[start : start + columns]
        cells = cells[np.argsort(points[cells, 0], kind="stable")]
        placed[cells, 0] = np.arange(len(cells))
        placed[cells, 1] = row
    placed *= sizes.max(axis=0)
    return placed


def pack(parts: Sequence[Points], sizes: Sequence[Points]) -> list[Points]:
    """Put separate parts side by side on shelves, so that none overlaps another.

    :param parts: centres of the boxes of each part.
    :param sizes: widths and heights of the boxes of each part.
    :returns: the centres, moved part by part.
    """
    corners = [
        ((part - size / 2).min(axis=0), (part + size / 2).max(axis=0))
        for part, size in zip(parts, sizes, strict=True)
    ]
    extents = np.array([high - low for low, high in corners]) + _GAP
    widest = max(1.3 * float(np.sqrt(extents.prod(axis=1).sum())), float(extents[:, 0].max()))
    order = np.lexsort((np.arange(len(parts)), -extents[:, 1]))
    moved: list[Points] = [np.empty((0, 2))] * len(parts)
    x = y = shelf = 0.0
    for index in order.tolist():
        width, height = extents[index]
        if x and x + width > widest:
            x, y, shelf = 0.0, y + shelf, 0.0
        moved[index] = parts[index] - corners[index][0] + (x, y)
        x, shelf = x + width, max(shelf, height)
    return moved

"""Rectangles side by side, in rows that together make a rectangle for a screen."""

from __future__ import annotations

import numpy as np

from graph.analysis.forces import Floats

__all__ = ["pack"]

_SHAPE = 1.5  # width by height


def pack(sizes: Floats) -> Floats:
    """Place rectangles in centred rows, the largest first.

    :param sizes: widths and heights, shape (rectangles, 2).
    :returns: their centres, shape (rectangles, 2); no two rectangles overlap.

    >>> pack(np.array([[10.0, 10.0], [30.0, 20.0]])).tolist()
    [[0.0, 25.0], [0.0, 10.0]]
    """
    centres = np.zeros_like(sizes)
    if not len(sizes):
        return centres
    area = float(sizes.prod(axis=1).sum())
    limit = max(float(sizes[:, 0].max()), (_SHAPE * area) ** 0.5)
    top = 0.0
    for row in _rows(sizes, limit):
        widths = sizes[row, 0]
        ends = np.cumsum(widths)
        height = float(sizes[row, 1].max())
        centres[row, 0] = ends - widths / 2 - ends[-1] / 2
        centres[row, 1] = top + height / 2
        top += height
    return centres


def _rows(sizes: Floats, limit: float) -> list[list[int]]:
    order = np.lexsort((np.arange(len(sizes)), -sizes[:, 0], -sizes[:, 1]))
    rows: list[list[int]] = [[]]
    used = 0.0
    for number in order.tolist():
        width = float(sizes[number, 0])
        if rows[-1] and used + width > limit:
            rows.append([])
            used = 0.0
        rows[-1].append(number)
        used += width
    return rows

"""Where the nodes of one connected part go: an outline from distances, refined by forces."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import dijkstra

from graph.analysis.boxes import Points

__all__ = ["arrange"]

_PIVOTS = 40
_EXACT = 600
_GRID = 128
_GRAVITY = 0.12
_GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))


def arrange(links: sparse.csr_array, sizes: Points) -> Points:
    """Place the nodes of one connected part.

    :param links: symmetric matrix of links between them.
    :param sizes: width and height of the box of each node, which set the scale.
    :returns: a centre for each node.

    >>> arrange(sparse.csr_array((1, 1)), np.ones((1, 2))).tolist()
    [[0.0, 0.0]]
    """
    if len(sizes) == 1:
        return np.zeros((1, 2))
    length = 0.8 * float(np.sqrt(sizes.prod(axis=1).mean()))
    points = _outline(links)
    points *= length * np.sqrt(len(points)) / (np.abs(points).max() or 1.0) / 2
    return _refine(points, links, length)


def _outline(links: sparse.csr_array) -> Points:
    """Scale the distances to a few pivots down to two dimensions."""
    distances = _pivot_distances(links)
    squared = distances**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1][:, :2]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    points = np.zeros((len(distances), 2))
    points[:, : axes.shape[1]] = centred @ axes
    points /= np.abs(points).max() or 1.0
    return points + 0.02 * _spiral(len(points))


def _pivot_distances(links: sparse.csr_array) -> Points:
    """Measure the steps to pivots that are far from each other, from the best linked node on."""
    nearest = np.full(links.shape[0], np.inf)
    pivot = int(np.argmax(np.diff(links.indptr)))
    columns = []
    for _ in range(min(_PIVOTS, links.shape[0])):
        steps = dijkstra(links, directed=False, indices=pivot, unweighted=True)
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(np.argmax(nearest))
    return np.column_stack(columns)


def _spiral(count: int) -> Points:
    """Spread points over a disc, so that equal ones part in different directions."""
    turns = np.arange(count) * _GOLDEN_ANGLE
    radius = np.sqrt((np.arange(count) + 0.5) / count)
    return np.column_stack([radius * np.cos(turns), radius * np.sin(turns)])


def _refine(points: Points, links: sparse.csr_array, length: float) -> Points:
    """Let nodes repel each other and links pull, with steps that grow smaller."""
    repel = _repel_exactly if len(points) <= _EXACT else _repel_on_grid
    rounds = 300 if len(points) <= _EXACT else max(60, 150_000 // len(points))
    pulls = links.tocoo()
    starts, ends = pulls.coords
    degree = np.diff(links.indptr)
    weight = 1 / np.sqrt(np.minimum(degree[starts], degree[ends]))
    reach = length * np.sqrt(len(points)) / 8
    for step in range(rounds):
        move = repel(points, length)
        apart = points[ends] - points[starts]
        pull = apart * (np.linalg.norm(apart, axis=1) * weight / length)[:, None]
        for axis in range(2):
            move[:, axis] += np.bincount(starts, pull[:, axis], len(points))
        move -= points * _GRAVITY
        size = np.linalg.norm(move, axis=1, keepdims=True)
        limit = reach * (1 - step / rounds) ** 1.5 + 0.01 * length
        points += move / np.maximum(size, 1e-9) * np.minimum(size, limit)
    return points


def _repel_exactly(points: Points, length: float) -> Points:
    apart = points[:, None, :] - points[None, :, :]
    squared = np.einsum("ijk,ijk->ij", apart, apart) + 1e-3 * length**2
    forces: Points = np.einsum("ijk,ij->ik", apart, 1 / squared)
    forces *= length**2
    return forces


@cache
def _kernel() -> NDArray[np.complex128]:
    """Transform the repulsion between cells of the grid, for both axes."""
    steps = np.fft.fftfreq(2 * _GRID, 1 / (2 * _GRID))
    x, y = np.meshgrid(steps, steps, indexing="ij")
    squared = x**2 + y**2 + 0.5
    return np.stack([np.fft.rfft2(x / squared), np.fft.rfft2(y / squared)])


def _repel_on_grid(points: Points, length: float) -> Points:
    """Sum the repulsion of all nodes cell by cell, by a convolution with the kernel."""
    low = points.min(axis=0)
    cell = float((points.max(axis=0) - low).max()) / (_GRID - 2) or 1.0
    place = (points - low) / cell
    corner = np.floor(place).astype(np.int64)
    share = place - corner
    density = np.zeros((2 * _GRID, 2 * _GRID))
    corners = []
    for right in (0, 1):
        for up in (0, 1):
            part = np.abs(1 - right - share[:, 0]) * np.abs(1 - up - share[:, 1])
            at = (corner[:, 0] + right, corner[:, 1] + up)
            np.add.at(density, at, part)
            corners.append((at, part))
    spectrum = np.fft.rfft2(density)
    move = np.zeros_like(points)
    for axis, kernel in enumerate(_kernel()):
        field = np.fft.irfft2(spectrum * kernel, s=density.shape)
        for at, part in corners:
            move[:, axis] += field[at] * part
    return move * (length**2 / cell)

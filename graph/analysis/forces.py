"""Springs along links and repulsion between all nodes, in steps that grow smaller."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = ["Floats", "Ints", "mesh_repulsion", "pair_repulsion", "relax"]

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.intp]
Repulsion: TypeAlias = Callable[[Floats], Floats]

_CELLS = 128  # of the mesh, along each side; a power of two for the Fourier transform
_SOFT = 0.05  # shortest squared distance that repulsion sees


def relax(
    places: Floats, links: Ints, strengths: Floats, repulsion: Repulsion, steps: int
) -> Floats:
    """Let nodes move until springs and repulsion balance; a link is then about one unit long.

    :param places: first places, shape (nodes, 2).
    :param links: both ends of every link, shape (links, 2).
    :param strengths: pull of every link.
    :param repulsion: the force on every node for given places.
    :param steps: how many steps to take.
    :returns: the new places.
    """
    places = places.copy()
    heat = 0.15 * float(np.sqrt(len(places))) + 0.2
    for step in range(steps):
        force = repulsion(places) + _pull(places, links, strengths)
        length = np.hypot(force[:, 0], force[:, 1])
        limit = heat * (1 - step / steps) ** 1.5 + 0.002
        places += force * (np.minimum(length, limit) / np.maximum(length, 1e-9))[:, None]
    return places


def pair_repulsion(first: Ints, second: Ints, masses: Floats) -> Repulsion:
    """Repel every listed pair of nodes; exact, for few nodes.

    :param first: one node of each pair.
    :param second: the other one.
    :param masses: weight of every node.
    :returns: the force for given places.
    """
    product = masses[first] * masses[second]
    count = len(masses)

    def force(places: Floats) -> Floats:
        gap = places[first] - places[second]
        gap *= (product / (np.einsum("ij,ij->i", gap, gap) + _SOFT))[:, None]
        return _sum(first, gap, count) - _sum(second, gap, count)

    return force


def mesh_repulsion(masses: Floats) -> Repulsion:
    """Repel all nodes through a mesh that carries their masses; quick, for many nodes.

    :param masses: weight of every node.
    :returns: the force for given places.
    """
    from scipy import fft  # noqa: PLC0415  scipy loads only when there is something to place

    side = 2 * _CELLS
    offset = (np.arange(side) + _CELLS) % side - _CELLS
    down, right = np.meshgrid(offset, offset, indexing="ij")
    nearness = 1 / (down**2 + right**2 + 0.5)
    kernels = [fft.rfft2(axis * nearness) for axis in (right, down)]

    def force(places: Floats) -> Floats:
        low = places.min(axis=0)
        cell = float((places.max(axis=0) - low).max()) / (_CELLS - 2) or 1.0
        at = (places - low) / cell
        corner = at.astype(np.intp)
        part = at - corner
        spots, shares = _corners(corner, part, side)
        spread = np.bincount(spots.ravel(), (shares * masses).ravel(), side * side)
        field = fft.rfft2(spread.reshape(side, side))
        push = [fft.irfft2(field * kernel, s=(side, side)).ravel() for kernel in kernels]
        felt = np.stack([(axis[spots] * shares).sum(axis=0) for axis in push], axis=1)
        return np.asarray(felt * masses[:, None] / cell, dtype=np.float64)

    return force


def _corners(corner: Ints, part: Floats, side: int) -> tuple[Ints, Floats]:
    """Return the four mesh points around every node and the share of each, shape (4, nodes)."""
    x, y = part.T
    first = corner[:, 1] * side + corner[:, 0]
    spots = np.stack([first, first + 1, first + side, first + side + 1])
    return spots, np.stack([(1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y])


def _pull(places: Floats, links: Ints, strengths: Floats) -> Floats:
    start, end = links.T
    gap = places[end] - places[start]
    gap *= (strengths * np.sqrt(np.einsum("ij,ij->i", gap, gap)))[:, None]
    count = len(places)
    return _sum(start, gap, count) - _sum(end, gap, count)


def _sum(owners: Ints, values: Floats, count: int) -> Floats:
    return np.stack([np.bincount(owners, axis, count) for axis in values.T], axis=1)

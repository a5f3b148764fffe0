"""Shares of something that comes in kinds, dealt in turns so that every kind has its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

__all__ = ["shares"]

K = TypeVar("K")


def shares(counts: Mapping[K, int], first: int, last: int) -> dict[K, range]:
    """Tell which of each kind stand at some places, if all kinds take turns, rare ones first.

    :param counts: how many there are of each kind; of equals, the earlier comes first.
    :param first: the first place, from 0.
    :param last: the place after the last one.
    :returns: for each kind the numbers of those that stand there, from 0.

    >>> shares({"many": 9, "one": 1}, 0, 4)
    {'one': range(0, 1), 'many': range(0, 3)}
    >>> shares({"many": 9, "one": 1}, 4, 8)
    {'one': range(1, 1), 'many': range(3, 7)}
    """
    before, until = _dealt(counts, first), _dealt(counts, last)
    return {kind: range(before[kind], until[kind]) for kind in until}


def _dealt(counts: Mapping[K, int], places: int) -> dict[K, int]:
    """Count how many of each kind stand at the first places."""
    dealt: dict[K, int] = {}
    left, waiting = places, sorted(counts, key=counts.__getitem__)
    for turn, kind in enumerate(waiting):
        fair = -(-left // (len(waiting) - turn))
        dealt[kind] = min(counts[kind], fair)
        left -= dealt[kind]
    return dealt

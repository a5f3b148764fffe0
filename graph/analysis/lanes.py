"""Places for connections between two entities: the ends left and right, a lane for each way."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Generic, TypeAlias, TypeVar

from graph.analysis.boxes import box_sizes

__all__ = ["lanes"]

Key = TypeVar("Key", bound=Hashable)
Position: TypeAlias = tuple[float, float]

_COLUMN = 210.0
_ROW = 150.0
_AWAY = 34.0
"""Pixels that a link should keep from the middle of an entity that it does not end at."""

_SHIFTS = (0.0, 70.0, -70.0)


def lanes(
    ways: Sequence[Sequence[Key]], labels: Mapping[Key, str]
) -> dict[Key, tuple[float, float]]:
    """Place the entities along some ways between the same two ends.

    The first way runs straight from left to right, the others above and below it; an entity that
    is on several ways has its place on the first of them.  No entity stands on another, and links
    keep clear of entities that are not their ends where there is room.

    :param ways: the entities of each way, from one end to the other; none comes twice on a way.
    :param labels: what each entity is called; without one it takes the least room.
    :returns: entity to ``(x, y)`` in pixels of a picture that is not scaled, around the origin.

    >>> lanes([["a", "x", "b"], ["a", "y", "b"]], {})
    {'a': (-210.0, 0.0), 'b': (210.0, 0.0), 'x': (0.0, 0.0), 'y': (0.0, 150.0)}
    """
    if not ways:
        return {}
    plan = _Plan(ways, labels)
    for number, way in enumerate(ways):
        for place, key in enumerate(way):
            share = place / (len(way) - 1)
            plan.put(key, round((share - 0.5) * plan.width, 1), _row(number))
    return plan.places


def _row(number: int) -> int:
    """Number the rows from the middle: 0, 1, -1, 2, -2 …"""
    return (number + 1) // 2 * (1 if number % 2 else -1)


class _Plan(Generic[Key]):
    def __init__(self, ways: Sequence[Sequence[Key]], labels: Mapping[Key, str]) -> None:
        keys = list(dict.fromkeys(key for way in ways for key in way))
        sizes: list[list[float]] = box_sizes([labels.get(key, "") for key in keys]).tolist()
        self._sizes = dict(zip(keys, sizes, strict=True))
        self._links = {frozenset(pair) for way in ways for pair in pairwise(way)}
        self._rows = len(ways) + len(keys)
        self.width = _COLUMN * (max(map(len, ways)) - 1)
        first, last = ways[0][0], ways[0][-1]
        self.places: dict[Key, Position] = {
            first: (-self.width / 2, 0.0),
            last: (self.width / 2, 0.0),
        }

    def put(self, key: Key, x: float, row: int) -> None:
        """Place an entity as near to its column and its row as there is room."""
        if key in self.places:
            return
        rows = range(-self._rows, self._rows + 1)
        steps = [(shift, (at - row) * _ROW) for at in rows for shift in _SHIFTS]
        steps.sort(key=lambda step: (abs(step[0]) + abs(step[1]), -step[1], -step[0]))
        free = [
            (x + across, row * _ROW + down)
            for across, down in steps
            if not self._covered(key, (x + across, row * _ROW + down))
        ]
        clear = (place for place in free if not self._crossings(key, place))
        self.places[key] = next(clear, None) or min(
            free, key=lambda place: self._crossings(key, place)
        )

    def _crossings(self, key: Key, place: Position) -> int:
        """Count the links that would run through an entity if this one stood there."""
        through = sum(_away(place, *ends) < _AWAY for ends in self._drawn())
        return through + sum(
            _away(between, place, self.places[other]) < _AWAY
            for other in self._linked(key)
            for name, between in self.places.items()
            if name != other
        )

    def _covered(self, key: Key, place: Position) -> bool:
        width, height = self._sizes[key]
        return any(
            abs(place[0] - x) < (width + self._sizes[other][0]) / 2
            and abs(place[1] - y) < (height + self._sizes[other][1]) / 2
            for other, (x, y) in self.places.items()
        )

    def _drawn(self) -> Iterator[tuple[Position, Position]]:
        for link in self._links:
            if all(key in self.places for key in link):
                one, other = (self.places[key] for key in link)
                yield one, other

    def _linked(self, key: Key) -> Iterable[Key]:
        return [
            other for link in self._links if key in link for other in link if other in self.places
        ]


def _away(point: Position, start: Position, end: Position) -> float:
    """Measure how far a point is from a straight link."""
    (x, y), (left, top) = point, start
    across, down = end[0] - left, end[1] - top
    length = across * across + down * down
    share = ((x - left) * across + (y - top) * down) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return float(((left + share * across - x) ** 2 + (top + share * down - y) ** 2) ** 0.5)

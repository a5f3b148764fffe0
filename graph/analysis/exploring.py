"""Two nodes' surroundings, explored from both sides until they meet."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from graph.errors import InputError
from graph.network.adjacency import Link, Links

__all__ = ["Bounds", "Explored", "Stop", "explore"]

Stop = Literal["statements", "seconds"]
"""Which bound stopped a search before it was done."""


_HUB = 25
"""How many times as many links a node may have where there is no way without it."""

_PORTION = 50
"""Nodes looked up together: many cost less each, few are stopped sooner."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a search goes.

    :param hops: the most links of a connection.
    :param statements: the most statements of the store looked at.
    :param seconds: the most wall-clock time.
    :param fan: statements from which a node is a hub, beyond which the search goes only if there
        is no other way.
    :param enough: statements after which a search that has found a connection looks no further.
    :raises InputError: if a bound is not positive.
    """

    hops: int = 6
    statements: int = 500_000
    seconds: float = 10.0
    fan: int = 40
    enough: int = 1_000

    def __post_init__(self) -> None:
        for name in ("hops", "statements", "seconds", "fan", "enough"):
            if getattr(self, name) <= 0:
                raise InputError(f"{getattr(self, name):g} {name} are no bound; use 1 or more.")


@dataclass(slots=True)
class Explored:
    """What a search saw.

    :param links: the links of each node whose links were looked up.
    :param met: nodes that both sides reached.
    :param depth: length up to which every connection was seen, hubs apart.
    :param read: statements looked at.
    :param hubs: nodes with too many links, which were reached and not passed, with the first few.
    :param stopped: the bound that stopped the search, if one did.
    """

    links: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    depth: int = 0
    read: int = 0
    hubs: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    stopped: Stop | None = None

    @property
    def seen(self) -> set[Link]:
        """Every link of the nodes whose links were looked up."""
        return {link for links in self.links.values() for link in links}


class _Side:
    """One of the two ends of a search, with what was reached from it."""

    def __init__(self, start: str) -> None:
        self.reached = {start}
        self.border = [start]


def explore(
    look_up: Callable[[Sequence[str], int], Mapping[str, Links]],
    start: str,
    goal: str,
    bounds: Bounds,
    allowed: Callable[[str], bool] = lambda key: True,
) -> Explored:
    """Explore from two nodes at once, level by level, the smaller border first.

    What is found is the same on every run as long as time is not what stops it.

    :param look_up: gives the links of some nodes, reading at most so many statements of each.
    :param start: key of one end.
    :param goal: key of the other end.
    :param bounds: how far to go.
    :param allowed: tells whether connections may pass through a node.
    :returns: everything that was seen.
    """
    search = _Search(look_up, bounds, allowed, frozenset((start, goal)))
    for fan in (bounds.fan, _HUB * bounds.fan, bounds.statements):
        search.run(_Side(start), _Side(goal), fan)
        if search.seen.met or not search.seen.hubs or search.seen.stopped:
            break
    return search.seen


class _Search:
    def __init__(
        self,
        look_up: Callable[[Sequence[str], int], Mapping[str, Links]],
        bounds: Bounds,
        allowed: Callable[[str], bool],
        ends: frozenset[str],
    ) -> None:
        self._look_up, self._bounds, self._allowed = look_up, bounds, allowed
        self._ends = ends
        self._until = time.monotonic() + bounds.seconds
        self.seen = Explored()

    def run(self, one: _Side, other: _Side, fan: int) -> None:
        """Go on until the sides have met and enough is known, or a bound is reached."""
        seen = self.seen
        seen.hubs.clear()
        seen.depth = 0
        while seen.depth < self._bounds.hops and (one.border or other.border):
            side, far = (one, other) if _first(one, other) else (other, one)
            if seen.met and seen.read + self._expected(side) > self._bounds.enough:
                return
            whole = self._step(side, far, fan)
            if seen.stopped:
                return
            seen.met |= side.reached & far.reached
            if not whole:
                return
            seen.depth += 1

    def _expected(self, side: _Side) -> float:
        """Estimate the statements of the next step by those of the steps before."""
        looked_up = len(self.seen.links) or 1
        return len(side.border) * self.seen.read / looked_up

    def _step(self, side: _Side, far: _Side, fan: int) -> bool:
        """Go one hop further; tell whether the whole border was looked at.

        It need not be where the sides have met and enough was read.
        """
        seen = self.seen
        waiting = [key for key in sorted(side.border) if self._passable(key)]
        unknown = [key for key in waiting if key not in seen.links]
        beyond = self._beyond(waiting)
        while unknown and not self._stop():
            if seen.read >= self._bounds.enough and not beyond.isdisjoint(far.reached):
                break
            looked_up, unknown = self._look_up_some(unknown, fan)
            beyond |= self._beyond(looked_up)
        side.border = sorted(beyond - side.reached)
        side.reached |= beyond
        return not unknown

    def _beyond(self, keys: Iterable[str]) -> set[str]:
        known = self.seen.links
        return {link.other(key) for key in keys for link in known.get(key, ())}

    def _stop(self) -> bool:
        if self.seen.read >= self._bounds.statements:
            self.seen.stopped = "statements"
        elif time.monotonic() > self._until:
            self.seen.stopped = "seconds"
        return self.seen.stopped is not None

    def _look_up_some(self, keys: list[str], fan: int) -> tuple[list[str], list[str]]:
        """Look up the first few nodes, so few that the bound holds; return them and the others."""
        seen = self.seen
        left = self._bounds.statements - seen.read
        portion = max(1, min(_PORTION, left // (2 * fan)))  # a node has links in two directions
        most = max(1, min(fan, left // 2))
        for key, links in self._look_up(keys[:portion], most).items():
            seen.read += links.read
            if not links.cut:
                seen.links[key] = links.found
                seen.hubs.pop(key, None)
            elif most == fan:
                seen.hubs[key] = links.found
            else:
                seen.stopped = "statements"  # it has more than may still be read
        return keys[:portion], keys[portion:]

    def _passable(self, key: str) -> bool:
        return key in self._ends or self._allowed(key)


def _first(one: _Side, other: _Side) -> bool:
    """Tell whether the first side is to go on: it has a border, and the smaller one."""
    if not (one.border and other.border):
        return bool(one.border)
    return len(one.border) <= len(other.border)

"""The nodes and links on the ways between two nodes, with what they cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

import networkx as nx

from graph.analysis.exploring import Explored
from graph.analysis.ranking import common_cost, hub_cost
from graph.network.adjacency import Adjacency, Link

__all__ = ["Ground"]

_STEPS = 50_000
"""Beginnings of ways that are followed, the most promising first."""

_COUNTED = 500
"""Links of a hub up to which they are counted; beyond, nobody would pass anyway."""

_Pair = tuple[str, str]


class Ground:
    """The part of what was explored that lies on ways of at most so many hops.

    :param explored: what a search saw.
    :param adjacency: looks up what the search did not: how many links a hub has.
    :param start: key of one end.
    :param goal: key of the other end.
    :param hops: the most links of a way.
    :param fan: number of statements from which links are not counted further.
    :param allowed: tells whether ways may pass through a node.
    """

    def __init__(
        self,
        explored: Explored,
        adjacency: Adjacency,
        start: str,
        goal: str,
        hops: int,
        fan: int,
        allowed: Callable[[str], bool],
    ) -> None:
        self._start, self._goal, self._hops = start, goal, hops
        known = {key for key in (*explored.links, *explored.met) if allowed(key)}
        known |= {start, goal}
        pairs = _between(explored.links, known)
        kept = _on_the_way(pairs, start, goal, hops)
        self._links = {pair: links for pair, links in pairs.items() if kept.issuperset(pair)}
        self._graph = self._priced(explored, adjacency, sorted(kept), fan)

    def ways(self) -> Iterator[tuple[float, tuple[str, ...]]]:
        """Give the ways from start to goal, the cheapest first; none passes a node twice.

        What it costs from each node to the goal is known beforehand, so that hardly anything but
        the ways themselves is looked at (A* with an exact estimate).

        :returns: cost and nodes of each.
        """
        if not (self._start in self._graph and self._goal in self._graph):
            return
        ahead = nx.single_source_dijkstra_path_length(self._graph, self._goal, weight="cost")
        hops = nx.single_source_shortest_path_length(self._graph, self._goal)
        waiting: list[tuple[float, float, tuple[str, ...]]] = []
        if self._start in ahead:
            waiting.append((ahead[self._start], 0.0, (self._start,)))
        for _ in range(_STEPS):
            if not waiting:
                return
            total, cost, nodes = heappop(waiting)
            if nodes[-1] == self._goal:
                yield total, nodes
                continue
            for far, link in self._graph[nodes[-1]].items():
                if far in ahead and far not in nodes and len(nodes) + hops[far] <= self._hops:
                    further = cost + link["cost"]
                    heappush(waiting, (further + ahead[far], further, (*nodes, far)))

    def links(self, one: str, other: str) -> tuple[Link, ...]:
        """Give the links between two nodes, in either direction.

        :param one: key of a node.
        :param other: key of a node linked to it.
        :returns: the links, sorted.
        """
        return self._links[_pair(one, other)]

    def close(self, one: str, other: str) -> None:
        """Let no way lead from one node to another any more.

        :param one: key of a node.
        :param other: key of a node linked to it.
        """
        if self._graph.has_edge(one, other):
            self._graph.remove_edge(one, other)

    def _priced(
        self, explored: Explored, adjacency: Adjacency, kept: Sequence[str], fan: int
    ) -> nx.Graph[str]:
        known = explored.links | explored.hubs
        unknown = [key for key in kept if key not in known]
        looked_up = adjacency.of_many(unknown, fan) if unknown else {}
        links = {key: known[key] if key in known else looked_up[key].found for key in kept}
        cut = {key for key in unknown if looked_up[key].cut} | explored.hubs.keys()
        many = {
            key: adjacency.count(key, _COUNTED) if key in cut else len(links[key]) for key in kept
        }
        broad = adjacency.broad(kept)
        passing = {key: hub_cost(many[key], key in broad) / 2 for key in kept}
        passing[self._start] = passing[self._goal] = 0
        alike = {key: Counter(_kind(link, key) for link in links[key]) for key in kept}
        graph: nx.Graph[str] = nx.Graph()
        for (one, other), between in sorted(self._links.items()):
            common = min(
                common_cost(max(1, *(alike[end][_kind(link, end)] for end in (one, other))))
                for link in between
            )
            graph.add_edge(one, other, cost=1 + common + passing[one] + passing[other])
        return graph


def _kind(link: Link, key: str) -> tuple[str, bool]:
    return link.predicate, link.source == key


def _pair(one: str, other: str) -> _Pair:
    return (one, other) if one <= other else (other, one)


def _between(links: Mapping[str, Iterable[Link]], known: set[str]) -> dict[_Pair, tuple[Link, ...]]:
    """Find the links between nodes that ways may pass through, by their two ends."""
    pairs: dict[_Pair, set[Link]] = {}
    for key in known.intersection(links):
        for link in links[key]:
            if link.source != link.target and link.other(key) in known:
                pairs.setdefault(_pair(link.source, link.target), set()).add(link)
    return {pair: tuple(sorted(found)) for pair, found in pairs.items()}


def _on_the_way(pairs: Iterable[_Pair], start: str, goal: str, hops: int) -> set[str]:
    """Find the nodes that are near enough to both ends together."""
    neighbours: dict[str, set[str]] = {}
    for one, other in pairs:
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    behind, ahead = (_distances(neighbours, end, hops) for end in (start, goal))
    return {key for key in behind.keys() & ahead.keys() if behind[key] + ahead[key] <= hops}


def _distances(neighbours: Mapping[str, set[str]], start: str, hops: int) -> dict[str, int]:
    distances = {start: 0}
    border = {start}
    for distance in range(1, hops + 1):
        border = {far for key in border for far in neighbours.get(key, ())} - distances.keys()
        distances.update(dict.fromkeys(border, distance))
    return distances

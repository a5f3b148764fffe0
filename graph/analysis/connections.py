"""How two entities are connected: the ways between them that say most, with their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise, product
from typing import TypeVar

import networkx as nx

from graph.analysis.constraints import Constraints
from graph.analysis.exploring import Explored, Stop, explore
from graph.analysis.ground import Ground
from graph.analysis.judging import Edge, Judge, tell
from graph.errors import InputError
from graph.model import Model
from graph.network.adjacency import Adjacency, Link
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.store.local import LocalStore

__all__ = ["Connection", "Connections", "find_connections"]

T = TypeVar("T")

_DEFAULT = Constraints()
_EQUAL = 1e-9
_WEIGHED = 12
"""Ways whose evidence is read for each one that is asked for."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One way from an entity to another.

    :param nodes: keys of the entities along it, both ends included.
    :param hops: the links of each hop, in either direction, the best founded first.
    :param cost: what it costs by :mod:`graph.analysis.ranking`; the less, the more it says.
    """

    nodes: tuple[str, ...]
    hops: tuple[tuple[Edge, ...], ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Connections:
    """What a search for connections found.

    :param found: the connections, the most telling first.
    :param network: their entities and links, with all evidence.
    :param part: the part of the store that tells of them.
    :param links: number of links that were looked at.
    :param stopped: the bound that stopped the search before it was done, if one did.
    """

    found: tuple[Connection, ...]
    network: nx.MultiDiGraph[str]
    part: LocalStore
    links: int
    stopped: Stop | None


@dataclass(frozen=True, slots=True)
class _Way:
    cost: float
    nodes: tuple[str, ...]
    links: tuple[tuple[Link, ...], ...]

    @property
    def order(self) -> tuple[float, int, tuple[str, ...]]:
        return (self.cost, len(self.nodes), self.nodes)


def find_connections(
    store: Store,
    model: Model,
    start: str,
    goal: str,
    constraints: Constraints = _DEFAULT,
    facts: bool = True,
) -> Connections:
    """Find the connections between two entities that say most, searching the store itself.

    Both ends are explored until they meet, level by level.  Of what was seen, the cheapest ways
    are weighed with the evidence of their links, by :mod:`graph.analysis.ranking`: until no other
    can be cheaper, or a dozen for each one that is asked for.  The same store gives the same
    result, unless time stops the search.

    :param store: where the links are; it may be far larger than memory.
    :param model: the ontology.
    :param start: key of one entity.
    :param goal: key of the other.
    :param constraints: what is asked of the connections.
    :param facts: whether the entities' facts are read too, for pictures.
    :returns: what was found.
    :raises InputError: if the two are one, or an entity cannot be the end of a connection.

    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> ends = map(store.prefixes.iri, ("id:donald-trump", "id:alice-marie-johnson"))
    >>> found = find_connections(store, packaged_model(), *ends, Constraints(count=1)).found
    >>> len(found[0].nodes)
    2
    """
    search = _Search(store, model, constraints)
    stops = (start, *constraints.via, goal)
    search.check(stops)
    legs = [search.leg(one, other) for one, other in pairwise(stops)]
    return search.told(_joined(legs, constraints), facts)


class _Search:
    def __init__(self, store: Store, model: Model, constraints: Constraints) -> None:
        self._store, self._model, self._constraints = store, model, constraints
        vocabulary = Vocabulary(store, model, ("en",))
        self._adjacency = Adjacency(store, vocabulary, constraints.disputed)
        self._judge = Judge(store, self._adjacency, model, constraints)
        self._explored: list[Explored] = []

    def check(self, stops: Sequence[str]) -> None:
        """Refuse what cannot be the end of a connection."""
        curie = self._store.prefixes.curie
        for place, key in enumerate(stops):
            if key in stops[:place]:
                raise InputError(f"{curie(key)} is named twice; name two different entities.")
            act = self._adjacency.of_act(key)
            if act:
                ends = " and ".join(curie(end) for end in (act[0].source, act[0].target))
                raise InputError(f"{curie(key)} is itself a link between {ends}; name one of them.")

    def leg(self, start: str, goal: str) -> list[_Way]:
        """Find the best ways between two stops."""
        bounds = self._constraints.bounds
        explored = explore(self._adjacency.of_many, start, goal, bounds, self._allowed)
        self._explored.append(explored)
        if not explored.met:
            return []
        ground = Ground(
            explored, self._adjacency, start, goal, bounds.hops, bounds.fan, self._allowed
        )
        return self._best(ground)

    def told(self, ways: Sequence[_Way], facts: bool) -> Connections:
        """Read everything that is needed to tell of some ways."""
        links = {link for way in ways for hop in way.links for link in hop}
        entities = sorted({key for way in ways for key in way.nodes}) if facts else ()
        told = tell(self._store, self._adjacency, self._model, links, entities)
        found = tuple(
            Connection(
                nodes=tuple(told.names.get(key, key) for key in way.nodes),
                hops=tuple(
                    tuple(edge for link in hop for edge, _ in told.edges(link)) for hop in way.links
                ),
                cost=way.cost,
            )
            for way in ways
        )
        return Connections(
            found=found,
            network=_only(told.network, found),
            part=told.part,
            links=len(set(chain.from_iterable(one.seen for one in self._explored))),
            stopped=next((one.stopped for one in self._explored if one.stopped), None),
        )

    def _allowed(self, key: str) -> bool:
        avoid = self._constraints.avoid
        if not avoid:
            return True
        return key not in avoid and avoid.isdisjoint(self._adjacency.looks([key])[key].ancestors)

    def _best(self, ground: Ground) -> list[_Way]:
        """Take the cheapest ways, until none can come that the evidence would make cheaper."""
        count = self._constraints.count
        found: dict[tuple[str, ...], _Way] = {}
        done = False
        while not done:
            done = True
            for some in _portions(islice(ground.ways(), _WEIGHED * count), 2 * count):
                new = [(cost, nodes) for cost, nodes in some if nodes not in found]
                if new and len(found) >= count and new[0][0] > _worst(found.values(), count):
                    break
                closed = self._weigh(ground, new, found)
                if closed:
                    done = False
                    break
        return sorted(found.values(), key=lambda way: way.order)[:count]

    def _weigh(
        self,
        ground: Ground,
        ways: Sequence[tuple[float, tuple[str, ...]]],
        found: dict[tuple[str, ...], _Way],
    ) -> bool:
        """Add the cost of evidence to ways; tell whether a hop was closed that no link makes."""
        pairs = {pair for _, nodes in ways for pair in pairwise(nodes)}
        self._judge.consider(link for pair in pairs for link in ground.links(*pair))
        fitting = {pair: self._judge.fitting(ground.links(*pair)) for pair in pairs}
        closed = sorted(pair for pair, links in fitting.items() if not links)
        for pair in closed:
            ground.close(*pair)
        for cost, nodes in ways:
            hops = [fitting[pair] for pair in pairwise(nodes)]
            if all(hops):
                evidence = sum(hop[0][0].cost for hop in hops)
                links = tuple(tuple(link for _, link in hop) for hop in hops)
                found[nodes] = _Way(round(cost + evidence, 9), nodes, links)
        return bool(closed)


def _portions(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


def _worst(ways: Iterable[_Way], count: int) -> float:
    return sorted(way.cost for way in ways)[count - 1] + _EQUAL


def _joined(legs: Sequence[list[_Way]], constraints: Constraints) -> list[_Way]:
    """Put the ways between the stops together, where no node comes twice."""
    joined = (_join(ways) for ways in product(*legs))
    fitting = (
        way
        for way in joined
        if len(set(way.nodes)) == len(way.nodes) <= constraints.bounds.hops + 1
    )
    return sorted(fitting, key=lambda way: way.order)[: constraints.count]


def _join(ways: Sequence[_Way]) -> _Way:
    nodes = chain(ways[0].nodes[:1], *(way.nodes[1:] for way in ways))
    return _Way(
        cost=round(sum(way.cost for way in ways), 9),
        nodes=tuple(nodes),
        links=tuple(chain.from_iterable(way.links for way in ways)),
    )


def _only(network: nx.MultiDiGraph[str], connections: Iterable[Connection]) -> nx.MultiDiGraph[str]:
    """Keep the entities and links of some connections."""
    kept: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for connection in connections:
        kept.add_nodes_from((key, network.nodes[key]) for key in connection.nodes)
        for source, target, key in chain.from_iterable(connection.hops):
            kept.add_edge(source, target, key, **network.edges[source, target, key])
    return kept

"""Which links may be part of a connection, and what their evidence costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import networkx as nx

from graph.analysis.constraints import Constraints
from graph.analysis.ranking import evidence_cost
from graph.model import Model
from graph.network import build_network
from graph.network.adjacency import Adjacency, Link
from graph.network.as_of import period_of
from graph.network.blank import blank_keys
from graph.network.excerpt import excerpt
from graph.network.payload import EdgeData
from graph.store.base import Store
from graph.store.local import LocalStore

__all__ = ["Edge", "Judge", "Told", "Weight", "tell"]


class Edge(NamedTuple):
    """An edge of a network, by its two ends and its key."""

    source: str
    target: str
    key: str


class Told(NamedTuple):
    """Links as a network has them, with the part of the store that they were read from.

    :param part: the copied part.
    :param network: the links and the entities, with their evidence.
    :param names: keys of blank nodes in the network, by their keys in the store.
    """

    part: LocalStore
    network: nx.MultiDiGraph[str]
    names: Mapping[str, str]

    def edges(self, link: Link) -> Iterator[tuple[Edge, EdgeData]]:
        """Find a link in the network: one edge, or one for each graph that states it.

        :param link: the link as it was found in the store.
        :returns: edges with their attributes, in order.
        """
        source, target = (self.names.get(key, key) for key in (link.source, link.target))
        if not self.network.has_edge(source, target):
            return
        act = self.names.get(link.act, link.act) or None
        predicate = self.part.prefixes.curie(link.predicate)
        for key, data in sorted(self.network[source][target].items()):
            if data["act"] == act and (act or data["predicate"] == predicate):
                yield Edge(source, target, key), data


def tell(
    store: Store,
    adjacency: Adjacency,
    model: Model,
    links: Iterable[Link],
    entities: Iterable[str] = (),
) -> Told:
    """Make a network of some links, with all their evidence.

    :param store: where the links are.
    :param adjacency: found them there.
    :param model: the ontology.
    :param links: the links.
    :param entities: keys of nodes whose facts are wanted too.
    :returns: the network.
    """
    part = excerpt(store, adjacency, sorted(set(links)), entities)
    return Told(part, build_network(part, model=model), blank_keys(part))


class Weight(NamedTuple):
    """How well a link is founded; the least is the best.

    :param cost: what its evidence costs a connection.
    :param plain: whether it is no act: acts have dates and say more.
    :param sources: the number of independent sources, negative.
    """

    cost: float
    plain: bool
    sources: int


def _weight(data: EdgeData) -> Weight:
    return Weight(evidence_cost(data), data["act"] is None, -data["sources"])


class Judge:
    """Reads the evidence of links when it is needed, and tells which of them count.

    :param store: where the links are.
    :param adjacency: found them there.
    :param model: the ontology.
    :param constraints: what is asked of links.
    """

    def __init__(
        self, store: Store, adjacency: Adjacency, model: Model, constraints: Constraints
    ) -> None:
        self._store, self._adjacency, self._model = store, adjacency, model
        self._constraints = constraints
        self._weights: dict[Link, Weight | None] = {}

    def consider(self, links: Iterable[Link]) -> None:
        """Read the evidence of some links together, which takes less time for each.

        :param links: the links.
        """
        new = {link for link in links if link not in self._weights}
        if not new:
            return
        told = tell(self._store, self._adjacency, self._model, new)
        for link in new:
            fitting = (data for _, data in told.edges(link) if self._fits(link, data))
            self._weights[link] = min(map(_weight, fitting), default=None)

    def fitting(self, links: Iterable[Link]) -> list[tuple[Weight, Link]]:
        """Tell which links count, the best founded first.

        :param links: links that were considered.
        :returns: the weight of each, and the link.
        """
        weights = ((self._weights[link], link) for link in links)
        return sorted((weight, link) for weight, link in weights if weight is not None)

    def _fits(self, link: Link, data: EdgeData) -> bool:
        wanted = self._constraints
        if not wanted.disputed and data["standing"] in {"party", "deprecated"}:
            return False
        if wanted.sourced and not data["sources"]:
            return False
        if link.act and wanted.avoid:
            look = self._adjacency.looks([link.act])[link.act]
            if not wanted.avoid.isdisjoint({link.act, *look.ancestors}):
                return False
        return period_of(data).meets(wanted.period)

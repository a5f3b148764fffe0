"""What a timeline tells of: the links and facts of one entity, or of all that a store holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

import networkx as nx

from graph.errors import UnknownEntityError
from graph.explain.links import Seen
from graph.explain.timeline.records import Named
from graph.model import Model
from graph.network import build_network
from graph.network.adjacency import Adjacency
from graph.network.excerpt import excerpt
from graph.network.payload import EdgeData, FactData, NodeData
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.terms.nodes import node_term

__all__ = ["Scope", "scope_of_all", "scope_of_entity"]


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of a store that a timeline tells of.

    :param store: the store, or a copy of what is needed of it.
    :param network: its entities and links.
    :param links: the edges of each link: one, or all those of an act with several ends.
    :param facts: the entities whose facts are told, with these.
    """

    store: Store
    network: nx.MultiDiGraph[str]
    links: tuple[tuple[Seen, ...], ...]
    facts: tuple[tuple[str, list[FactData]], ...]

    def named(self, key: str) -> Named:
        """Describe an entity.

        :param key: its key in the network.
        :returns: its names and its type.
        """
        node = self._node(key)
        return Named(key, self.store.prefixes.curie(key), node["label"], node["type_label"])

    def types(self, key: str) -> list[str]:
        """List the classes of an entity.

        :param key: its key in the network.
        :returns: CURIEs.
        """
        return self._node(key)["types"]

    def _node(self, key: str) -> NodeData:
        return cast(NodeData, self.network.nodes[key])


def scope_of_all(store: Store, model: Model) -> Scope:
    """Take in every link and every fact of a store.

    :param store: where they are.
    :param model: the ontology.
    :returns: the scope.
    """
    network = build_network(store, model=model)
    facts = ((key, data["facts"]) for key, data in network.nodes(data=True))
    return Scope(store, network, _grouped(_seen(network)), tuple(facts))


def scope_of_entity(store: Store, iri: str, model: Model) -> Scope:
    """Take in the links and facts of one entity, and the acts that name it beside their ends.

    :param store: where they are; only what belongs to the entity is read.
    :param iri: the entity, or an act.
    :param model: the ontology.
    :returns: the scope, over a small copy of the store.
    :raises UnknownEntityError: if the store has no such entity.
    """
    node = node_term(iri)
    if not (any(store.quads(node)) or any(store.quads(None, None, node))):
        raise UnknownEntityError(store.prefixes.curie(iri))
    adjacency = Adjacency(store, Vocabulary(store, model, ("en",)), claimed=True)
    near = adjacency.links(iri)
    own = adjacency.of_act(iri)
    found = own or near.found
    # An act that lacks an end is an entity here; its date is told with those that it names.
    looks = adjacency.looks({link.other(iri) for link in found})
    acts = {key for key, look in looks.items() if look.act}
    copy = excerpt(store, adjacency, found, (iri, *sorted(acts)), near.beside)
    network = build_network(copy, model=model)
    acts_told = {iri, *near.beside}
    seen = (
        one
        for one in _seen(network, iri)
        if one.data["act"] in acts_told or (not own and iri in {one.start, one.end})
    )
    return Scope(copy, network, _grouped(seen), tuple(_facts(network, iri, acts)))


def _seen(network: nx.MultiDiGraph[str], iri: str | None = None) -> Iterator[Seen]:
    """See every edge from its start, those that lead to the entity from its side."""
    for start, end, attributes in network.edges(data=True):
        where = cast(NodeData, network.nodes[end])
        yield Seen(cast(EdgeData, attributes), start, end, iri != end or start == end, where)


def _grouped(seen: Iterable[Seen]) -> tuple[tuple[Seen, ...], ...]:
    """Put the edges of one act together."""
    groups: dict[str | int, list[Seen]] = {}
    for number, one in enumerate(seen):
        groups.setdefault(one.data["act"] or number, []).append(one)
    return tuple(map(tuple, groups.values()))


def _facts(
    network: nx.MultiDiGraph[str], iri: str, acts: Collection[str]
) -> Iterator[tuple[str, list[FactData]]]:
    for key in (iri, *sorted(acts)):
        if key in network:
            yield key, cast(NodeData, network.nodes[key])["facts"]

"""What a timeline tells of: the links and facts of one entity, or of all that a store holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import cast

import networkx as nx

from graph.errors import UnknownEntityError
from graph.evidence.period import Period
from graph.explain.links import Seen
from graph.explain.records import Named
from graph.explain.timeline.finding import Found, Thing, find_dated, find_dated_of
from graph.model import Model
from graph.network import build_network
from graph.network.adjacency import Adjacency, Link
from graph.network.excerpt import excerpt
from graph.network.payload import EdgeData, FactData, NodeData
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.store.mention import is_mentioned
from graph.terms.nodes import node_term

__all__ = ["MOST", "Scope", "scope_of_all", "scope_of_entity"]


_MANY = 500_000
"""Statements from which on a store is not read whole."""

_HUB = 1_000
"""Links from which on those without a date are only counted."""

MOST = 1_000
"""Dated things that are read where there are too many."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of a store that a timeline tells of.

    :param store: the store, or a copy of what is needed of it.
    :param network: its entities and links.
    :param links: the edges of each link: one, or all those of an act with several ends.
    :param facts: the entities whose facts are told, with these.
    :param undated: number of links without a date that were not read; None if nobody counted.
    :param unread: number of dated statements that were not read.
    """

    store: Store
    network: nx.MultiDiGraph[str]
    links: tuple[tuple[Seen, ...], ...]
    facts: tuple[tuple[str, list[FactData]], ...]
    undated: int | None = 0
    unread: int = 0

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


def scope_of_all(store: Store, model: Model, between: Period, most: int = MOST) -> Scope:
    """Take in every link and every fact of a store; of a very large one, the first dated ones.

    :param store: where they are.
    :param model: the ontology.
    :param between: what is outside of it is passed over in a very large store.
    :param most: number of dated statements to read of a very large store.
    :returns: the scope.
    """
    if len(store) > _MANY:
        return _scope_of_first(store, model, find_dated(store, model, most, between))
    network = build_network(store, model=model)
    facts = ((key, data["facts"]) for key, data in network.nodes(data=True))
    return Scope(store, network, _grouped(_seen(network)), tuple(facts))


def _scope_of_first(store: Store, model: Model, found: Found) -> Scope:
    """Copy what was found, with what is needed to tell it."""
    adjacency = Adjacency(store, Vocabulary(store, model, ("en",)), claimed=True)
    keys = dict.fromkeys(thing if isinstance(thing, str) else thing[0] for thing in found.things)
    acts = {key: links for key, links in adjacency.of_acts([*keys]).items() if links}
    plain = [thing for thing in found.things if isinstance(thing, Link) and thing[0] not in acts]
    told = [thing for thing in found.things if isinstance(thing, str) and thing not in acts]
    links = [*(link for some in acts.values() for link in some), *plain]
    copy = excerpt(store, adjacency, links, told)
    network = build_network(copy, model=model)
    seen = _only(_seen(network), {*acts, *plain}, copy)
    facts = tuple(_facts(network, told))
    return Scope(copy, network, _grouped(seen), facts, undated=None, unread=found.unread)


def scope_of_entity(store: Store, iri: str, model: Model, most: int = MOST) -> Scope:
    """Take in the links and facts of one entity, and the acts that name it beside their ends.

    Of an entity with very many links, those without a date are counted and not read, and of the
    dated ones only the first are read.

    :param store: where they are; only what belongs to the entity is read.
    :param iri: the entity, or an act.
    :param model: the ontology.
    :param most: number of dated things to read of an entity with very many links.
    :returns: the scope, over a small copy of the store.
    :raises UnknownEntityError: if the store has no such entity.
    """
    if not is_mentioned(store, node_term(iri)):
        raise UnknownEntityError(store.prefixes.curie(iri))
    adjacency = Adjacency(store, Vocabulary(store, model, ("en",)), claimed=True)
    own, near = adjacency.of_act(iri), adjacency.links(iri)
    links = own or near.found
    every = dict.fromkeys([*(link.act or link for link in links), *near.beside])
    many = len(every) > _HUB
    dated = tuple(find_dated_of(store, model, iri, every) if many else every)
    kept = set(dated[:most] if many else every)
    links = tuple(link for link in links if (link.act or link) in kept)
    # An act that lacks an end is an entity here; its date is told with those that it names.
    looks = adjacency.looks({link.other(iri) for link in links})
    told = (iri, *sorted(key for key, look in looks.items() if look.act))
    beside = [act for act in near.beside if act in kept]
    copy = excerpt(store, adjacency, links, told, beside)
    network = build_network(copy, model=model)
    acts = {iri, *beside}
    edges = [
        one
        for one in _seen(network, iri)
        if one.data["act"] in acts or (not own and iri in {one.start, one.end})
    ]
    return Scope(
        store=copy,
        network=network,
        links=_grouped(_only(edges, kept, copy) if many else edges),
        facts=tuple(_facts(network, told)),
        undated=len(every) - len(dated),
        unread=len(dated) - len(kept),
    )


def _only(seen: Iterable[Seen], things: Set[Thing], store: Store) -> Iterator[Seen]:
    """Keep the edges of some acts and plain links; blank nodes have other names in a network."""
    curie = store.prefixes.curie
    plain = {
        (link.source, link.target, curie(link.predicate))
        for link in things
        if isinstance(link, Link)
    }
    blank = any(key.startswith("_:") for thing in things for key in _keys(thing))
    for one in seen:
        known = one.data["act"] in things or (one.start, one.end, one.data["predicate"]) in plain
        keys = (one.data["act"] or "", one.start, one.end)
        if known or (blank and any(key.startswith("_:") for key in keys)):
            yield one


def _keys(thing: Thing) -> tuple[str, ...]:
    return (thing,) if isinstance(thing, str) else (thing.source, thing.target)


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
    return tuple(
        tuple(sorted(group, key=lambda one: (one.start, one.end))) for group in groups.values()
    )


def _facts(
    network: nx.MultiDiGraph[str], keys: Iterable[str]
) -> Iterator[tuple[str, list[FactData]]]:
    for key in keys:
        if key in network:
            yield key, cast(NodeData, network.nodes[key])["facts"]

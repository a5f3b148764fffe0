"""The surroundings of some entities, walked in a store of any size and copied out of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.errors import UnknownEntityError
from graph.model import Model
from graph.network.adjacency import Adjacency, Link, Links
from graph.network.among import links_among
from graph.network.excerpt import excerpt
from graph.network.link_page import read_link_page
from graph.network.view import View
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.store.local import LocalStore
from graph.store.mention import is_mentioned
from graph.terms.nodes import node_term

__all__ = ["Surroundings", "surroundings"]

_FAN = 200
"""Statements of a node in one direction that are read at once; of more, each property has some."""


class Surroundings(NamedTuple):
    """A part of a store.

    :param part: all that tells of the entities and links that were reached.
    :param cut: whether there was more within the same distance.
    """

    part: LocalStore
    cut: bool


def surroundings(store: Store, model: Model, view: View, most: int) -> Surroundings:
    """Copy what lies around the focus of a view, so that a network of it costs what it shows.

    Where nothing was cut, :func:`graph.network.build_network` makes the same network of the part
    as of the whole store.

    :param store: where to walk; it may be far larger than memory.
    :param model: the ontology.
    :param view: its focus, hops, types, properties and languages count, and whether what is only
        claimed is a link; acts are links.
    :param most: number of entities after which it stops.
    :returns: the part.
    :raises UnknownEntityError: if the store says nothing about an entity in focus.

    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> view = View(focus=(store.prefixes.iri("id:oxygen"),))
    >>> found = surroundings(store, packaged_model(), view, 100)
    >>> len(found.part) < len(store), found.cut
    (True, False)
    """
    walk = _Walk(store, model, view, most)
    walk.start(view.focus)
    for _ in range(view.hops):
        walk.step()
    walk.close()
    part = excerpt(store, walk.adjacency, sorted(walk.links), sorted(walk.nodes))
    return Surroundings(part, walk.cut)


class _Walk:
    """Goes from the focus outwards, one hop at a time."""

    def __init__(self, store: Store, model: Model, view: View, most: int) -> None:
        self._store, self._view, self._most = store, view, most
        vocabulary = Vocabulary(store, model, view.languages)
        self.adjacency = Adjacency(store, vocabulary, claimed=view.disputed)
        self.nodes: dict[str, None] = {}
        self.links: set[Link] = set()
        self.cut = False
        self._border: list[str] = []

    def start(self, keys: Sequence[str]) -> None:
        """Begin at entities; in the place of an act, at both its ends."""
        for key in keys:
            if not is_mentioned(self._store, node_term(key)):
                raise UnknownEntityError(self._store.prefixes.curie(key))
        for key, act in self.adjacency.of_acts(keys).items():
            self.links.update(act)
            ends = [end for link in act for end in (link.source, link.target)]
            self.nodes |= dict.fromkeys(ends or [key])
        self._border = list(self.nodes)

    def step(self) -> None:
        """Follow every link of the border, as far as there is room."""
        found = self._links_of(self._border)
        far = (end for link in found for end in (link.source, link.target))
        new = [key for key in self._visible(far) if key not in self.nodes]
        kept = new[: max(self._most - len(self.nodes), 0)]
        self.cut = self.cut or len(kept) < len(new)
        self.nodes |= dict.fromkeys(kept)
        self._keep(found)
        self._border = kept

    def close(self) -> None:
        """Take in the links among all that was reached."""
        among = links_among(self._store, self.adjacency, self.nodes)
        self.cut = self.cut or among.cut
        self._keep(self._chosen(among.links))

    def _keep(self, links: Iterable[Link]) -> None:
        self.links.update(link for link in links if {link.source, link.target} <= self.nodes.keys())

    def _links_of(self, keys: Sequence[str]) -> list[Link]:
        """Give the links of some nodes, and all those of the acts that name one of them."""
        found = self.adjacency.of_many(keys, _FAN)
        every = [self._all(key, some) for key, some in found.items()]
        return self._chosen(
            (link for links, _ in every for link in links),
            (act for _, beside in every for act in beside),
        )

    def _chosen(self, found: Iterable[Link], beside: Iterable[str] = ()) -> list[Link]:
        """Give the wanted ones of some links, and all those of their acts and of others."""
        links, properties = dict.fromkeys(found), self._view.properties
        plain = [
            link
            for link in links
            if not link.act and (not properties or link.predicate in properties)
        ]
        acts = dict.fromkeys(link.act for link in links if link.act) | dict.fromkeys(beside)
        every = self.adjacency.of_acts(self._wanted(acts)).values()
        return [*plain, *(link for some in every for link in some)]

    def _all(self, key: str, links: Links) -> tuple[Sequence[Link], Sequence[str]]:
        """Give the links of a node and the acts beside it; of very much, some of every property."""
        if not links.cut or key.startswith("_:"):
            self.cut = self.cut or links.cut
            return links.found, links.beside
        room = max(self._most - len(self.nodes), 1)
        page = read_link_page(self._store, self.adjacency, key, room)
        self.cut = self.cut or page.last < page.total
        return page.links, page.beside

    def _wanted(self, acts: Collection[str]) -> Collection[str]:
        properties = self._view.properties
        if not properties:
            return acts
        looks = self.adjacency.looks(acts)
        return [act for act, look in looks.items() if not look.ancestors.isdisjoint(properties)]

    def _visible(self, keys: Iterable[str]) -> Iterator[str]:
        types = self._view.types
        for key, look in self.adjacency.looks(dict.fromkeys(keys)).items():
            shown = not (look.evidence or look.schema)
            if shown and (not types or not look.ancestors.isdisjoint(types)):
                yield key

"""The surroundings of some entities, walked in a store of any size and copied out of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.errors import UnknownEntityError
from graph.model import Model
from graph.network.adjacency import Adjacency, Link, Links
from graph.network.excerpt import excerpt
from graph.network.link_page import LinkPage, read_link_page
from graph.network.view import View
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.store.local import LocalStore
from graph.terms.nodes import node_term

__all__ = ["Surroundings", "surroundings"]

_FAN = 200
"""Statements of a node in one direction that are read at once; of more, each property has some."""

_AMONG = 20_000
"""Statements of hubs that are read for the links between them."""


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
    for key in view.focus:
        walk.start(key)
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
        self.nodes: set[str] = set()
        self.links: set[Link] = set()
        self.cut = False
        self._border: list[str] = []

    def start(self, key: str) -> None:
        """Begin at an entity, or at both ends of an act."""
        node = node_term(key)
        if not (any(self._store.quads(node)) or any(self._store.quads(None, None, node))):
            raise UnknownEntityError(self._store.prefixes.curie(key))
        act = self.adjacency.of_act(key)
        self.links.update(act)
        ends = dict.fromkeys(end for link in act for end in (link.source, link.target)) or [key]
        self._border += [end for end in ends if end not in self.nodes]
        self.nodes.update(ends)

    def step(self) -> None:
        """Follow every link of the border, as far as there is room."""
        found = self._links_of(self._border)
        far = (end for link in found for end in (link.source, link.target))
        new = [key for key in self._visible(far) if key not in self.nodes]
        kept = new[: max(self._most - len(self.nodes), 0)]
        self.cut = self.cut or len(kept) < len(new)
        self.nodes.update(kept)
        self._keep(found)
        self._border = kept

    def close(self) -> None:
        """Take in the links among what was reached last.

        Those of a hub are found from their other ends, but for those between two hubs.
        """
        found = self.adjacency.of_many(self._border, _FAN)
        hubs = [key for key, links in found.items() if links.cut]
        if len(hubs) > 1:
            between = self.adjacency.of_many(hubs, max(_AMONG // len(hubs), _FAN))
            found |= between
            self.cut = self.cut or any(links.cut for links in between.values())
        self._keep(self._chosen(link for links in found.values() for link in links.found))

    def _keep(self, links: Iterable[Link]) -> None:
        self.links.update(link for link in links if {link.source, link.target} <= self.nodes)

    def _links_of(self, keys: Sequence[str]) -> list[Link]:
        """Give the links of some nodes, and all those of the acts that name one of them."""
        found = self.adjacency.of_many(keys, _FAN)
        every = [self._all(key, some) for key, some in found.items()]
        return self._chosen(
            (link for some in every for link in some.links),
            (act for some in every for act in some.beside),
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

    def _all(self, key: str, links: Links) -> LinkPage:
        """Give what links a node; of very much, some of every property."""
        if links.cut and not key.startswith("_:"):
            room = max(self._most - len(self.nodes), 1)
            page = read_link_page(self._store, self.adjacency, key, room)
        else:
            page = LinkPage(links.found, links.beside, 1, links.read, links.read + links.cut, {})
        self.cut = self.cut or page.last < page.total
        return page

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

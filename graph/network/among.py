"""The links between the nodes of a selection, found without following those that lead out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice
from typing import NamedTuple

from graph.network.adjacency import Adjacency, Link, Statement
from graph.network.lookup import NO_LINKS
from graph.store.base import Store
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["Among", "links_among"]

_MOST = 50_000
"""Statements of a node in one direction that are read; a link between two larger ones is missed."""


class Among(NamedTuple):
    """The links within a selection.

    :param links: each link once, sorted.
    :param cut: whether two nodes have more statements than were read.
    """

    links: tuple[Link, ...]
    cut: bool


def links_among(
    store: Store, adjacency: Adjacency, keys: Collection[str], most: int = _MOST
) -> Among:
    """Find the links whose two ends are both in a selection.

    A link is seen from either end, so one hub with more statements than are read loses none.

    :param store: where the links are.
    :param adjacency: tells acts from other things in that store.
    :param keys: the selection: IRIs, or ``_:`` and the names of blank nodes.
    :param most: number of statements of one node in one direction that are read.
    :returns: the links.

    >>> from graph.model import packaged_model
    >>> from graph.network.vocabulary import Vocabulary
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)))
    >>> film, oxygen = map(store.prefixes.iri, ("id:the-justice-project", "id:oxygen"))
    >>> {link.predicate.rpartition("#")[2] for link in links_among(store, adjacency, [film]).links}
    set()
    >>> found = links_among(store, adjacency, [film, oxygen])
    >>> "broadcastBy" in {link.predicate.rpartition("#")[2] for link in found.links}
    True
    """
    search = _Search(store, adjacency, keys, most)
    statements = {key: search.statements(key) for key in search.keys}
    near = search.near(statements)
    found = adjacency.of_statements(
        {key: [one for one in some if one.far in near] for key, some in statements.items()}
    )
    links = {
        link
        for some in found.values()
        for link in some.found
        if link.source in search.keys and link.target in search.keys
    }
    return Among(tuple(sorted(links)), search.hubs > 1)


class _Search:
    """Reads the statements that may be links of a selection; ``hubs`` have more than were read."""

    def __init__(self, store: Store, adjacency: Adjacency, keys: Collection[str], most: int):
        self._store, self._adjacency, self._most = store, adjacency, most
        self.keys = dict.fromkeys(sorted(keys))
        self.hubs = 0

    def statements(self, key: str) -> list[Statement]:
        """Read the statements that lead to the selection, or to what may be an act."""
        ends, found = self._adjacency.act_ends, dict.fromkeys(self._adjacency.only_claimed(key))
        sides = [list(islice(self._side(key, way), self._most + 1)) for way in (True, False)]
        self.hubs += any(len(side) > self._most for side in sides)
        for side in sides:
            found |= dict.fromkeys(one for one in side if one)
        return [
            one
            for one in found
            if one.far in self.keys or (not one.forwards and one.predicate in ends)
        ]

    def near(self, statements: dict[str, list[Statement]]) -> Collection[str]:
        """Name what is in the selection, and what is linked to it twice as an act would be."""
        every = Counter(one.far for some in statements.values() for one in some)
        least = 1 if self.hubs else 2
        return self.keys | dict.fromkeys(far for far, count in every.items() if count >= least)

    def _side(self, key: str, forwards: bool) -> Iterator[Statement | None]:
        node = node_term(key)
        for quad in self._store.quads(*((node,) if forwards else (None, None, node))):
            far = quad.object if forwards else quad.subject
            if isinstance(far, Node) and not quad.predicate.value.startswith(NO_LINKS):
                yield Statement(quad.predicate.value, node_key(far), forwards)
            else:
                yield None

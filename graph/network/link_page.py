"""A page of the links of one entity, however many it has: some of every property."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from graph.errors import InputError
from graph.network.adjacency import Adjacency, Link, Statement
from graph.network.lookup import NO_LINKS
from graph.network.shares import shares
from graph.store.base import Store
from graph.terms.nodes import Node, node_key

__all__ = ["LinkPage", "read_link_page"]

_FORWARDS = "?entity ?property ?far FILTER(!isLiteral(?far))"
_BACKWARDS = "?far ?property ?entity"

_Kind = tuple[str, bool]
"""A property, and whether the entity is its subject."""


class LinkPage(NamedTuple):
    """Some of the links of an entity.

    :param links: the links, sorted.
    :param beside: keys of acts that name the entity, but not as one of their two ends; sorted.
    :param first: number of the first of them among all, from 1.
    :param last: number of the last of them.
    :param total: how many statements link the entity to another, of the property if one was asked
        for.
    :param counts: how many there are of each property, and with the entity as their subject or not.
    """

    links: tuple[Link, ...]
    beside: tuple[str, ...]
    first: int
    last: int
    total: int
    counts: Mapping[tuple[str, bool], int]


def read_link_page(
    store: Store,
    adjacency: Adjacency,
    iri: str,
    size: int,
    number: int = 1,
    only: tuple[str, bool] | None = None,
) -> LinkPage:
    """Read a page of links.

    Properties take turns, rare ones first, so that the first page has some of every property.
    Links of one property are sorted, unless they would fill a page: then they come as the store
    has them.

    :param store: where the links are.
    :param adjacency: tells acts from other things in that store.
    :param iri: the entity.
    :param size: the most links of a page.
    :param number: number of the page, from 1.
    :param only: a property, and whether the entity is its subject; None for all.
    :returns: the links.
    :raises InputError: if there is no such page, or it would hold nothing.

    >>> from graph.model import packaged_model
    >>> from graph.network.vocabulary import Vocabulary
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)))
    >>> page = read_link_page(store, adjacency, store.prefixes.iri("id:oxygen"), 100)
    >>> page.first, page.last == page.total == len(page.links)
    (1, True)
    """
    if size < 1:
        raise InputError(f"{size} links make no page; choose 1 or more.")
    statements = _Statements(store, adjacency, iri)
    counts = {kind: n for kind, n in statements.counts.items() if only in {None, kind}}
    total = sum(counts.values())
    start = (number - 1) * size
    if not (0 <= start < total or number == 1):
        last = max(-(-total // size), 1)
        raise InputError(f"There is no page {number}; the last one is page {last}.")
    stop = min(start + size, total)
    chosen = [
        statement
        for kind, places in shares(counts, start, stop).items()
        for statement in statements.some(kind, places, size)
    ]
    links = adjacency.of_statements({iri: chosen})[iri]
    return LinkPage(
        links.found, links.beside, min(start + 1, total), stop, total, statements.counts
    )


class _Statements:
    """The statements that link an entity to others, counted first and read by and by.

    ``counts`` tells how many there are of each kind, in a fixed order.
    """

    def __init__(self, store: Store, adjacency: Adjacency, iri: str) -> None:
        self._store, self._node = store, NamedNode(iri)
        self._claimed: dict[_Kind, list[Statement]] = {}
        for one in sorted(set(adjacency.only_claimed(iri))):
            self._claimed.setdefault((one.predicate, one.forwards), []).append(one)
        counts = {kind: len(some) for kind, some in self._claimed.items()}
        for forwards in (True, False):
            for property, count in self._counted(forwards):
                kind = (property, forwards)
                counts[kind] = counts.get(kind, 0) + count
        self.counts = {kind: counts[kind] for kind in sorted(counts)}

    def _counted(self, forwards: bool) -> Iterator[tuple[str, int]]:
        """Count the statements of each property in one direction, in whatever graph they are."""
        pattern = _FORWARDS if forwards else _BACKWARDS
        named = f"{{ {pattern} }} UNION {{ GRAPH ?graph {{ {pattern} }} }}"
        where = pattern if self._store.union else named
        question = f"SELECT ?property (COUNT(*) AS ?n) {{ {where} }} GROUP BY ?property"
        for property, count in self._store.select(question, {"entity": self._node}):
            if not (isinstance(property, NamedNode) and isinstance(count, Literal)):
                continue
            if not property.value.startswith(NO_LINKS):
                yield property.value, int(count.value)

    def some(self, kind: _Kind, places: range, page: int) -> Iterator[Statement]:
        """Give the statements of one kind at some places: first those that are only claimed."""
        claimed = self._claimed.get(kind, [])
        yield from claimed[places.start : places.stop]
        start, stop = (max(at - len(claimed), 0) for at in (places.start, places.stop))
        if start == stop:
            return
        fitting = self._asserted(*kind)
        if self.counts[kind] <= page:
            fitting = iter(sorted(fitting))
        yield from islice(fitting, start, stop)

    def _asserted(self, property: str, forwards: bool) -> Iterator[Statement]:
        ends = (self._node, None) if forwards else (None, self._node)
        for quad in self._store.quads(ends[0], NamedNode(property), ends[1]):
            far = quad.object if forwards else quad.subject
            if isinstance(far, Node):
                yield Statement(property, node_key(far), forwards)

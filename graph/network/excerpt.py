"""A small copy of a part of a store: all that must be read to tell some links and entities."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from graph.evidence import claim_nodes_of, evidence_quads
from graph.network.adjacency import Adjacency, Link
from graph.network.reach import NAMES
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.store.local import LocalStore
from graph.terms import DCAT, RDF, VOID
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["excerpt"]

_LITTLE = 40
_LITERALS = 2_000
_CLAIMS = 1_000
_DATASETS = (VOID.Dataset, DCAT.Dataset)
_TYPE = RDF.type
_CLAIMED = (RDF.subject, RDF.predicate, RDF.object)
_NAMES = frozenset(NAMES)


def excerpt(
    store: Store,
    adjacency: Adjacency,
    links: Collection[Link],
    told: Iterable[str] = (),
    beside: Iterable[str] = (),
) -> LocalStore:
    """Copy what is said of some links and entities, with all sides of their disputes.

    The copy gives the same sentences and the same evidence as the whole store, and costs as
    much as it holds, however large the store is.  Of an entity with very many literals or claims
    the first thousands are copied, and always those of the given links.

    :param store: where to copy from.
    :param adjacency: tells acts from other things in that store.
    :param links: the links to copy.
    :param told: keys of entities whose literals, and the claims about them, are copied too.
    :param beside: keys of acts to copy, whichever links they stand for.
    :returns: a store in memory with the same names, prefixes and date.

    >>> from graph.model import packaged_model
    >>> from graph.network.vocabulary import Vocabulary
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)))
    >>> film = store.prefixes.iri("id:the-justice-project")
    >>> part = excerpt(store, adjacency, adjacency.links(film).found[:2], [film])
    >>> len(part) < len(store) / 20
    True
    """
    copy, entities = _Copy(store, adjacency), list(told)
    copy.links(links)
    copy.entities(entities)
    for key in beside:
        copy.mention(node_term(key))
    copy.complete()
    copy.keep(entities)
    engine = ox.Store()
    engine.extend(copy.quads)
    return LocalStore(engine, name=store.name, prefixes=dict(store.prefixes), union=store.union)


class _Said(NamedTuple):
    """Statements of a node: all of them, or those that name it."""

    quads: Sequence[Quad]
    whole: bool


_NOTHING = _Said((), whole=False)


class _Copy:
    """Collects quads, and what they mention until nothing is left to be named."""

    def __init__(self, store: Store, adjacency: Adjacency) -> None:
        self._store, self._adjacency = store, adjacency
        self.quads: set[Quad] = set()
        self._waiting: list[Node] = []
        self._mentioned: set[Node] = set()
        self._date()

    def links(self, links: Collection[Link]) -> None:
        """Copy links; an act is copied whole."""
        statements = [
            (link.source, link.predicate, node_term(link.target)) for link in links if not link.act
        ]
        for source, predicate, target in statements:
            self._say(self._store.quads(node_term(source), NamedNode(predicate), target))
        self._claim(statements=statements)
        for link in links:
            if link.act:
                self.mention(node_term(link.act))

    def entities(self, keys: Iterable[str]) -> None:
        """Copy the literals of entities and the claims about them."""
        few: list[str] = []
        for key in keys:
            node = node_term(key)
            self.mention(node)
            said = islice(self._store.quads(node), _LITERALS)
            literals = [quad for quad in said if isinstance(quad.object, Literal)]
            self._say(literals)
            if len(list(islice(claim_nodes_of(self._store, key), _CLAIMS + 1))) <= _CLAIMS:
                few.append(key)
            else:
                self._claim(statements=[(key, one.predicate.value, one.object) for one in literals])
        self._claim(subjects=few)

    def mention(self, term: Term) -> None:
        """Note a thing that must have its name in the copy, be it a node, a property or a class."""
        if isinstance(term, Node) and term not in self._mentioned:
            self._mentioned.add(term)
            self._waiting.append(term)

    def complete(self) -> None:
        """Name everything that is mentioned; acts are told with their ends and what ended them."""
        while self._waiting:
            said = {node: self._little(node) for node in self._waiting}
            self._waiting.clear()
            acts = self._acts_among(said)
            for node in said.keys() - acts:
                self._name(said[node])
            endings = {ending for act in acts for ending in self._endings(act)}
            for act in acts | endings:
                known = said.get(act, _NOTHING)
                self._say(known.quads if known.whole else self._store.quads(act))
            self._claim(subjects=[node_key(act) for act in acts | endings])

    def keep(self, keys: Iterable[str]) -> None:
        """Copy one statement of each entity of which nothing was copied, so that it is there."""
        copied = {term for quad in self.quads for term in (quad.subject, quad.object)}
        for key in keys:
            node = node_term(key)
            if node not in copied:
                said = chain(self._store.quads(node), self._store.quads(None, None, node))
                self._say(list(islice(said, 1)))
        self.complete()

    def _acts_among(self, said: Mapping[Node, _Said]) -> set[Node]:
        """Find the acts by their classes, which were read already, and then by their ends."""
        likely = {
            node_key(node): node
            for node, known in said.items()
            if self._adjacency.may_be_act(
                quad.object.value
                for quad in known.quads
                if quad.predicate == _TYPE and isinstance(quad.object, NamedNode)
            )
        }
        return {likely[key] for key, links in self._adjacency.of_acts(likely).items() if links}

    def _endings(self, act: Node) -> Iterator[Node]:
        for ending in self._adjacency.endings:
            for quad in self._store.quads(None, ending, act):
                if isinstance(quad.subject, Node):
                    yield quad.subject

    def _say(self, quads: Iterable[Quad]) -> None:
        for quad in quads:
            self.quads.add(quad)
            for term in (quad.subject, quad.predicate, quad.object):
                self.mention(term)

    def _claim(
        self, statements: Collection[tuple[str, str, Term]] = (), subjects: Collection[str] = ()
    ) -> None:
        for quad in evidence_quads(self._store, statements, subjects):
            self.quads.add(quad)
            if quad.predicate in _CLAIMED:
                self.mention(quad.object)

    def _little(self, node: Node) -> _Said:
        """Read what names a node; of one that says little all is read, which is quicker."""
        said = list(islice(self._store.quads(node), _LITTLE + 1))
        if len(said) <= _LITTLE:
            return _Said(said, whole=True)
        return _Said([quad for name in NAMES for quad in self._store.quads(node, name)], False)

    def _name(self, said: _Said) -> None:
        for quad in said.quads:
            if quad.predicate in _NAMES:
                self.quads.add(quad)
                if quad.predicate == _TYPE:
                    self.mention(quad.object)

    def _date(self) -> None:
        """Copy what says how old the data are."""
        for kind in _DATASETS:
            for quad in self._store.quads(None, _TYPE, kind):
                self.quads.add(quad)
                if isinstance(quad.subject, Node):
                    said = self._store.quads(quad.subject)
                    self.quads.update(one for one in said if isinstance(one.object, Literal))

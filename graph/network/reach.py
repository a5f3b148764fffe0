"""The surroundings of a focus, followed in the store itself and not in a network of all of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph.errors import UnknownEntityError
from graph.evidence import Evidence, may_lack_triple
from graph.evidence.recorders import Recorders
from graph.model import ClassTerm
from graph.network.names import NAMING
from graph.network.sieve import SCHEMA_PROPERTIES
from graph.network.view import View
from graph.network.vocabulary import Look, Vocabulary
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.store.mention import is_mentioned
from graph.terms import RDF
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["NAMES", "Reach", "match", "match_with_names"]

_FIRST, _REST, _NIL, _TYPE = RDF.first, RDF.rest, RDF.nil, RDF.type

NAMES = tuple(NamedNode(iri) for iri in (_TYPE.value, *sorted(NAMING)))
"""What says the name or the class of a node; a choice of graphs does not hide it."""


def match(
    store: Store,
    graphs: Iterable[str],
    subject: Node | None = None,
    predicate: NamedNode | None = None,
    object: Term | None = None,
) -> Iterator[Quad]:
    """Iterate over matching quads of some graphs.

    :param store: where they are.
    :param graphs: IRIs of named graphs; none for all graphs, the default graph included.
    :param subject: the subject, or None for any.
    :param predicate: the property, or None for any.
    :param object: the object, or None for any.
    :returns: the quads.
    """
    chosen = list(graphs)
    if not chosen:
        yield from store.quads(subject, predicate, object)
    for graph in chosen:
        yield from store.quads(subject, predicate, object, NamedNode(graph))


def match_with_names(store: Store, graphs: Iterable[str]) -> Iterator[Quad]:
    """Iterate over the quads of some graphs, and over the names and classes that others give.

    :param store: where they are.
    :param graphs: IRIs of named graphs.
    :returns: the quads; those that name something come after those of the graphs.
    """
    seen: set[Term] = set()
    for quad in match(store, graphs):
        seen |= {quad.subject, quad.object}
        yield quad
    for name in NAMES:
        yield from (quad for quad in store.quads(None, name) if quad.subject in seen)


class Reach:
    """What can be reached from the focus of a view.

    :param store: where to look.
    :param view: its focus, hops, properties, types, graphs and the handling of acts count.
    :param vocabulary: the words.
    :param evidence: the claims.

    ``start`` are the nodes in focus, ``nodes`` all those reached, and ``acts`` the acts that link
    them and are drawn as edges.
    """

    def __init__(
        self, store: Store, view: View, vocabulary: Vocabulary, evidence: Evidence
    ) -> None:
        self._store = store
        self._view = view
        self._vocabulary = vocabulary
        self._claimed: dict[Node, set[Node]] = {}
        self._claimed_ends: dict[tuple[Node, str], set[Node]] = {}
        if view.disputed:
            self._note_claims(evidence)
        self._recorders = Recorders(store)
        classes = vocabulary.model.classes.values()
        self._followed = {*view.properties, *(end for term in classes for end in _ends_of(term))}
        terms = vocabulary.model.properties.values()
        self._ending = [NamedNode(term.iri) for term in terms if term.ends]
        self._dates = [NamedNode(term.iri) for term in terms if term.time_role]
        self._has_lists = self._says(None, _FIRST) or self._says(None, _REST)
        self._looks: dict[Node, Look] = {}
        self.acts: set[Node] = set()
        self.nodes: set[Node] = set()
        for iri in view.focus:
            self._start(iri)
        self.start = sorted(self.nodes, key=str)
        self._walk()

    def keys(self) -> set[str]:
        """Return the keys of all nodes and acts that were reached.

        :returns: IRIs, and names of blank nodes behind ``_:``.
        """
        return {node_key(node) for node in self.nodes | self.acts}

    def quads(self) -> Iterator[Quad]:
        """Iterate over what the store says about all that was reached.

        :returns: quads with a node or act that was reached as their subject, and those that tell
            when an act was ended by another.
        """
        reached = self.nodes | self.acts
        for node in reached:
            for quad in match(self._store, self._view.graphs, node):
                yield quad
                if isinstance(quad.object, Node):
                    for cell in self._cells(quad.object):
                        yield from self._store.quads(cell)
            if self._view.graphs:
                yield from (quad for name in NAMES for quad in self._store.quads(node, name))
            if self._look(node).act:
                yield from self._ended(node, reached)

    def _ended(self, act: Node, reached: Container[Term]) -> Iterator[Quad]:
        """Give what ends an act, and when, unless it was reached itself."""
        graphs = self._view.graphs
        for property in self._ending:
            for quad in match(self._store, graphs, None, property, act):
                ending = quad.subject
                if isinstance(ending, Node) and ending not in reached:
                    yield quad
                    for date in self._dates:
                        yield from match(self._store, graphs, ending, date)

    def _start(self, iri: str) -> None:
        """Begin at a node, or at both ends of an act that is drawn as an edge."""
        node = NamedNode(iri)
        if not is_mentioned(self._store, node):
            raise UnknownEntityError(iri)
        if self._is_edge(node):
            self.acts.add(node)
            self.nodes |= self._ends(node)
        else:
            self.nodes.add(node)

    def _walk(self) -> None:
        border = set(self.nodes)
        for _ in range(self._view.hops):
            border = {far for node in border for far in self._beyond(node)} - self.nodes
            self.nodes |= border
        for node in border:
            self._beyond(node)

    def _beyond(self, node: Node) -> set[Node]:
        """Find the nodes one link away; an act that is drawn as an edge is crossed."""
        found: set[Node] = set()
        for near in self._links(node):
            if not self._is_edge(near):
                found.add(near)
            elif self._wanted(self._look(near).ancestors):
                self.acts.add(near)
                found |= self._ends(near)
        return {far for far in found if self._visible(far)}

    def _links(self, node: Node) -> Iterator[Node]:
        graphs = self._view.graphs
        for quad in match(self._store, graphs, node):
            if isinstance(quad.object, Node) and self._follows(quad.predicate):
                yield from self._items(quad.object)
        yield from self._owners(node)
        yield from self._claimed.get(node, ())

    def _owners(self, node: Node) -> Iterator[Node]:
        """Give what links to a node, itself or through an RDF list."""
        waiting, seen = [node], {node}
        while waiting:
            current = waiting.pop()
            inside = (_FIRST,) if current == node else (_FIRST, _REST)
            for quad in match(self._store, self._view.graphs, None, None, current):
                subject = quad.subject
                if not isinstance(subject, Node):
                    continue
                if quad.predicate in inside:
                    waiting.extend({subject} - seen)
                    seen.add(subject)
                elif self._follows(quad.predicate):
                    yield subject

    def _items(self, node: Node) -> Iterator[Node]:
        """Give the items of an RDF list in its place."""
        cells = self._cells(node)
        for cell in cells:
            for quad in self._store.quads(cell, _FIRST):
                if isinstance(quad.object, Node):
                    yield quad.object
        if not cells:
            yield node

    def _cells(self, node: Node) -> list[Node]:
        cells: dict[Node, None] = {}
        waiting: list[Term] = [node]
        while waiting:
            cell = waiting.pop()
            if isinstance(cell, Node) and cell not in cells and self._is_cell(cell):
                cells[cell] = None
                for predicate in (_FIRST, _REST):
                    waiting.extend(quad.object for quad in self._store.quads(cell, predicate))
        return list(cells)

    def _is_cell(self, node: Node) -> bool:
        if node == _NIL:
            return True
        return self._has_lists and any(self._says(node, part) for part in (_FIRST, _REST))

    def _says(self, node: Node | None, predicate: NamedNode) -> bool:
        return next(self._store.quads(node, predicate), None) is not None

    def _follows(self, predicate: NamedNode) -> bool:
        if predicate == _TYPE or predicate.value.startswith(SCHEMA_PROPERTIES):
            return False
        return not self._view.properties or predicate.value in self._followed

    def _wanted(self, classes: Iterable[str]) -> bool:
        return not self._view.properties or not set(self._view.properties).isdisjoint(classes)

    def _visible(self, node: Node) -> bool:
        look = self._look(node)
        if look.evidence or look.schema or self._is_cell(node) or node in self._recorders:
            return False
        return not self._view.types or not look.ancestors.isdisjoint(self._view.types)

    def _look(self, node: Node) -> Look:
        if node not in self._looks:
            self._looks[node] = self._vocabulary.look_of(node)
        return self._looks[node]

    def _is_edge(self, node: Node) -> bool:
        act = self._look(node).act if self._view.acts == "edge" else None
        return bool(act) and all(self._end(node, end) for end in _ends_of(act))

    def _ends(self, act: Node) -> set[Node]:
        return {far for end in _ends_of(self._look(act).act) for far in self._end(act, end)}

    def _end(self, act: Node, predicate: str) -> set[Node]:
        quads = match(self._store, self._view.graphs, act, NamedNode(predicate))
        stated = {quad.object for quad in quads if isinstance(quad.object, Node)}
        return stated | self._claimed_ends.get((act, predicate), set())

    def _note_claims(self, evidence: Evidence) -> None:
        for claim in evidence.claims:
            if may_lack_triple(claim) and isinstance(claim.object, Node):
                subject = node_term(claim.subject)
                ends = self._claimed_ends.setdefault((subject, claim.predicate), set())
                ends.add(claim.object)
                self._claimed.setdefault(subject, set()).add(claim.object)
                self._claimed.setdefault(claim.object, set()).add(subject)


def _ends_of(term: ClassTerm | None) -> tuple[str, ...]:
    return (term.source, term.target) if term and term.source and term.target else ()

"""The far ends of statements about many nodes, asked for together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad

from graph.sparql import fragments
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.store.opening import ONTOLOGY_GRAPH
from graph.terms import JG, OWL, RDF, RDFS
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["NO_LINKS", "FarEnds", "Lookup"]

NO_LINKS = tuple(map(str, (RDF, RDFS, OWL)))
"""Vocabularies whose properties connect no entities."""

_OFTEN = ", ".join(map(fragments.iri, (RDF.type, RDF.subject, RDF.object)))
"""Those of their properties that a question leaves out, since many nodes have them."""

_FORWARDS = f"?near ?property ?far FILTER(!isLiteral(?far) && ?property NOT IN ({_OFTEN}))"
_BACKWARDS = f"?far ?property ?near FILTER(?property NOT IN ({_OFTEN}))"
_CLAIMED = {
    True: """SELECT ?claim ?property ?far {
        ?claim rdf:subject ?near ; rdf:predicate ?property ; rdf:object ?far
        FILTER NOT EXISTS { ?near ?property ?far } }""",
    False: """SELECT ?claim ?property ?far {
        ?claim rdf:object ?near ; rdf:predicate ?property ; rdf:subject ?far
        FILTER NOT EXISTS { ?far ?property ?near } }""",
}
_PAIR = "?near ?property ?far"
_WRITABLE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\x00-\x20]*\Z")
_TOGETHER = 50
"""Nodes in one question: many cost less each, few let a search stop sooner."""


class FarEnds(NamedTuple):
    """The statements about a node that may be links.

    :param found: property and far end of each, once.
    :param cut: whether there are more.
    """

    found: list[tuple[str, str]]
    cut: bool


class Lookup:
    """Looks up the statements about nodes, many at a time.

    In a store on disk a question about fifty nodes takes a third of the time of fifty patterns.
    Queries see only the default graph, so a store with more named graphs than that of the
    ontology, and nodes that no query can name, are looked up one by one.

    :param store: where the statements are.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asks = _all_in_view(store)

    def far_ends(self, keys: Sequence[str], forwards: bool, most: int) -> dict[str, FarEnds]:
        """Look up the statements with some nodes as their subject, or as their object.

        :param keys: the nodes.
        :param forwards: whether they are the subjects.
        :param most: number of statements of a node after which it is cut.
        :returns: what stands at the far ends, for each node.
        """
        found: dict[str, FarEnds] = {}
        askable = [key for key in keys if self._askable(key)]
        for start in range(0, len(askable), _TOGETHER):
            found |= self._ask(askable[start : start + _TOGETHER], forwards, most)
        for key in keys:
            if key not in found:
                found[key] = self._match(key, forwards, most)
        return found

    def count(self, key: str, forwards: bool, most: int) -> int:
        """Count the statements with a node as their subject, or as their object.

        :param key: the node.
        :param forwards: whether it is the subject.
        :param most: the number at which counting stops.
        :returns: how many may be links.
        """
        if not self._askable(key):
            return len(self._match(key, forwards, most).found)
        pattern = _FORWARDS if forwards else _BACKWARDS
        one = fragments.values("near", [NamedNode(key)])
        some = f"SELECT ?far {{ {one} {pattern} }} LIMIT {fragments.integer(most)}"
        counted = self._store.select(f"SELECT (COUNT(*) AS ?count) {{ {{ {some} }} }}")
        return next(int(number.value) for (number,) in counted if isinstance(number, Literal))

    def objects(self, asked: Iterable[tuple[str, str]]) -> dict[tuple[str, str], set[str]]:
        """Look up the nodes to which properties lead.

        :param asked: keys of subjects, each with the IRI of a property.
        :returns: keys of the objects of each pair; an empty set where there is none.
        """
        found: dict[tuple[str, str], set[str]] = {pair: set() for pair in asked}
        askable = [pair for pair in found if self._askable(pair[0])]
        for start in range(0, len(askable), _TOGETHER):
            some = askable[start : start + _TOGETHER]
            for place, far in self._store.select(_question_of_pairs(some)):
                if isinstance(place, Literal) and isinstance(far, Node):
                    found[some[int(place.value)]].add(node_key(far))
        for key, predicate in found.keys() - askable:
            quads = self._store.quads(node_term(key), NamedNode(predicate))
            found[key, predicate] = {
                node_key(one.object) for one in quads if isinstance(one.object, Node)
            }
        return found

    def only_claimed(self, key: str, forwards: bool) -> Iterator[tuple[str, str]]:
        """Look up the statements about a node that are claimed and not asserted.

        :param key: the node.
        :param forwards: whether it is the subject.
        :returns: property and far end of each, once for each claim.
        """
        node = node_term(key)
        if not any(self._store.quads(None, RDF.subject if forwards else RDF.object, node)):
            return
        if self._askable(key):
            said = self._store.select(_CLAIMED[forwards], {"near": node})
        else:
            said = self._match_claimed(node, forwards)
        for claim, property, far in said:
            if not (isinstance(property, NamedNode) and isinstance(far, Node)):
                continue
            if isinstance(claim, Node) and property not in RDF and self._is_claim(claim):
                yield property.value, node_key(far)

    def _match_claimed(self, node: Node, forwards: bool) -> Iterator[tuple[Term | None, ...]]:
        near, far = (RDF.subject, RDF.object) if forwards else (RDF.object, RDF.subject)
        for quad in self._store.quads(None, near, node):
            if not isinstance(quad.subject, Node):
                continue
            property, end = (self._object(quad.subject, part) for part in (RDF.predicate, far))
            if isinstance(property, NamedNode) and isinstance(end, Node):
                subject, object = (node, end) if forwards else (end, node)
                if next(self._store.quads(subject, property, object), None) is None:
                    yield quad.subject, property, end

    def _object(self, subject: Node, property: NamedNode) -> Term | None:
        quad = next(self._store.quads(subject, property), None)
        return quad.object if quad else None

    def _is_claim(self, node: Node) -> bool:
        return next(self._store.quads(node, RDF.type, JG.Claim), None) is not None

    def _askable(self, key: str) -> bool:
        return self._asks and bool(_WRITABLE.match(key))

    def _ask(self, keys: list[str], forwards: bool, most: int) -> dict[str, FarEnds]:
        """Ask about some nodes; where one has too many statements, ask anew for those left.

        The engine answers in the order of the nodes, so that all before are complete; should it
        ever not, nothing is taken to be complete.
        """
        question = _question("?property ?far", keys, _FORWARDS if forwards else _BACKWARDS)
        said: dict[str, dict[tuple[str, str], None]] = {key: {} for key in keys}
        place, orderly = 0, True
        for at, predicate, far in self._links(question):
            orderly = orderly and at >= place
            place, key = at, keys[at]
            said[key][predicate, far] = None
            if len(said[key]) > most:
                left = keys[place + 1 :] if orderly else [one for one in keys if one != key]
                done = _complete({one: ends for one, ends in said.items() if one not in left})
                cut = {key: FarEnds(list(said[key])[:most], cut=True)}
                return done | cut | (self._ask(left, forwards, most) if left else {})
        return _complete(said)

    def _links(self, question: str) -> Iterator[tuple[int, str, str]]:
        for place, predicate, far in self._store.select(question):
            if not (isinstance(place, Literal) and isinstance(predicate, Node)):
                continue
            if isinstance(far, Node) and not predicate.value.startswith(NO_LINKS):
                yield int(place.value), predicate.value, node_key(far)

    def _match(self, key: str, forwards: bool, most: int) -> FarEnds:
        node = node_term(key)
        quads = self._store.quads(node) if forwards else self._store.quads(None, None, node)
        said: dict[tuple[str, str], None] = {}
        for link in filter(None, (_far_end(quad, forwards) for quad in quads)):
            said[link] = None
            if len(said) > most:
                return FarEnds(list(said)[:most], cut=True)
        return FarEnds(list(said), cut=False)


def _complete(said: dict[str, dict[tuple[str, str], None]]) -> dict[str, FarEnds]:
    return {key: FarEnds(list(ends), cut=False) for key, ends in said.items()}


def _question(variables: str, keys: Sequence[str], pattern: str) -> str:
    """Write a question about some nodes; each answer begins with the node's place among them.

    A number costs the engine less than a name that it must look up.
    """
    nodes = " ".join(f"({fragments.iri(key)} {place})" for place, key in enumerate(keys))
    return f"SELECT ?place {variables} {{ VALUES (?near ?place) {{ {nodes} }} {pattern} }}"


def _question_of_pairs(pairs: Sequence[tuple[str, str]]) -> str:
    asked = " ".join(
        f"({fragments.iri(key)} {fragments.iri(predicate)} {place})"
        for place, (key, predicate) in enumerate(pairs)
    )
    return f"SELECT ?place ?far {{ VALUES (?near ?property ?place) {{ {asked} }} {_PAIR} }}"


def _far_end(quad: Quad, forwards: bool) -> tuple[str, str] | None:
    predicate, far = quad.predicate.value, quad.object if forwards else quad.subject
    if predicate.startswith(NO_LINKS) or not isinstance(far, Node):
        return None
    return (predicate, node_key(far))


def _all_in_view(store: Store) -> bool:
    """Tell whether queries see every link: all are in the default graph, or in the union."""
    graphs = {graph for (graph,) in store.select("SELECT DISTINCT ?graph { GRAPH ?graph {} }")}
    return store.union or graphs <= {ONTOLOGY_GRAPH}

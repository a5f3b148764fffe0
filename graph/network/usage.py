"""Which classes and properties a store uses, how often, and what they link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import NamedNode, Triple

from graph.network.lookup import NO_LINKS
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.terms import ONTOLOGY_GRAPH, RDF
from graph.terms.nodes import Node

__all__ = ["Usage", "read_usage"]

_ClassLink = tuple[str, str, str]
"""IRIs of the class of the subject, the property, and the class of the object."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How often terms are used.

    :param classes: number of entities by the IRI of each of their classes.
    :param properties: number of statements by the IRI of their property.
    :param links: number of statements by the most specific classes of both ends and the property;
        what records evidence is left out.
    :param left_out: number of statements that were not looked at.
    """

    classes: Mapping[str, int]
    properties: Mapping[str, int]
    links: Mapping[_ClassLink, int]
    left_out: int


def read_usage(store: Store, vocabulary: Vocabulary, most: int) -> Usage:
    """Count what a store uses; of a large one a part is looked at, and its terms are all named.

    :param store: where to look; the ontology's own statements do not count.
    :param vocabulary: knows the classes and properties of the ontology.
    :param most: number of statements that are looked at.
    :returns: the counts.

    >>> from graph.model import packaged_model
    >>> from graph.store import open_store
    >>> store = open_store()
    >>> usage = read_usage(store, Vocabulary(store, packaged_model(), ("en",)), 100_000)
    >>> usage.classes[store.prefixes.iri("jg:Pardon")], usage.left_out
    (2, 0)
    """
    quads = islice(store.quads(), most)
    said = dict.fromkeys(quad.triple for quad in quads if quad.graph_name != ONTOLOGY_GRAPH)
    classes, properties = Counter[str](), Counter[str]()
    types: dict[Node, set[str]] = {}
    for triple in said:
        properties[triple.predicate.value] += 1
        if triple.predicate == RDF.type and isinstance(triple.object, NamedNode):
            classes[triple.object.value] += 1
            if isinstance(triple.subject, Node):
                types.setdefault(triple.subject, set()).add(triple.object.value)
    left_out = max(len(store) - most, 0)
    if left_out:
        _name_rare(store, vocabulary, classes, properties)
    links = _ClassLinks(store, vocabulary, types, whole=not left_out).of(said)
    return Usage(classes, properties, links, left_out)


def _name_rare(
    store: Store, vocabulary: Vocabulary, classes: Counter[str], properties: Counter[str]
) -> None:
    """Count the terms of the ontology once that were not met and are used all the same."""
    for iri in vocabulary.model.classes.keys() - classes.keys():
        if any(store.quads(None, RDF.type, NamedNode(iri))):
            classes[iri] = 1
    for iri in vocabulary.model.properties.keys() - properties.keys():
        if any(store.quads(None, NamedNode(iri))):
            properties[iri] = 1


class _ClassLinks:
    """Counts links by the classes of their ends."""

    def __init__(
        self, store: Store, vocabulary: Vocabulary, types: dict[Node, set[str]], whole: bool
    ) -> None:
        self._store, self._vocabulary = store, vocabulary
        self._types, self._whole = types, whole
        self._classes: dict[Node, str] = {}

    def of(self, said: Iterable[Triple]) -> Counter[_ClassLink]:
        counts = Counter[_ClassLink]()
        for triple in said:
            if triple.predicate.value.startswith(NO_LINKS):
                continue
            if not (isinstance(triple.subject, Node) and isinstance(triple.object, Node)):
                continue
            source, target = self._class(triple.subject), self._class(triple.object)
            if source and target:
                counts[source, triple.predicate.value, target] += 1
        return counts

    def _class(self, node: Node) -> str:
        """Name the most specific class; nothing for what has none, or records evidence."""
        if node not in self._classes:
            look = self._vocabulary.look(tuple(sorted(self._types_of(node))))
            self._classes[node] = "" if look.evidence or look.schema else look.iri
        return self._classes[node]

    def _types_of(self, node: Node) -> set[str]:
        found = self._types.get(node)
        if found is not None or self._whole:
            return found or set()
        quads = self._store.quads(node, RDF.type)
        return {quad.object.value for quad in quads if isinstance(quad.object, NamedNode)}

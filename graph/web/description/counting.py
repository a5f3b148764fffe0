"""How many things and statements there are, class by class and property by property."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import DefaultGraph, Literal, NamedNode, Triple

from graph.sparql.answer import Term
from graph.store.local import LocalStore
from graph.terms import RDF
from graph.web.served import Served

__all__ = ["ClassCount", "Counted", "PropertyCount", "count_data"]


@dataclass(slots=True)
class PropertyCount:
    """A property, as far as one class uses it.

    :param triples: number of statements.
    :param classes: of them those that lead to an entity of a class, by its IRI.
    :param datatypes: of them those that lead to a literal, by the IRI of its datatype.
    """

    triples: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    datatypes: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class ClassCount:
    """A class.

    :param entities: number of its entities.
    :param properties: what is said of them, by the IRI of the property.
    """

    entities: int = 0
    properties: defaultdict[str, PropertyCount] = field(
        default_factory=lambda: defaultdict(PropertyCount)
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """What a query sees outside of GRAPH, counted.

    :param triples: number of statements.
    :param subjects: number of things that something is said of.
    :param objects: number of things and values that are said.
    :param classes: by IRI.
    :param properties: number of statements by the IRI of the property.
    :param graphs: number of statements by the IRI of the named graph.
    """

    triples: int
    subjects: int
    objects: int
    classes: Mapping[str, ClassCount]
    properties: Mapping[str, int]
    graphs: Mapping[str, int]


def count_data(served: Served) -> Counted:
    """Read all of a store, once; it has to be a small one.

    :param served: what is counted.
    :returns: the counts.
    """
    return served.once("counted", lambda: _counted(served.store))


def _counted(store: LocalStore) -> Counted:
    union = store.union
    graphs = Counter[str]()
    seen: dict[Triple, None] = {}
    for quad in store.quads():
        if isinstance(quad.graph_name, NamedNode):
            graphs[quad.graph_name.value] += 1
        if union or isinstance(quad.graph_name, DefaultGraph):
            seen[quad.triple] = None
    return Counted(
        triples=len(seen),
        subjects=len({triple.subject for triple in seen}),
        objects=len({triple.object for triple in seen}),
        classes=_classes(seen),
        properties=Counter(triple.predicate.value for triple in seen),
        graphs=graphs,
    )


def _classes(triples: Iterable[Triple]) -> Mapping[str, ClassCount]:
    types: defaultdict[Term, list[str]] = defaultdict(list)
    classes: defaultdict[str, ClassCount] = defaultdict(ClassCount)
    for triple in triples:
        if triple.predicate == RDF.type and isinstance(triple.object, NamedNode):
            types[triple.subject].append(triple.object.value)
            classes[triple.object.value].entities += 1
    for triple in triples:
        for iri in types.get(triple.subject, ()):
            count = classes[iri].properties[triple.predicate.value]
            count.triples += 1
            if isinstance(triple.object, Literal):
                count.datatypes[triple.object.datatype.value] += 1
            else:
                count.classes.update(types.get(triple.object, ()))
    return classes

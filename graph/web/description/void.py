"""The data in the words of VoID: classes and properties, and which leads from which to which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.terms import DCTERMS, FOAF, ID, JG, RDF, RDFS, VOID, Namespace
from graph.terms.nodes import Node
from graph.web.description.counting import Counted, PropertyCount, count_data
from graph.web.description.places import Places
from graph.web.served import Served

__all__ = ["MORE", "describe_data"]

MORE = Namespace("http://ldf.fi/void-ext#")
"""What VoID lacks: the datatypes of values."""

_TOLD = (
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.license,
    DCTERMS.creator,
    DCTERMS.issued,
    DCTERMS.modified,
    FOAF.homepage,
)
"""What is passed on of what the data say of themselves."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A way to part data: how a part is led to, what names it and what counts it."""

    leads: NamedNode
    names: NamedNode
    counts: NamedNode


_PROPERTIES = _Kind(VOID.propertyPartition, VOID.property, VOID.triples)
_CLASSES = _Kind(VOID.classPartition, VOID["class"], VOID.entities)
_TARGETS = _Kind(VOID.classPartition, VOID["class"], VOID.triples)
_DATATYPES = _Kind(MORE.datatypePartition, MORE.datatype, VOID.triples)


def describe_data(served: Served, places: Places) -> Iterator[Triple]:
    """Describe the data; of a large store the terms are named and not counted.

    :param served: what is described.
    :param places: where it is served.
    :returns: the description.
    """
    dataset = places.dataset
    yield Triple(dataset, RDF.type, VOID.Dataset)
    yield from _own_words(served, dataset)
    yield Triple(dataset, VOID.sparqlEndpoint, places.endpoint)
    yield Triple(dataset, VOID.uriLookupEndpoint, NamedNode(places.at("/fragments?subject=")))
    yield Triple(dataset, RDFS.seeAlso, NamedNode(places.at("/fragments")))
    if served.is_small:
        yield from _counted(count_data(served), dataset)
    else:
        yield from _seen(served, dataset)


def _own_words(served: Served, dataset: NamedNode) -> Iterator[Triple]:
    """Pass on what the data say of themselves, if they are one dataset."""
    store = served.store
    found = {quad.subject for quad in store.quads(None, RDF.type, VOID.Dataset)}
    if len(found) != 1:
        return
    (own,) = found
    if not isinstance(own, NamedNode):
        return
    yield Triple(dataset, DCTERMS.isVersionOf, own)
    for predicate in _TOLD:
        for quad in store.quads(own, predicate):
            if not isinstance(quad.object, BlankNode):
                yield Triple(dataset, predicate, quad.object)


def _counted(counted: Counted, dataset: NamedNode) -> Iterator[Triple]:
    yield Triple(dataset, VOID.triples, Literal(counted.triples))
    yield Triple(dataset, VOID.classes, Literal(len(counted.classes)))
    yield Triple(dataset, VOID.properties, Literal(len(counted.properties)))
    yield Triple(dataset, VOID.distinctSubjects, Literal(counted.subjects))
    yield Triple(dataset, VOID.distinctObjects, Literal(counted.objects))
    yield from _vocabulary(counted.properties, dataset)
    for iri, number in sorted(counted.properties.items()):
        yield from _part(dataset, _PROPERTIES, BlankNode(), iri, number)
    for iri, one in sorted(counted.classes.items()):
        part = BlankNode()
        yield from _part(dataset, _CLASSES, part, iri, one.entities)
        for name, count in sorted(one.properties.items()):
            yield from _property_of_class(part, name, count)


def _property_of_class(whole: BlankNode, iri: str, count: PropertyCount) -> Iterator[Triple]:
    part = BlankNode()
    yield from _part(whole, _PROPERTIES, part, iri, count.triples)
    for target, number in sorted(count.classes.items()):
        yield from _part(part, _TARGETS, BlankNode(), target, number)
    for target, number in sorted(count.datatypes.items()):
        yield from _part(part, _DATATYPES, BlankNode(), target, number)


def _part(
    whole: Node, kind: _Kind, part: BlankNode, iri: str, number: int | None
) -> Iterator[Triple]:
    """Say what a part has in common, and how much there is of it, where that is known."""
    yield Triple(whole, kind.leads, part)
    yield Triple(part, kind.names, NamedNode(iri))
    if number is not None:
        yield Triple(part, kind.counts, Literal(number))


def _seen(served: Served, dataset: NamedNode) -> Iterator[Triple]:
    """Name the terms of a large store, of which only a part was looked at."""
    usage, size = served.usage(), len(served.store)
    looked = size - usage.left_out
    yield Triple(dataset, VOID.triples, Literal(size))
    yield Triple(
        dataset,
        RDFS.comment,
        Literal(
            f"A sample: classes and properties are those of {looked:,} of {size:,} statements and"
            " those of the ontology that are used; they are not counted, and there may be others.",
            language="en",
        ),
    )
    yield from _vocabulary(usage.properties, dataset)
    for iri in sorted(usage.properties):
        yield from _part(dataset, _PROPERTIES, BlankNode(), iri, None)
    for iri in sorted(usage.classes):
        yield from _part(dataset, _CLASSES, BlankNode(), iri, None)


def _vocabulary(properties: Mapping[str, int], dataset: NamedNode) -> Iterator[Triple]:
    if any(NamedNode(iri) in JG for iri in properties):
        yield Triple(dataset, VOID.vocabulary, NamedNode(str(JG)))
        yield Triple(dataset, VOID.uriSpace, Literal(str(ID)))

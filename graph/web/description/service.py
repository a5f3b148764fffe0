"""The endpoint in the words of the SPARQL 1.1 Service Description."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.store.base import Limits
from graph.terms import DCTERMS, RDF, RDFS, VOID, Namespace
from graph.web.description.counting import count_data
from graph.web.description.places import Places
from graph.web.served import Served

__all__ = ["FORMATS", "FUNCTIONS", "SD", "describe_service"]

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
_GEO = "http://www.opengis.net/def/function/geosparql/"
_MOST_GRAPHS = 100
"""Named graphs that are listed."""

_ANSWERS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads",
)  # fmt: skip
FUNCTIONS = tuple(
    f"{_GEO}{name}"
    for name in (
        "area", "convexHull", "coordinateDimension", "difference", "dimension", "distance",
        "ehDisjoint", "ehEquals", "envelope", "getSRID", "intersection", "isEmpty", "isSimple",
        "length", "rcc8eq", "sfContains", "sfCrosses", "sfDisjoint", "sfEquals", "sfIntersects",
        "sfOverlaps", "sfTouches", "sfWithin", "symDifference", "union",
    )
)  # fmt: skip
"""What the engine computes beyond SPARQL 1.1."""


def describe_service(served: Served, places: Places) -> Iterator[Triple]:
    """Describe the endpoint: what it takes, how it answers, what it answers from, its limits.

    :param served: what it serves.
    :param places: where it is.
    :returns: the description, without that of the data.
    """
    service, default = places.endpoint, BlankNode()
    yield Triple(service, RDF.type, SD.Service)
    yield Triple(service, SD.endpoint, service)
    yield Triple(service, DCTERMS.title, Literal("SPARQL endpoint of Justice Graph", language="en"))
    yield Triple(service, DCTERMS.description, Literal(_limits(served.limits), language="en"))
    yield Triple(service, SD.supportedLanguage, SD.SPARQL10Query)
    yield Triple(service, SD.supportedLanguage, SD.SPARQL11Query)
    if served.store.union:
        yield Triple(service, SD.feature, SD.UnionDefaultGraph)
    for name in _ANSWERS:
        yield Triple(service, SD.resultFormat, FORMATS[name])
    for iri in FUNCTIONS:
        yield Triple(service, SD.extensionFunction, NamedNode(iri))
        yield Triple(NamedNode(iri), RDF.type, SD.Function)
    yield Triple(service, SD.defaultDataset, default)
    yield Triple(default, RDF.type, SD.Dataset)
    yield Triple(default, SD.defaultGraph, places.dataset)
    yield Triple(places.dataset, RDF.type, SD.Graph)
    yield from _named_graphs(served, default)


def _limits(limits: Limits) -> str:
    rows = (
        "Answers are whole."
        if limits.rows is None
        else f"An answer of more than {limits.rows:,} rows or triples is cut and says so in the"
        " header Justice-Cut."
    )
    return (
        "Read only: nothing can be changed, and no query reaches another server."
        f" A query is stopped after {limits.seconds:g} seconds or beyond"
        f" {limits.megabytes:,} MB of memory. {rows}"
    )


def _named_graphs(served: Served, dataset: BlankNode) -> Iterator[Triple]:
    counts = count_data(served).graphs if served.is_small else {}
    graphs = islice(served.store.engine.named_graphs(), _MOST_GRAPHS + 1)
    names = sorted(graph.value for graph in graphs if isinstance(graph, NamedNode))
    for name in names[:_MOST_GRAPHS]:
        graph, told = BlankNode(), BlankNode()
        yield Triple(dataset, SD.namedGraph, graph)
        yield Triple(graph, RDF.type, SD.NamedGraph)
        yield Triple(graph, SD.name, NamedNode(name))
        yield Triple(graph, SD.graph, told)
        yield Triple(told, RDF.type, SD.Graph)
        if name in counts:
            yield Triple(told, VOID.triples, Literal(counts[name]))
    if len(names) > _MOST_GRAPHS:
        words = f"{_MOST_GRAPHS} named graphs are listed; there are more."
        yield Triple(dataset, RDFS.comment, Literal(words, language="en"))

"""The way to rdflib and back; apart from the shapes, rdflib is imported nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from graph.errors import InputError

__all__ = ["from_rdflib", "json_ld", "prefixes_of", "to_rdflib"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal
GraphName = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


def to_rdflib(quads: Iterable[ox.Quad], prefixes: Mapping[str, str]) -> rdflib.Dataset:
    """Copy quads into an rdflib Dataset.

    :param quads: from any store.
    :param prefixes: bound in the dataset.
    :returns: a new dataset.
    :raises InputError: if a term is a quoted triple or has a base direction.

    >>> quad = ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("x", language="en"))
    >>> [o for s, p, o, g in to_rdflib([quad], {}).quads()]
    [rdflib.term.Literal('x', lang='en')]
    """
    dataset = rdflib.Dataset()
    for prefix, namespace in prefixes.items():
        dataset.bind(prefix, namespace, replace=True)
    graphs: dict[object, rdflib.Graph] = {}
    for quad in quads:
        graph = graphs.get(quad.graph_name)
        if graph is None:
            graph = graphs[quad.graph_name] = _graph(dataset, quad.graph_name)
        graph.add((_to_node(quad.subject), _to_node(quad.predicate), _to_node(quad.object)))
    return dataset


def json_ld(triples: Iterable[ox.Triple], context: Mapping[str, object]) -> str:
    """Write triples as JSON-LD with the short names of a context.

    :param triples: what to write.
    :param context: the value of ``@context``; it is written too, so that nobody has to fetch it.
    :returns: the document.
    :raises InputError: if a term is a quoted triple or has a base direction.

    >>> triple = ox.Triple(ox.NamedNode("a:s"), ox.NamedNode("http://e/p"), ox.NamedNode("a:o"))
    >>> '"near": "a:o"' in json_ld([triple], {"near": {"@id": "http://e/p", "@type": "@id"}})
    True
    """
    graph = rdflib.Graph()
    for subject, predicate, object in triples:
        graph.add((_to_node(subject), _to_node(predicate), _to_node(object)))
    return graph.serialize(format="json-ld", context=dict(context), indent=1, ensure_ascii=False)


def _graph(dataset: rdflib.Dataset, name: GraphName) -> rdflib.Graph:
    if isinstance(name, ox.DefaultGraph):
        return dataset.graph(DATASET_DEFAULT_GRAPH_ID)
    return dataset.graph(_to_node(name))


def _to_node(term: object) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if not isinstance(term, ox.Literal) or term.direction is not None:
        raise InputError(f"rdflib cannot hold the term {term}; leave it out of the data.")
    if term.language is not None:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype.value == str(rdflib.XSD.string):
        return rdflib.Literal(term.value)
    datatype = rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, datatype=datatype, normalize=False)


def from_rdflib(graph: rdflib.Graph) -> Iterator[ox.Quad]:
    """Iterate over an rdflib Graph or Dataset as quads of the engine; it is not changed.

    :param graph: anything of rdflib that holds triples.
    :returns: quads; a plain Graph fills the default graph.
    :raises InputError: if a term is none that RDF knows, such as an IRI with a space.

    >>> graph = rdflib.Graph().parse(data="<a:s> <a:p> 1 .", format="turtle")
    >>> [str(quad) for quad in from_rdflib(graph)]
    ['<a:s> <a:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer>']
    """
    for context, name in _contexts(graph):
        for triple in context:
            yield _quad(triple, name)


def _contexts(graph: rdflib.Graph) -> Iterator[tuple[rdflib.Graph, GraphName]]:
    if isinstance(graph, rdflib.Dataset):
        default, contexts = graph.default_graph, graph.graphs()
    elif isinstance(graph, rdflib.ConjunctiveGraph):
        default, contexts = graph.default_context, graph.contexts()
    else:
        yield graph, ox.DefaultGraph()
        return
    for context in contexts:
        unnamed = context.identifier == default.identifier
        yield context, ox.DefaultGraph() if unnamed else _name(context.identifier)


def prefixes_of(graph: rdflib.Graph) -> dict[str, str]:
    """Read the prefixes that an rdflib graph knows.

    :param graph: anything of rdflib that holds triples.
    :returns: namespaces by prefix, without the empty prefix.
    """
    return {prefix: str(namespace) for prefix, namespace in graph.namespaces() if prefix}


def _quad(triple: tuple[Node, Node, Node], graph: GraphName) -> ox.Quad:
    subject, predicate, object = map(_to_term, triple)
    if isinstance(subject, ox.Literal) or not isinstance(predicate, ox.NamedNode):
        raise InputError(
            f"{' '.join(map(str, triple))} is no RDF triple; a subject is an IRI or a blank"
            " node, a predicate an IRI."
        )
    return ox.Quad(subject, predicate, object, graph)


def _name(identifier: Node) -> ox.NamedNode | ox.BlankNode:
    name = _to_term(identifier)
    if isinstance(name, ox.Literal):
        raise InputError(f"{str(identifier)!r} cannot name a graph; use an IRI.")
    return name


def _to_term(node: Node) -> Term:
    try:
        if isinstance(node, rdflib.URIRef):
            return ox.NamedNode(str(node))
        if isinstance(node, rdflib.BNode):
            return ox.BlankNode(str(node))
        if isinstance(node, rdflib.Literal):
            return _to_literal(node)
    except ValueError as error:
        raise InputError(f"The rdflib term {node!r} is not valid RDF: {error}.") from error
    raise InputError(f"The rdflib term {node!r} is no IRI, blank node or literal.")


def _to_literal(node: rdflib.Literal) -> ox.Literal:
    if node.language:
        return ox.Literal(str(node), language=node.language)
    if node.datatype is None:
        return ox.Literal(str(node))
    return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype)))

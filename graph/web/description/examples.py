"""The named queries as examples in SHACL, as editors of SPARQL look for them."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.sparql import NamedQuery, QueryForm, catalog, query_form
from graph.sparql.examples import example_text
from graph.terms import DCTERMS, OWL, RDF, RDFS, SCHEMA, SH, XSD
from graph.web.description.places import Places
from graph.web.served import Served

__all__ = ["describe_example", "describe_examples", "example_names"]

_FORMS: dict[QueryForm, tuple[NamedNode, NamedNode]] = {
    "select": (SH.SPARQLSelectExecutable, SH.select),
    "ask": (SH.SPARQLAskExecutable, SH.ask),
    "construct": (SH.SPARQLConstructExecutable, SH.construct),
}
"""What SHACL calls a query of a form, and what leads to its text."""

_NO_VALUES = (BlankNode, Triple)
"""Terms that nobody can give as a value."""


def example_names(served: Served) -> tuple[str, ...]:
    """List the queries that make an example of these data, once.

    :param served: the data.
    :returns: names of those whose values for every blank the data know.
    """
    return served.once("examples", lambda: _fitting(served))


def _fitting(served: Served) -> tuple[str, ...]:
    return tuple(name for name, query in sorted(catalog().items()) if _fits(served, query))


def describe_examples(served: Served, places: Places) -> Iterator[Triple]:
    """Describe all examples, and the prefixes that they may use.

    :param served: what they ask.
    :param places: where it is served.
    :returns: the description.
    """
    yield Triple(places.prefixes, RDF.type, OWL.Ontology)
    for prefix, namespace in sorted(served.store.prefixes.items()):
        declared = BlankNode()
        yield Triple(places.prefixes, SH.declare, declared)
        yield Triple(declared, RDF.type, SH.PrefixDeclaration)
        yield Triple(declared, SH.prefix, Literal(prefix))
        yield Triple(declared, SH.namespace, Literal(namespace, datatype=XSD.anyURI))
    for name in example_names(served):
        yield from describe_example(served, places, catalog()[name])


def describe_example(served: Served, places: Places, query: NamedQuery) -> Iterator[Triple]:
    """Describe an example.

    :param served: what it asks.
    :param places: where it is served.
    :param query: whose blanks are filled with their usual values.
    :returns: the description.
    """
    example = places.example(query.name)
    kind, leads = _FORMS[query_form(query.text)]
    bindings = query.bind({}, lambda name: NamedNode(served.store.prefixes.iri(name)))
    values = {name: term for name, term in bindings.items() if not isinstance(term, _NO_VALUES)}
    text = example_text(query.text, values)
    yield Triple(example, RDF.type, SH.SPARQLExecutable)
    yield Triple(example, RDF.type, kind)
    yield Triple(example, RDFS.comment, Literal(_question(served, query), language="en"))
    if query.description:
        yield Triple(example, DCTERMS.description, Literal(query.description, language="en"))
    yield Triple(example, SH.prefixes, places.prefixes)
    yield Triple(example, leads, Literal(text))
    yield Triple(example, SCHEMA.target, places.endpoint)


def _question(served: Served, query: NamedQuery) -> str:
    """Fill the blanks of the question with words."""
    vocabulary, words = served.vocabulary(), query.question
    for parameter in query.parameters:
        given = parameter.default or ""
        if parameter.type == "entity":
            given = vocabulary.label(served.store.prefixes.iri(given))
        words = words.replace(f"{{{parameter.name}}}", given)
    return words


def _fits(served: Served, query: NamedQuery) -> bool:
    return all(
        parameter.default is not None
        and (parameter.type != "entity" or _is_known(served, parameter.default))
        for parameter in query.parameters
    )


def _is_known(served: Served, name: str) -> bool:
    return any(served.store.quads(NamedNode(served.store.prefixes.iri(name))))

"""Names for things: namespaces, prefixes, CURIEs, labels and the choice of a language."""

from graph.terms.labels import ALIAS_PROPERTIES, LABEL_PROPERTIES, choose_label, humanise
from graph.terms.namespaces import (
    DCAT,
    DCTERMS,
    FOAF,
    ID,
    JG,
    ONTOLOGY_GRAPH,
    OWL,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SH,
    SKOS,
    VOID,
    XSD,
    Namespace,
)
from graph.terms.plain import plain, words_of
from graph.terms.prefixes import Prefixes

__all__ = [
    "ALIAS_PROPERTIES",
    "DCAT",
    "DCTERMS",
    "FOAF",
    "ID",
    "JG",
    "LABEL_PROPERTIES",
    "ONTOLOGY_GRAPH",
    "OWL",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SH",
    "SKOS",
    "VOID",
    "XSD",
    "Namespace",
    "Prefixes",
    "choose_label",
    "humanise",
    "plain",
    "words_of",
]

"""Names for things: namespaces, prefixes, CURIEs, labels and the choice of a language."""

from graph.terms.labels import LABEL_PROPERTIES, choose_label, humanise
from graph.terms.namespaces import (
    DCAT,
    DCTERMS,
    FOAF,
    ID,
    JG,
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
from graph.terms.prefixes import Prefixes

__all__ = [
    "DCAT",
    "DCTERMS",
    "FOAF",
    "ID",
    "JG",
    "LABEL_PROPERTIES",
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
]

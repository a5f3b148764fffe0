"""The namespaces that this project writes, as makers of IRIs."""

from __future__ import annotations

from pyoxigraph import NamedNode

__all__ = [
    "DCAT",
    "DCTERMS",
    "FOAF",
    "ID",
    "JG",
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
]


class Namespace:
    """An IRI prefix that makes named nodes: ``JG.Person`` or ``ID["kim-kardashian"]``.

    :param base: the IRI that every name is appended to.

    >>> JG.Person.value
    'https://w3id.org/justice-graph/ns#Person'
    """

    __slots__ = ("base",)

    def __init__(self, base: str) -> None:
        self.base = base

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        return NamedNode(self.base + name)

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self.base + name)

    def __contains__(self, node: object) -> bool:
        return isinstance(node, NamedNode) and node.value.startswith(self.base)

    def __str__(self) -> str:
        return self.base


JG = Namespace("https://w3id.org/justice-graph/ns#")
ID = Namespace("https://w3id.org/justice-graph/id/")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
VOID = Namespace("http://rdfs.org/ns/void#")
PROV = Namespace("http://www.w3.org/ns/prov#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SCHEMA = Namespace("https://schema.org/")
SH = Namespace("http://www.w3.org/ns/shacl#")

ONTOLOGY_GRAPH = NamedNode("https://w3id.org/justice-graph/ns")
"""The named graph that holds the ontology, and the date of the data, of the packaged graph."""

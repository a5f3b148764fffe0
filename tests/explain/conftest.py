"""A small graph with every kind of standing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyoxigraph as ox
import pytest

from graph.store import LocalStore, open_store

PREFIXES = {
    "jg": "https://w3id.org/justice-graph/ns#",
    "id": "https://w3id.org/justice-graph/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
GRAPH = """
id:ann a jg:Person ; rdfs:label "Ann Ash"@en ; skos:altLabel "A. Ash"@en ;
  dcterms:description "Woman whose sentence was commuted"@en ; jg:age 63 .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en .
id:film a jg:Documentary, jg:Programme ; rdfs:label "The Film"@en ; jg:features id:ann ;
  jg:duration "PT2H"^^xsd:duration .
id:case a jg:Case ; rdfs:label "State v. Ash"@en ; jg:defendant id:ann .
id:commutation a jg:Commutation, jg:ClemencyAct, jg:Act ; rdfs:label "Commutation of Ann"@en ;
  jg:grantedBy id:bob ; jg:grantedTo id:ann ; jg:date "2018-06-06"^^xsd:date ;
  jg:outcome "freed"@en .

id:claim-1 a jg:Claim ; rdf:subject id:commutation ; rdf:predicate jg:grantedBy ;
  rdf:object id:bob ; jg:rank jg:Preferred ; jg:kind jg:Official ; jg:citation id:citation-1 .
id:claim-2 a jg:Claim ; rdf:subject id:commutation ; rdf:predicate jg:grantedTo ;
  rdf:object id:ann ; jg:rank jg:Normal ; jg:kind jg:Reported ;
  jg:citation id:citation-1, id:citation-2 .
id:claim-3 a jg:Claim ; rdf:subject id:commutation ; rdf:predicate jg:date ;
  rdf:object "2018-06-06"^^xsd:date ; jg:rank jg:Preferred ; jg:kind jg:Official ;
  jg:dispute id:dispute-1 ; jg:citation id:citation-1 .
id:claim-4 a jg:Claim ; rdf:subject id:commutation ; rdf:predicate jg:date ;
  rdf:object "2018-07"^^xsd:gYearMonth ; jg:rank jg:Deprecated ; jg:kind jg:Reported ;
  jg:dispute id:dispute-1 ; jg:deprecationReason "the warrant says 6 June"@en ;
  jg:citation id:citation-2 .
id:claim-5 a jg:Claim ; rdf:subject id:commutation ; rdf:predicate rdf:type ;
  rdf:object jg:Pardon ; jg:rank jg:Deprecated ; jg:kind jg:Reported ;
  jg:deprecationReason "it was a commutation"@en ; jg:citation id:citation-3 .
id:claim-6 a jg:Claim ; rdf:subject id:ann ; rdf:predicate jg:age ; rdf:object 63 ;
  jg:rank jg:Normal ; jg:kind jg:Reported ; jg:citation id:citation-2 .
id:claim-7 a jg:Claim ; rdf:subject id:case ; rdf:predicate jg:account ;
  rdf:object "Ann was the leader"@en ; jg:rank jg:Normal ; jg:kind jg:ProsecutionClaim ;
  jg:dispute id:dispute-2 ; jg:citation id:citation-1 .
id:claim-8 a jg:Claim ; rdf:subject id:case ; rdf:predicate jg:account ;
  rdf:object "Ann carried messages"@en ; jg:rank jg:Normal ; jg:kind jg:DefenceClaim ;
  jg:dispute id:dispute-2 ; jg:citation id:citation-2 .

id:dispute-1 a jg:Dispute ; rdfs:label "Date of the clemency"@en ; jg:disputeKind jg:Error .
id:dispute-2 a jg:Dispute ; rdfs:label "Role of Ann"@en ; jg:disputeKind jg:TrueDispute .
id:citation-1 a jg:Citation ; jg:source id:source-1 ; jg:says "lists it under 6 June"@en .
id:citation-2 a jg:Citation ; jg:source id:source-2 ; jg:says "reports it"@en .
id:citation-3 a jg:Citation ; jg:source id:source-3 ; jg:says "headline"@en ; jg:quoted "pardons" .
id:source-1 a jg:Source ; rdfs:label "Clemency record"@en ; jg:publisher "Department of Justice" ;
  jg:sourceKind jg:official ; jg:url "https://example.org/record"^^xsd:anyURI .
id:source-2 a jg:Source ; rdfs:label "Report"@en ; jg:publisher "The Paper" ;
  jg:sourceKind jg:news ; jg:url "https://example.org/report"^^xsd:anyURI .
id:source-3 a jg:Source ; rdfs:label "Report, copied"@en ; jg:sourceKind jg:mirror ;
  jg:url "javascript:alert(1)"^^xsd:anyURI ; jg:copyOf id:source-2 .
"""


@pytest.fixture
def turtle() -> Callable[[str], LocalStore]:
    """Open a store that holds what some Turtle says."""

    def load(text: str) -> LocalStore:
        engine = ox.Store()
        head = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
        engine.load((head + text).encode(), format=ox.RdfFormat.TURTLE)
        return open_store(engine)

    return load


@pytest.fixture
def store(turtle: Callable[[str], LocalStore]) -> Iterator[LocalStore]:
    with turtle(GRAPH) as opened:
        yield opened

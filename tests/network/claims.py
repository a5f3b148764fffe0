"""Claims about people who met and about a commutation, with their sources, as TriG."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
SOURCES = """
ex:ann a jg:Person ; rdfs:label "Ann"@en . ex:bob a jg:Person ; rdfs:label "Bob"@en .
ex:cal a jg:Person ; rdfs:label "Cal"@en .
ex:cited-1 a jg:Citation ; jg:source ex:paper ; jg:says "one"@en ; jg:quoted "1" .
ex:cited-2 a jg:Citation ; jg:source ex:copy ; jg:says "two"@en .
ex:cited-3 a jg:Citation ; jg:source ex:court ; jg:says "three"@en .
ex:paper a jg:Source ; rdfs:label "Paper"@en ; jg:publisher "The Press" ; jg:sourceKind jg:news ;
  jg:url "https://example.org/paper"^^xsd:anyURI .
ex:copy a jg:Source ; rdfs:label "Copy"@en ; jg:sourceKind jg:mirror ; jg:copyOf ex:paper .
ex:court a jg:Source ; rdfs:label "Court"@en ; jg:sourceKind jg:court .
ex:which a jg:Dispute ; rdfs:label "Which?"@en ; jg:disputeKind jg:TrueDispute .
ex:slip a jg:Dispute ; rdfs:label "A slip?"@en ; jg:disputeKind jg:Error .
"""
MET = SOURCES + "ex:ann jg:metWith ex:bob ."
ACT = SOURCES + "ex:act a jg:Commutation ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann .\n"
CITED = [
    {
        "says": "one",
        "quoted": "1",
        "source": "Paper",
        "source_iri": f"{EX}paper",
        "publisher": "The Press",
        "url": "https://example.org/paper",
        "kind": "news",
        "original": f"{EX}paper",
        "published": None,
    },
    {
        "says": "two",
        "quoted": None,
        "source": "Copy",
        "source_iri": f"{EX}copy",
        "publisher": None,
        "url": None,
        "kind": "mirror",
        "original": f"{EX}paper",
        "published": None,
    },
    {
        "says": "three",
        "quoted": None,
        "source": "Court",
        "source_iri": f"{EX}court",
        "publisher": None,
        "url": None,
        "kind": "court",
        "original": f"{EX}court",
        "published": None,
    },
]


def claim(name: str, subject: str, predicate: str, object: str, *more: str) -> str:
    rest = "".join(f" ; {one}" for one in more)
    return (
        f"ex:{name} a jg:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ; "
        f"rdf:object {object}{rest} .\n"
    )


def met(name: str, *more: str) -> str:
    return claim(name, "ex:ann", "jg:metWith", "ex:bob", *more)


def granted(name: str, by: str, *more: str) -> str:
    return claim(name, "ex:act", "jg:grantedBy", by, *more)


def given_to(name: str, whom: str, *more: str) -> str:
    return claim(name, "ex:act", "jg:grantedTo", whom, *more)


def link(g: Any, u: str = "ann", v: str = "bob", key: str = "jg:metWith") -> dict[str, Any]:
    return g.edges[f"{EX}{u}", f"{EX}{v}", key]

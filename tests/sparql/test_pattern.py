"""Queries of one triple pattern are known by their form, and everything else is left alone."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from graph.sparql.pattern import PatternQuery, read_pattern

ANN, KNOWS = NamedNode("urn:ann"), NamedNode("http://example.org/knows")
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
PREFIXES = {"ex": "http://example.org/", "": "http://example.net/"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "SELECT ?p ?o { <urn:ann> ?p ?o }",
            PatternQuery((ANN, None, None), {"p": 1, "o": 2}, None),
        ),
        (
            "select $o where{<urn:ann> ex:knows $o.}limit 7",
            PatternQuery((ANN, KNOWS, None), {"o": 2}, 7),
        ),
        (
            "\tSELECT\n*\nWHERE\r\n{ ?s a ex:knows .\n}\n",
            PatternQuery((None, TYPE, KNOWS), {"s": 0}, None),
        ),
        (
            "PREFIX ex: <urn:> prefix x-1:<http://example.org/>SELECT ?o{ ex:ann x-1:knows ?o }",
            PatternQuery((ANN, KNOWS, None), {"o": 2}, None),
        ),
        (
            "SELECT ?o ?s { ?s ?p ?o } LIMIT 0",
            PatternQuery((None, None, None), {"o": 2, "s": 0}, 0),
        ),
        (
            "SELECT ?o { :2-a ?p ?o }",
            PatternQuery((NamedNode("http://example.net/2-a"), None, None), {"o": 2}, None),
        ),
    ],
)
def test_what_it_asks_is_read(text: str, read: PatternQuery) -> None:
    assert read_pattern(text, PREFIXES) == read


@pytest.mark.parametrize(
    "text",
    [
        "SELECT DISTINCT ?o { <urn:ann> ?p ?o }",
        "SELECT (COUNT(?o) AS ?n) { <urn:ann> ?p ?o }",
        "SELECT ?o { <urn:ann> ?p ?o . ?o ?q ?r }",
        "SELECT ?o { <urn:ann> ?p ?o ; ?q ?r }",
        "SELECT ?o { <urn:ann> ex:knows+ ?o }",
        "SELECT ?o { <urn:ann> ^ex:knows ?o }",
        "SELECT ?o { <urn:ann> ?p ?o FILTER(?o > 1) }",
        "SELECT ?o { GRAPH ?g { <urn:ann> ?p ?o } }",
        "SELECT ?o FROM <urn:g> { <urn:ann> ?p ?o }",
        "SELECT ?o { <urn:ann> ?p ?o } ORDER BY ?o",
        "SELECT ?o { <urn:ann> ?p ?o } LIMIT 1 OFFSET 1",
        "SELECT ?o { <urn:ann> ?p ?o } OFFSET 1",
        "SELECT ?o { <urn:ann> ?p ?o } VALUES ?o { 1 }",
        "SELECT ?o { SERVICE <urn:ann> { ?s ?p ?o } }",
        "SELECT ?s { ?s ?p ?s }",
        "SELECT ?o ?o { <urn:ann> ?p ?o }",
        "SELECT ?other { <urn:ann> ?p ?o }",
        "SELECT * { <urn:ann> a ex:knows }",
        "SELECT ?o { <ann> ?p ?o }",
        "SELECT ?o { <urn:\\u0041nn> ?p ?o }",
        "SELECT ?o { unknown:ann ?p ?o }",
        "SELECT ?o { ex:a.b ?p ?o }",
        "SELECT ?o { ex:a%41 ?p ?o }",
        "SELECT ?p { [] ?p 'x' }",
        "SELECT ?o { _:ann ?p ?o }",
        "SELECT ?o { a ?p ?o }",
        "SELECT ?o { <urn:ann> A ?o }",
        "SELECT ?o { <urn:ann> ?p?o }",
        "SELECT ?o { <urn:ann> ?p ?o } # all",
        "SELECT ?o\u00a0{ <urn:ann> ?p ?o }",
        "SELECT ?o\v{ <urn:ann> ?p ?o }",
        "SELECT ?o { <urn:ann> ?p ?o",
        "PREFIX ex: <relative> SELECT ?p { <urn:ann> ?p ?o }",
        "BASE <urn:> SELECT ?o { <urn:ann> ?p ?o }",
        "SELECT ?o { <urn:ann> ?p ?o }" + " " * 5000,
        "ASK { <urn:ann> ?p ?o }",
        "",
    ],
)
def test_everything_else_is_for_the_engine(text: str) -> None:
    assert read_pattern(text, PREFIXES) is None

"""The SPARQL 1.1 Protocol: three ways to ask, and every format of an answer."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from graph.store import Limits
from tests.web.conftest import Serve

NAMES = "SELECT ?name { ?who jg:visited id:mill ; rdfs:label ?name } ORDER BY ?name"
HEAD = {"vars": ["name"]}
ROWS = [
    {"name": {"type": "literal", "value": "Ann Ash", "xml:lang": "en"}},
    {"name": {"type": "literal", "value": "Bob Birch", "xml:lang": "en"}},
]
FORM = {"content-type": "application/x-www-form-urlencoded"}
QUERY = {"content-type": "application/sparql-query; charset=utf-8"}


def test_three_ways_to_ask(tiny: TestClient) -> None:
    for answer in (
        tiny.get("/sparql", params={"query": NAMES}),
        tiny.post("/sparql", data={"query": NAMES}),
        tiny.post("/sparql", content=NAMES, headers=QUERY),
    ):
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/sparql-results+json"
        assert answer.json() == {"head": HEAD, "results": {"bindings": ROWS}}


@pytest.mark.parametrize(
    ("accept", "media", "start"),
    [
        (
            "application/sparql-results+xml",
            "application/sparql-results+xml",
            '<?xml version="1.0"?>',
        ),
        ("text/csv", "text/csv; charset=utf-8", "name\r\nAnn Ash"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "?name\n"),
        ("application/json;q=0.5, text/csv;q=0.4", "application/json", '{"head"'),
        ("*/*", "application/sparql-results+json", '{"head"'),
    ],
)
def test_rows_in_every_format(tiny: TestClient, accept: str, media: str, start: str) -> None:
    answer = tiny.get("/sparql", params={"query": NAMES}, headers={"accept": accept})
    assert (answer.status_code, answer.headers["content-type"]) == (200, media)
    assert answer.text.startswith(start)
    assert answer.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    ("accept", "format"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
@pytest.mark.parametrize("form", ["CONSTRUCT WHERE { id:ann jg:visited ?o }", "DESCRIBE id:claim"])
def test_triples_in_every_format(
    tiny: TestClient, accept: str, format: ox.RdfFormat, form: str
) -> None:
    answer = tiny.get("/sparql", params={"query": form}, headers={"accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == accept
    plain = tiny.get("/sparql", params={"query": form}, headers={"accept": "application/n-triples"})
    read = {quad.triple for quad in ox.parse(answer.content, format=format)}
    assert read == {q.triple for q in ox.parse(plain.content, format=ox.RdfFormat.N_TRIPLES)}
    assert read


def test_yes_and_no(tiny: TestClient) -> None:
    answer = tiny.get("/sparql", params={"query": "ASK { id:ann jg:visited id:mill }"})
    assert answer.json() == {"head": {}, "boolean": True}


def test_an_answer_that_is_cut_says_so(serve: Serve) -> None:
    client = serve(limits=Limits(rows=1))
    cut = client.get("/sparql", params={"query": NAMES})
    assert (cut.headers["justice-cut"], len(cut.json()["results"]["bindings"])) == ("rows; at=1", 1)
    whole = client.get("/sparql", params={"query": f"{NAMES} LIMIT 1"})
    assert "justice-cut" not in whole.headers


def test_a_failure_tells_no_more_than_the_beginning_of_a_long_value(tiny: TestClient) -> None:
    answer = tiny.post("/sparql", data={"query": "ASK {}", "named-graph-uri": "x" * 900_000})
    assert answer.status_code == 400
    assert len(answer.content) < 5000


def test_a_query_that_does_not_parse_says_where(tiny: TestClient) -> None:
    answer = tiny.get("/sparql", params={"query": "SELECT *\n{ ?s ?p }"})
    told = answer.json()
    assert (answer.status_code, told["error"], told["line"], told["column"]) == (
        400,
        "query-syntax",
        2,
        10,
    )
    assert "\n" not in told["message"]


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { id:x id:y id:z }",
        "DROP ALL",
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "LOAD <http://example.org/>",
    ],
)
def test_a_query_changes_nothing_and_calls_nobody(tiny: TestClient, query: str) -> None:
    answer = tiny.post("/sparql", content=query, headers=QUERY)
    assert answer.status_code in {400, 200}
    if answer.status_code == 200:
        assert answer.json()["results"]["bindings"] == []
    count = tiny.get("/api/about").json()["triples"]
    assert count == 27


@pytest.mark.parametrize(
    ("answer", "status", "error"),
    [
        ({"params": {"default-graph-uri": "http://e/"}}, 400, "bad-request"),
        ({"params": {"query": ["ASK {}", "ASK {}"]}}, 400, "bad-request"),
        ({"params": {"query": "ASK {}", "default-graph-uri": "e"}}, 400, "bad-request"),
        ({"params": {"query": "ASK {}", "named-graph-uri": "http://e/ x"}}, 400, "bad-request"),
        ({"params": {"query": "ASK {}", "using-graph-uri": "http://e/"}}, 400, "bad-request"),
        ({"params": {"query": "ASK {}", "defautl-graph-uri": "http://e/"}}, 400, "bad-request"),
        ({"params": {"query": "ASK {}", "format": "docx"}}, 400, "unknown-name"),
        ({"params": {"query": "ASK {}", "format": ["csv", "tsv"]}}, 400, "bad-request"),
        ({"params": {"query": NAMES}, "headers": {"accept": "image/png"}}, 406, "not-acceptable"),
    ],
)
def test_what_the_protocol_does_not_allow(
    tiny: TestClient, answer: dict[str, dict[str, str]], status: int, error: str
) -> None:
    told = tiny.get("/sparql", **answer)
    assert (told.status_code, told.json()["error"]) == (status, error)


@pytest.mark.parametrize(
    ("content", "media", "status"),
    [
        (b"ASK {}", "text/plain", 415),
        (b"update=DROP+ALL", FORM["content-type"], 400),
        (b"\xff", QUERY["content-type"], 400),
        (b"query=%FF", FORM["content-type"], 400),
        (b"&".join([b"format=json"] * 1001), FORM["content-type"], 400),
        ("ASK {}".encode("utf-16"), "application/sparql-query; charset=UTF-16", 415),
        (b"#" * 1_000_001, QUERY["content-type"], 413),
        (b"", QUERY["content-type"], 400),
    ],
)
def test_a_body_that_is_no_query(tiny: TestClient, content: bytes, media: str, status: int) -> None:
    answer = tiny.post("/sparql", content=content, headers={"content-type": media})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


def test_relative_iris_count_from_the_address_of_the_endpoint(tiny: TestClient) -> None:
    query = "CONSTRUCT { <a> <#b> <http://example.org/c> } {}"
    answer = tiny.get("/sparql", params={"query": query}, headers={"Accept": "text/plain"})
    assert answer.text == (
        "<http://testserver/a> <http://testserver/sparql#b> <http://example.org/c> .\n"
    )
    own = "BASE <http://example.org/> ASK { FILTER(<c> = <http://example.org/c>) }"
    assert tiny.get("/sparql", params={"query": own}).json()["boolean"] is True

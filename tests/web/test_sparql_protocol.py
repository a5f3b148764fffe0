"""What the Protocol says beside the query: graphs, formats, tags and methods."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from graph.store import Limits, load_store, open_store
from graph.web import create_app
from tests.web.conftest import Serve

GRAPHS = """
ex:s ex:p "default" .
GRAPH ex:a { ex:s ex:p "a" }
GRAPH ex:b { ex:s ex:p "b" }
"""
A, B = "http://example.org/a", "http://example.org/b"
VALUES = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"
POINT = "SELECT ?o { <http://example.org/s> ?p ?o }"
NAMED = "SELECT ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o"
FROM = (
    f"SELECT ?o FROM <{A}> FROM NAMED <{B}>"
    " { { ?s ?p ?o } UNION { GRAPH ?g { ?x ?y ?o } } } ORDER BY ?o"
)


@pytest.fixture
def graphs(serve: Serve) -> TestClient:
    return serve(GRAPHS)


def values(client: TestClient, query: str, **graphs: str | list[str]) -> list[str]:
    parameters = {name.replace("_", "-"): value for name, value in graphs.items()}
    answer = client.get(
        "/sparql", params={"query": query, **parameters}, headers={"accept": "text/csv"}
    )
    assert answer.status_code == 200, answer.text
    return answer.text.split()[1:]


@pytest.mark.parametrize(
    ("query", "graphs_asked", "expected"),
    [
        (VALUES, {}, ["default"]),
        (NAMED, {}, ["a", "b"]),
        (VALUES, {"default_graph_uri": A}, ["a"]),
        (VALUES, {"default_graph_uri": [A, B]}, ["a", "b"]),
        (NAMED, {"default_graph_uri": A}, []),
        (VALUES, {"named_graph_uri": A}, []),
        (NAMED, {"named_graph_uri": A}, ["a"]),
        (NAMED, {"named_graph_uri": [A, B], "default_graph_uri": A}, ["a", "b"]),
        (VALUES, {"default_graph_uri": "file:///etc/passwd"}, []),
        (POINT, {}, ["default"]),
        (POINT, {"default_graph_uri": A}, ["a"]),
        (POINT, {"named_graph_uri": A}, []),
        (FROM, {}, ["a", "b"]),
        (FROM, {"default_graph_uri": B}, ["b"]),
        (FROM, {"named_graph_uri": A}, ["a"]),
    ],
)
def test_graphs_of_the_request_win_over_those_of_the_query(
    graphs: TestClient, query: str, graphs_asked: dict[str, list[str]], expected: list[str]
) -> None:
    assert values(graphs, query, **graphs_asked) == expected


def test_from_wins_over_the_union_of_all_graphs() -> None:
    engine = ox.Store()
    engine.extend(
        ox.parse(f'<u:s> <u:p> "a" <{A}> .\n<u:s> <u:p> "b" <{B}> .', ox.RdfFormat.N_QUADS)
    )
    with open_store(engine) as store, TestClient(create_app(store)) as client:
        assert values(client, VALUES) == ["a", "b"]
        assert values(client, FROM.replace(f"NAMED <{B}>", f"NAMED <{A}>")) == ["a", "a"]


def test_graphs_of_a_form_and_of_an_address_count_together(graphs: TestClient) -> None:
    answer = graphs.post(
        "/sparql",
        params={"default-graph-uri": A},
        data={"query": VALUES, "default-graph-uri": B},
        headers={"accept": "text/csv"},
    )
    assert answer.text.split()[1:] == ["a", "b"]


@pytest.mark.parametrize(
    ("form", "format", "media"),
    [
        ("ASK {}", "json", "application/sparql-results+json"),
        ("ASK {}", "xml", "application/sparql-results+xml"),
        (VALUES, "tsv", "text/tab-separated-values; charset=utf-8"),
        (VALUES, "application/xml", "application/xml"),
        ("DESCRIBE <u:s>", "xml", "application/rdf+xml"),
        ("DESCRIBE <u:s>", "json-ld", "application/ld+json"),
        ("DESCRIBE <u:s>", "trig", "application/trig"),
        ("DESCRIBE <u:s>", "n-quads", "application/n-quads"),
        ("DESCRIBE <u:s>", "json", "application/ld+json"),
    ],
)
def test_a_format_in_the_address_wins(
    graphs: TestClient, form: str, format: str, media: str
) -> None:
    asked = {"query": form, "format": format, "output": format, "results": format}
    answer = graphs.get("/sparql", params=asked, headers={"accept": "image/png"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, media)


def test_a_format_for_another_kind_of_answer_is_not_acceptable(graphs: TestClient) -> None:
    answer = graphs.get("/sparql", params={"query": VALUES}, headers={"accept": "text/turtle"})
    assert answer.status_code == 406
    assert "application/sparql-results+json" in answer.json()["detail"]


def test_several_accept_headers_count_as_one(graphs: TestClient) -> None:
    headers = [("accept", "text/csv;q=0.1"), ("accept", "text/tab-separated-values")]
    answer = graphs.get("/sparql", params={"query": VALUES}, headers=headers)
    assert answer.headers["content-type"].startswith("text/tab-separated-values")


def test_an_answer_that_is_held_is_not_found_again(
    graphs: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = graphs.get("/sparql", params={"query": VALUES})
    tag = first.headers["etag"]
    assert (first.headers["cache-control"], tag[:3]) == ("no-cache", 'W/"')

    def run(*_: object) -> None:
        raise AssertionError("the query ran")

    monkeypatch.setattr("graph.web.served.Served.stream", run)
    again = graphs.get(
        "/sparql", params={"query": VALUES}, headers={"if-none-match": f'"x", {tag}'}
    )
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert again.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    ("parameters", "headers"),
    [
        ({"query": VALUES + " "}, {}),
        ({"query": VALUES, "default-graph-uri": A}, {}),
        ({"query": VALUES}, {"accept": "text/csv"}),
        ({"query": VALUES, "format": "csv"}, {}),
    ],
)
def test_another_query_graph_or_format_has_another_tag(
    graphs: TestClient, parameters: dict[str, str], headers: dict[str, str]
) -> None:
    tag = graphs.get("/sparql", params={"query": VALUES}).headers["etag"]
    answer = graphs.get("/sparql", params=parameters, headers={**headers, "if-none-match": tag})
    assert answer.status_code == 200
    assert answer.headers["etag"] != tag


def test_other_data_or_limits_have_another_tag(serve: Serve) -> None:
    limited = Limits(rows=1)
    clients = [serve(GRAPHS), serve(GRAPHS), serve(GRAPHS, limited)]
    tags = {client.get("/sparql", params={"query": VALUES}).headers["etag"] for client in clients}
    assert len(tags) == 3


def test_a_store_on_disk_keeps_its_tags_until_it_is_loaded_again(tmp_path: Path) -> None:
    data, disk = tmp_path / "data.nt", tmp_path / "disk"
    data.write_text("<u:s> <u:p> <u:o> .\n")

    def tag() -> str:
        with open_store(disk) as store, TestClient(create_app(store)) as client:
            return client.get("/sparql", params={"query": VALUES}).headers["etag"]

    load_store([data], disk)
    first = tag()
    assert tag() == first
    load_store([data], disk)
    assert tag() != first


@pytest.mark.parametrize("call", ["NOW()", "rand ()", "UUID # so (\n()", "STRUUID()"])
def test_what_changes_each_time_has_no_tag(graphs: TestClient, call: str) -> None:
    answer = graphs.get("/sparql", params={"query": f"SELECT ({call} AS ?x) {{}}"})
    assert answer.status_code == 200
    assert "etag" not in answer.headers


def test_neither_failures_nor_posts_have_a_tag(graphs: TestClient) -> None:
    assert "etag" not in graphs.get("/sparql", params={"query": "ASK {"}).headers
    assert "etag" not in graphs.post("/sparql", data={"query": VALUES}).headers


@pytest.mark.parametrize(
    ("accepted", "encoding"), [("gzip", "gzip"), ("br, gzip;q=0.5", "gzip"), ("gzip;q=0", None)]
)
def test_answers_are_compressed_for_who_takes_it(
    serve: Serve, accepted: str, encoding: str | None
) -> None:
    client = serve("".join(f"ex:s{number} ex:p ex:o .\n" for number in range(5000)))
    asked = {"query": "SELECT * { ?s ?p ?o } ORDER BY ?s", "format": "csv"}
    plain = client.get("/sparql", params=asked, headers={"accept-encoding": "identity"})
    answer = client.get("/sparql", params=asked, headers={"accept-encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.content == plain.content
    assert {plain.headers["vary"], answer.headers["vary"]} == {"Accept, Accept-Encoding"}


@pytest.mark.parametrize("address", ["/sparql", "/api/about", "/id/ann"])
def test_head_is_get_without_a_body(tiny: TestClient, address: str) -> None:
    query = {"query": "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"} if address == "/sparql" else {}
    got = tiny.get(address, params=query)
    head = tiny.head(address, params=query)
    assert (head.status_code, head.content) == (got.status_code, b"")
    assert head.headers == got.headers


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("/sparql", "GET, HEAD, OPTIONS, POST"),
        ("/api/network", "GET, HEAD, OPTIONS, POST"),
        ("/api/about", "GET, HEAD, OPTIONS"),
        ("/api/entity/id:ann", "GET, HEAD, OPTIONS"),
    ],
)
def test_options_and_refusals_name_the_methods(
    tiny: TestClient, address: str, allowed: str
) -> None:
    told = tiny.options(address)
    assert (told.status_code, told.headers["allow"], told.content) == (204, allowed, b"")
    refused = tiny.delete(address)
    assert (refused.status_code, refused.headers["allow"]) == (405, allowed)


def test_an_answer_longer_than_its_limit_is_refused(serve: Serve) -> None:
    client = serve(limits=Limits(size=1))
    long = "SELECT ?x { VALUES ?x { '%s' } }" % ("x" * 1000)
    assert client.get("/sparql", params={"query": long}).status_code == 200
    values = "VALUES ?y { 1 2 3 4 5 6 7 8 9 10 } VALUES ?z { 1 2 3 4 5 6 7 8 9 10 } "
    query = long.replace("}", "} " + values + values.replace("?y", "?v").replace("?z", "?w"), 1)
    answer = client.get("/sparql", params={"query": query})
    assert (answer.status_code, answer.json()["error"]) == (503, "size-limit")
    limits = client.get("/sparql", params={"query": long}).headers["justice-limit"]
    assert limits == "rows; at=100000, megabytes; at=1"

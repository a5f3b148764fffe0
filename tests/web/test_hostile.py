"""What is meant to break the server, or those who read its answers."""

from __future__ import annotations

import html
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve

EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">'
ADDRESSES = [
    "/api/search?q={}",
    "/api/entity/{}",
    "/api/neighbours?key={}",
    "/api/evidence?subject={}",
    "/api/paths?start={}&goal={}",
    "/api/timeline?entity={}",
    "/api/network?focus={}",
    "/api/network?type={}",
    "/api/examples?type={}",
    "/api/queries/law-passage?p=law={}",
    "/sparql?query={}",
    "/id/{}",
    "/page/{}",
    "/data/{}.ttl",
    "/data/ann.{}",
    "/ns.{}",
    "/fragments?subject={}",
    "/fragments?object={}",
    "/.well-known/sparql-examples/{}",
]
TEXTS = [
    EVIL,
    '"> } ; DROP ALL ; #',
    "<http://example.org/'\"\\>",
    "http://example.org/a b",
    "\0",
    "%00%ff",
    "‮evil",
    "x" * 1900,
    "../../etc/passwd",
    "_:b0",
    "javascript:alert(1)",
    "' OR 1=1 --",
    '" OR NEAR( *',
]


@pytest.fixture
def hostile(serve: Serve) -> TestClient:
    return serve(
        f"""PREFIX id: <https://w3id.org/justice-graph/id/>
        id:evil a jg:Person ; rdfs:label '{EVIL}' ; dcterms:description '{EVIL}' ;
          jg:visited <javascript:alert(1)>, <http://example.org/?a='b'> .
        <http://example.org/?a='b'> rdfs:label "\\"'\\\\" .
        <javascript:alert(1)> rdfs:label "a link" ."""
    )


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_any_text_is_answered_or_refused_in_the_one_shape(
    hostile: TestClient, address: str, text: str
) -> None:
    answer = hostile.get(address.replace("{}", quote(text, safe="")))
    assert answer.status_code < 500, answer.text
    kind = answer.headers["content-type"].partition(";")[0]
    if answer.status_code >= 400:
        assert kind == "application/problem+json"
        assert {"error", "message"} <= set(answer.json())
    else:
        assert kind != "text/html" or EVIL not in answer.text


def test_labels_with_markup_stay_text(hostile: TestClient) -> None:
    page = hostile.get("/id/evil?format=html").text
    assert EVIL not in page
    assert html.escape(EVIL) in page
    assert 'href="javascript:' not in page
    found = hostile.get("/api/search", params={"q": "script"})
    assert found.headers["content-type"] == "application/json"
    assert found.json()["found"][0]["label"] == EVIL


@pytest.mark.parametrize("address", ["/api/search?q=a", "/nowhere", "/sparql", "/id/evil"])
def test_every_answer_is_kept_from_running_and_framing(hostile: TestClient, address: str) -> None:
    headers = hostile.get(address).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]


def test_a_hub_of_50_000_links_is_bounded(serve: Serve) -> None:
    links = "".join(f"ex:n{number} ex:knows ex:hub .\n" for number in range(50_000))
    client = serve(links + "ex:hub ex:likes ex:tea .")
    neighbours = client.get("/api/neighbours?key=ex:hub&size=20").json()
    assert [(group["curie"], group["count"]) for group in neighbours["groups"]] == [
        ("ex:knows", 50_000),
        ("ex:likes", 1),
    ]
    assert len(neighbours["edges"]) == 20
    assert neighbours["cut"] == {"limit": "size", "at": 20, "left_out": 49_981}
    network = client.get("/api/network?focus=ex:hub&max_nodes=100&hops=2").json()
    assert len(network["nodes"]) <= 100
    assert "http://example.org/tea" in {node["key"] for node in network["nodes"]}
    assert network["cut"] == {"limit": "max_nodes", "at": 100, "left_out": None}
    entity = client.get("/api/entity/ex:hub").json()
    assert entity["cut"] == {"limit": "size", "at": 80, "left_out": 49_921}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ex:a ex:p ex:b .",
        "_:a ex:p _:b . _:b ex:p _:a .",
        'ex:a ex:p "x" .',
        "GRAPH ex:g { ex:a ex:p ex:b }",
    ],
)
def test_a_graph_without_labels_dates_or_an_ontology(serve: Serve, text: str) -> None:
    client = serve(text)
    for address in ("about", "counts", "facets", "network", "timeline", "ontology", "search?q=a"):
        answer = client.get(f"/api/{address}")
        assert answer.status_code == 200, answer.text
        assert answer.json()["cut"] is None

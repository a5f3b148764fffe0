"""Every entity at its own address, in the format that a client wants."""

from __future__ import annotations

import json
import re

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve
from tests.web.tiny import ID

SAID = {
    "<https://w3id.org/justice-graph/id/ann> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    " <https://w3id.org/justice-graph/ns#Person>",
    "<https://w3id.org/justice-graph/id/ann> <http://www.w3.org/2000/01/rdf-schema#label>"
    ' "Ann Ash"@en',
    "<https://w3id.org/justice-graph/id/ann> <http://www.w3.org/2004/02/skos/core#altLabel>"
    ' "Annie"@en',
    "<https://w3id.org/justice-graph/id/ann> <https://w3id.org/justice-graph/ns#visited>"
    " <https://w3id.org/justice-graph/id/mill>",
    "<https://w3id.org/justice-graph/id/claim> <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject>"
    " <https://w3id.org/justice-graph/id/ann>",
}


@pytest.mark.parametrize(
    ("accept", "document", "media"),
    [
        ("text/html,application/xml;q=0.9,*/*;q=0.8", "/page/ann", "text/html"),
        ("text/turtle", "/data/ann.ttl", "text/turtle"),
        ("application/n-triples", "/data/ann.nt", "application/n-triples"),
        ("application/ld+json", "/data/ann.jsonld", "application/ld+json"),
        ("application/json", "/data/ann.json", "application/json"),
        ("application/rdf+xml", "/data/ann.rdf", "application/rdf+xml"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_entity_is_no_document_and_leads_to_one(
    tiny: TestClient, accept: str, document: str, media: str, method: str
) -> None:
    headers = {"accept": accept}
    answer = tiny.request(method, "/id/ann", headers=headers, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, document)
    assert answer.headers["vary"].split(", ")[0] == "Accept"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert f'<{document}>; rel="describedby"; type="{media}"' in answer.headers["link"]
    followed = tiny.request(method, document)
    assert followed.status_code == 200
    assert followed.headers["content-type"].partition(";")[0] == media
    links = followed.headers["link"]
    assert f'<{ID}ann>; rel="describes"' in links
    assert f"<{document}>" not in links
    assert links.count('rel="alternate"') == 5
    assert (followed.content == b"") == (method == "HEAD")


@pytest.mark.parametrize(
    ("suffix", "format"),
    [
        ("ttl", ox.RdfFormat.TURTLE),
        ("nt", ox.RdfFormat.N_TRIPLES),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("rdf", ox.RdfFormat.RDF_XML),
    ],
)
def test_to_programs_as_rdf(tiny: TestClient, suffix: str, format: ox.RdfFormat) -> None:
    answer = tiny.get(f"/data/ann.{suffix}")
    assert {str(q.triple) for q in ox.parse(answer.content, format=format)} == SAID


def test_plain_json_becomes_rdf_with_the_context_that_its_header_names(tiny: TestClient) -> None:
    answer = tiny.get("/id/ann", headers={"accept": "application/json"})
    named = re.search(
        r'<([^>]*)>; rel="http://www.w3.org/ns/json-ld#context"', answer.headers["link"]
    )
    assert named is not None
    document = tiny.get(named[1]).json() | answer.json()
    assert "@context" not in answer.json()
    read = ox.parse(json.dumps(document), format=ox.RdfFormat.JSON_LD)
    assert {str(quad.triple) for quad in read} == SAID


def test_json_ld_speaks_with_the_published_context(tiny: TestClient) -> None:
    graph = tiny.get("/id/ann?format=jsonld").json()["@graph"]
    (ann,) = [node for node in graph if node["@id"] == "id:ann"]
    assert ann == {
        "@id": "id:ann",
        "@type": "Person",
        "altLabel": "Annie",
        "label": "Ann Ash",
        "visited": "id:mill",
    }


def test_to_people_as_a_page(tiny: TestClient) -> None:
    accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    answer = tiny.get("/id/ann", headers={"accept": accept})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert "<h1" in answer.text
    assert "Ann Ash visited the mill from June 2018 to July 2018." in answer.text
    assert "<script" not in answer.text


@pytest.mark.parametrize(
    ("accept", "format", "media"),
    [
        (None, None, "text/html"),
        ("*/*", None, "text/html"),
        ("text/turtle;q=0.2, application/n-triples;q=0.3", None, "application/n-triples"),
        ("application/*", None, "text/html"),
        ("text/html", "turtle", "text/turtle"),
        ("text/html;q=0, text/turtle", None, "text/turtle"),
        ("text/turtle;q=nonsense, */*;q=0.1", None, "text/html"),
        ("text/html", "rdfxml", "application/rdf+xml"),
    ],
)
def test_what_a_client_likes_best(
    tiny: TestClient, accept: str | None, format: str | None, media: str
) -> None:
    headers = {"accept": accept} if accept else {"accept": ""}
    params = {"format": format} if format else {}
    answer = tiny.get("/id/ann", headers=headers, params=params)
    assert answer.headers["content-type"].partition(";")[0] == media


def test_a_format_that_is_not_there(tiny: TestClient) -> None:
    answer = tiny.get("/id/ann", headers={"accept": "image/png"})
    assert (answer.status_code, answer.json()["error"]) == (406, "not-acceptable")


@pytest.mark.parametrize("name", ["none", "a%20b", "%3Cscript%3E", "%22", "..%2F..%2Fetc", ""])
@pytest.mark.parametrize("address", ["/id/{}", "/page/{}", "/data/{}.ttl"])
def test_what_is_not_there(tiny: TestClient, name: str, address: str) -> None:
    answer = tiny.get(address.format(name), follow_redirects=False)
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown-entity")


def test_a_document_in_no_format(tiny: TestClient) -> None:
    answer = tiny.get("/data/ann.png")
    assert (answer.status_code, answer.json()["error"]) == (400, "bad-request")
    assert "'ttl'" in answer.json()["message"]


def test_an_iri_in_full_is_an_entity_too(serve: Serve) -> None:
    ours = "<https://w3id.org/justice-graph/id/ann>"
    client = serve(f'ex:ann rdfs:label "Ann" . {ours} rdfs:label "Ann of ours" .')
    told = {
        name: client.get(f"/id/{name}?format=ntriples").text
        for name in (
            "http%3A%2F%2Fexample.org%2Fann",
            "https%3A%2F%2Fw3id.org%2Fjustice-graph%2Fid%2Fann",
        )
    }
    assert [text.count("\n") for text in told.values()] == [1, 1]
    assert [text.split('"')[1] for text in told.values()] == ["Ann", "Ann of ours"]
    strange = client.get("/id/http%3A%2F%2Fexample.org%2Fann?format=turtle", follow_redirects=False)
    assert strange.headers["location"] == "/data/http%3A%2F%2Fexample.org%2Fann.ttl"


def test_names_with_signs_of_their_own_are_found_again(serve: Serve) -> None:
    client = serve(
        "PREFIX id: <https://w3id.org/justice-graph/id/> "
        '<https://w3id.org/justice-graph/id/Zoë/a?c.ttl> rdfs:label "Zoë" .'
    )
    answer = client.get("/id/Zoë/a%3Fc.ttl?format=ntriples")
    assert answer.text.count("\n") == 1
    assert answer.url.path == "/data/Zoë/a?c.ttl.nt"
    assert answer.headers["link"].startswith(f"<{ID}Zo%C3%AB/a?c.ttl>")


def test_of_very_many_statements_the_first_are_given(serve: Serve) -> None:
    links = "".join(f"ex:n{number} ex:knows id:hub .\n" for number in range(10_001))
    client = serve("PREFIX id: <https://w3id.org/justice-graph/id/>\n" + links)
    answer = client.get("/id/hub?format=ntriples")
    assert answer.headers["justice-cut"] == "statements; at=10000"
    assert len(answer.text.splitlines()) == 10_000

"""The ontology at its own address, for people, for programs and for JSON-LD."""

from __future__ import annotations

import json
import re

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from graph.resources import ontology_folder
from graph.terms import JG

TURTLE = (ontology_folder() / "justice.ttl").read_bytes()
FORMATS = {
    "text/turtle": ("ttl", ox.RdfFormat.TURTLE),
    "application/n-triples": ("nt", ox.RdfFormat.N_TRIPLES),
    "application/ld+json": ("jsonld", ox.RdfFormat.JSON_LD),
    "application/rdf+xml": ("rdf", ox.RdfFormat.RDF_XML),
}


def triples(text: bytes, format: ox.RdfFormat) -> ox.Dataset:
    found = ox.Dataset(quad for quad in ox.parse(text, format=format))
    found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return found


@pytest.fixture
def written() -> ox.Dataset:
    return triples(TURTLE, ox.RdfFormat.TURTLE)


@pytest.mark.parametrize("media", FORMATS)
def test_to_programs_as_rdf(tiny: TestClient, written: ox.Dataset, media: str) -> None:
    suffix, format = FORMATS[media]
    answer = tiny.get("/ns", headers={"accept": media})
    assert answer.headers["content-type"].partition(";")[0] == media
    assert answer.headers["content-location"] == f"/ns.{suffix}"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["vary"].split(", ")[0] == "Accept"
    assert '<https://w3id.org/justice-graph/ns>; rel="describes"' in answer.headers["link"]
    assert '</ns.html>; rel="alternate"; type="text/html"' in answer.headers["link"]
    assert tiny.get(f"/ns.{suffix}").content == answer.content
    assert triples(answer.content, format) == written


def test_to_people_as_a_page_with_a_place_for_every_term(tiny: TestClient) -> None:
    answer = tiny.get("/ns", headers={"accept": "text/html,*/*;q=0.8"})
    assert answer.headers["content-location"] == "/ns.html"
    subjects = {quad.subject for quad in ox.parse(TURTLE, format=ox.RdfFormat.TURTLE)}
    terms = {node.value.removeprefix(str(JG)) for node in subjects if node in JG}
    places = re.findall(r'<article id="([^"]*)">', answer.text)
    assert len(places) == len(set(places))
    assert set(places) == terms
    assert set(re.findall(r'<a href="#([^"]*)">', answer.text)) <= terms
    assert 'Leads to: <a href="#Place">jg:Place</a>' in answer.text
    assert "<script" not in answer.text


def test_the_context_is_given_to_the_pages_of_others(tiny: TestClient) -> None:
    answer = tiny.get("/ns/context.jsonld", headers={"origin": "https://else.example"})
    assert answer.headers["content-type"] == "application/ld+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.json() == json.loads((ontology_folder() / "context.jsonld").read_text("utf-8"))


@pytest.mark.parametrize("address", ["/ns", "/ns.ttl", "/ns.html", "/ns/context.jsonld"])
def test_who_has_it_gets_it_no_more(tiny: TestClient, address: str) -> None:
    tag = tiny.get(address).headers["etag"]
    again = tiny.get(address, headers={"if-none-match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    head = tiny.head(address)
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", tag)


def test_a_tag_is_the_same_without_its_mark_of_weakness(tiny: TestClient) -> None:
    tag = tiny.get("/ns").headers["etag"]
    again = tiny.get("/ns", headers={"if-none-match": tag.removeprefix("W/")})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("address", "accept", "status", "error"),
    [("/ns", "image/png", 406, "not-acceptable"), ("/ns.png", "*/*", 400, "bad-request")],
)
def test_a_format_that_is_not_there(
    tiny: TestClient, address: str, accept: str, status: int, error: str
) -> None:
    answer = tiny.get(address, headers={"accept": accept})
    assert (answer.status_code, answer.json()["error"]) == (status, error)

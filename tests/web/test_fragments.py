"""Fragments: the triples of a pattern page by page, and what a client needs to ask for others."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode
from starlette.testclient import TestClient

from graph.store import Limits
from graph.terms import DCTERMS, FOAF, JG, RDF, VOID, Namespace
from graph.web.served import Served
from tests.web.conftest import Serve
from tests.web.tiny import ID

HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
BASE = "http://testserver/fragments"
VISITS = {f"<{ID}{who}> <{JG}visited> <{ID}mill>" for who in ("ann", "bob")}
MANY = "".join(f'ex:n{n:03} ex:p {n % 2} .\nex:n{n:03} rdfs:label "n" .\n' for n in range(250))
P = "http://example.org/p"
GENID = "http://testserver/.well-known/genid/"
NAMELESS = (
    "".join(f"_:b ex:p {n} .\n" for n in range(120))
    + """
ex:a ex:p _:b ; ex:says <<( _:b ex:p _:c·1 )>> .
GRAPH ex:g { _:b ex:p 0 }
"""
)


def ask(client: TestClient, accept: str = "application/n-quads", **asked: str | int) -> ox.Store:
    """Ask for a fragment, and read it."""
    answer = client.get("/fragments", params=asked, headers={"accept": accept})
    assert answer.status_code == 200, answer.text
    media = answer.headers["content-type"].partition(";")[0]
    format = ox.RdfFormat.from_media_type(media)
    assert format is not None
    found = ox.Store()
    found.bulk_extend(ox.parse(answer.content, format=format, base_iri=BASE))
    return found


def data(found: ox.Store) -> set[str]:
    return {str(q.triple) for q in found.quads_for_pattern(None, None, None, DefaultGraph())}


def said(found: ox.Store, page: str, predicate: NamedNode) -> str | None:
    """Read what a page says of itself."""
    quads = found.quads_for_pattern(NamedNode(page), predicate, None)
    return next((quad.object.value for quad in quads), None)


def pages(client: TestClient, **asked: str) -> Iterator[ox.Store]:
    """Follow the pages as a client does."""
    address: str | None = f"{BASE}?{urlencode(asked)}"
    while address is not None:
        answer = client.get(address, headers={"accept": "application/trig"})
        found = ox.Store()
        found.bulk_extend(ox.parse(answer.content, format=ox.RdfFormat.TRIG))
        yield found
        address = said(found, address, HYDRA.next)


@pytest.mark.parametrize(
    "media", ["application/trig", "application/n-quads", "application/ld+json"]
)
def test_data_and_what_a_page_says_of_itself_stand_apart(tiny: TestClient, media: str) -> None:
    found = ask(tiny, media, predicate=f"{JG}visited")
    page = f"{BASE}?{urlencode({'predicate': f'{JG}visited'})}"
    assert data(found) == VISITS
    assert {quad.graph_name for quad in found} == {DefaultGraph(), NamedNode(f"{page}#metadata")}
    metadata = NamedNode(f"{page}#metadata")
    (topic,) = found.quads_for_pattern(metadata, FOAF.primaryTopic, None, metadata)
    assert topic.object == NamedNode(page)


@pytest.mark.parametrize("query", ["", "?page=1", "?object=%22a%20b%22", "?object=%22a+b%22"])
def test_what_has_the_page_as_a_part_is_what_its_graph_is_about(
    tiny: TestClient, query: str
) -> None:
    """Clients take what is named last; of a graph that is about anything else they make data."""
    answer = tiny.get(f"{BASE}{query}", headers={"accept": "application/n-quads"})
    quads = [*ox.parse(answer.content, format=ox.RdfFormat.N_QUADS)]
    (topic,) = (quad for quad in quads if quad.predicate == FOAF.primaryTopic)
    *_, part = (quad for quad in quads if quad.predicate == VOID.subset)
    assert (part.subject, part.object) == (topic.object, NamedNode(f"{BASE}{query}"))
    assert topic.subject == topic.graph_name == NamedNode(f"{BASE}{query}#metadata")


@pytest.mark.parametrize("media", ["text/turtle", "application/n-triples", "application/rdf+xml"])
def test_formats_without_graphs_have_both(tiny: TestClient, media: str) -> None:
    found = ask(tiny, media, predicate="jg:visited")
    assert data(found) > VISITS
    assert said(found, f"{BASE}?predicate=jg%3Avisited", HYDRA.totalItems) == "2"


def test_a_page_tells_how_to_ask_for_any_pattern(tiny: TestClient) -> None:
    found = ask(tiny, subject="id:ann")
    (search,) = found.quads_for_pattern(NamedNode(f"{BASE}#dataset"), HYDRA.search, None)
    (template,) = found.quads_for_pattern(search.object, HYDRA.template, None)
    assert template.object == Literal(f"{BASE}{{?subject,predicate,object}}")
    mapped = {
        (str(variable.object), str(place.object))
        for mapping in found.quads_for_pattern(search.object, HYDRA.mapping, None)
        for variable in found.quads_for_pattern(mapping.object, HYDRA.variable, None)
        for place in found.quads_for_pattern(mapping.object, HYDRA.property, None)
    }
    assert mapped == {(f'"{name}"', str(RDF[name])) for name in ("subject", "predicate", "object")}


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 27),
        ({"subject": f"{ID}ann"}, 4),
        ({"subject": f"<{ID}ann>", "predicate": "?p", "object": "_:b0"}, 4),
        ({"object": '"Ann Ash"@en'}, 1),
        ({"object": '"Ann Ash"'}, 0),
        ({"object": '"2018-06"^^http://www.w3.org/2001/XMLSchema#gYearMonth'}, 1),
        ({"object": '"2018-06"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'}, 1),
        ({"subject": "id:ann", "predicate": "jg:visited", "object": "id:mill"}, 1),
        ({"subject": '"Ann Ash"@en'}, 0),
        ({"predicate": '"Ann Ash"@en'}, 0),
        ({"subject": "http://example.org/nobody"}, 0),
    ],
)
def test_patterns(tiny: TestClient, asked: dict[str, str], count: int) -> None:
    found = ask(tiny, **asked)
    page = f"{BASE}?{urlencode(asked)}" if asked else BASE
    assert len(data(found)) == count
    assert said(found, page, HYDRA.totalItems) == said(found, page, VOID.triples) == str(count)
    assert said(found, page, HYDRA.next) is None


def test_quotes_inside_of_a_literal_stand_as_they_are(serve: Serve) -> None:
    client = serve('ex:a ex:says "a \\"b\\"@en c"@en .')
    assert len(data(ask(client, object='"a "b"@en c"@en'))) == 1


def test_pages_lead_to_each_other_and_have_everything_once(serve: Serve) -> None:
    client = serve(MANY)
    walked = list(pages(client, predicate=P))
    assert [len(data(found)) for found in walked] == [100, 100, 50]
    assert len(set().union(*map(data, walked))) == 250
    second = f"{BASE}?{urlencode({'predicate': P, 'page': 2})}"
    assert said(walked[1], second, HYDRA.totalItems) == "250"
    assert said(walked[1], second, HYDRA.itemsPerPage) == "100"
    assert said(walked[1], second, HYDRA.previous) == second.replace("page=2", "page=1")
    answer = client.get(second)
    assert answer.headers["link"] == ", ".join(
        f'<{second.replace("page=2", f"page={page}")}>; rel="{name}"'
        for name, page in (("first", 1), ("prev", 1), ("next", 3))
    )
    assert answer.headers["access-control-allow-origin"] == "*"


def test_what_has_no_name_gets_one_to_ask_about_it(serve: Serve) -> None:
    client, a, says = serve(NAMELESS), "http://example.org/a", "http://example.org/says"
    quoted = f"<<( <{GENID}b> <{P}> <{GENID}c%C2%B71> )>>"
    assert data(ask(client, subject="ex:a")) == {
        f"<{a}> <{P}> <{GENID}b>",
        f"<{a}> <{says}> {quoted}",
    }
    assert data(ask(client, object=f"{GENID}b")) == {f"<{a}> <{P}> <{GENID}b>"}
    first, second = pages(client, subject=f"<{GENID}b>", predicate=P)
    page = f"{BASE}?{urlencode({'subject': f'<{GENID}b>', 'predicate': P})}"
    assert said(first, page, VOID.triples) == "120"
    assert {line.split()[0] for line in data(first) | data(second)} == {f"<{GENID}b>"}
    assert len(data(first) | data(second)) == 120


@pytest.mark.parametrize("asked", [{"subject": f"{GENID}x"}, {"predicate": f"{GENID}b"}])
def test_who_nobody_named_is_nowhere(serve: Serve, asked: dict[str, str]) -> None:
    assert data(ask(serve(NAMELESS), **asked)) == set()


def test_a_page_behind_the_last_is_not_there(serve: Serve) -> None:
    answer = serve(MANY).get("/fragments", params={"predicate": P, "page": 4})
    assert (answer.status_code, answer.json()["error"]) == (404, "not-found")


def test_several_graphs_that_say_the_same_say_it_once(serve: Serve) -> None:
    both = "".join(f"GRAPH ex:g{n} {{ ex:a ex:p ex:b, ex:c{n} }}\n" for n in range(2))
    assert len(data(ask(serve(both), subject="ex:a"))) == 3


@pytest.mark.parametrize(
    ("asked", "total"),
    [({}, 500), ({"predicate": P}, 250), ({"object": '"n"'}, 120)],
)
def test_of_a_large_store_not_all_is_counted(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, asked: dict[str, str], total: int
) -> None:
    monkeypatch.setattr(Served, "WHOLE", 400)
    monkeypatch.setattr(Served, "SAMPLE", 499)
    monkeypatch.setattr("graph.web.fragments.fragment._COUNTED", 120)
    found = ask(serve(MANY), **asked)
    page = f"{BASE}?{urlencode(asked)}" if asked else BASE
    assert abs(int(said(found, page, VOID.triples) or 0) - total) <= 1
    assert "an estimate" in (said(found, page, DCTERMS.description) or "")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"subject": "no iri"}, "subject='no iri' is no term; write an IRI,"),
        ({"object": '"open'}, "object='\"open' is no term; write an IRI,"),
        ({"object": '"x"@no_tag'}, "object='\"x\"@no_tag' is no term"),
        ({"subject": GENID}, f"subject='{GENID}' is no term"),
        ({"page": "0"}, "page: input should be greater than or equal to 1."),
    ],
)
def test_what_is_no_pattern(tiny: TestClient, asked: dict[str, str], message: str) -> None:
    answer = tiny.get("/fragments", params=asked)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad-request")
    assert answer.json()["message"].startswith(message)


def test_a_fragment_is_stopped_at_the_limits_of_a_query(serve: Serve) -> None:
    client = serve(MANY, limits=Limits(seconds=0.000_001))
    answer = client.get("/fragments")
    assert (answer.status_code, answer.json()["error"]) == (503, "time-limit")


@pytest.mark.parametrize("host", ["a<b>", "[::1", "b c", "x:y"])
def test_a_host_that_is_none_is_not_told_on(tiny: TestClient, host: str) -> None:
    answer = tiny.get("/fragments", headers={"host": host})
    assert answer.status_code in {200, 400}
    assert f"//{host}" not in answer.text


def test_a_query_with_odd_signs_is_named_as_an_iri_can(tiny: TestClient) -> None:
    answer = tiny.get('/fragments?object="%C3%28"&note={}', headers={"accept": "text/turtle"})
    assert answer.status_code == 200
    assert f"<{BASE}?object=%22%C3%28%22&note=%7B%7D> a hydra:PartialCollectionView" in answer.text

"""What the endpoint says of itself: its service, its data and examples that run."""

from __future__ import annotations

from collections import Counter

import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode
from starlette.testclient import TestClient

from graph.sparql import catalog
from graph.store import Limits
from graph.terms import JG, RDF, RDFS, SH, XSD
from graph.web.description.service import FUNCTIONS
from graph.web.served import Served
from tests.web.conftest import TINY, Serve

HOST = "http://testserver"
DATASET = f"<{HOST}/.well-known/void#dataset>"
PREFIXES = """
PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
PREFIX formats: <http://www.w3.org/ns/formats/>
PREFIX void: <http://rdfs.org/ns/void#>
PREFIX more: <http://ldf.fi/void-ext#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX schema: <https://schema.org/>
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
PARTS = "void:classPartition [ void:class ?c ; void:entities ?n ]"
CLASSES = f"{DATASET} {PARTS}"
POINT = '"POINT(1 1)"^^<http://www.opengis.net/ont/geosparql#wktLiteral>'
FORMATS = {
    "SPARQL_Results_JSON": "application/sparql-results+json",
    "SPARQL_Results_XML": "application/sparql-results+xml",
    "SPARQL_Results_CSV": "text/csv",
    "SPARQL_Results_TSV": "text/tab-separated-values",
    "Turtle": "text/turtle",
    "N-Triples": "application/n-triples",
    "RDF_XML": "application/rdf+xml",
    "JSON-LD": "application/ld+json",
    "TriG": "application/trig",
    "N-Quads": "application/n-quads",
}
ADDRESSES = ["/sparql", "/.well-known/void", "/.well-known/sparql-examples"]


def described(client: TestClient, address: str, media: str = "text/turtle") -> ox.Store:
    answer = client.get(address, headers={"accept": media})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == media
    format = ox.RdfFormat.from_media_type(media)
    assert format is not None
    found = ox.Store()
    found.bulk_extend(ox.parse(answer.content, format=format))
    return found


def rows(found: ox.Store, names: str, pattern: str) -> list[tuple[str, ...]]:
    """Ask a description; every term comes as its text."""
    solutions = found.query(f"{PREFIXES} SELECT {names} WHERE {{ {pattern} }}")
    assert isinstance(solutions, ox.QuerySolutions)
    return sorted(tuple(str(getattr(term, "value", "")) for term in row) for row in solutions)


def column(found: ox.Store, pattern: str) -> list[str]:
    """Ask for ``?x``."""
    return [text for (text,) in rows(found, "?x", pattern)]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "media", ["application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_in_every_format_it_says_the_same(tiny: TestClient, address: str, media: str) -> None:
    def canonical(found: ox.Store) -> ox.Dataset:
        dataset = ox.Dataset(found)
        dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
        return dataset

    assert canonical(described(tiny, address, media)) == canonical(described(tiny, address))


@pytest.mark.parametrize("address", ADDRESSES)
def test_others_may_read_it_and_who_has_it_gets_it_no_more(tiny: TestClient, address: str) -> None:
    answer = tiny.get(address)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["vary"].split(", ")[0] == "Accept"
    assert '</.well-known/void>; rel="describedby"' in answer.headers["link"]
    again = tiny.get(address, headers={"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_browser_is_led_to_the_page(tiny: TestClient) -> None:
    headers = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    answer = tiny.get("/sparql", headers=headers, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/#v=1&view=query")
    turtle = tiny.get("/sparql?format=turtle", headers=headers)
    assert turtle.headers["content-type"].startswith("text/turtle")


def test_the_service(serve: Serve) -> None:
    client = serve(TINY + "GRAPH ex:g { ex:a a ex:C }", limits=Limits(seconds=7, rows=50))
    found = described(client, "/sparql")
    service = f"<{HOST}/sparql>"
    assert column(found, f"{service} a sd:Service ; sd:endpoint ?x") == [f"{HOST}/sparql"]
    languages = column(found, f"{service} sd:supportedLanguage ?x")
    assert [iri.rpartition("#")[2] for iri in languages] == ["SPARQL10Query", "SPARQL11Query"]
    assert column(found, f"{service} sd:feature ?x") == []
    (words,) = column(found, f"{service} dcterms:description ?x")
    assert "stopped after 7 seconds or beyond 2,048 MB" in words
    assert "more than 50 rows" in words
    default = f"{service} sd:defaultDataset ?d . ?d sd:defaultGraph ?x"
    assert column(found, default) == [DATASET[1:-1]]
    graphs = "sd:namedGraph [ sd:name ?name ; sd:graph [ void:triples ?n ] ]"
    named = rows(found, "?name ?n", f"{service} sd:defaultDataset [ {graphs} ]")
    assert named == [("http://example.org/g", "1")]


def test_where_all_graphs_are_asked_at_once_it_says_so(serve: Serve) -> None:
    found = described(serve("GRAPH ex:g { ex:a a ex:C } GRAPH ex:h { ex:a a ex:C }"), "/sparql")
    assert column(found, "?x sd:feature sd:UnionDefaultGraph") == [f"{HOST}/sparql"]
    assert column(found, f"{DATASET} void:triples ?x") == ["1"]


def test_of_very_many_graphs_the_first_are_named(serve: Serve) -> None:
    text = "".join(f"GRAPH ex:g{number} {{ ex:a a ex:C }}" for number in range(101))
    found = described(serve(text), "/sparql")
    assert len(column(found, "[] sd:namedGraph [ sd:name ?x ]")) == 100
    assert column(found, "[] sd:namedGraph [] ; rdfs:comment ?x")[0].startswith("100 named graphs")


def test_it_answers_in_the_formats_that_it_names(tiny: TestClient) -> None:
    named = column(described(tiny, "/sparql"), "?s sd:resultFormat ?x")
    assert {iri.rpartition("/")[2] for iri in named} == FORMATS.keys()
    for name, media in FORMATS.items():
        query = "SELECT * { id:ann ?p ?o }" if "Results" in name else "DESCRIBE id:ann"
        answer = tiny.get("/sparql", params={"query": query}, headers={"accept": media})
        assert answer.headers["content-type"].partition(";")[0] == media


def test_it_computes_the_functions_that_it_names(tiny: TestClient) -> None:
    named = column(described(tiny, "/sparql"), "?s sd:extensionFunction ?x")
    assert set(named) == set(FUNCTIONS)
    calls = " ".join(f"BIND(<{iri}>({POINT}, {POINT}) AS ?b{n})" for n, iri in enumerate(named))
    statuses = [
        tiny.get("/sparql", params={"query": f"ASK {{ {text} }}"}).status_code
        for text in (calls, calls.replace("geosparql/sfWithin", "geosparql/nothing"))
    ]
    assert statuses == [200, 400]


def test_the_data(tiny: TestClient) -> None:
    found = described(tiny, "/.well-known/void")
    names = ("triples", "classes", "properties", "distinctSubjects", "distinctObjects")
    numbers = {name: column(found, f"{DATASET} void:{name} ?x") for name in names}
    assert numbers == {
        "triples": ["27"],
        "classes": ["6"],
        "properties": ["16"],
        "distinctSubjects": ["7"],
        "distinctObjects": ["24"],
    }
    assert [(iri.rpartition("#")[2], count) for iri, count in rows(found, "?c ?n", CLASSES)] == [
        ("Citation", "1"),
        ("Claim", "1"),
        ("Law", "1"),
        ("Person", "2"),
        ("Place", "1"),
        ("Source", "1"),
    ]
    parts = f"{DATASET} void:propertyPartition [ void:property ?p ; void:triples ?n ]"
    properties = rows(found, "?p ?n", parts)
    assert (JG.visited.value, "2") in properties
    assert sum(int(number) for _, number in properties) == 27


def test_which_property_leads_from_which_class_to_which(tiny: TestClient) -> None:
    found = described(tiny, "/.well-known/void")
    part = f"{DATASET} void:classPartition [ void:class jg:Person ; void:propertyPartition ?p ]"
    target = "void:classPartition [ void:class ?c ; void:triples ?m ]"
    links = f"{part} . ?p void:property ?q ; void:triples ?n ; {target}"
    assert rows(found, "?q ?n ?c ?m", links) == [
        (JG.visited.value, "2", JG.Place.value, "2"),
        (JG.wrote.value, "1", JG.Law.value, "1"),
    ]
    value = "more:datatypePartition [ more:datatype ?d ; void:triples ?m ]"
    labels = f"{part} . ?p void:property rdfs:label ; {value}"
    assert rows(found, "?d ?m", labels) == [(f"{RDF}langString", "2")]


def test_the_numbers_of_the_packaged_graph_are_those_of_the_facets(packaged: TestClient) -> None:
    found = described(packaged, "/.well-known/void")
    facets = packaged.get("/api/facets").json()["types"]
    assert dict(rows(found, "?c ?n", CLASSES)) == {
        facet["iri"]: str(facet["count"]) for facet in facets
    }
    assert column(found, f"{DATASET} void:vocabulary ?x") == [str(JG)]


def test_what_data_say_of_themselves_is_passed_on(serve: Serve) -> None:
    own = """PREFIX void: <http://rdfs.org/ns/void#>
    ex:d a void:Dataset ; dcterms:title "Mills"@en ; dcterms:license ex:free ; ex:secret 1 ."""
    found = described(serve(own), "/.well-known/void")
    passed = column(found, f"{DATASET} ?p ?x FILTER(STRSTARTS(STR(?p), STR(dcterms:)))")
    assert passed == ["Mills", "http://example.org/d", "http://example.org/free"]
    two = described(
        serve(own + 'ex:e a void:Dataset ; dcterms:title "Laws" .'), "/.well-known/void"
    )
    assert column(two, f"{DATASET} dcterms:title ?x") == []


def test_a_store_too_large_to_be_counted_is_not(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Served, "WHOLE", 20)
    monkeypatch.setattr(Served, "SAMPLE", 10)
    found = described(serve(), "/.well-known/void")
    assert column(found, f"{DATASET} void:triples ?x") == ["27"]
    assert column(found, "?part void:entities|void:property/void:triples ?x") == []
    (words,) = column(found, f"{DATASET} rdfs:comment ?x")
    assert words.startswith("A sample: classes and properties are those of 10 of 27 statements")
    named = set(column(found, f"{DATASET} void:classPartition [ void:class ?x ]"))
    assert {JG.Person.value, JG.Source.value} <= named


def test_every_example_runs_and_answers_as_the_named_query_does(packaged: TestClient) -> None:
    found = described(packaged, "/.well-known/sparql-examples")
    pattern = (
        "?example a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ; sh:select ?text ;"
        f" rdfs:comment ?words ; schema:target <{HOST}/sparql> ;"
        f" sh:prefixes <{HOST}/.well-known/sparql-examples#prefixes> ."
    )
    examples = rows(found, "?example ?text ?words", pattern)
    assert len(examples) == len(catalog()) == 28
    for iri, text, words in examples:
        name = iri.removeprefix(f"{HOST}/.well-known/sparql-examples/")
        assert "{" not in words
        answer = packaged.post("/sparql", data={"query": text})
        assert answer.status_code == 200, (name, answer.text)
        told = packaged.get(f"/api/queries/{name}").json()
        assert told["rows"]
        assert Counter(map(len, answer.json()["results"]["bindings"])) == Counter(
            sum(cell is not None for cell in row) for row in told["rows"]
        )


def test_an_example_has_an_address_of_its_own(packaged: TestClient) -> None:
    iri = f"{HOST}/.well-known/sparql-examples/law-passage"
    found = described(packaged, iri)
    (text,) = column(found, f"<{iri}> sh:select ?x")
    assert "VALUES ?law { <https://w3id.org/justice-graph/id/first-step-act> }" in text
    assert {quad.subject for quad in found} == {NamedNode(iri)}
    absent = packaged.get("/.well-known/sparql-examples/no")
    assert (absent.status_code, absent.json()["error"]) == (404, "not-found")


def test_prefixes_are_declared_for_editors(tiny: TestClient) -> None:
    found = described(tiny, "/.well-known/sparql-examples")
    (declared,) = found.quads_for_pattern(None, SH.prefix, Literal("jg"))
    (namespace,) = found.quads_for_pattern(declared.subject, SH.namespace, None)
    assert namespace.object == Literal(str(JG), datatype=XSD.anyURI)


def test_data_that_know_no_values_have_only_examples_without(tiny: TestClient) -> None:
    found = described(tiny, "/.well-known/sparql-examples")
    names = {iri.rpartition("/")[2] for iri in column(found, "?x a sh:SPARQLExecutable")}
    assert names == {name for name, query in catalog().items() if not query.parameters}
    assert names


def test_the_endpoint_tells_all_of_it_at_once(tiny: TestClient) -> None:
    whole = described(tiny, "/sparql")
    for pattern in (
        f"{DATASET} void:classPartition [ void:class jg:Person ]",
        f"?x a sh:SPARQLExecutable ; schema:target <{HOST}/sparql>",
        "?x sh:declare [ sh:prefix 'jg' ]",
    ):
        assert whole.query(f"{PREFIXES} ASK {{ {pattern} }}")


def test_editors_find_what_they_look_for(tiny: TestClient) -> None:
    whole = described(tiny, "/sparql")
    links = """?cp void:class ?subject ; void:propertyPartition ?pp . ?pp void:property ?property
      OPTIONAL { { ?pp void:classPartition [ void:class ?object ] }
        UNION { ?pp more:datatypePartition [ more:datatype ?datatype ] } }"""
    found = rows(whole, "?subject ?property ?object ?datatype", links)
    assert (JG.Person.value, JG.visited.value, JG.Place.value, "") in found
    assert (JG.Person.value, RDFS.label.value, "", f"{RDF}langString") in found
    texts = column(whole, "[] a sh:SPARQLExecutable ; rdfs:comment ?c ; sh:select|sh:ask ?x")
    assert len(texts) == sum(not query.parameters for query in catalog().values())

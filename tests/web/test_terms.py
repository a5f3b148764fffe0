"""Classes, properties and prefixes: counted, linked, and completed by the beginning of a name."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from graph.web.served import Served
from tests.web.conftest import Serve
from tests.web.tiny import ask

NS = "https://w3id.org/justice-graph/ns#"
DATA = """
ex:ann a jg:Person ; ex:likesTea ex:mill ; jg:visited ex:mill . ex:mill a ex:Mill .
ex:bob a jg:Person ; jg:visited ex:mill . ex:likesTea rdfs:label "is fond of tea" .
"""


def names(client: TestClient, asked: str) -> list[str]:
    return [term["name"] for term in ask(client, f"/api/terms?{asked}")["terms"]]


def test_a_term_has_its_name_its_meaning_and_its_use(serve: Serve) -> None:
    assert ask(serve(DATA), "/api/terms?q=jg:visi&kind=property") == {
        "terms": [
            {
                "kind": "property",
                "name": "jg:visited",
                "iri": f"{NS}visited",
                "label": "visited",
                "count": 2,
            }
        ],
        "cut": None,
    }


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("q=person&kind=class", ["jg:Person"]),
        ("q=JG:PERSON&kind=class", ["jg:Person"]),
        ("q=mil&kind=class", ["ex:Mill"]),
        ("q=likes", ["ex:likesTea"]),
        ("q=tea", ["ex:likesTea"]),
        ("q=fond+of", ["ex:likesTea"]),
        ("q=&kind=class", ["jg:Person", "ex:Mill"]),
        ("q=ex&kind=prefix", ["ex:"]),
        ("q=http://example.org&kind=prefix", ["ex:"]),
        ("q=zzz", []),
    ],
)
def test_terms_are_found_by_any_beginning_the_most_used_first(
    serve: Serve, asked: str, first: list[str]
) -> None:
    found = names(serve(DATA), asked)
    assert found[: len(first)] == first
    assert bool(found) == bool(first)


def test_what_the_ontology_declares_can_be_completed_before_it_is_used(serve: Serve) -> None:
    client = serve(DATA)
    assert "jg:Pardon" in names(client, "q=pardon&kind=class")
    many = ask(client, "/api/terms?q=j&limit=1")
    assert (len(many["terms"]), many["cut"]["limit"]) == (1, "limit")
    assert many["cut"]["left_out"] > 10


def test_the_ontology_is_counted_and_linked(serve: Serve) -> None:
    found = ask(serve(DATA), "/api/ontology")
    person = next(one for one in found["classes"] if one["curie"] == "jg:Person")
    visited = next(one for one in found["properties"] if one["curie"] == "jg:visited")
    assert (person["count"], visited["count"]) == (2, 2)
    assert found["links"] == [
        {
            "source": f"{NS}Person",
            "property": f"{NS}visited",
            "target": "http://example.org/Mill",
            "count": 2,
        },
        {
            "source": f"{NS}Person",
            "property": "http://example.org/likesTea",
            "target": "http://example.org/Mill",
            "count": 1,
        },
    ]
    assert found["cut"] is None


def test_of_a_large_graph_a_part_is_counted(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Served, "WHOLE", 5)
    monkeypatch.setattr(Served, "SAMPLE", 2)
    client = serve(DATA)
    cut = {"limit": "statements", "at": 2, "left_out": 5}
    facets = ask(client, "/api/facets")
    assert facets["cut"] == ask(client, "/api/ontology")["cut"] == cut
    assert "jg:Person" in {one["curie"] for one in facets["types"]}
    assert "jg:visited" in {one["curie"] for one in facets["properties"]}

"""The evidence of every link that a network shows, asked for by the link's own fields."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.network.test_foreign_evidence import GRAPHS, REIFIERS, WIKIDATA
from tests.web.conftest import Serve

EX = "http://example.org/"

ACTS = """
ex:joint a jg:Pardon ; jg:grantedBy ex:ann, ex:bob ; jg:grantedTo ex:cy ;
  jg:date "2018"^^xsd:gYear .
ex:alleged a jg:Pardon ; jg:grantedBy ex:ann .
ex:ann rdfs:label "Ann" . ex:bob rdfs:label "Bob" . ex:cy rdfs:label "Cy" .
ex:post a jg:Source ; rdfs:label "The Post" ; jg:sourceKind jg:news .
ex:echo a jg:Source ; rdfs:label "The Echo" ; jg:sourceKind jg:mirror ; jg:copyOf ex:post .
ex:cited a jg:Citation ; jg:source ex:post ; jg:says "So it was." .
ex:copied a jg:Citation ; jg:source ex:echo ; jg:says "So it was." ; jg:locator "p. 3" .
""" + "".join(
    f"ex:{name} a jg:Claim ; rdf:subject ex:{subject} ; rdf:predicate {predicate} ;"
    f" rdf:object {value} ; jg:rank jg:{rank} ; jg:kind jg:{kind} ; jg:citation {cited} .\n"
    for name, subject, predicate, value, rank, kind, cited in (
        ("by-ann", "joint", "jg:grantedBy", "ex:ann", "Normal", "Official", "ex:cited"),
        ("by-bob", "joint", "jg:grantedBy", "ex:bob", "Normal", "Reported", "ex:copied"),
        ("to-cy", "joint", "jg:grantedTo", "ex:cy", "Normal", "Reported", "ex:cited, ex:copied"),
        ("date", "joint", "jg:date", '"2018"^^xsd:gYear', "Normal", "Reported", "ex:cited"),
        ("to-bob", "alleged", "jg:grantedTo", "ex:bob", "Normal", "DefenceClaim", "ex:cited"),
    )
)


def evidence_of(client: TestClient, edge: dict[str, Any]) -> Any:
    """Ask as docs/web.md says."""
    asked = {
        "subject": edge["act"] or edge["source"],
        "property": edge["predicate"],
        "object": edge["target"],
        **({"source": edge["source"]} if edge["act"] else {}),
    }
    answer = client.get("/api/evidence", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def assert_told(client: TestClient, edge: dict[str, Any]) -> None:
    found = evidence_of(client, edge)
    cited = {one["iri"]: one for claim in found["claims"] for one in claim["citations"]}
    assert sorted(claim["iri"] for claim in found["claims"]) == sorted(edge["claim"])
    assert sorted((one["source"]["iri"], one["says"]) for one in cited.values()) == sorted(
        (one["source_iri"], one["says"]) for one in edge["citations"]
    )
    assert found["standing"] == edge["standing"]
    assert found["independent_sources"] == edge["sources"]
    assert found["cut"] is None
    assert all(claim["sentence"].endswith(".") for claim in found["claims"])


def test_every_link_of_the_packaged_graph(packaged: TestClient) -> None:
    edges = packaged.get("/api/network?max_nodes=10000").json()["edges"]
    assert len(edges) > 400
    assert {edge["standing"] for edge in edges} >= {"stated", "disputed", "deprecated"}
    for edge in edges:
        assert_told(packaged, edge)


@pytest.mark.parametrize("text", [ACTS, GRAPHS, REIFIERS, WIKIDATA], ids=list("agrw"))
def test_every_link_in_every_notation(serve: Serve, text: str) -> None:
    client = serve(text)
    edges = client.get("/api/network").json()["edges"]
    assert any(edge["citations"] for edge in edges)
    for edge in edges:
        assert_told(client, edge)


def test_an_act_with_several_ends_is_told_by_the_one_where_its_link_starts(serve: Serve) -> None:
    client = serve(ACTS)
    asked = "/api/evidence?subject=ex:joint&property=jg:Pardon&object=ex:cy"
    both = client.get(asked).json()
    assert [claim["iri"].removeprefix(EX) for claim in both["claims"]] == [
        "by-ann",
        "by-bob",
        "to-cy",
    ]
    one = client.get(f"{asked}&source=ex:bob").json()
    assert [claim["iri"].removeprefix(EX) for claim in one["claims"]] == ["by-bob", "to-cy"]
    whole = client.get("/api/evidence?subject=ex:joint").json()
    assert len(whole["claims"]) == 4


def test_claims_are_sentences_that_say_whose_they_are(serve: Serve) -> None:
    client = serve(ACTS)
    said = {
        claim["iri"].removeprefix(EX): claim["sentence"]
        for subject in ("ex:joint", "ex:alleged")
        for claim in client.get(f"/api/evidence?subject={subject}").json()["claims"]
    }
    assert said == {
        "by-ann": "Ann pardoned Cy.",
        "by-bob": "Bob pardoned Cy.",
        "to-cy": "Ann and Bob pardoned Cy.",
        "date": "Ann and Bob pardoned Cy; one source gives the date as 2018.",
        "to-bob": "Ann pardoned Bob (the defence says so).",
    }


def test_an_entity_that_nothing_names_is_unknown(serve: Serve) -> None:
    answer = serve(REIFIERS).get("/api/evidence?subject=ex:ann&property=ex:knows&object=ex:nobody")
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown-entity")


def test_a_copy_names_the_source_of_which_it_has_the_text(serve: Serve) -> None:
    found = evidence_of(
        serve(ACTS),
        {"act": f"{EX}joint", "source": f"{EX}bob", "predicate": "jg:Pardon", "target": f"{EX}cy"},
    )
    cited = {one["iri"]: one for claim in found["claims"] for one in claim["citations"]}
    assert cited[f"{EX}copied"] == {
        "iri": f"{EX}copied",
        "source": {
            "iri": f"{EX}echo", "label": "The Echo", "kind": "mirror", "url": None,
            "publisher": None, "published": None, "original": f"{EX}post",
            "same_text_as": "The Post",
        },
        "says": "So it was.",
        "quoted": None,
        "locator": "p. 3",
        "seen": None,
    }  # fmt: skip
    assert cited[f"{EX}cited"]["source"]["same_text_as"] is None
    assert found["independent_sources"] == 1

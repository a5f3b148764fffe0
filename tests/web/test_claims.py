"""``/api/evidence`` gives claims, their sources and both sides of disputes."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve
from tests.web.tiny import ID, NS, ask

CLAIM = {
    "iri": f"{ID}claim",
    "sentence": "Ann Ash visited the mill.",
    "subject": f"{ID}ann",
    "predicate": f"{NS}visited",
    "object": {
        "type": "iri", "value": f"{ID}mill", "curie": "id:mill", "language": None, "datatype": None,
    },
    "rank": "Normal",
    "kind": "Reported",
    "party": False,
    "asserted": True,
    "start": "2018-06",
    "end": "2018-07",
    "reason": None,
    "dispute": None,
    "independent_sources": 1,
    "citations": [
        {
            "iri": f"{ID}citation",
            "source": {
                "iri": f"{ID}source", "label": "The Post", "kind": "news", "url": None,
                "publisher": None, "original": f"{ID}source", "published": None,
                "same_text_as": None,
            },
            "says": "She went there.",
            "quoted": None,
            "locator": None,
            "seen": None,
        }
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "asked",
    ["subject=id:ann&property=jg:visited&object=id:mill", "subject=id:ann", "subject=id:mill"],
)
def test_evidence(tiny: TestClient, asked: str) -> None:
    assert ask(tiny, f"/api/evidence?{asked}") == {
        "standing": "stated",
        "independent_sources": 1,
        "claims": [CLAIM],
        "disputes": [],
        "cut": None,
    }


def test_evidence_of_a_value_with_both_sides_of_a_dispute(serve: Serve) -> None:
    claims = "".join(
        f"""ex:claim{n} a jg:Claim ; rdf:subject ex:film ; rdf:predicate jg:date ;
        rdf:object "{year}"^^xsd:gYear ; jg:rank jg:{rank} ; jg:dispute ex:question .\n"""
        for n, year, rank in ((1, 2019, "Preferred"), (2, 2020, "Deprecated"))
    )
    client = serve(
        claims
        + 'ex:film jg:date "2019"^^xsd:gYear . ex:question a jg:Dispute ; rdfs:label "when" ;'
        " jg:disputeKind jg:Error ."
    )
    found = ask(
        client, "/api/evidence?subject=ex:film&property=jg:date&value=2019&datatype=xsd:gYear"
    )
    assert [claim["iri"] for claim in found["claims"]] == ["http://example.org/claim1"]
    (dispute,) = found["disputes"]
    assert dispute["dispute"] == {
        "iri": "http://example.org/question",
        "label": "when",
        "kind": "Error",
    }
    assert [(claim["object"]["value"], claim["rank"]) for claim in dispute["claims"]] == [
        ("2019", "Preferred"),
        ("2020", "Deprecated"),
    ]
    few = ask(client, "/api/evidence?subject=ex:film&limit=1")
    assert (len(few["claims"]), few["cut"]) == (1, {"limit": "limit", "at": 1, "left_out": 1})
    none = ask(client, "/api/evidence?subject=ex:film&property=jg:date&value=2019")
    assert none["claims"] == []

"""``/api/facets``, ``/api/ontology`` and ``/api/examples``: classes and properties."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.web.tiny import NS, ask


def test_facets(tiny: TestClient) -> None:
    found = ask(tiny, "/api/facets")
    assert found["types"][0] == {
        "iri": f"{NS}Person",
        "curie": "jg:Person",
        "label": "person",
        "group": "people",
        "colour": "#0072B2",
        "shape": "dot",
        "act": False,
        "evidence": False,
        "count": 2,
    }
    assert {one["curie"] for one in found["types"] if one["evidence"]} == {
        "jg:Claim",
        "jg:Citation",
        "jg:Source",
    }
    visited = {"iri": f"{NS}visited", "curie": "jg:visited", "label": "visited", "count": 2}
    assert visited in found["properties"]
    assert found["cut"] is None


def test_ontology_and_examples(tiny: TestClient) -> None:
    found = ask(tiny, "/api/ontology")
    classes = {term["iri"]: term for term in found["classes"]}
    assert classes[f"{NS}Commutation"]["source"] == f"{NS}grantedBy"
    properties = {term["iri"]: term for term in found["properties"]}
    assert properties[f"{NS}visited"]["phrase"] == "{subject} visited {object}"
    few = ask(tiny, "/api/examples?type=jg:Person&limit=1")
    assert (few["type"], len(few["found"])) == (f"{NS}Person", 1)
    assert few["cut"] == {"limit": "limit", "at": 1, "left_out": None}
    both = ask(tiny, "/api/examples?type=jg:Person")
    assert sorted(one["curie"] for one in both["found"]) == ["id:ann", "id:bob"]
    assert ask(tiny, "/api/examples?type=jg:Claim")["found"] == []

"""A network as communities: counted, named, and the same for every way to ask."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import Serve

EX = "http://example.org/"
GROUPS = """
ex:a1 rdfs:label "Ann" ; a jg:Person ; jg:knows ex:a2, ex:a3 . ex:a2 jg:knows ex:a3 ; a jg:Person .
ex:a3 jg:knows ex:b1 ; a jg:Person ; jg:age 63 .
ex:b1 jg:knows ex:b2, ex:b3 . ex:b2 jg:knows ex:b3 ; a jg:Law .
ex:zoe rdfs:label "Zoe" ; a jg:Person . ex:own jg:knows ex:own .
"""
PERSON = {"curie": "jg:Person", "label": "person", "colour": "#0072B2", "shape": "dot"}


def member(key: str, label: str, type: str, links: int) -> dict[str, Any]:
    return {"key": f"{EX}{key}", "label": label, "type": type, "links": links}


def test_communities_with_what_they_hold(serve: Serve) -> None:
    found = serve(GROUPS).get("/api/communities").json()
    first, second, alone = found["communities"]
    assert first == {
        "id": 0,
        "linked": True,
        "label": "ex:a3",
        "top": [
            member("a3", "ex:a3", "person", 3),
            member("a1", "Ann", "person", 2),
            member("a2", "ex:a2", "person", 2),
        ],
        "size": 3,
        "members": [f"{EX}a3", f"{EX}a1", f"{EX}a2"],
        "types": [{**PERSON, "count": 3}],
        "links": 3,
    }
    assert (second["label"], second["size"], second["links"]) == ("ex:b1", 3, 3)
    assert [(one["curie"], one["count"]) for one in second["types"]] == [("", 2), ("jg:Law", 1)]
    assert (alone["id"], alone["linked"], alone["links"]) == (2, False, 1)
    assert alone["members"] == [f"{EX}own", f"{EX}zoe"]
    assert found["between"] == [{"source": 0, "target": 1, "count": 1}]
    assert (found["nodes"], found["edges"], found["cut"]) == (8, 8, None)


def test_of_a_selection_as_json_and_in_an_address(serve: Serve) -> None:
    client = serve(GROUPS)
    choice: dict[str, Any] = {"focus": ["ex:b1", "ex:b2", "ex:a3", "Ann"], "hops": 0}
    found = client.post("/api/communities", json=choice).json()
    assert [one["members"] for one in found["communities"]] == [
        [f"{EX}a3", f"{EX}a1"],
        [f"{EX}b1", f"{EX}b2"],
    ]
    assert client.get("/api/communities", params=choice).json() == found


def test_of_a_graph_that_is_cut(serve: Serve) -> None:
    found = serve(GROUPS).get("/api/communities?max_nodes=2").json()
    assert found["nodes"] == 2
    assert found["cut"] == {"limit": "max_nodes", "at": 2, "left_out": 6}


@pytest.mark.parametrize("choice", [{"max_nodes": 50_001}, {"evidence": True}])
def test_a_choice_that_does_not_fit(tiny: TestClient, choice: dict[str, Any]) -> None:
    answer = tiny.post("/api/communities", json=choice)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad-request")


def test_of_the_packaged_graph_every_entity_and_link_is_counted_once(
    packaged: TestClient,
) -> None:
    found = packaged.get("/api/communities").json()
    network = packaged.get("/api/network?max_nodes=10000&evidence=false").json()
    parts = found["communities"]
    members = [key for part in parts for key in part["members"]]
    assert sorted(members) == sorted(node["key"] for node in network["nodes"])
    assert len(members) == sum(part["size"] for part in parts) == found["nodes"]
    links = sum(part["links"] for part in parts) + sum(one["count"] for one in found["between"])
    assert links == found["edges"] == len(network["edges"])
    assert all(sum(one["count"] for one in part["types"]) == part["size"] for part in parts)
    assert [part["size"] for part in parts if part["linked"]] == sorted(
        (part["size"] for part in parts if part["linked"]), reverse=True
    )

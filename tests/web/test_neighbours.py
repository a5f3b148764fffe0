"""``/api/neighbours`` counts and pages the links of an entity."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.web.tiny import ANN, ANN_VISITED, BOB, BOB_VISITED, ID, MILL, NS, ask


def test_neighbours(tiny: TestClient) -> None:
    group = {
        "property": f"{NS}visited",
        "curie": "jg:visited",
        "label": "visited",
        "direction": "in",
        "count": 2,
    }
    assert ask(tiny, "/api/neighbours?key=id:mill") == {
        "key": f"{ID}mill",
        "groups": [group],
        "nodes": [ANN, BOB, MILL],
        "edges": [ANN_VISITED, BOB_VISITED],
        "first": 1,
        "last": 2,
        "total": 2,
        "page": 1,
        "undated": 1,
        "not_then": 0,
        "cut": None,
    }
    then = ask(tiny, "/api/neighbours?key=id:mill&as_of=2019")
    assert (then["edges"], then["undated"], then["not_then"]) == ([BOB_VISITED], 1, 1)


def test_neighbours_by_one_property_and_page(tiny: TestClient) -> None:
    one = ask(tiny, "/api/neighbours?key=id:bob&property=wrote&direction=out")
    assert [edge["predicate"] for edge in one["edges"]] == ["jg:wrote"]
    assert [(group["curie"], group["count"]) for group in one["groups"]] == [
        ("jg:visited", 1),
        ("jg:wrote", 1),
    ]
    assert (one["total"], one["cut"]) == (1, None)
    paged = ask(tiny, "/api/neighbours?key=id:bob&size=1&page=1")
    assert (len(paged["edges"]), paged["cut"]) == (1, {"limit": "size", "at": 1, "left_out": 1})
    none = ask(tiny, "/api/neighbours?key=id:bob&property=wrote&direction=in")
    assert (none["edges"], none["total"]) == ([], 0)

"""``/api/queries`` lists the named queries and asks them."""

from __future__ import annotations

from starlette.testclient import TestClient

from graph.store import Limits, open_store
from graph.web import create_app
from tests.web.tiny import ask


def test_queries(tiny: TestClient) -> None:
    listed = {query["name"]: query for query in ask(tiny, "/api/queries")["queries"]}
    law = listed["law-passage"]
    assert law["parameters"][0]["name"] == "law"
    assert "SELECT" in law["text"]
    asked = ask(tiny, "/api/queries/law-passage?p=law=id:book")
    assert (asked["query"], asked["rows"], asked["truth"], asked["cut"]) == (law, [], None, None)
    assert asked["variables"]


def test_a_query_of_the_packaged_graph_has_cells() -> None:
    with open_store() as store, TestClient(create_app(store, limits=Limits(rows=1))) as client:
        found = ask(client, "/api/queries/law-passage?p=law=First%20Step%20Act")
    assert len(found["rows"]) == 1
    assert found["cut"] == {"limit": "rows", "at": 1, "left_out": None}
    kinds = {cell["type"] for cell in found["rows"][0] if cell}
    assert kinds <= {"iri", "literal"}

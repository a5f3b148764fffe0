"""``/api/network`` around a focus, and of a whole small graph."""

from __future__ import annotations

from starlette.testclient import TestClient

from tests.web.tiny import ANN, ANN_VISITED, ID, MILL, ask


def test_network_around_a_focus(tiny: TestClient) -> None:
    assert ask(tiny, "/api/network?focus=Annie") == {
        "nodes": [ANN, MILL],
        "edges": [ANN_VISITED],
        "undated": 0,
        "cut": None,
    }
    far = ask(tiny, "/api/network?focus=Annie&hops=2&type=jg:Person&type=jg:Place")
    assert [node["key"] for node in far["nodes"]] == [f"{ID}ann", f"{ID}bob", f"{ID}mill"]
    then = ask(tiny, "/api/network?focus=Annie&as_of=2019")
    assert ([node["key"] for node in then["nodes"]], then["edges"]) == ([f"{ID}ann"], [])


def test_network_of_a_whole_small_graph(tiny: TestClient) -> None:
    whole = ask(tiny, "/api/network")
    assert [node["label"] for node in whole["nodes"]] == [
        "Ann Ash",
        "Bob Birch",
        "a book",
        "the mill",
    ]
    assert (len(whole["edges"]), whole["undated"], whole["cut"]) == (3, 2, None)
    few = ask(tiny, "/api/network?max_nodes=2")
    assert (len(few["nodes"]), few["cut"]) == (2, {"limit": "max_nodes", "at": 2, "left_out": 2})
    assert ask(tiny, "/api/network?property=jg:wrote")["undated"] == 1
    then = ask(tiny, "/api/network?as_of=2019")
    assert (len(then["nodes"]), len(then["edges"])) == (3, 2)

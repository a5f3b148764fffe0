"""``/api/paths`` tells how two entities are connected."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.web.tiny import ANN, ANN_VISITED, BOB, BOB_VISITED, ID, MILL, NOTE, REFERENCE, ask


def test_paths(tiny: TestClient) -> None:
    found = ask(tiny, "/api/paths?start=Annie&goal=Bob%20Birch")
    told = found["told"]
    assert (found["nodes"], found["edges"], found["cut"]) == (
        [ANN, MILL, BOB],
        [ANN_VISITED, BOB_VISITED],
        None,
    )
    assert told["question"] == "How is Ann Ash connected to Bob Birch?"
    assert [hop["told"] for hop in told["connections"][0]["hops"]] == [
        [
            {
                "text": "Ann Ash visited the mill from June 2018 to July 2018.",
                "references": [REFERENCE],
                "standing": "stated",
                "edges": [[f"{ID}ann", f"{ID}mill", "jg:visited"]],
                "start": "2018-06",
                "end": "2018-07",
            }
        ],
        [
            {
                "text": "The mill was visited by Bob Birch.",
                "references": [],
                "standing": "stated",
                "edges": [[f"{ID}bob", f"{ID}mill", "jg:visited"]],
                "start": None,
                "end": None,
            }
        ],
    ]
    assert told["sources"] == [NOTE]


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("max_hops=1", 0),
        ("avoid=jg:Place", 0),
        ("avoid=the+mill", 0),
        ("only_sourced=true", 0),
        ("via=the+mill", 1),
        ("as_of=2019", 0),
        ("as_of=2018-07&include_disputed=true", 1),
    ],
)
def test_paths_as_they_are_wanted(tiny: TestClient, asked: str, count: int) -> None:
    found = ask(tiny, f"/api/paths?start=id:ann&goal=id:bob&{asked}")
    assert len(found["told"]["connections"]) == count


def test_a_search_for_paths_says_which_bound_stopped_it(tiny: TestClient) -> None:
    found = ask(tiny, "/api/paths?start=id:ann&goal=id:book&max_links=1")
    assert found["cut"] == {"limit": "max_links", "at": 1, "left_out": None}

"""``/api/entity`` tells what is known of an entity."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.web.tiny import ID, NOTE, REFERENCE, ask


@pytest.mark.parametrize("key", ["Annie", "id:ann", f"{ID}ann", "Ann%20Ash"])
def test_entity(tiny: TestClient, key: str) -> None:
    visited = {
        "text": "Ann Ash visited the mill from June 2018 to July 2018.",
        "values": [],
        "standing": "stated",
        "remark": None,
        "references": [REFERENCE],
        "other_sides": [],
        "details": [],
        "link": [f"{ID}ann", f"{ID}mill", "jg:visited"],
    }
    assert ask(tiny, f"/api/entity/{key}") == {
        "entity": {
            "iri": f"{ID}ann",
            "curie": "id:ann",
            "label": "Ann Ash",
            "type": "person",
            "aliases": ["Annie"],
            "description": "",
            "groups": [{"title": "Places", "statements": [visited]}],
            "sources": [NOTE],
            "period": {"start": None, "end": None},
            "undated": 0,
            "links_left_out": 0,
            "facts_left_out": 0,
            "extent": {"first": 1, "last": 1, "total": 1, "page": 1, "pages": 1},
            "named": [
                {"iri": f"{ID}mill", "curie": "id:mill", "label": "the mill", "type": "place"}
            ],
            "language": "en",
        },
        "cut": None,
    }


def test_an_entity_as_of_a_date_and_on_a_page(tiny: TestClient) -> None:
    then = ask(tiny, "/api/entity/id:ann?as_of=2019")["entity"]
    assert (then["groups"], then["links_left_out"]) == ([], 1)
    second = ask(tiny, "/api/entity/id:bob?size=1&page=2")
    assert second["entity"]["extent"] == {"first": 2, "last": 2, "total": 2, "page": 2, "pages": 2}
    assert second["cut"] == {"limit": "size", "at": 1, "left_out": 1}

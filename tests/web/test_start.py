"""What the start shows: numbers, questions and the latest changes."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from graph.store import Limits
from graph.web.served import Served
from tests.web.conftest import TINY, Serve
from tests.web.tiny import ask

ACTS = "".join(
    f"id:act{n} a jg:Pardon ; jg:grantedBy id:ann ; jg:grantedTo id:bob ;"
    f' jg:date "{n}"^^xsd:gYear .\n'
    for n in (2001, 2003, 2002, 2999)
)
DATED = ' <urn:data> a <http://rdfs.org/ns/void#Dataset> ; dcterms:issued "2026-01-01"^^xsd:date .'


def test_the_numbers_of_a_graph(tiny: TestClient) -> None:
    assert ask(tiny, "/api/counts")["overview"] == {
        "entities": 4,
        "links": 3,
        "groups": [
            {"label": "people", "colour": "#0072B2", "shape": "dot", "count": 2},
            {"label": "laws", "colour": "#009E73", "shape": "square", "count": 1},
            {"label": "places", "colour": "#0072B2", "shape": "triangle", "count": 1},
        ],
        "claims": 1,
        "sources": 1,
        "disputes": 0,
    }


def test_the_limit_of_rows_cuts_no_counts(serve: Serve) -> None:
    counts = ask(serve(limits=Limits(rows=1)), "/api/counts")["counts"]
    assert sum(one["what"] == "class" for one in counts) == 6


def test_the_latest_changes_come_first_and_none_is_still_to_come(serve: Serve) -> None:
    client = serve(TINY + ACTS + DATED)
    found = ask(client, "/api/changes?limit=3")
    assert [(one["date"], one["text"]) for one in found["entries"]] == [
        ("2018-06", "Ann Ash visited the mill from June 2018 to July 2018."),
        ("2003", "Ann Ash pardoned Bob Birch."),
        ("2002", "Ann Ash pardoned Bob Birch."),
    ]
    assert [one["iri"] for one in found["entries"][1]["entities"]] == [
        "https://w3id.org/justice-graph/id/ann",
        "https://w3id.org/justice-graph/id/bob",
    ]
    assert found["entries"][0]["references"][0]["number"] == found["sources"][0]["number"] == 1
    assert found["cut"] == {"limit": "limit", "at": 3, "left_out": 1}
    assert ask(client, "/api/changes")["cut"] is None


def test_of_a_graph_without_dates_nothing_has_changed(serve: Serve) -> None:
    assert ask(serve("ex:a ex:p ex:b ."), "/api/changes") == {
        "entries": [],
        "sources": [],
        "cut": None,
    }


def test_a_very_large_graph_is_not_read_for_it(
    tiny: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Served, "WHOLE", 5)
    assert ask(tiny, "/api/changes") == {
        "entries": [],
        "sources": [],
        "cut": {"limit": "statements", "at": 5, "left_out": None},
    }
    assert ask(tiny, "/api/counts")["overview"] == {
        "entities": None,
        "links": None,
        "groups": [],
        "claims": 1,
        "sources": 1,
        "disputes": 0,
    }


def test_every_question_has_a_blank_and_a_sample_for_each_parameter(packaged: TestClient) -> None:
    queries = ask(packaged, "/api/queries")["queries"]
    assert len(queries) > 20
    for query in queries:
        blanks = re.findall(r"\{(\w+)\}", query["question"])
        assert sorted(blanks) == sorted(one["name"] for one in query["parameters"])
        assert all(one["sample"] and one["sample_label"] for one in query["parameters"])
    law = next(query for query in queries if query["name"] == "law-passage")
    assert (law["question"], law["parameters"]) == (
        "Who passed {law}, and who signed it?",
        [
            {
                "name": "law",
                "type": "entity",
                "description": "the law",
                "default": "id:first-step-act",
                "sample": "id:first-step-act",
                "sample_label": "First Step Act of 2018",
            }
        ],
    )


def test_other_data_know_no_sample(tiny: TestClient) -> None:
    (law,) = next(
        query["parameters"]
        for query in ask(tiny, "/api/queries")["queries"]
        if query["name"] == "law-passage"
    )
    assert (law["default"], law["sample"], law["sample_label"]) == ("id:first-step-act", None, None)

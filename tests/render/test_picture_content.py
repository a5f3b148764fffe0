"""What a picture shows, as the tables that its page reads."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from graph.render.page.content import page_content


def content(g: Any, **more: Any) -> dict[str, Any]:
    return page_content(g, dict.fromkeys(g, (0.4, -2.6)), title="T", **more)


CITATION = {
    "says": "It is so.", "quoted": "so", "source": "Paper", "source_iri": "urn:s",
    "publisher": "P", "url": "https://example.org", "kind": "news", "original": "urn:o",
    "published": "2020-04",
}  # fmt: skip

SIDE = {
    "sentence": "B knows A", "kind": "Reported", "rank": "Deprecated", "standing": "deprecated",
    "reason": "No.", "citations": [{**CITATION, "says": "It is not."}],
}  # fmt: skip


def test_a_payload_becomes_rows() -> None:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    fact = {
        "predicate": "ex:age", "label": "age", "value": "7", "standing": "party",
        "reason": None, "dispute": "How old?", "dispute_kind": "Error", "kind": "OwnStatement",
        "citations": [CITATION], "other_sides": [{**SIDE, "standing": "stated", "reason": None}],
    }  # fmt: skip
    g.add_node(
        "urn:a", label="A", type="ex:T", type_label="thing", types=["ex:T"], group="things",
        colour="#123456", shape="star", description="About A", aliases=["Alpha"], language="en",
        facts=[fact],
    )  # fmt: skip
    g.add_node("urn:b", label="B", group="things", colour="#123456", shape="star")
    g.add_edge(
        "urn:a", "urn:b", "k", predicate="ex:p", label="knows", sentence="A knows B",
        inverse_sentence="B is known by A", act=None, claim=["c"], rank="Normal", kind="Reported",
        standing="disputed", reason=None, dispute="Really?", dispute_kind="TrueDispute",
        other_sides=[SIDE], until="2020", sources=3, citations=[CITATION], facts=[],
        graph=None, **{"from": "2018"},
    )  # fmt: skip
    assert content(g, focus=["urn:b", "urn:unknown"], description="D") == {
        "title": "T",
        "description": "D",
        "directed": True,
        "focus": [1],
        "groups": [["things", "#123456", "star"]],
        "types": ["thing", ""],
        "labels": ["knows"],
        "sources": [["Paper", "urn:s", "P", "https://example.org", "news", "urn:o", "2020-04"]],
        "citations": [[0, "It is so.", "so"], [0, "It is not.", "so"]],
        "nodes": [
            ["urn:a", "A", 0, -3, 0, 0, {
                "description": "About A",
                "aliases": ["Alpha"],
                "facts": [{
                    "label": "age", "value": "7", "standing": "party", "dispute": "How old?",
                    "dispute_kind": "Error", "kind": "OwnStatement", "citations": [0],
                    "other_sides": [{
                        "sentence": "B knows A", "kind": "Reported", "rank": "Deprecated",
                        "citations": [1],
                    }],
                }],
            }],
            ["urn:b", "B", 0, -3, 0, 1],
        ],
        "edges": [
            [0, 1, 0, "disputed", 3, {
                "sentence": "A knows B", "inverse_sentence": "B is known by A", "rank": "Normal",
                "kind": "Reported", "dispute": "Really?", "dispute_kind": "TrueDispute",
                "from": "2018", "until": "2020", "citations": [0], "other_sides": [{
                    "sentence": "B knows A", "standing": "deprecated", "kind": "Reported",
                    "rank": "Deprecated", "reason": "No.", "citations": [1],
                }],
            }],
        ],
    }  # fmt: skip


def test_a_bare_graph_falls_back_to_its_keys() -> None:
    g: nx.MultiDiGraph = nx.MultiDiGraph([(1, "two"), (1, "two")])
    g.add_edge("two", 1, "answers")
    shown = content(g)
    assert [row[:2] for row in shown["nodes"]] == [["1", "1"], ["two", "two"]]
    assert [shown["labels"][row[2]] for row in shown["edges"]] == [
        "is linked to", "is linked to", "answers",
    ]  # fmt: skip
    assert [row[3:] for row in shown["edges"]] == [["stated", 0]] * 3
    assert [name for name, _, _ in shown["groups"]] == ["Entity"]


def test_attributes_of_other_graphs_are_shown_as_facts() -> None:
    g = nx.Graph()
    g.add_node("a", weight=2.5, colour="red", missing=None)
    g.add_edge("a", "b", since=1999)
    shown = content(g)
    assert shown["directed"] is False
    assert shown["nodes"][0][6] == {"facts": [{"label": "weight", "value": "2.5"}]}
    assert shown["edges"][0][5] == {"facts": [{"label": "since", "value": "1999"}]}


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_every_kind_of_graph_keeps_its_links(kind: Any) -> None:
    g = kind([("a", "b"), ("b", "b"), ("b", "c")])
    assert [row[:2] for row in content(g)["edges"]] == [[0, 1], [1, 1], [1, 2]]


def test_a_side_that_is_only_a_sentence_is_kept() -> None:
    g = nx.DiGraph()
    g.add_edge("a", "b", other_sides=["B knows A"])
    assert content(g)["edges"][0][5] == {
        "other_sides": [{"sentence": "B knows A", "citations": []}]
    }


def test_copies_count_once_where_no_count_is_given() -> None:
    g = nx.DiGraph()
    copy = {**CITATION, "source": "Mirror", "source_iri": "urn:m"}
    other = {**CITATION, "source": "Other", "source_iri": "urn:x", "original": "urn:x"}
    g.add_edge("a", "b", citations=[CITATION, copy, other, CITATION])
    shown = content(g)
    assert shown["edges"][0][4] == 2
    assert shown["edges"][0][5] == {"citations": [0, 1, 2, 0]}


def test_groups_without_colours_get_different_ones() -> None:
    g = nx.DiGraph()
    for number in range(7):
        g.add_node(number, group=f"group {number}")
    assert len({colour for _, colour, _ in content(g)["groups"]}) == 7


def test_relief_that_ended_is_marked_as_taken_back() -> None:
    g = nx.MultiDiGraph()
    g.add_edge("a", "b", predicate="jg:Commutation", until="2022-02")
    g.add_edge("a", "b", predicate="jg:Commutation")
    g.add_edge("a", "b", predicate="jg:Role", until="2019")
    assert [row[5] if len(row) > 5 else {} for row in content(g)["edges"]] == [
        {"until": "2022-02", "relief": True}, {}, {"until": "2019"},
    ]  # fmt: skip

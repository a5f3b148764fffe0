"""A story beside a picture, as the page reads it."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from graph.errors import InputError
from graph.render import picture

STORY: Any = {
    "connections": [
        {
            "title": "Directly",
            "nodes": ["a", "b"],
            "sentences": [
                {"text": "A knows B.", "standing": "disputed", "links": [("a", "b", "knows")],
                 "citations": [1]},
                {"text": "(1 more.)", "standing": "stated", "links": [("a", "b", "met")],
                 "citations": None},
            ],
        }
    ],
    "sources": [
        {"title": "T", "publisher": None, "about": "news", "url": None, "same_as": None}
    ],
    "remarks": ["2 links looked at."],
}  # fmt: skip


def network() -> nx.MultiDiGraph:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    g.add_node("c")
    g.add_edge("a", "b", "met")
    g.add_edge("a", "b", "knows")
    return g


def content(g: Any, story: Any) -> Any:
    return picture(g, title="T", story=story).content


def test_keys_become_numbers() -> None:
    assert content(network(), STORY)["story"] == {
        "connections": [
            {
                "title": "Directly",
                "nodes": [1, 2],
                "sentences": [
                    {
                        "text": "A knows B.",
                        "standing": "disputed",
                        "links": [1],
                        "citations": [1],
                    },
                    {"text": "(1 more.)", "standing": "stated", "links": [0]},
                ],
            }
        ],
        "sources": STORY["sources"],
        "remarks": ["2 links looked at."],
    }


def test_without_a_story_the_page_has_none() -> None:
    assert "story" not in content(network(), None)


def test_a_graph_without_parallel_links_has_no_keys() -> None:
    told = {
        "text": "A knows B.",
        "standing": "stated",
        "links": [("a", "b", None)],
        "citations": [],
    }
    connection = {"title": "Directly", "nodes": ["a", "b"], "sentences": [told]}
    story = {"connections": [connection], "sources": [], "remarks": []}
    rows = content(nx.DiGraph([("a", "b")]), story)["story"]
    assert rows["connections"][0]["sentences"][0]["links"] == [0]


def test_what_is_not_in_the_network_is_refused() -> None:
    with pytest.raises(
        InputError, match=r"The story tells of \('a', 'b', 'knows'\), which is not in the network;"
    ):
        content(nx.MultiDiGraph([("a", "b")]), STORY)


def test_what_no_connection_passes_stands_below() -> None:
    places = picture(network(), title="T", story=STORY).positions
    assert places["a"][1] == places["b"][1] < places["c"][1]

"""A picture of how two entities are connected, from the explanation of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from graph.analysis.connections import find_connections
from graph.analysis.constraints import Constraints
from graph.analysis.exploring import Bounds
from graph.explain.connections import Explanation, tell_connections
from graph.model import packaged_model
from graph.render.connection import connection_picture, story_of
from graph.store import LocalStore, open_store

ID = "https://w3id.org/justice-graph/id/"


@pytest.fixture(scope="module")
def store() -> Iterator[LocalStore]:
    with open_store() as opened:
        yield opened


def explained(store: LocalStore, one: str, other: str, **asked: Any) -> tuple[Explanation, Any]:
    model, constraints = packaged_model(), Constraints(**asked)
    found = find_connections(store, model, ID + one, ID + other, constraints)
    told = tell_connections(store, model, ID + one, ID + other, constraints, found)
    return told, found.network


def test_it_tells_what_the_explanation_tells(store: LocalStore) -> None:
    told, network = explained(store, "alexis-martin", "alice-marie-johnson")
    story = story_of(told, network)
    assert [one["title"] for one in story["connections"]] == [one.title for one in told.connections]
    for connection, shown in zip(told.connections, story["connections"], strict=True):
        assert shown["nodes"] == [end.key for end in connection.ends]
        sentences = [
            (one.text, list(one.edges), sorted({mark.number for mark in one.references}))
            for hop in connection.hops
            for one in hop.told
        ]
        assert sentences == [
            (one["text"], one["links"], one["citations"])
            for one in shown["sentences"]
            if one["citations"] is not None
        ]
    assert [source["title"] for source in story["sources"]] == [note.title for note in told.sources]
    assert story["remarks"] == list(told.remarks)


def test_every_link_between_neighbours_has_a_sentence(store: LocalStore) -> None:
    told, network = explained(store, "alexis-martin", "alice-marie-johnson")
    assert any(hop.more for connection in told.connections for hop in connection.hops)
    for connection in story_of(told, network)["connections"]:
        shown = {link for one in connection["sentences"] for link in one["links"]}
        pairs = {frozenset(pair) for pair in pairwise(connection["nodes"])}
        assert shown == {
            (source, target, key)
            for source, target, key in network.edges(keys=True)
            if frozenset((source, target)) in pairs
        }


def test_the_picture_asks_the_question_and_marks_the_ends(store: LocalStore) -> None:
    told, network = explained(store, "dawn-jackson", "first-step-act")
    drawn: Any = connection_picture(told, network)
    assert drawn.title == "How is Dawn Jackson connected to the First Step Act of 2018?"
    nodes = drawn.content["nodes"]
    assert [nodes[number][0] for number in drawn.content["focus"]] == [
        f"{ID}dawn-jackson", f"{ID}first-step-act",
    ]  # fmt: skip


def test_without_a_connection_it_says_what_was_looked_at(store: LocalStore) -> None:
    told, network = explained(store, "alexis-martin", "first-step-act", bounds=Bounds(hops=1))
    assert told.connections == ()
    drawn: Any = connection_picture(told, network)
    assert drawn.content["nodes"] == []
    assert drawn.content["story"]["remarks"] == list(told.remarks)

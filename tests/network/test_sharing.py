"""No two nodes or edges of a network share a part, so that one may be changed alone."""

from __future__ import annotations

from typing import Any

import pytest

from graph.network import View, build_network
from tests.network.claims import ACT, Trig, claim, given_to, granted, met

SHARED = (
    ACT
    + "ex:ann jg:metWith ex:bob, ex:cal ; jg:age 63 . ex:bob jg:age 63 . ex:cal jg:age 63 ."
    + 'ex:ann skos:altLabel "A" . ex:bob skos:altLabel "A" . ex:act jg:outcome "freed"@en .'
    + granted("c1", "ex:bob", "jg:citation ex:cited-1")
    + given_to("c2", "ex:ann", "jg:citation ex:cited-1")
    + claim("c3", "ex:act", "jg:outcome", '"freed"@en', "jg:citation ex:cited-1")
    + met("c4", "jg:citation ex:cited-1")
    + claim("c5", "ex:ann", "jg:age", "63", "jg:citation ex:cited-1")
)
VIEWS = [View(), View(acts="node"), View(evidence=False)]


def shared(g: Any) -> list[Any]:
    """List the dictionaries and lists that two nodes or edges have in common."""
    owners = [*g.nodes(data=True), *(edge[1:] for edge in g.edges(data=True))]
    seen: dict[int, int] = {}
    return [
        part
        for owner, (_, data) in enumerate(owners)
        for part in parts(data)
        if seen.setdefault(id(part), owner) != owner
    ]


def parts(value: Any) -> list[Any]:
    """List a container and all those in it."""
    if isinstance(value, dict):
        return [value, *(part for one in value.values() for part in parts(one))]
    if isinstance(value, list):
        return [value, *(part for one in value for part in parts(one))]
    return []


@pytest.mark.parametrize("view", VIEWS, ids=["edges", "nodes", "lean"])
def test_nothing_is_shared_between_nodes_or_edges(trig: Trig, view: View) -> None:
    assert shared(build_network(trig(SHARED), view)) == []


@pytest.mark.parametrize("view", VIEWS, ids=["edges", "nodes", "lean"])
def test_nothing_is_shared_between_the_edges_of_one_act(trig: Trig, view: View) -> None:
    store = trig(SHARED + "ex:act jg:grantedBy ex:cal ; jg:grantedTo ex:bob .")
    assert shared(build_network(store, view)) == []

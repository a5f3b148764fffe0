"""How acts stand by the claims of their ends, and what supports them."""

from __future__ import annotations

import pytest

from graph.network import View, build_network
from tests.network.claims import ACT, CITED, EX, SOURCES, Trig, claim, given_to, granted, link


@pytest.mark.parametrize(
    ("first", "second", "standing", "rank"),
    [
        ([], [], "stated", "Normal"),
        (["jg:rank jg:Preferred"], ["jg:dispute ex:which"], "disputed", "Normal"),
        (["jg:dispute ex:which"], ["jg:kind jg:OwnStatement"], "party", "Normal"),
        (["jg:kind jg:OwnStatement"], ["jg:rank jg:Deprecated"], "deprecated", "Deprecated"),
        (["jg:rank jg:Deprecated"], [], "deprecated", "Deprecated"),
    ],
)
def test_an_act_stands_as_its_weakest_end(
    trig: Trig, first: list[str], second: list[str], standing: str, rank: str
) -> None:
    for one, two in ((first, second), (second, first)):
        store = trig(
            SOURCES
            + "ex:act a jg:Commutation ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann ."
            + granted("c1", "ex:bob", *one)
            + given_to("c2", "ex:ann", *two)
        )
        data = link(build_network(store), "bob", "ann", f"{EX}act")
        assert (data["standing"], data["rank"]) == (standing, rank)
        assert data["claim"] == [f"{EX}c1", f"{EX}c2"]


def test_the_citations_of_both_ends_support_an_act(trig: Trig) -> None:
    g = build_network(
        trig(
            ACT
            + granted("c1", "ex:bob", "jg:citation ex:cited-2")
            + given_to("c2", "ex:ann", "jg:citation ex:cited-1, ex:cited-3")
        )
    )
    data = link(g, "bob", "ann", f"{EX}act")
    assert (data["sources"], data["citations"]) == (2, CITED)


def test_a_claim_of_the_link_itself_is_no_other_side(trig: Trig) -> None:
    g = build_network(
        trig(
            ACT
            + granted("c1", "ex:bob", "jg:dispute ex:which")
            + given_to("c2", "ex:ann", "jg:dispute ex:which")
        )
    )
    data = link(g, "bob", "ann", f"{EX}act")
    assert (data["standing"], data["dispute"], data["other_sides"]) == ("disputed", "Which?", [])


@pytest.mark.parametrize(
    ("more", "standing"),
    [
        ("jg:rank jg:Deprecated", "deprecated"),
        ("jg:kind jg:OwnStatement", "party"),
    ],
)
def test_a_rival_end_is_an_edge_of_its_own(trig: Trig, more: str, standing: str) -> None:
    store = trig(
        ACT
        + granted("c1", "ex:bob", "jg:dispute ex:which")
        + granted("c2", "ex:cal", "jg:dispute ex:which", more)
        + given_to("c3", "ex:ann")
    )
    g = build_network(store)
    right, rival = link(g, "bob", "ann", f"{EX}act"), link(g, "cal", "ann", f"{EX}act")
    assert (right["standing"], rival["standing"]) == ("disputed", standing)
    assert rival["sentence"] == "Cal commuted the sentence of Ann"
    [(against_right, against_rival)] = zip(right["other_sides"], rival["other_sides"], strict=True)
    assert (against_right["sentence"], against_right["standing"]) == (rival["sentence"], standing)
    assert (against_rival["sentence"], against_rival["standing"]) == (right["sentence"], "disputed")
    assert (right["claim"], rival["claim"]) == (
        [f"{EX}c1", f"{EX}c3"],
        [f"{EX}c2", f"{EX}c3"],
    )
    without = build_network(store, View(disputed=False))
    assert list(without.edges(keys=True)) == [(f"{EX}bob", f"{EX}ann", f"{EX}act")]


def test_an_act_with_an_end_that_is_only_claimed_is_an_edge_where_that_is_shown(
    trig: Trig,
) -> None:
    store = trig(
        SOURCES
        + "ex:act a jg:Pardon ; jg:grantedTo ex:ann ."
        + granted("c1", "ex:bob", "jg:kind jg:OwnStatement")
    )
    data = link(build_network(store), "bob", "ann", f"{EX}act")
    assert data["standing"] == "party"
    without = build_network(store, View(disputed=False))
    assert list(without.edges(keys=True)) == [(f"{EX}act", f"{EX}ann", "jg:grantedTo")]


def test_a_class_that_is_only_claimed_changes_no_look(trig: Trig) -> None:
    g = build_network(
        trig(ACT + claim("c1", "ex:act", "rdf:type", "jg:Pardon", "jg:rank jg:Deprecated"))
    )
    data = link(g, "bob", "ann", f"{EX}act")
    assert data["predicate"] == "jg:Commutation"
    assert list(g) == [f"{EX}ann", f"{EX}bob", f"{EX}cal"]

"""The order of triples never decides anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network import View, build_network
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]

TERMS = ["ex:a", "ex:b", "ex:c", "ex:act", "_:x", "_:y"]
STATEMENTS = [
    *(f"{s} {p} {o} ." for s in TERMS for p in ("ex:p", "jg:metWith") for o in TERMS),
    *(f"{s} a {o} ." for s in TERMS for o in ("jg:Person", "jg:Law", "ex:Thing", "jg:Bill")),
    *(
        f"{s} {p} {o} ."
        for s in TERMS
        for p in ("rdfs:label", "skos:altLabel", "dcterms:description", "jg:nameInSentence", "ex:n")
        for o in ('"x"@en', '"y"@en', '"z"', '"x"@de', "1")
    ),
    *(f"ex:act {p} {o} ." for p in ("jg:grantedBy", "jg:grantedTo") for o in TERMS[:3]),
    *(f"ex:act jg:date {o} ." for o in ('"2018"', '"2018-06"', '"2018-07"')),
    "ex:act a jg:Pardon .",
    "ex:act a jg:Commutation .",
    "GRAPH ex:g { ex:a ex:p ex:b }",
    "GRAPH ex:h { ex:a ex:p ex:b }",
    "ex:a ex:list ( ex:b ex:c 1 ) .",
    *(
        f"ex:k{n} a jg:Claim ; rdf:subject {s} ; rdf:predicate {p} ; rdf:object {o} ; {more} ."
        for n, (s, p, o, more) in enumerate(
            (s, p, o, more)
            for s, p, o in (
                ("ex:a", "jg:metWith", "ex:b"),
                ("ex:a", "jg:metWith", "ex:c"),
                ("ex:act", "jg:grantedBy", "ex:b"),
                ("ex:a", "ex:n", "1"),
            )
            for more in (
                "jg:rank jg:Deprecated ; jg:dispute ex:d",
                "jg:kind jg:Official ; jg:citation ex:ci",
                "jg:kind jg:OwnStatement ; jg:dispute ex:d ; jg:citation ex:ci",
            )
        )
    ),
]
END = "ex:d a jg:Dispute . ex:ci a jg:Citation ; jg:source ex:s . ex:s a jg:Source ."
VIEWS = [
    View(),
    View(acts="node"),
    View(disputed=False, evidence=False),
    View(max_nodes=2),
    View(languages=("de", "en")),
    View(focus=("http://example.org/a",), hops=2),
]


def whole(g: Any) -> tuple[Any, ...]:
    return (list(g.nodes(data=True)), list(g.edges(keys=True, data=True)))


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_permuted_triples_give_the_same_network(trig: Trig, view: View) -> None:
    @settings(max_examples=60, deadline=None)
    @given(data=st.data(), said=st.lists(st.sampled_from(STATEMENTS), unique=True, max_size=18))
    def check(data: st.DataObject, said: list[str]) -> None:
        texts = ["ex:a ex:p ex:b .", END, *said]
        shuffled = data.draw(st.permutations(texts))
        one, two = (build_network(trig("\n".join(text)), view) for text in (texts, shuffled))
        assert whole(one) == whole(two)

    check()


@settings(max_examples=60, deadline=None)
@given(said=st.lists(st.sampled_from(STATEMENTS), unique=True, max_size=18))
def test_nodes_and_edges_are_sorted_and_keys_are_unique(trig: Trig, said: list[str]) -> None:
    g = build_network(trig("\n".join([END, *said])))
    assert list(g) == sorted(g)
    found = [(u, v) for u, v, _ in g.edges(keys=True)]
    assert found == sorted(found)
    assert len(set(g.edges(keys=True))) == g.number_of_edges()
    assert all(isinstance(key, str) for _, _, key in g.edges(keys=True))


@settings(max_examples=30, deadline=None)
@given(said=st.lists(st.sampled_from(STATEMENTS), unique=True, max_size=18))
def test_building_twice_gives_the_same_and_leaves_the_store_alone(
    trig: Trig, said: list[str]
) -> None:
    store = trig("\n".join([END, *said]))
    before = sorted(map(str, store.quads()))
    assert whole(build_network(store)) == whole(build_network(store))
    assert sorted(map(str, store.quads())) == before

"""Claims found by what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence.nodes import claim_nodes_in, claim_nodes_of
from graph.store import LocalStore
from graph.terms.nodes import node_key

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
ANN, BOB, KNOWS = f"{EX}ann", f"{EX}bob", f"{EX}knows"


def says(name: str, subject: str, predicate: str, object: str, more: str = "") -> str:
    return (
        f"{name} a jg:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ;"
        f" rdf:object {object} {more}. "
    )


THREE = (
    says("ex:c1", "ex:ann", "ex:knows", "ex:bob", "; jg:rank jg:Deprecated ")
    + says("ex:c2", "ex:ann", "ex:likes", "ex:bob", "; jg:kind jg:OwnStatement ")
    + says("ex:c3", "ex:bob", "ex:knows", '"ann"')
)


def names(nodes: Iterator[object]) -> list[str]:
    found = [node_key(node).removeprefix(EX) for node in nodes]
    assert len(set(found)) == len(found)
    return sorted(found)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["c1", "c2", "c3"]),
        ({"subject": ANN}, ["c1", "c2"]),
        ({"predicate": KNOWS}, ["c1", "c3"]),
        ({"object": ox.NamedNode(BOB)}, ["c1", "c2"]),
        ({"object": ox.Literal("ann")}, ["c3"]),
        ({"subject": ANN, "predicate": KNOWS}, ["c1"]),
        ({"subject": ANN, "object": ox.NamedNode(BOB)}, ["c1", "c2"]),
        ({"predicate": KNOWS, "object": ox.NamedNode(BOB)}, ["c1"]),
        ({"subject": ANN, "predicate": KNOWS, "object": ox.NamedNode(BOB)}, ["c1"]),
        ({"subject": BOB, "predicate": KNOWS, "object": ox.NamedNode(BOB)}, []),
        ({"subject": f"{EX}nobody"}, []),
    ],
)
def test_claims_are_found_by_any_of_their_parts(
    trig: Trig, asked: dict[str, object], found: list[str]
) -> None:
    assert names(claim_nodes_of(trig(THREE), **asked)) == found


def test_statements_that_are_no_claims_are_passed_over(trig: Trig) -> None:
    store = trig("ex:s rdf:subject ex:ann ; rdf:predicate ex:knows ; rdf:object ex:bob .")
    assert names(claim_nodes_of(store, ANN, KNOWS, ox.NamedNode(BOB))) == []
    assert names(claim_nodes_of(store, ANN)) == []


def test_a_claim_about_a_blank_node_is_found(trig: Trig) -> None:
    store = trig(says("_:c", "_:someone", "ex:knows", "ex:bob"))
    assert names(claim_nodes_of(store, "_:someone")) == ["_:c"]


def test_the_claims_of_a_dispute_are_found(trig: Trig) -> None:
    store = trig(THREE + "ex:c1 jg:dispute ex:d . ex:c3 jg:dispute ex:d . ex:x jg:dispute ex:d .")
    assert names(claim_nodes_in(store, f"{EX}d")) == ["c1", "c3"]
    assert names(claim_nodes_in(store, f"{EX}other")) == []


@pytest.mark.parametrize("hub", ["subject", "object"])
def test_a_hub_is_not_read_whole(trig: Trig, hub: str) -> None:
    claim = says("ex:c", "ex:ann", "ex:knows", "ex:bob")
    ends = {"subject": ("ex:ann", "ex:x{}"), "object": ("ex:x{}", "ex:bob")}[hub]
    others = "".join(
        says(f"ex:c{number}", ends[0].format(number), "ex:knows", ends[1].format(number))
        for number in range(500)
    )
    store = Counting(trig(others + claim).engine)
    assert names(claim_nodes_of(store, ANN, KNOWS, ox.NamedNode(BOB))) == ["c"]
    assert store.read < 20


class Counting(LocalStore):
    """A store that counts the quads that were taken from it."""

    read = 0

    def quads(self, *pattern: object) -> Iterator[ox.Quad]:
        for quad in super().quads(*pattern):
            self.read += 1
            yield quad


STATEMENTS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from("pq"), st.sampled_from("abc")), max_size=12
)
ASKED = st.tuples(*(st.none() | st.sampled_from(letters) for letters in ("ab", "pq", "abc")))


@settings(max_examples=60, deadline=None)
@given(STATEMENTS, ASKED)
def test_what_is_found_is_what_says_so(
    trig: Trig, statements: list[tuple[str, str, str]], asked: tuple[str | None, ...]
) -> None:
    store = trig(
        "".join(
            says(f"ex:c{number}", *(f"ex:{part}" for part in statement))
            for number, statement in enumerate(statements)
        )
    )
    subject, predicate, object = (part and EX + part for part in asked)
    fitting = [
        f"c{number}"
        for number, statement in enumerate(statements)
        if all(part in {None, said} for part, said in zip(asked, statement, strict=True))
    ]
    found = claim_nodes_of(store, subject, predicate, object and ox.NamedNode(object))
    assert names(found) == sorted(fitting)
    assert list(islice(claim_nodes_of(store, f"{EX}nobody"), 1)) == []

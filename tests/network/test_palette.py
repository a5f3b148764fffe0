"""Looks for classes of other ontologies."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.network.palette import dress

IRIS = st.lists(st.text("abcdef", min_size=1).map("urn:{}".format), max_size=49)


@given(IRIS, st.randoms(use_true_random=False))
def test_looks_differ_and_do_not_depend_on_the_order(iris: list[str], random: object) -> None:
    shuffled = list(iris)
    random.shuffle(shuffled)
    dresses = dress(iris)
    assert dresses.keys() == set(iris)
    assert len(set(dresses.values())) == len(dresses)
    assert dress(shuffled) == dresses


def test_when_all_looks_are_taken_some_are_shared() -> None:
    dresses = dress(f"urn:{number}" for number in range(60))
    assert len(dresses) == 60
    assert len(set(dresses.values())) == 49


def test_one_class_always_looks_the_same() -> None:
    assert dress(["urn:a"])["urn:a"] == dress(["urn:a"])["urn:a"]
    assert dress([]) == {}

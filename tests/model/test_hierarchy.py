from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.model.hierarchy import ancestors_of, circles

HIERARCHIES = st.dictionaries(
    st.sampled_from("abcdef"),
    st.lists(st.sampled_from("abcdef"), max_size=3, unique=True).map(tuple),
)


def test_the_nearest_come_first() -> None:
    parents = {"a": ("c", "b"), "b": ("d",), "c": ("e",), "d": ("f",)}
    assert ancestors_of("a", parents) == ("a", "b", "c", "d", "e", "f")


def test_a_class_that_is_not_known_stands_alone() -> None:
    assert ancestors_of("x", {}) == ("x",)


def test_circles_are_found_and_those_below_them_are_not_part() -> None:
    parents = {"a": ("b",), "b": ("c",), "c": ("a",), "below": ("a",), "d": ("e",), "e": ("d",)}
    assert circles(parents) == (("a", "b", "c"), ("d", "e"))


@given(HIERARCHIES, st.sampled_from("abcdef"))
def test_every_ancestor_comes_once_and_is_closed(
    parents: dict[str, tuple[str, ...]], start: str
) -> None:
    found = ancestors_of(start, parents)
    assert found[0] == start
    assert len(found) == len(set(found))
    assert {above for iri in found for above in parents.get(iri, ())} <= set(found)

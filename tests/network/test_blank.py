"""Keys of blank nodes come from what is said about them."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network import View, build_network
from graph.network.blank import stable_keys
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]


def key(trig: Trig, text: str) -> str:
    return stable_keys(trig(text), ["x"])["x"]


def test_a_key_is_that_of_a_blank_node(trig: Trig) -> None:
    assert key(trig, "_:x ex:p ex:a .").startswith("_:")
    assert stable_keys(trig(""), []) == {}


def test_what_is_said_makes_the_key(trig: Trig) -> None:
    texts = [
        "_:x ex:p ex:a .",
        "_:x ex:q ex:a .",
        "_:x ex:p ex:b .",
        "ex:a ex:p _:x .",
        '_:x ex:p "a" .',
        '_:x ex:p "a"@en .',
        "_:x ex:p _:x .",
        "_:x ex:p _:y .",
        "_:y ex:p _:x .",
        "_:x ex:p ex:a ; ex:q ex:a .",
        "GRAPH ex:g { _:x ex:p ex:a }",
        "_:x ex:p _:y . _:y ex:p ex:a .",
        "_:x ex:p _:y . _:y ex:p ex:b .",
    ]
    assert len({key(trig, text) for text in texts}) == len(texts)


def test_what_is_said_elsewhere_does_not(trig: Trig) -> None:
    assert key(trig, "_:x ex:p ex:a .") == key(trig, "_:x ex:p ex:a . ex:a ex:q [] .")


TERMS = st.sampled_from(["{x}", "{y}", "{z}", "ex:a"])
LINES = st.one_of(
    st.builds("{} {} {} .".format, TERMS, st.sampled_from(["ex:p", "ex:q"]), TERMS),
    st.builds("GRAPH ex:g {{{{ {} ex:p {} }}}}".format, TERMS, TERMS),
)


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(LINES, unique=True, max_size=8), names=st.permutations(["_:x", "_:y", "_:z"]))
def test_other_names_give_the_same_network(trig: Trig, lines: list[str], names: list[str]) -> None:
    found = []
    for x, y, z in (("_:x", "_:y", "_:z"), names):
        g = build_network(trig("\n".join(lines).format(x=x, y=y, z=z)), View(acts="node"))
        found.append((list(g.nodes(data=True)), list(g.edges(keys=True, data=True))))
    assert found[0] == found[1]

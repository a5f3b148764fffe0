"""The links within a selection are all those of the whole network, however large its hubs are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from graph.model import packaged_model
from graph.network.adjacency import Adjacency
from graph.network.among import links_among
from graph.network.vocabulary import Vocabulary
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
MODEL = packaged_model()

ACTS = """
ex:pardon a jg:Pardon ; jg:grantedBy ex:a ; jg:grantedTo ex:b .
ex:half a jg:Pardon ; jg:grantedBy ex:a ; jg:grantedTo ex:far .
ex:own a jg:Pardon ; jg:grantedBy ex:a ; jg:grantedTo ex:a .
ex:a ex:knows ex:b, ex:far ; ex:age 63 . ex:b ex:knows ex:b . ex:far ex:knows ex:a .
"""
CLAIMED = """
ex:claim a jg:Claim ; rdf:subject ex:c ; rdf:predicate ex:knows ; rdf:object ex:a ;
  jg:rank jg:Deprecated .
ex:alleged a jg:Pardon ; jg:grantedBy ex:c .
ex:end a jg:Claim ; rdf:subject ex:alleged ; rdf:predicate jg:grantedTo ; rdf:object ex:a ;
  jg:rank jg:Deprecated .
"""


def among(
    store: LocalStore, names: Sequence[str], most: int = 1000
) -> tuple[list[tuple[str, str, str]], bool]:
    adjacency = Adjacency(store, Vocabulary(store, MODEL, ("en",)), claimed=True)
    found = links_among(store, adjacency, [f"{EX}{name}" for name in names], most)
    short = [
        (link.source[len(EX) :], (link.act or link.predicate)[len(EX) :], link.target[len(EX) :])
        for link in found.links
    ]
    return sorted(short), found.cut


def test_plain_links_acts_and_links_to_oneself(trig: Trig) -> None:
    store = trig(ACTS)
    own = [("a", "own", "a")]
    assert among(store, "a") == (own, False)
    both = [("a", "knows", "b"), *own, ("a", "pardon", "b"), ("b", "knows", "b")]
    assert among(store, "ab") == (both, False)
    assert among(store, []) == ([], False)


def test_what_is_only_claimed(trig: Trig) -> None:
    store = trig(ACTS + CLAIMED)
    assert among(store, "ca")[0] == [
        ("a", "own", "a"),
        ("c", "alleged", "a"),
        ("c", "knows", "a"),
    ]


@pytest.mark.parametrize(("names", "cut"), [("ab", False), (["a", "b", "other"], True)])
def test_a_link_of_a_hub_is_seen_from_its_other_end(
    trig: Trig, names: Sequence[str], cut: bool
) -> None:
    more = "".join(
        f"ex:x{number} ex:knows ex:a, ex:other . ex:a ex:knows ex:y{number} .\n"
        for number in range(20)
    )
    links, found_cut = among(trig(more + ACTS), names, most=5)
    assert {("a", "pardon", "b"), ("b", "knows", "b")} <= set(links)
    assert found_cut == cut

"""A saved state of the page is the view that the page shows, or is refused in a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.evidence.period import Period
from graph.network import View, build_network
from graph.network.saved import read_state
from graph.store import LocalStore
from graph.terms import Prefixes

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
PREFIXES = Prefixes({"ex": EX})
GRAPH = """
ex:ann a jg:Person ; jg:visited ex:mill ; jg:knows ex:bob . ex:bob a jg:Person .
ex:mill a jg:Place . ex:far a jg:Place .
ex:pardon a jg:Pardon ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann ; jg:date "2018"^^xsd:gYear .
"""


def saved(address: str | None, version: int = 1) -> str:
    return json.dumps({"format": "justice-graph-state", "version": version, "address": address})


def read(address: str) -> View:
    return read_state(saved(address), PREFIXES)


@pytest.mark.parametrize(
    ("address", "view"),
    [
        ("#v=1&n=ex:a~ex:b", View(focus=(f"{EX}a", f"{EX}b"), hops=0)),
        ("#n=ex:a~ex:a~~http://b.example/x%20y%7E", View(
            focus=(f"{EX}a", "http://b.example/x y~"), hops=0)),
        ("#v=1&whole=1&n=ex:a", View(hops=0)),
        ("#v=1&whole=1&unfolded=1", View(hops=0, max_nodes=10_000)),
        ("#v=1&view=table&n=ex:a&asserted-only=1&as-of=2018-06&pin=ex:a~1~2&x=y", View(
            focus=(f"{EX}a",), hops=0, disputed=False, period=Period("2018-06", "2018-06"))),
        ("#v=1&n=ex:a&as-of=soon", View(focus=(f"{EX}a",), hops=0)),
        ("#v=1&n=ex:a&hide-type=jg:Person&hide-property=ex:p~ex:q", View(
            focus=(f"{EX}a",), hops=0,
            hidden_types=("https://w3id.org/justice-graph/ns#Person",),
            hidden_properties=(f"{EX}p", f"{EX}q"))),
        ("#v=1&n=ex:a~%zz~%ff~ex:%C3%A9", View(focus=(f"{EX}a", f"{EX}é"), hops=0)),
        ("#n=ex:a&n=ex:b", View(focus=(f"{EX}b",), hops=0)),
    ],
)  # fmt: skip
def test_an_address_is_a_view(address: str, view: View) -> None:
    assert read(address) == view


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The file is no JSON"),
        ("{", "The file is no JSON"),
        ("[" * 100_000, "The file is no JSON"),
        ("[]", "The file is no saved state of the explorer"),
        ('{"format": "other", "version": 1}', "The file is no saved state of the explorer"),
        (saved("#n=ex:a", version=2), "The file is a state of version 2, and this program reads"),
        (saved("#v=2&n=ex:a"), "The state was saved by a later version"),
        (saved("#v=x&n=ex:a"), "The state was saved by a later version"),
        (saved("n=ex:a"), "The saved state has no address"),
        (saved(None), "The saved state has no address"),
        (saved("#v=1&view=entity&entity=ex:a"), "The saved state shows no network"),
        (saved("#n=" + "~".join(f"ex:{n}" for n in range(20_001))), "shows 20,001 entities"),
        (" " * 5_000_001, "The saved state has more than 5,000,000 characters"),
    ],
)
def test_what_is_no_state_is_refused_in_a_sentence(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_state(text)
    assert str(caught.value).endswith(".")


def refusal(text: str) -> str:
    try:
        read_state(text)
    except InputError as error:
        return str(error)
    return ""


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    for one in (text, saved(text), saved(f"#n={text}"), saved(f"#n=ex:a&as-of={text}")):
        assert refusal(one) == "" or refusal(one).endswith(".")


def test_hidden_classes_and_properties_are_left_out_in_the_end(trig: Trig) -> None:
    store = trig(GRAPH)

    def shown(address: str) -> tuple[list[str], list[str]]:
        network = build_network(store, read_state(saved(address), store.prefixes))
        links = [data["predicate"] for *_, data in network.edges(data=True)]
        return [key.removeprefix(EX) for key in network], sorted(links)

    every = "#n=ex:ann~ex:bob~ex:mill"
    assert shown(every) == (["ann", "bob", "mill"], ["jg:Pardon", "jg:knows", "jg:visited"])
    assert shown(f"{every}&hide-type=jg:Place") == (["ann", "bob"], ["jg:Pardon", "jg:knows"])
    assert shown(f"{every}&hide-property=jg:knows~jg:Pardon") == (
        ["ann", "bob", "mill"],
        ["jg:visited"],
    )
    assert shown(f"{every}&as-of=2019&hide-type=jg:Place")[1] == ["jg:Pardon", "jg:knows"]
    assert shown("#whole=1&hide-type=jg:Person") == (["far", "mill"], [])

"""The surroundings of a focus make the same network as the whole store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import networkx as nx
import pytest

from graph.errors import UnknownEntityError
from graph.model import packaged_model
from graph.network import View, build_network
from graph.network.surroundings import surroundings
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
MODEL = packaged_model()


@pytest.fixture(scope="module")
def packaged() -> Iterator[LocalStore]:
    with open_store() as store:
        yield store


def told(network: nx.MultiDiGraph[str]) -> tuple[Any, ...]:
    """All that a network says; facts with the same words have no order of their own."""

    def plain(data: dict[str, Any]) -> dict[str, Any]:
        return {**data, "facts": sorted(map(repr, data["facts"]))}

    return (
        {key: plain(data) for key, data in network.nodes(data=True)},
        {(a, b, key): plain(data) for a, b, key, data in network.edges(keys=True, data=True)},
    )


def both(store: LocalStore, view: View) -> tuple[Any, ...]:
    whole, found = build_network(store, view, MODEL), surroundings(store, MODEL, view, 10_000)
    assert not found.cut
    return told(whole), told(build_network(found.part, view, MODEL))


@pytest.mark.parametrize(
    "name",
    ["kim-kardashian", "bill-clinton", "18-usc-3553f", "chris-young", "california-bar-examination"],
)
@pytest.mark.parametrize("hops", [0, 1, 2])
def test_the_part_makes_the_same_network_as_the_store(
    packaged: LocalStore, name: str, hops: int
) -> None:
    whole, part = both(packaged, View(focus=(packaged.prefixes.iri(f"id:{name}"),), hops=hops))
    assert part == whole
    assert part[0]


@pytest.mark.parametrize(
    "choice",
    [
        {"disputed": False},
        {"types": ("jg:Person", "jg:Law")},
        {"properties": ("jg:ClemencyAct", "jg:features")},
        {"focus": ("id:donald-trump", "id:oxygen"), "hops": 1},
    ],
)
def test_the_choices_of_a_view_count(packaged: LocalStore, choice: dict[str, Any]) -> None:
    expand = packaged.prefixes.iri
    names = {
        key: tuple(map(expand, value)) for key, value in choice.items() if isinstance(value, tuple)
    }
    wanted = {"focus": (expand("id:alexis-martin"),), "hops": 2, **choice, **names}
    whole, part = both(packaged, View(**wanted))
    assert part == whole


def test_an_act_in_focus_stands_for_both_its_ends(packaged: LocalStore) -> None:
    network = build_network(packaged)
    act = min(data["act"] for *_, data in network.edges(data=True) if data["act"])
    whole, part = both(packaged, View(focus=(act,), hops=0))
    assert part == whole
    assert len(part[1]) >= 1


def test_a_hub_is_cut_and_shows_some_of_every_property(trig: Trig) -> None:
    friends = ", ".join(f"ex:friend-{number:03}" for number in range(300))
    store = trig(f"ex:hub ex:knows {friends} ; ex:likes ex:tea . ex:zoe ex:visits ex:hub .")
    found = surroundings(store, MODEL, View(focus=(f"{EX}hub",)), 20)
    network = build_network(found.part, View(focus=(f"{EX}hub",)), MODEL)
    assert found.cut
    assert {f"{EX}hub", f"{EX}tea", f"{EX}zoe"} < set(network)
    assert len(network) <= 20


@pytest.mark.parametrize(("hops", "types"), [(0, ()), (1, ("https://example.org/None",))])
def test_what_has_no_name_and_no_link_within_stays(
    trig: Trig, hops: int, types: tuple[str, ...]
) -> None:
    store = trig("ex:a ex:p ex:b . ex:c ex:p ex:b . ex:d ex:p [] .")
    focus = tuple(f"{EX}{name}" for name in "acd")
    whole, part = both(store, View(focus=focus, hops=hops, types=types))
    assert part == whole
    assert (set(part[0]), part[1]) == (set(focus), {})


def test_what_is_unknown_is_no_focus(trig: Trig) -> None:
    with pytest.raises(UnknownEntityError):
        surroundings(trig("ex:a ex:p ex:b ."), MODEL, View(focus=(f"{EX}none",)), 20)

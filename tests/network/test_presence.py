"""Which entities have their place at a date, told without building the network."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from graph.evidence.period import Period
from graph.model import packaged_model
from graph.network import build_network, find_entities
from graph.network.as_of import network_in
from graph.network.presence import Presence
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"


@cache
def packaged() -> LocalStore:
    store = open_store()
    assert isinstance(store, LocalStore)
    return store


@cache
def whole() -> Any:
    return build_network(packaged())


@pytest.mark.parametrize(
    ("part", "date"), [*enumerate(("1990", "2018-06-06", "2021", "2022-03", "2030"))]
)
def test_what_is_present_is_what_the_network_shows(part: int, date: str) -> None:
    """Each entity and each act at one of the dates."""
    period = Period.asked(date)
    presence = Presence(packaged(), packaged_model(), period)
    kept = network_in(whole(), period)
    shown = {*kept, *(data["act"] for *_, data in kept.edges(data=True))}
    acts = {data["act"] for *_, data in whole().edges(data=True) if data["act"]}
    every = sorted({*whole(), *acts})[part::5]
    assert {iri for iri in every if presence.of(iri)} == {iri for iri in every if iri in shown}


def test_links_are_looked_at_until_one_holds(trig: Trig) -> None:
    """Sixty links of other times come before the one that holds, in the order of the properties."""
    links = "".join(
        f"ex:ann ex:p ex:x{n} . ex:c{n} a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:p ;"
        f' rdf:object ex:x{n} ; jg:until "{1990 if n < 60 else 2020}" .'
        for n in range(61)
    )
    store = trig(links)
    found = [Presence(store, packaged_model(), Period.asked(date)) for date in ("2000", "2021")]
    assert [presence.of(f"{EX}ann") for presence in found] == [True, False]


def test_what_has_no_link_at_all_is_always_present(trig: Trig) -> None:
    store = trig('ex:ann rdfs:label "Ann" .')
    assert Presence(store, packaged_model(), Period.asked("1900")).of(f"{EX}ann")


def test_a_search_as_of_a_date_fills_its_limit_with_what_is_present() -> None:
    found = find_entities(packaged(), "commutation", 3, Period.asked("2010-09-02"))
    assert [one.label for one in found] == [
        "Commutation of Sharanda Jones's sentence",
        "Commutation of Amy Povah's sentence (2000)",
        "Commutation of Kevin Keith's sentence (2010)",
    ]

"""The network as of a date: what is shown, what is not, and what is always shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from graph.evidence.period import ALWAYS, Period
from graph.network import View, build_network
from graph.network.as_of import network_in, period_of, undated
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
ID = "https://w3id.org/justice-graph/id/"
CLAIM = """
ex:{name} a jg:Claim ; rdf:subject ex:{name}-s ; rdf:predicate ex:knows ; rdf:object ex:{name}-o ;
  {dates} . ex:{name}-s ex:knows ex:{name}-o .
"""


def knowing(**dates: str) -> str:
    return "".join(CLAIM.format(name=name, dates=said) for name, said in dates.items())


def names(g: Any) -> list[str]:
    return [node.removeprefix(EX) for node in g]


def links(g: Any) -> list[tuple[str, str, str]]:
    return sorted(g.edges(keys=True))


@cache
def packaged() -> LocalStore:
    store = open_store()
    assert isinstance(store, LocalStore)
    return store


@cache
def whole() -> Any:
    return build_network(packaged())


def test_what_holds_and_what_is_undated_is_shown(trig: Trig) -> None:
    store = trig(
        knowing(
            old='jg:until "2017"',
            now='jg:from "2018-06" ; jg:until "2019"',
            new='jg:from "2020"',
            undated="jg:rank jg:Normal",
        )
        + 'ex:alone rdfs:label "alone" .'
    )
    g = build_network(store, View(period=Period.asked("2018")))
    assert names(g) == ["alone", "now-o", "now-s", "undated-o", "undated-s"]
    assert g.number_of_edges() == 2
    assert undated(g) == undated(build_network(store)) == 1


def test_what_is_in_focus_is_shown_whatever_the_date(trig: Trig) -> None:
    store = trig(knowing(new='jg:from "2020"'))
    view = View(focus=(f"{EX}new-s",), period=Period.asked("2018"))
    assert names(build_network(store, view)) == ["new-s"]


def test_the_date_comes_after_every_other_choice(trig: Trig) -> None:
    """The node with the most links is kept for its links at any date."""
    store = trig(
        "ex:hub ex:knows ex:a, ex:b, ex:c . ex:a ex:knows ex:b ."
        + "".join(
            f"ex:claim-{end} a jg:Claim ; rdf:subject ex:hub ; rdf:predicate ex:knows ;"
            f' rdf:object ex:{end} ; jg:from "2020" .'
            for end in "abc"
        )
    )
    at_most = View(max_nodes=2)
    assert names(build_network(store, at_most)) == ["a", "hub"]
    view = View(max_nodes=2, period=Period.asked("2018"))
    assert names(build_network(store, view)) == []


def test_a_period_shows_what_holds_at_any_time_of_it(trig: Trig) -> None:
    store = trig(knowing(old='jg:until "2017"', now='jg:from "2018-06"', new='jg:from "2020"'))
    g = build_network(store, View(period=Period.asked("2017-05", "2018-06-01")))
    assert names(g) == ["now-o", "now-s", "old-o", "old-s"]


@pytest.mark.parametrize("period", [Period("soon", "soon"), Period("2019", "2018")])
def test_a_period_that_is_none_is_refused(trig: Trig, period: Period) -> None:
    with pytest.raises(InputError):
        build_network(trig(""), View(period=period))


def test_the_network_that_is_filtered_is_not_changed(trig: Trig) -> None:
    g = build_network(trig(knowing(new='jg:from "2020"')))
    kept = network_in(g, Period.asked("2018"))
    kept.add_edge("x", "y")
    assert (len(kept), len(g), g.number_of_edges()) == (2, 2, 1)


def test_dates_of_what_is_not_asserted_decide_nothing(trig: Trig) -> None:
    wrong = CLAIM.format(name="a", dates='jg:rank jg:Deprecated ; jg:until "2017"')
    right = "ex:more a jg:Claim ; rdf:subject ex:a-s ; rdf:predicate ex:knows ; rdf:object ex:a-o ."
    ((_, _, data),) = build_network(trig(wrong + right)).edges(data=True)
    assert period_of(data) == ALWAYS
    ((_, _, data),) = build_network(trig(wrong)).edges(data=True)
    assert period_of(data) == Period(None, "2017")


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2020-04-16", False),
        ("2020-04-17", True),
        ("2020", True),
        ("2021", True),
        ("2022-02", True),
        ("2022-03", False),
        ("2026", False),
    ],
)
def test_a_revoked_commutation_is_shown_between_its_dates_only(date: str, shown: bool) -> None:
    act = f"{ID}commutation-alexis-martin-2020"
    for view in (
        View(period=Period.asked(date)),
        View(period=Period.asked(date), focus=(f"{ID}mike-dewine",)),
        View(period=Period.asked(date), focus=(f"{ID}alexis-martin",), evidence=False),
    ):
        acts = {data["act"] for _, _, data in build_network(packaged(), view).edges(data=True)}
        assert (act in acts) is shown


def test_an_office_has_its_term() -> None:
    person = f"{ID}bill-haslam"
    for date, held in (("2019-01-18", True), ("2019-01-19", False), ("2018", True)):
        g = build_network(packaged(), View(focus=(person,), period=Period.asked(date)))
        roles = [data for *_, data in g.edges(person, data=True) if data["predicate"] == "jg:Role"]
        assert bool(roles) is held


@given(
    date=st.dates(dt.date(1975, 1, 1), dt.date(2027, 12, 31)),
    precision=st.sampled_from([4, 7, 10]),
)
@settings(max_examples=60, deadline=None)
def test_the_packaged_graph_is_filtered_the_same_in_every_way(date: Any, precision: int) -> None:
    period = Period.asked(date.isoformat()[:precision])
    kept = network_in(whole(), period)
    built = build_network(packaged(), View(period=period))
    assert (list(kept), links(kept)) == (list(built), links(built))
    for _, _, data in built.edges(data=True):
        assert period_of(data).meets(period)
    shown = set(links(built))
    for link in links(whole()):
        assert period_of(whole().edges[link]).meets(period) is (link in shown)

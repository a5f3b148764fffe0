"""Pages as of a date: what was in force then, and nothing shown as in force that was not."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from graph.evidence.period import Period
from graph.explain import EntityPage, Extent, entity_page, page_text
from graph.model import packaged_model
from graph.network import build_network
from graph.network.as_of import period_of
from graph.store import LocalStore, open_store
from graph.terms import ID

Turtle = Callable[[str], LocalStore]
ENDED = """
id:gov a jg:Person ; rdfs:label "Gov" . id:ann a jg:Person ; rdfs:label "Ann" .
id:board a jg:Organisation ; rdfs:label "Board" . id:case a jg:Case ; rdfs:label "Case" .
id:grant a jg:Commutation ; jg:grantedBy id:gov ; jg:grantedTo id:ann ; jg:date "2020-04-17" .
id:back a jg:Revocation ; jg:revokedBy id:board ; jg:concerns id:ann ; jg:revokes id:grant{} .
id:first a jg:Sentence ; jg:inCase id:case ; jg:concerns id:ann ; jg:date "2015" .
id:second a jg:Sentence ; jg:inCase id:case ; jg:concerns id:ann ; jg:date "2018" ;
  jg:supersedes id:first .
id:ann jg:metWith id:board .
"""


@cache
def packaged() -> LocalStore:
    store = open_store()
    assert isinstance(store, LocalStore)
    return store


def sentences(page: EntityPage) -> list[str]:
    return [one.text for group in page.groups for one in group.statements if not one.values]


def at(store: LocalStore, name: str, date: str) -> EntityPage:
    return entity_page(store, ID[name].value, packaged_model(), Period.asked(date))


@pytest.mark.parametrize(
    ("date", "granted", "revoked"),
    [
        ("2020-04-16", False, False),
        ("2020-04-17", True, False),
        ("2021", True, False),
        ("2022-02", True, True),
        ("2022-03", False, True),
        ("2026", False, True),
    ],
)
def test_a_revoked_commutation_is_told_between_its_dates_only(
    date: str, granted: bool, revoked: bool
) -> None:
    page = at(packaged(), "alexis-martin", date)
    told = sentences(page)
    assert any("sentence was commuted by Mike DeWine" in one for one in told) is granted
    assert any("had clemency revoked" in one for one in told) is revoked
    assert page.links_left_out > 0 or date == "2022-02"


def test_a_page_of_every_time_tells_that_it_was_revoked() -> None:
    page = entity_page(packaged(), ID["alexis-martin"].value, packaged_model())
    (grant,) = (one for one in sentences(page) if "sentence was commuted by" in one)
    assert grant.endswith("; revoked in February 2022 by the Ohio Parole Board.")


@pytest.mark.parametrize("when", ["", ' ; jg:date "2022-02"'])
def test_what_was_revoked_or_superseded_is_never_told_as_if_it_held(
    turtle: Turtle, when: str
) -> None:
    """On the pages of everybody concerned, and whether the day is known or not."""
    with turtle(ENDED.format(when)) as store:
        for name in ("ann", "gov"):
            page = entity_page(store, ID[name].value, packaged_model())
            (grant,) = (one for one in sentences(page) if "commuted" in one)
            assert "; revoked" in grant
        page = entity_page(store, ID.ann.value, packaged_model())
        sentenced = [one for one in sentences(page) if "sentenced" in one]
        assert ["superseded" in one for one in sentenced] == [True, False]
        told = sentences(at(store, "ann", "2019"))
        assert not [one for one in told if "2015" in one or "superseded" in one]


def test_an_office_is_told_within_its_term_only() -> None:
    for date, held in (("2019-01-18", True), ("2019-01-19", False)):
        told = sentences(at(packaged(), "bill-haslam", date))
        assert any("Governor of Tennessee" in one for one in told) is held


def test_what_has_no_date_is_told_at_every_date_and_counted(turtle: Turtle) -> None:
    with turtle(ENDED.format("")) as store:
        for date in ("1900", "2019", "2100"):
            page = at(store, "ann", date)
            assert "Ann met with Board." in sentences(page)
            assert page.undated == 2  # the meeting, and the revocation of which no day is known
            assert len(sentences(page)) + page.links_left_out == 5


def test_a_page_tells_just_the_links_that_the_network_shows() -> None:
    network = build_network(packaged())
    for date in ("2015", "2018-06-06", "2020", "2022-03"):
        period = Period.asked(date)
        for iri in sorted(network)[::9]:
            links = [data for *_, data in network.in_edges(iri, data=True)]
            links += [data for _, end, data in network.out_edges(iri, data=True) if end != iri]
            shown = sum(period_of(data).meets(period) for data in links)
            page = entity_page(packaged(), iri, packaged_model(), period)
            beside = sum(len(group.statements) for group in page.groups if group.title != "Facts")
            assert beside >= shown
            assert page.links_left_out >= len(links) - shown


def test_facts_of_other_times_are_left_out(turtle: Turtle) -> None:
    text = """
    id:ann a jg:Person ; rdfs:label "Ann" ; jg:custodyStatus "in custody" .
    id:claim a jg:Claim ; rdf:subject id:ann ; rdf:predicate jg:custodyStatus ;
      rdf:object "in custody" ; jg:from "2019" ; jg:until "2021" .
    """
    with turtle(text) as store:
        held, over = (page_text(at(store, "ann", date)) for date in ("2020", "2022"))
    assert "in custody" in held
    assert "in custody" not in over
    assert "As of 2022, leaving out 1 fact of other times." in over


def test_an_entity_with_many_links_is_told_page_by_page(turtle: Turtle) -> None:
    links = ", ".join(f"id:friend-{number}" for number in range(30))
    with turtle(f'id:ann jg:metWith {links} ; jg:visited id:jail ; rdfs:label "Ann" .') as store:
        pages = [
            entity_page(store, ID.ann.value, packaged_model(), limit=8, page=number)
            for number in range(1, 5)
        ]
    assert [page.extent for page in pages] == [
        Extent(1, 8, 31, 1, 4),
        Extent(9, 16, 31, 2, 4),
        Extent(17, 24, 31, 3, 4),
        Extent(25, 31, 31, 4, 4),
    ]
    told = [one for page in pages for one in sentences(page)]
    assert len(told) == len(set(told)) == 31
    assert "Ann visited id:jail." in sentences(pages[0])

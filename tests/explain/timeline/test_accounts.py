"""Dates that agree are one account; dates that rule each other out are several."""

from __future__ import annotations

from graph.evidence import Claim, Dispute
from graph.explain.timeline.accounts import Account, Saying, accounts_of
from graph.explain.timeline.drafts import remark_of, variants


def claim(iri: str, rank: str = "Normal", party: bool = False, dispute: str = "") -> Claim:
    return Claim(
        iri=iri,
        subject="urn:act",
        predicate="urn:date",
        object=None,
        rank=rank,
        kind="DefenceClaim" if party else "Reported",
        party=party,
        start=None,
        end=None,
        dispute=Dispute("urn:d", "When it was", dispute) if dispute else None,
        reason="the record says 2018" if rank == "Deprecated" else None,
        citations=(),
    )


def dates(accounts: tuple[Account, ...]) -> list[list[str]]:
    return [[saying.date for saying in account.sayings] for account in accounts]


def test_the_most_precise_date_speaks_for_those_that_agree_with_it() -> None:
    accounts = accounts_of(Saying(date, None) for date in ("2018", "2018-06-06", "2018-06"))
    assert dates(accounts) == [["2018-06-06", "2018-06", "2018"]]
    assert [words for words, _ in variants(accounts[0])] == ["6 June 2018", "June 2018", "2018"]


def test_of_rivals_each_names_the_other() -> None:
    one, other = accounts_of([Saying("2018-12-18", None), Saying("2018-12-19", None)])
    assert [saying.date for saying in one.others] == ["2018-12-19"]
    assert [saying.date for saying in other.others] == ["2018-12-18"]


def test_what_is_held_to_be_wrong_is_no_rival_of_what_is_right() -> None:
    right = Saying("2018-06", None, claims=(claim("urn:a"),))
    wrong = Saying("2018-06-07", None, claims=(claim("urn:b", "Deprecated"),))
    accounts = accounts_of([wrong, right])
    assert dates(accounts) == [["2018-06"], ["2018-06-07"]]
    assert [account.others for account in accounts] == [(), ()]
    assert [remark_of(account) for account in accounts] == [None, "the record says 2018"]


def test_a_party_s_date_stands_apart_and_says_whose_it_is() -> None:
    said = Saying("2017", None, claims=(claim("urn:c", party=True),))
    accounts = accounts_of([Saying("2018", None, claims=(claim("urn:a"),)), said])
    assert [account.backing.standing for account in accounts] == ["stated", "party"]
    assert remark_of(accounts[1]) == "the defence says so"


def test_a_start_and_an_end_said_apart_are_one_period() -> None:
    (account,) = accounts_of([Saying("2011", None), Saying(None, "2019-01")])
    assert (account.date, account.start, account.end) == ("2011", "2011", "2019-01")
    assert variants(account) == ()


def test_no_period_runs_backwards() -> None:
    accounts = accounts_of([Saying("2015", None), Saying(None, "2009")])
    assert [(account.start, account.end) for account in accounts] == [
        (None, "2009"),
        ("2015", None),
    ]


def test_what_has_no_date_that_can_be_read_makes_no_account() -> None:
    assert accounts_of([Saying(None, None), Saying("soon", None)]) == ()

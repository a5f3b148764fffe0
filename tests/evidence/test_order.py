"""The order of claims, and how a statement stands."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence import Claim, Dispute, in_order, may_lack_triple, standing

CLAIM = Claim(
    iri="urn:1",
    subject="urn:s",
    predicate="urn:p",
    object=ox.Literal("x"),
)
RANKS = ("Preferred", "Normal", "Deprecated")
CLAIMS = st.lists(
    st.builds(
        lambda number, **changes: replace(CLAIM, iri=f"urn:{number:02}", **changes),
        st.integers(0, 99),
        rank=st.sampled_from(RANKS),
        party=st.booleans(),
        mentioned=st.booleans(),
    ),
    unique_by=lambda claim: claim.iri,
)


def test_preferred_comes_before_normal_and_deprecated_last() -> None:
    claims = [replace(CLAIM, iri=f"urn:{rank}", rank=rank) for rank in reversed(RANKS)]
    assert [claim.rank for claim in in_order(claims)] == list(RANKS)


def test_what_is_asserted_comes_before_a_partys_claim() -> None:
    party = replace(CLAIM, iri="urn:0", party=True, rank="Preferred")
    assert in_order([party, CLAIM]) == [CLAIM, party]


@given(CLAIMS)
def test_the_order_is_that_of_standing_and_rank_whatever_came_first(claims: list[Claim]) -> None:
    ordered = in_order(claims)
    assert ordered == in_order(reversed(claims))
    assert sorted(claim.iri for claim in ordered) == sorted(claim.iri for claim in claims)
    asserted = [claim.asserted for claim in ordered]
    assert asserted == sorted(asserted, reverse=True)
    for told in (True, False):
        ranks = [RANKS.index(claim.rank) for claim in ordered if claim.asserted is told]
        assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], "stated"),
        ([{}], "stated"),
        ([{"party": True}], "party"),
        ([{"mentioned": True}], "party"),
        ([{"rank": "Deprecated"}], "deprecated"),
        ([{"rank": "Deprecated"}, {"party": True}], "party"),
        ([{"rank": "Deprecated"}, {}], "stated"),
        ([{"dispute": Dispute("urn:d", "Which?", "TrueDispute")}], "disputed"),
        ([{"dispute": Dispute("urn:d", "Which?", "Error")}], "stated"),
        ([{}, {"party": True, "dispute": Dispute("urn:d", "?", "TrueDispute")}], "disputed"),
    ],
)
def test_one_asserted_claim_carries_a_statement(
    changes: list[dict[str, object]], expected: str
) -> None:
    assert standing([replace(CLAIM, **one) for one in changes]) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"party": True}, True),
        ({"predicate": "http://www.wikidata.org/prop/direct/P39"}, True),
    ],
)
def test_an_asserted_claim_has_its_triple_except_in_wikidata(
    changes: dict[str, object], expected: bool
) -> None:
    assert may_lack_triple(replace(CLAIM, **changes)) is expected

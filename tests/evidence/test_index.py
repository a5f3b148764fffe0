"""Claims looked up by statement, by subject and by dispute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evidence import Citation, Claim, Dispute, Evidence, Source, read_claims, read_evidence
from graph.store import LocalStore

EX = "http://example.org/"
CLAIM = Claim(
    iri="urn:1",
    subject="urn:s",
    predicate="urn:p",
    object=ox.Literal("x"),
)
OPEN = Dispute("urn:open", "Which?", "TrueDispute")
ERROR = Dispute("urn:error", "Which?", "Error")


def claim(iri: str, value: str = "x", **changes: object) -> Claim:
    return replace(CLAIM, iri=iri, object=ox.Literal(value), **changes)


def citation(name: str) -> Citation:
    return Citation(name, Source(f"{name}-source", name, "news", None, None, name), "so")


def test_claims_are_kept_in_the_order_of_their_iris() -> None:
    first, second = claim("urn:1"), claim("urn:2")
    assert Evidence([second, first]).claims == (first, second)


def test_claims_of_a_statement() -> None:
    same, other = claim("urn:2"), claim("urn:3", "y")
    evidence = Evidence([other, same, CLAIM])
    assert evidence.saying("urn:s", "urn:p", ox.Literal("x")) == (CLAIM, same)
    assert evidence.saying("urn:s", "urn:p", ox.Literal("y")) == (other,)
    assert evidence.saying("urn:s", "urn:q", ox.Literal("x")) == ()
    assert evidence.saying("urn:t", "urn:p", ox.Literal("x")) == ()


def test_a_literal_an_iri_and_another_language_are_different_statements() -> None:
    terms = [
        ox.Literal("urn:x"),
        ox.NamedNode("urn:x"),
        ox.Literal("urn:x", language="en"),
        ox.Literal("1"),
        ox.Literal(1),
    ]
    made = [replace(CLAIM, iri=f"urn:{place}", object=term) for place, term in enumerate(terms)]
    evidence = Evidence(made)
    assert [evidence.saying("urn:s", "urn:p", term) for term in terms] == [(one,) for one in made]


def test_claims_about_a_subject() -> None:
    other = claim("urn:0", subject="urn:t")
    evidence = Evidence([CLAIM, other])
    assert evidence.about("urn:s") == (CLAIM,)
    assert evidence.about("urn:nobody") == ()
    assert dict(evidence.subjects) == {"urn:s": [CLAIM], "urn:t": [other]}


def test_the_claims_of_a_dispute() -> None:
    first, second = claim("urn:1", dispute=OPEN), claim("urn:2", "y", dispute=OPEN)
    alone = claim("urn:3", dispute=ERROR)
    evidence = Evidence([second, alone, first, claim("urn:4")])
    assert evidence.sides("urn:open") == (first, second)
    assert evidence.sides("urn:error") == (alone,)
    assert evidence.sides("urn:none") == ()


def test_a_claim_without_dispute_has_no_rivals() -> None:
    assert Evidence([CLAIM, claim("urn:2", "y")]).rivals(CLAIM) == ()


def test_rivals_are_what_says_something_else_in_the_same_dispute() -> None:
    one = claim("urn:1", dispute=OPEN)
    same = claim("urn:2", dispute=OPEN)
    two = claim("urn:3", "y", dispute=OPEN)
    three = claim("urn:4", "z", dispute=OPEN)
    elsewhere = claim("urn:5", "y", dispute=ERROR)
    evidence = Evidence([three, two, one, same, elsewhere])
    assert evidence.rivals(one) == (two, three)
    assert evidence.rivals(two) == (one, same, three)


def test_in_an_error_what_is_asserted_stands_only_against_what_is_not() -> None:
    right = claim("urn:1", dispute=ERROR)
    also = claim("urn:2", "more", dispute=ERROR)
    wrong = claim("urn:3", "y", dispute=ERROR, rank="Deprecated")
    evidence = Evidence([right, also, wrong])
    assert evidence.rivals(right) == (wrong,)
    assert evidence.rivals(wrong) == (right, also)


def test_what_one_citation_says_together_agrees() -> None:
    both, alone = citation("urn:both"), citation("urn:alone")
    one = claim("urn:1", dispute=OPEN, citations=(both,))
    two = claim("urn:2", "y", dispute=OPEN, citations=(alone, both))
    other = claim("urn:3", "z", dispute=OPEN, citations=(alone,))
    evidence = Evidence([one, two, other])
    assert evidence.rivals(one) == (other,)
    assert evidence.rivals(two) == ()
    assert evidence.rivals(other) == (one,)


def test_one_citation_of_both_sides_does_not_hide_what_is_not_asserted() -> None:
    cited = citation("urn:cited")
    right = claim("urn:1", dispute=OPEN, citations=(cited,))
    wrong = claim("urn:2", "y", dispute=OPEN, rank="Deprecated", citations=(cited,))
    evidence = Evidence([right, wrong])
    assert (evidence.rivals(right), evidence.rivals(wrong)) == ((wrong,), (right,))


def test_every_source_is_listed_once() -> None:
    a, b = citation("urn:a"), citation("urn:b")
    evidence = Evidence([claim("urn:1", citations=(b, a)), claim("urn:2", citations=(a,))])
    assert evidence.sources == (a.source, b.source)
    assert Evidence([]).sources == ()


def test_the_index_cannot_be_changed_from_outside() -> None:
    with pytest.raises(TypeError):
        Evidence([]).subjects["urn:s"] = []


CLAIMS = st.lists(
    st.builds(
        claim,
        st.integers(0, 99).map("urn:{:02}".format),
        st.sampled_from("xyz"),
        dispute=st.sampled_from([None, OPEN, ERROR]),
        rank=st.sampled_from(["Normal", "Deprecated"]),
        party=st.booleans(),
        citations=st.sampled_from([(), (citation("urn:a"),), (citation("urn:b"),)]),
    ),
    unique_by=lambda one: one.iri,
    max_size=8,
)


@given(CLAIMS)
def test_rivalry_is_mutual_and_within_a_dispute(claims: list[Claim]) -> None:
    evidence = Evidence(claims)
    for one in claims:
        for rival in evidence.rivals(one):
            assert one in evidence.rivals(rival)
            assert rival.dispute == one.dispute
            assert rival.object != one.object


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(claims: list[Claim], random: object) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)
    one, two = Evidence(claims), Evidence(shuffled)
    assert one.claims == two.claims
    assert one.about("urn:s") == two.about("urn:s") == one.claims
    assert [one.rivals(each) for each in claims] == [two.rivals(each) for each in claims]


def test_read_evidence_indexes_what_read_claims_reads(
    trig: Callable[[str], LocalStore],
) -> None:
    store = trig(
        "ex:c1 a jg:Claim ; rdf:subject ex:a ; rdf:predicate ex:p ; rdf:object ex:b ."
        'ex:c2 a jg:Claim ; rdf:subject ex:b ; rdf:predicate ex:p ; rdf:object "x" .'
    )
    assert read_evidence(store).claims == tuple(read_claims(store))
    of_a = read_evidence(store, f"{EX}a")
    assert of_a.claims == tuple(read_claims(store, f"{EX}a"))
    assert [one.iri for one in of_a.claims] == [f"{EX}c1"]
    assert read_evidence(trig("")).claims == ()

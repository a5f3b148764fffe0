"""Statements of Wikidata and other Wikibases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest

from graph.evidence import (
    Citation,
    Claim,
    Dispute,
    Source,
    evidence_about,
    evidence_of,
    read_claims,
)
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]

WD = "http://www.wikidata.org/entity/"
WDT = "http://www.wikidata.org/prop/direct/"
HEAD = """
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wds: <http://www.wikidata.org/entity/statement/>
PREFIX wdref: <http://www.wikidata.org/reference/>
PREFIX wdv: <http://www.wikidata.org/value/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX pr: <http://www.wikidata.org/prop/reference/>
PREFIX prv: <http://www.wikidata.org/prop/reference/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
wd:Q1 wdt:P39 wd:Q2 ; p:P39 wds:a . wds:a ps:P39 wd:Q2 .
"""
CLAIM = Claim(
    iri=f"{WD}statement/a",
    subject=f"{WD}Q1",
    predicate=f"{WDT}P39",
    object=ox.NamedNode(f"{WD}Q2"),
)
URL = "https://a.example/x"
RANKED = "wds:a wikibase:rank wikibase:NormalRank . "


def source(iri: str, label: str, kind: str = "source", url: str | None = None) -> Source:
    return Source(iri, label, kind, url, None, iri)


def test_a_plain_link_finds_its_statement(trig: Trig) -> None:
    store = trig(HEAD + RANKED)
    assert read_claims(store) == [CLAIM]
    assert read_claims(store, f"{WD}Q1") == [CLAIM]
    assert evidence_of(store, f"{WD}Q1", f"{WDT}P39", ox.NamedNode(f"{WD}Q2")).claims == (CLAIM,)
    assert evidence_about(store, f"{WD}Q2").claims == (CLAIM,)


@pytest.mark.parametrize(
    ("subject", "predicate", "object"),
    [("Q2", "P39", "Q2"), ("Q1", "P40", "Q2"), ("Q1", "P39", "Q1")],
)
def test_another_link_finds_nothing(trig: Trig, subject: str, predicate: str, object: str) -> None:
    store = trig(HEAD + RANKED)
    found = evidence_of(store, WD + subject, WDT + predicate, ox.NamedNode(WD + object))
    assert found.claims == ()


@pytest.mark.parametrize("rank", ["Preferred", "Normal", "Deprecated"])
def test_ranks_are_ours(trig: Trig, rank: str) -> None:
    store = trig(f"{HEAD} wds:a wikibase:rank wikibase:{rank}Rank .")
    assert read_claims(store) == [replace(CLAIM, rank=rank)]


@pytest.mark.parametrize(
    ("qualifiers", "start", "end"),
    [
        ('pq:P580 "2018-06-06T00:00:00Z"', "2018-06-06", None),
        ('pq:P580 "2018-06-06T00:00:00Z" ; pq:P582 "2019-03-02"', "2018-06-06", "2019-03-02"),
        ('pq:P585 "2018-06-06T00:00:00Z"', "2018-06-06", "2018-06-06"),
        ('pq:P582 "2018-06-06T00:00:00Z" ; pq:P585 "2017-06-06T00:00:00Z"', None, "2018-06-06"),
        ('pq:P580 "2018-01-01T00:00:00Z"', "2018", None),
        ('pq:P580 "2018-06-01T00:00:00Z"', "2018-06", None),
        ('pq:P580 "-0044-03-15T00:00:00Z"', "-0044-03-15", None),
        ("pq:P580 <http://www.wikidata.org/.well-known/genid/1>", None, None),
    ],
)
def test_qualifiers_give_dates_and_no_more_than_is_known(
    trig: Trig, qualifiers: str, start: str | None, end: str | None
) -> None:
    (claim,) = read_claims(trig(f"{HEAD} {RANKED} wds:a {qualifiers} ."))
    assert (claim.start, claim.end) == (start, end)


@pytest.mark.parametrize(
    ("precision", "date"),
    [(11, "2018-01-01"), (14, "2018-01-01"), (10, "2018-01"), (9, "2018"), (8, None)],
)
def test_a_date_is_as_precise_as_the_value_says(
    trig: Trig, precision: int, date: str | None
) -> None:
    time = '"2018-01-01T00:00:00Z"^^xsd:dateTime'
    (claim,) = read_claims(
        trig(
            f"{HEAD} {RANKED} wds:a pq:P580 {time} ; pqv:P580 wdv:x ."
            f"wdv:x wikibase:timeValue {time} ; wikibase:timePrecision {precision} ."
        )
    )
    assert claim.start == date


def test_a_reference_is_a_citation(trig: Trig) -> None:
    (claim,) = read_claims(
        trig(
            HEAD
            + RANKED
            + """
            wds:a prov:wasDerivedFrom wdref:r .
            wdref:r pr:P854 <https://news.example/1> ; pr:P1476 "Sworn in"@en ; pr:P248 wd:Q9 ;
              pr:P813 "2024-05-06T00:00:00Z"^^xsd:dateTime ; pr:P304 "4" ; pr:P1683 "so"@en ;
              pr:P577 "2019-01-14T00:00:00Z"^^xsd:dateTime .
            wd:Q9 rdfs:label "The Paper"@en .
            """
        )
    )
    url = "https://news.example/1"
    paper = Source(url, "Sworn in", "source", url, "The Paper", url, "2019-01-14")
    assert claim.citations == (
        Citation("http://www.wikidata.org/reference/r", paper, "", "so", "4", "2024-05-06"),
    )


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("pr:P248 wd:Q9", source(f"{WD}Q9", "The Paper")),
        ("pr:P143 wd:Q9", source(f"{WD}Q9", "The Paper", kind="wiki")),
        ("pr:P248 wd:Q8", source(f"{WD}Q8", "Q8")),
        ("pr:P854 <https://a.example/x> ; pr:P248 wd:Q9", source(URL, "The Paper", url=URL)),
        ("pr:P854 <https://a.example/x>", source(URL, URL, url=URL)),
        ("pr:P304 '4'", source("http://www.wikidata.org/reference/r", "r")),
    ],
)
def test_a_reference_may_lack_much(trig: Trig, reference: str, expected: Source) -> None:
    (claim,) = read_claims(
        trig(
            f"{HEAD} {RANKED} wds:a prov:wasDerivedFrom wdref:r . wdref:r {reference} ."
            'wd:Q9 rdfs:label "The Paper"@en .'
        )
    )
    assert [citation.source for citation in claim.citations] == [expected]


def test_references_with_one_address_are_one_independent_source(trig: Trig) -> None:
    (claim,) = read_claims(
        trig(
            HEAD
            + RANKED
            + """
            wds:a prov:wasDerivedFrom wdref:r, wdref:s .
            wdref:r pr:P854 <https://news.example/1> ; pr:P813 "2024-05-06T00:00:00Z" .
            wdref:s pr:P854 <https://news.example/1> ; pr:P813 "2024-06-06T00:00:00Z" .
            """
        )
    )
    assert (len(claim.citations), claim.independent_sources) == (2, 1)


def test_reasons_and_opponents_are_told(trig: Trig) -> None:
    (claim,) = read_claims(
        trig(
            HEAD + "wds:a wikibase:rank wikibase:DeprecatedRank ; pq:P2241 wd:Q8 ; pq:P1310 wd:Q9 ."
            'wd:Q8 rdfs:label "an error"@en . wd:Q9 rdfs:label "The Paper"@en .'
        )
    )
    dispute = Dispute(f"{WD}statement/a", "The Paper disagrees", "TrueDispute")
    assert claim == replace(CLAIM, rank="Deprecated", reason="an error", dispute=dispute)


def test_the_dispute_of_a_statement_has_it_as_a_side(trig: Trig) -> None:
    store = trig(HEAD + RANKED + "wds:a pq:P1310 wd:Q9, wd:Q10 .")
    (sides,) = evidence_about(store, f"{WD}Q1").disputes
    assert sides.dispute.label == "Q10 and Q9 disagree"
    assert [claim.iri for claim in sides.claims] == [f"{WD}statement/a"]


def test_a_statement_that_there_is_no_value_is_left_out(trig: Trig) -> None:
    store = trig(HEAD + RANKED + "wd:Q1 p:P40 wds:n . wds:n wikibase:rank wikibase:NormalRank .")
    assert [claim.iri for claim in read_claims(store)] == [f"{WD}statement/a"]


def test_another_wikibase_is_read_alike(trig: Trig) -> None:
    text = (HEAD + RANKED).replace("www.wikidata.org", "wiki.example")
    (claim,) = read_claims(trig(text))
    assert claim.predicate == "http://wiki.example/prop/direct/P39"

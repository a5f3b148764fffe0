"""Named graphs that are sources."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from graph.evidence import Citation, Claim, Source, evidence_about, evidence_of, read_claims
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
BOB = ox.NamedNode(f"{EX}bob")
LINK = (f"{EX}ann", f"{EX}knows", BOB)
SAID = "GRAPH ex:g { ex:ann ex:knows ex:bob } "


def test_a_graph_that_is_described_is_the_source_of_what_stands_in_it(trig: Trig) -> None:
    store = trig(
        SAID
        + """
        ex:g dcterms:title "A report"@en ; dcterms:publisher "The Paper" ;
          dcterms:issued "2018-06"^^xsd:gYearMonth ; dcterms:source <https://news.example/1> .
        """
    )
    source = Source(
        iri=f"{EX}g",
        label="A report",
        kind="source",
        url="https://news.example/1",
        publisher="The Paper",
        original="https://news.example/1",
        published="2018-06",
    )
    (claim,) = read_claims(store)
    assert claim == Claim(
        iri=claim.iri,
        subject=f"{EX}ann",
        predicate=f"{EX}knows",
        object=BOB,
        rank="Normal",
        kind="Reported",
        party=False,
        start=None,
        end=None,
        dispute=None,
        reason=None,
        citations=(Citation(f"{EX}g", source, ""),),
    )
    assert evidence_of(store, *LINK).claims == (claim,)
    assert evidence_about(store, f"{EX}bob").claims == (claim,)


@pytest.mark.parametrize(
    "description",
    [
        'dcterms:title "A report"',
        'rdfs:label "A report"',
        "dcterms:source ex:paper",
        "<http://www.w3.org/ns/prov#wasDerivedFrom> ex:paper",
        'dcterms:issued "2018"',
        "dcterms:publisher ex:outlet",
        "dcterms:creator ex:cat",
        "jg:url <https://news.example/1>",
    ],
)
def test_any_usual_description_makes_a_source_of_a_graph(trig: Trig, description: str) -> None:
    (claim,) = read_claims(trig(f"{SAID} ex:g {description} ."))
    assert [citation.source.iri for citation in claim.citations] == [f"{EX}g"]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "ex:g ex:size 1 .",
        'ex:other dcterms:title "Another" .',
        'ex:g a owl:Ontology ; dcterms:title "Words" .',
        'ex:g dcterms:title "A dump" . GRAPH ex:g { ex:c a jg:Claim }',
        'ex:g dcterms:title "A dump" . GRAPH ex:g { ex:c rdf:reifies <<( ex:x ex:y ex:z )>> }',
    ],
)
def test_other_graphs_are_no_sources(trig: Trig, more: str) -> None:
    assert evidence_of(trig(SAID + more), *LINK).claims == ()


def test_the_default_graph_is_no_source(trig: Trig) -> None:
    assert read_claims(trig('ex:ann ex:knows ex:bob . ex:g dcterms:title "A report" .')) == []


def test_what_a_graph_says_of_itself_is_no_claim(trig: Trig) -> None:
    store = trig('GRAPH ex:g { ex:g dcterms:title "A report" . ex:ann ex:knows ex:bob }')
    assert [claim.subject for claim in read_claims(store)] == [f"{EX}ann"]


def test_two_graphs_from_one_text_are_one_independent_source(trig: Trig) -> None:
    both = "GRAPH ex:g { ex:ann ex:knows ex:bob } GRAPH ex:h { ex:ann ex:knows ex:bob } "
    store = trig(both + 'ex:g dcterms:source ex:paper . ex:h dcterms:title "Ours" .')
    copied = trig(both + "ex:g dcterms:source ex:paper . ex:h dcterms:source ex:paper .")
    assert evidence_of(store, *LINK).independent_sources == 2
    assert evidence_of(copied, *LINK).independent_sources == 1
    assert len(evidence_of(copied, *LINK).claims) == 2


def test_a_graph_speaks_with_the_rank_and_the_dates_that_it_is_given(trig: Trig) -> None:
    (claim,) = read_claims(
        trig(SAID + 'ex:g rdfs:label "Old" ; jg:rank jg:Deprecated ; jg:until "2018" .')
    )
    assert (claim.rank, claim.end) == ("Deprecated", "2018")


def test_the_assertion_of_a_nanopublication_cites_its_provenance(trig: Trig) -> None:
    store = trig(
        """
        PREFIX np: <http://www.nanopub.org/nschema#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        GRAPH ex:head { ex:pub a np:Nanopublication ; np:hasAssertion ex:assertion ;
          np:hasProvenance ex:provenance ; np:hasPublicationInfo ex:info }
        GRAPH ex:assertion { ex:ann ex:knows ex:bob }
        GRAPH ex:provenance { ex:assertion prov:wasDerivedFrom <https://news.example/1> }
        GRAPH ex:info { ex:pub dcterms:created "2026-11-25"^^xsd:date }
        """
    )
    (claim,) = read_claims(store)
    url = "https://news.example/1"
    assert claim.iri == f"{EX}assertion"
    assert claim.citations == (Citation(url, Source(url, url, "source", url, None, url), ""),)


def test_an_assertion_of_several_triples_is_several_claims(trig: Trig) -> None:
    claims = read_claims(
        trig(
            "ex:pub <http://www.nanopub.org/nschema#hasAssertion> ex:g ."
            "GRAPH ex:g { ex:ann ex:knows ex:bob, ex:cat }"
        )
    )
    assert len({claim.iri for claim in claims}) == 2
    assert {claim.object.value for claim in claims} == {f"{EX}bob", f"{EX}cat"}


@pytest.mark.parametrize("count", [1, 30])
def test_few_and_many_graphs_give_the_same(trig: Trig, count: int) -> None:
    text = "".join(
        f"GRAPH ex:g{number} {{ ex:ann ex:knows ex:n{number} }} ex:g{number} rdfs:label 'G' . "
        for number in range(count)
    )
    store = trig(text + "ex:ann ex:knows ex:nobody .")
    assert len(read_claims(store, f"{EX}ann")) == len(read_claims(store)) == count
    assert len(evidence_about(store, f"{EX}n0").claims) == 1

"""The quads of evidence: all that a copy needs, and no more."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from graph.evidence import Evidence, read_claims, read_evidence
from graph.evidence.quads import evidence_quads
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
CITED = """
    ex:c a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:knows ; rdf:object ex:bob ;
      jg:citation ex:cited ; jg:dispute ex:d .
    ex:cited a jg:Citation ; jg:source ex:mirror .
    ex:mirror a jg:Source ; jg:copyOf ex:paper .
    ex:paper a jg:Source ; rdfs:label "A report" .
    ex:d a jg:Dispute ; rdfs:label "Do they?" .
"""
ELSEWHERE = """
    ex:e a jg:Claim ; rdf:subject ex:cat ; rdf:predicate ex:knows ; rdf:object ex:bob ;
      jg:citation ex:other .
    ex:other jg:source ex:letter . ex:letter jg:copyOf ex:mirror .
    ex:bob rdfs:label "Bob" .
"""
RIVAL = """
    ex:f a jg:Claim ; rdf:subject ex:dan ; rdf:predicate ex:knows ; rdf:object ex:cat ;
      jg:citation ex:third ; jg:dispute ex:d .
    ex:third jg:source ex:paper .
"""


def copied(quads: object) -> LocalStore:
    engine = ox.Store()
    engine.extend(quads)
    return LocalStore(engine)


def test_a_claim_comes_with_all_that_it_cites(trig: Trig) -> None:
    found = list(evidence_quads(trig(CITED + ELSEWHERE), subjects=[f"{EX}ann"]))
    assert sorted(map(str, found)) == sorted(map(str, trig(CITED).quads()))


def test_the_other_claims_of_a_dispute_come_along(trig: Trig) -> None:
    store = trig(CITED + ELSEWHERE + RIVAL)
    link = (f"{EX}ann", f"{EX}knows", ox.NamedNode(f"{EX}bob"))
    expected = sorted(map(str, trig(CITED + RIVAL).quads()))
    assert sorted(map(str, evidence_quads(store, [link]))) == expected
    assert sorted(map(str, evidence_quads(store, subjects=[f"{EX}dan"]))) == expected


def test_nothing_asked_gives_nothing(trig: Trig) -> None:
    assert list(evidence_quads(trig(CITED))) == []


def test_copies_that_copy_each_other_end(trig: Trig) -> None:
    store = trig(CITED + "ex:paper jg:copyOf ex:mirror .")
    found = evidence_quads(store, subjects=[f"{EX}ann"])
    assert sorted(map(str, found)) == sorted(map(str, store.quads()))


@pytest.mark.parametrize(
    "text",
    [
        """
        GRAPH ex:g { ex:ann ex:knows ex:bob } GRAPH ex:h { ex:ann ex:knows ex:bob }
        ex:g dcterms:title "A report" ; dcterms:publisher ex:paper ; dcterms:source ex:first .
        ex:first dcterms:source ex:second . ex:paper rdfs:label "The Paper" ; ex:owns ex:cat .
        """,
        """
        ex:ann ex:knows ex:bob ~ ex:r {| dcterms:source ex:report ; jg:dispute ex:d |} .
        ex:q rdf:reifies <<( ex:cat ex:knows ex:bob )>> ; jg:dispute ex:d .
        ex:t rdf:reifies <<( ex:cat ex:knows ex:dan )>> .
        ex:s rdf:reifies <<( ex:ann ex:likes ex:bob )>> ; dcterms:source "a book" .
        ex:report dcterms:title "A report" .
        """,
        """
        PREFIX p: <http://www.wikidata.org/prop/>
        PREFIX pr: <http://www.wikidata.org/prop/reference/>
        PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
        PREFIX wikibase: <http://wikiba.se/ontology#>
        ex:ann p:P1 ex:st .
        ex:st <http://www.wikidata.org/prop/statement/P1> ex:bob ;
          wikibase:rank wikibase:PreferredRank ; pqv:P580 ex:v ;
          <http://www.w3.org/ns/prov#wasDerivedFrom> ex:ref .
        ex:v wikibase:timeValue "2018-01-01T00:00:00Z" ; wikibase:timePrecision 9 .
        ex:ref pr:P248 ex:paper . ex:paper rdfs:label "The Paper" ; ex:owns ex:cat .
        """,
        """
        PREFIX np: <http://www.nanopub.org/nschema#>
        GRAPH ex:g { ex:ann ex:knows ex:bob } GRAPH ex:h { ex:cat ex:knows ex:bob }
        ex:pub np:hasAssertion ex:g . ex:pub2 np:hasAssertion ex:h .
        ex:g dcterms:source ex:report ; jg:dispute ex:d . ex:h jg:dispute ex:d .
        """,
    ],
    ids=["named graphs", "reifiers", "wikidata", "nanopublications"],
)
def test_evidence_in_other_notations_is_whole_in_a_copy(trig: Trig, text: str) -> None:
    store = trig(text + "ex:cat ex:knows ex:dan ; rdfs:label 'Cat' .")
    quads = list(evidence_quads(store, subjects=[f"{EX}ann"]))
    assert len(set(quads)) == len(quads)
    copy, every = read_evidence(copied(quads)), read_evidence(store)
    assert copy.about(f"{EX}ann") == every.about(f"{EX}ann") != ()
    for claim in copy.about(f"{EX}ann"):
        assert copy.rivals(claim) == every.rivals(claim)
    assert not any("dan" in str(quad) for quad in quads)


def test_the_packaged_evidence_of_a_person_is_whole_in_a_copy() -> None:
    iri = "https://w3id.org/justice-graph/id/alexis-martin"
    with open_store() as store:
        every = read_evidence(store)
        copy = Evidence(read_claims(copied(evidence_quads(store, subjects=[iri]))))
    assert copy.about(iri) == every.about(iri) != ()
    for claim in copy.about(iri):
        assert copy.rivals(claim) == every.rivals(claim)

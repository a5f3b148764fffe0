"""RDF 1.2 reifiers, read as claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest

from graph.evidence import Citation, Claim, Dispute, Source, evidence_of, read_claims
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
WIKIBASE = "http://wikiba.se/ontology#"
CLAIM = Claim(
    iri=f"{EX}r",
    subject=f"{EX}ann",
    predicate=f"{EX}knows",
    object=ox.NamedNode(f"{EX}bob"),
)
ANNOTATED = "ex:ann ex:knows ex:bob ~ ex:r {{| {} |}} ."


def bare(url: str) -> Citation:
    return Citation(url, Source(url, url, "source", url, None, url), "")


def only(store: LocalStore) -> Claim:
    (claim,) = read_claims(store)
    return claim


def test_an_annotation_says_where_a_triple_comes_from(trig: Trig) -> None:
    store = trig(ANNOTATED.format("dcterms:source <https://news.example/1>"))
    assert only(store) == replace(CLAIM, citations=(bare("https://news.example/1"),))


@pytest.mark.parametrize(
    ("written", "changes"),
    [
        (f"<{WIKIBASE}rank> <{WIKIBASE}PreferredRank>", {"rank": "Preferred"}),
        ("jg:rank jg:Deprecated", {"rank": "Deprecated"}),
        ("jg:deprecationReason 'a slip'", {"reason": "a slip"}),
        ("jg:kind jg:DefenceClaim", {"kind": "DefenceClaim", "party": True}),
        ("jg:from '2018' ; jg:until '2019-06'", {"start": "2018", "end": "2019-06"}),
        ("<https://schema.org/startDate> '2018'", {"start": "2018"}),
        ("jg:dispute ex:d", {"dispute": Dispute(f"{EX}d", "d", "TrueDispute")}),
    ],
)
def test_annotations_of_a_claim_are_read(
    trig: Trig, written: str, changes: dict[str, object]
) -> None:
    assert only(trig(ANNOTATED.format(written))) == replace(CLAIM, **changes)


def test_what_is_reified_and_not_asserted_is_only_mentioned(trig: Trig) -> None:
    claim = only(trig("ex:r rdf:reifies <<( ex:ann ex:knows ex:bob )>> ."))
    assert claim == replace(CLAIM, mentioned=True)
    assert not claim.asserted


def test_a_source_is_read_with_what_describes_it(trig: Trig) -> None:
    claim = only(
        trig(
            ANNOTATED.format("<http://www.w3.org/ns/prov#wasDerivedFrom> ex:mirror")
            + """
            ex:mirror dcterms:title "A copy"@en ; dcterms:publisher ex:outlet ;
              dcterms:issued "2018-06"^^xsd:gYearMonth ; dcterms:source ex:paper ;
              a <https://schema.org/NewsArticle> .
            ex:outlet foaf:name "The Outlet" .
            """
        )
    )
    assert claim.citations[0].source == Source(
        iri=f"{EX}mirror",
        label="A copy",
        kind="news",
        url=f"{EX}paper",
        publisher="The Outlet",
        original=f"{EX}paper",
        published="2018-06",
    )


def test_a_source_may_be_named_by_a_text(trig: Trig) -> None:
    claim = only(trig(ANNOTATED.format('dcterms:source "A book, 2019"')))
    (citation,) = claim.citations
    assert citation.source == Source(
        citation.iri, "A book, 2019", "source", None, None, citation.iri
    )
    assert ox.NamedNode(citation.iri)


def test_what_draws_on_two_texts_is_no_copy_of_either(trig: Trig) -> None:
    text = ANNOTATED.format("dcterms:source ex:study") + "ex:study dcterms:source ex:a, ex:b ."
    assert only(trig(text)).citations[0].source.original == f"{EX}study"


def test_a_reifier_of_two_triples_is_two_claims_with_names_of_their_own(trig: Trig) -> None:
    text = "ex:r rdf:reifies <<( ex:a ex:p ex:b )>>, <<( ex:a ex:p ex:c )>> ; dcterms:source ex:s ."
    claims = read_claims(trig(text))
    assert sorted(claim.object.value for claim in claims) == [f"{EX}b", f"{EX}c"]
    assert len({claim.iri for claim in claims}) == 2
    assert claims == read_claims(trig(text))


def test_the_key_of_a_reifier_without_a_name_does_not_come_from_its_label(trig: Trig) -> None:
    text = "{0} rdf:reifies <<( ex:a ex:p ex:b )>> ; dcterms:source ex:s ."
    one, two = (only(trig(text.format(name))).iri for name in ("_:x", "_:y"))
    other = only(trig(text.format("_:x").replace("ex:s", "ex:t"))).iri
    assert one == two != other
    assert not one.startswith("_:")


def test_several_reifiers_of_one_triple_are_several_claims(trig: Trig) -> None:
    store = trig(
        "ex:ann ex:knows ex:bob ~ ex:r {| dcterms:source ex:s |} ~ ex:q {| dcterms:source ex:t |} ."
    )
    dossier = evidence_of(store, f"{EX}ann", f"{EX}knows", ox.NamedNode(f"{EX}bob"))
    assert [claim.iri for claim in dossier.claims] == [f"{EX}q", f"{EX}r"]
    assert dossier.independent_sources == 2


def test_of_two_rival_dates_the_one_that_is_asserted_is_told(trig: Trig) -> None:
    claims = read_claims(
        trig(
            """
            PREFIX wikibase: <http://wikiba.se/ontology#>
            ex:grant a ex:Commutation ; ex:date "2018-06-06"^^xsd:date ~ ex:date-1 {|
              dcterms:source ex:warrant ; wikibase:rank wikibase:PreferredRank |} .
            ex:date-2 rdf:reifies <<( ex:grant ex:date "2018-07"^^xsd:gYearMonth )>> ;
              dcterms:source ex:report ; wikibase:rank wikibase:DeprecatedRank .
            """
        )
    )
    assert [
        (claim.object.value, claim.rank, claim.asserted, claim.citations[0].source.iri)
        for claim in claims
    ] == [
        ("2018-06-06", "Preferred", True, f"{EX}warrant"),
        ("2018-07", "Deprecated", False, f"{EX}report"),
    ]

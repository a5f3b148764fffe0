"""Claims read from a store, with all that hangs on them."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence import Citation, Claim, Dispute, Source, may_have_claims, read_claims
from graph.model import Model, packaged_model
from graph.model.statements import Statements
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
JG = "https://w3id.org/justice-graph/ns#"
BARE = "ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:knows ; rdf:object ex:bob . "
ONLY_ENDS = Claim(
    iri=f"{EX}claim",
    subject=f"{EX}ann",
    predicate=f"{EX}knows",
    object=ox.NamedNode(f"{EX}bob"),
)


def only(store: LocalStore) -> Claim:
    (claim,) = read_claims(store)
    return claim


def test_a_claim_is_read_with_every_field(trig: Trig) -> None:
    store = trig(
        """
        ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:age ; rdf:object 63 ;
          jg:rank jg:Deprecated ; jg:kind jg:CourtFinding ;
          jg:from "2018-06-06"^^xsd:date ; jg:until "2019"^^xsd:gYear ;
          jg:dispute ex:dispute ; jg:deprecationReason "a slip"@en ;
          jg:citation ex:cited-b, ex:cited-a .
        ex:dispute a jg:Dispute ; rdfs:label "How old?"@en ; jg:disputeKind jg:Precision .
        ex:cited-a a jg:Citation ; jg:source ex:paper ; jg:says "says 63"@en ;
          jg:quoted "sixty-three" ; jg:locator "p. 4" ; jg:seen "2026-11"^^xsd:gYearMonth .
        ex:cited-b a jg:Citation ; jg:source ex:mirror ; jg:says "repeats it"@en .
        ex:paper a jg:Source ; rdfs:label "A report"@en ; jg:publisher "The Paper" ;
          jg:sourceKind jg:news ; jg:url "https://example.org/report"^^xsd:anyURI .
        ex:mirror a jg:Source ; rdfs:label "A copy"@en ; jg:sourceKind jg:official-copy ;
          jg:copyOf ex:paper .
        """
    )
    paper = Source(
        iri=f"{EX}paper",
        label="A report",
        kind="news",
        url="https://example.org/report",
        publisher="The Paper",
        original=f"{EX}paper",
    )
    mirror = Source(
        iri=f"{EX}mirror",
        label="A copy",
        kind="official-copy",
        url=None,
        publisher=None,
        original=f"{EX}paper",
    )
    assert read_claims(store) == [
        Claim(
            iri=f"{EX}claim",
            subject=f"{EX}ann",
            predicate=f"{JG}age",
            object=ox.Literal(63),
            rank="Deprecated",
            kind="CourtFinding",
            party=False,
            start="2018-06-06",
            end="2019",
            dispute=Dispute(iri=f"{EX}dispute", label="How old?", kind="Precision"),
            reason="a slip",
            citations=(
                Citation(
                    iri=f"{EX}cited-a",
                    source=paper,
                    says="says 63",
                    quoted="sixty-three",
                    locator="p. 4",
                    seen="2026-11",
                ),
                Citation(iri=f"{EX}cited-b", source=mirror, says="repeats it"),
            ),
        )
    ]


def test_a_bare_claim_is_normal_and_reported(trig: Trig) -> None:
    assert read_claims(trig(BARE)) == [ONLY_ENDS]


def test_bare_sources_and_disputes_are_named_after_their_iris(trig: Trig) -> None:
    claim = only(trig(BARE + "ex:claim jg:citation ex:cited ; jg:dispute ex:theRank ."))
    bare = Source(f"{EX}cited", "cited", "source", None, None, f"{EX}cited")
    assert claim.citations == (Citation(f"{EX}cited", bare, ""),)
    assert claim.dispute == Dispute(f"{EX}theRank", "the rank", "TrueDispute")


def test_a_source_may_have_a_title_and_an_iri_as_address(trig: Trig) -> None:
    claim = only(
        trig(
            BARE + "ex:claim jg:citation ex:cited . ex:cited jg:source ex:book . "
            'ex:book dcterms:title "A book" ; jg:url <https://example.org/book> .'
        )
    )
    assert claim.citations[0].source == Source(
        f"{EX}book", "A book", "source", "https://example.org/book", None, f"{EX}book"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ex:bob", ox.NamedNode(f"{EX}bob")),
        ('"so"', ox.Literal("so")),
        ('"so"@en', ox.Literal("so", language="en")),
        ("63", ox.Literal(63)),
        ("true", ox.Literal(True)),
        (
            '"2018-06"^^xsd:gYearMonth',
            ox.Literal(
                "2018-06", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYearMonth")
            ),
        ),
    ],
)
def test_objects_keep_their_term(trig: Trig, written: str, read: object) -> None:
    store = trig(
        f"ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:is ; rdf:object {written} ."
    )
    assert only(store).object == read


@pytest.mark.parametrize("date", ["2018", "2018-06", "2018-06-06"])
def test_dates_are_as_precise_as_written(trig: Trig, date: str) -> None:
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}[len(date)]
    claim = only(trig(BARE + f'ex:claim jg:from "{date}"^^xsd:{kind} ; jg:until "{date}" .'))
    assert (claim.start, claim.end) == (date, date)


@pytest.mark.parametrize(
    ("kind", "party"),
    [
        ("Reported", False),
        ("Official", False),
        ("CourtFinding", False),
        ("ProsecutionClaim", True),
        ("DefenceClaim", True),
        ("OwnStatement", True),
    ],
)
def test_the_ontology_tells_which_kinds_are_a_partys(trig: Trig, kind: str, party: bool) -> None:
    claim = only(trig(BARE + f"ex:claim jg:kind jg:{kind} ."))
    assert (claim.kind, claim.party, claim.asserted) == (kind, party, not party)


def test_another_ontology_has_other_parties(trig: Trig) -> None:
    ontology = trig("jg:Rumour a jg:ClaimKind ; jg:isParty true . jg:Reported a jg:ClaimKind .")
    model = Model(Statements(ontology.quads()))
    store = trig(BARE + "ex:claim jg:kind jg:Rumour .")
    assert [claim.party for claim in read_claims(store, model=model)] == [True]
    assert [claim.party for claim in read_claims(store)] == [False]


@pytest.mark.parametrize(
    ("rank", "asserted"), [("Preferred", True), ("Normal", True), ("Deprecated", False)]
)
def test_a_deprecated_claim_is_not_asserted(trig: Trig, rank: str, asserted: bool) -> None:
    claim = only(trig(BARE + f"ex:claim jg:rank jg:{rank} ."))
    assert (claim.rank, claim.asserted) == (rank, asserted)


@pytest.mark.parametrize("lost", ["subject", "predicate", "object"])
def test_a_claim_that_says_nothing_is_left_out(trig: Trig, lost: str) -> None:
    parts = {"subject": "ex:ann", "predicate": "ex:knows", "object": "ex:bob"}
    del parts[lost]
    says = " ; ".join(f"rdf:{name} {value}" for name, value in parts.items())
    assert read_claims(trig(f"{BARE} ex:other a jg:Claim ; {says} .")) == [ONLY_ENDS]


def test_a_claim_about_a_literal_is_left_out(trig: Trig) -> None:
    text = 'ex:claim a jg:Claim ; rdf:subject "ann" ; rdf:predicate ex:knows ; rdf:object ex:bob .'
    assert read_claims(trig(text)) == []


def test_what_only_looks_like_a_claim_is_none(trig: Trig) -> None:
    text = "ex:s a rdf:Statement ; rdf:subject ex:a ; rdf:predicate ex:b ; rdf:object ex:c ."
    assert read_claims(trig(text)) == []
    assert read_claims(trig(text), f"{EX}a") == []


def test_a_store_without_claims_has_none(trig: Trig) -> None:
    assert read_claims(trig("")) == []
    assert read_claims(trig("ex:ann ex:knows ex:bob ."), f"{EX}ann") == []


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("ex:ann ex:knows ex:bob .", False),
        ("GRAPH ex:g { ex:ann ex:knows ex:bob }", False),
        (BARE, True),
        (f"GRAPH ex:g {{ {BARE} }}", True),
        ('GRAPH ex:g { ex:ann ex:knows ex:bob } ex:g dcterms:title "A report" .', True),
        ("ex:reifier rdf:reifies <<( ex:ann ex:knows ex:bob )>> .", True),
        ("ex:statement <http://wikiba.se/ontology#rank> ex:normal .", True),
    ],
)
def test_a_store_tells_whether_it_may_hold_claims(trig: Trig, text: str, claimed: bool) -> None:
    store = trig(text)
    assert may_have_claims(store) is claimed
    assert claimed or read_claims(store) == []


def test_of_very_many_graphs_one_is_taken_to_be_a_source(trig: Trig) -> None:
    graphs = (f"GRAPH ex:g{number} {{ ex:ann ex:knows ex:bob }}" for number in range(1_001))
    assert may_have_claims(trig(" ".join(graphs)))


def test_claims_come_in_the_order_of_their_iris(trig: Trig) -> None:
    text = "".join(
        f"ex:{name} a jg:Claim ; rdf:subject ex:s ; rdf:predicate ex:p ; rdf:object ex:o . "
        for name in ("c", "a", "b")
    )
    assert [claim.iri for claim in read_claims(trig(text))] == [f"{EX}a", f"{EX}b", f"{EX}c"]


def test_claims_of_one_subject_are_those_of_all_with_that_subject(trig: Trig) -> None:
    store = trig(
        BARE
        + "ex:other a jg:Claim ; rdf:subject ex:bob ; rdf:predicate ex:knows ; rdf:object ex:ann ."
    )
    every = read_claims(store)
    assert len(every) == 2
    for name in ("ann", "bob", "nobody"):
        iri = f"{EX}{name}"
        assert read_claims(store, iri) == [claim for claim in every if claim.subject == iri]


def test_claims_are_found_in_named_graphs(trig: Trig) -> None:
    assert read_claims(trig(f"GRAPH ex:g {{ {BARE} }}")) == [ONLY_ENDS]


def test_a_claim_in_two_graphs_is_one(trig: Trig) -> None:
    assert read_claims(trig(f"{BARE} GRAPH ex:g {{ {BARE} }}")) == [ONLY_ENDS]


def test_a_claim_may_be_spread_over_graphs(trig: Trig) -> None:
    store = trig(f"{BARE} GRAPH ex:g {{ ex:claim jg:rank jg:Preferred ; jg:citation ex:cited }}")
    claim = only(store)
    assert (claim.rank, [cited.iri for cited in claim.citations]) == ("Preferred", [f"{EX}cited"])


def test_a_claim_may_be_a_blank_node(trig: Trig) -> None:
    claim = only(
        trig(
            "_:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate ex:knows ; rdf:object ex:bob ;"
            ' jg:citation [ jg:source [ rdfs:label "A book" ] ; jg:says "so" ] .'
        )
    )
    assert (claim.subject, claim.predicate, claim.object) == (
        ONLY_ENDS.subject,
        ONLY_ENDS.predicate,
        ONLY_ENDS.object,
    )
    assert claim.iri.startswith("_:")
    assert [(cited.says, cited.source.label) for cited in claim.citations] == [("so", "A book")]


def test_the_english_words_are_taken(trig: Trig) -> None:
    claim = only(
        trig(
            BARE + "ex:claim jg:citation ex:cited ; "
            'jg:deprecationReason "ein Fehler"@de, "an error"@en . '
            'ex:cited jg:says "so ist es"@de, "it is so"@en .'
        )
    )
    assert (claim.reason, claim.citations[0].says) == ("an error", "it is so")


@pytest.mark.parametrize(
    ("copies", "count"),
    [
        ("", 3),
        ("ex:b jg:copyOf ex:a .", 2),
        ("ex:b jg:copyOf ex:a . ex:c jg:copyOf ex:b .", 1),
        ("ex:b jg:copyOf ex:a . ex:c jg:copyOf ex:a .", 1),
        ("ex:b jg:copyOf ex:elsewhere . ex:c jg:copyOf ex:elsewhere .", 2),
        ("ex:a jg:copyOf ex:a .", 3),
    ],
)
def test_copies_count_with_their_original(trig: Trig, copies: str, count: int) -> None:
    cited = "".join(
        f"ex:claim jg:citation ex:cited-{name} . ex:cited-{name} jg:source ex:{name} . "
        for name in "abc"
    )
    assert only(trig(BARE + cited + copies)).independent_sources == count


@pytest.mark.parametrize("length", [2, 3])
def test_sources_that_copy_each_other_end_and_count_no_more_than_they_are(
    trig: Trig, length: int
) -> None:
    names = "abc"[:length]
    text = "".join(
        f"ex:claim jg:citation ex:cited-{name} . ex:cited-{name} jg:source ex:{name} . "
        f"ex:{name} jg:copyOf ex:{names[(place + 1) % length]} . "
        for place, name in enumerate(names)
    )
    claim = only(trig(BARE + text))
    originals = [citation.source.original for citation in claim.citations]
    assert set(originals) <= {f"{EX}{name}" for name in names}
    assert claim.independent_sources == 1


def test_a_claim_without_citations_has_no_sources(trig: Trig) -> None:
    assert only(trig(BARE)).independent_sources == 0


@st.composite
def claims(draw: st.DrawFn) -> list[str]:
    """Draw claims as single triples, in an order of their own."""
    triples = []
    for number in range(draw(st.integers(1, 4))):
        name = f"ex:claim{number}"
        triples += [
            f"{name} a jg:Claim .",
            f"{name} rdf:subject ex:{draw(st.sampled_from('ab'))} .",
            f"{name} rdf:predicate ex:p .",
            f"{name} rdf:object {draw(st.sampled_from(['ex:a', '1', chr(34) + 'x' + chr(34)]))} .",
            f"{name} jg:rank jg:{draw(st.sampled_from(['Normal', 'Deprecated']))} .",
            f"{name} jg:citation ex:cited{draw(st.integers(0, 2))} .",
            f"{name} jg:citation ex:cited{draw(st.integers(0, 2))} .",
        ]
    triples += [f"ex:cited{number} jg:source ex:s{number % 2} ." for number in range(3)]
    triples.append(draw(st.sampled_from(["", "ex:s0 jg:copyOf ex:s1 ."])))
    return triples


@settings(max_examples=40, deadline=None)
@given(data=st.data(), triples=claims())
def test_the_order_of_triples_does_not_matter(
    trig: Trig, data: st.DataObject, triples: list[str]
) -> None:
    shuffled = data.draw(st.permutations(triples))
    assert read_claims(trig("\n".join(shuffled))) == read_claims(trig("\n".join(triples)))


def test_reading_leaves_the_store_alone(trig: Trig) -> None:
    store = trig(BARE)
    before = sorted(map(str, store.quads()))
    read_claims(store)
    assert sorted(map(str, store.quads())) == before


def test_every_packaged_claim_is_read_and_cited() -> None:
    with open_store() as store:
        count = next(store.select("SELECT (COUNT(*) AS ?n) { ?claim a <" + JG + "Claim> }"))[0]
        found = read_claims(store, model=packaged_model())
    assert isinstance(count, ox.Literal)
    assert len(found) == int(count.value) > 0
    assert [claim.iri for claim in found if not claim.citations] == []

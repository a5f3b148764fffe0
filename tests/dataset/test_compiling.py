"""From tables to RDF."""

from __future__ import annotations

import csv
import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, Triple

from graph.dataset import Vocabulary, compile_tables, read_tables, to_turtle
from graph.terms import DCTERMS, ID, JG, RDF, RDFS, SKOS, XSD

ACT = ID["commutation-dawn"]


def test_an_entity_has_its_types_names_and_aliases(folder: Path, vocabulary: Vocabulary) -> None:
    triples = compile_tables(read_tables(folder), vocabulary)
    about = {
        triple for triple in triples if triple.subject in {ID.dawn, ACT} and triple.predicate in
        {RDF.type, RDFS.label, SKOS.altLabel, JG.nameInSentence, JG.shortName}
    }  # fmt: skip
    assert about == {
        Triple(ID.dawn, RDF.type, JG.Person),
        Triple(ID.dawn, RDFS.label, Literal("Dawn Jackson", language="en")),
        Triple(ID.dawn, JG.shortName, Literal("Jackson", language="en")),
        Triple(ID.dawn, SKOS.altLabel, Literal("Dawn Wilson", language="en")),
        Triple(ID.dawn, SKOS.altLabel, Literal("D. J.", language="en")),
        Triple(ACT, RDF.type, JG.Commutation),
        Triple(ACT, RDF.type, JG.ClemencyAct),
        Triple(ACT, RDFS.label, Literal("Commutation of Dawn Jackson", language="en")),
        Triple(ACT, JG.nameInSentence, Literal("the commutation of Dawn Jackson", language="en")),
    }


def test_only_what_is_neither_deprecated_nor_a_partys_is_asserted(
    folder: Path, vocabulary: Vocabulary
) -> None:
    triples = compile_tables(read_tables(folder), vocabulary)
    asserted = {
        (triple.subject, triple.predicate, triple.object)
        for triple in triples
        if triple.predicate in {JG.grantedBy, JG.grantedTo, JG.date, JG.account}
    }
    assert asserted == {
        (ACT, JG.grantedBy, ID.phil),
        (ACT, JG.grantedTo, ID.dawn),
        (ACT, JG.date, Literal("2024-12-16", datatype=XSD.date)),
    }


def test_a_deprecated_claim_is_recorded_with_all_it_has(
    folder: Path, vocabulary: Vocabulary
) -> None:
    claim = ID["claim-C2a"]
    triples = compile_tables(read_tables(folder), vocabulary)
    assert {(t.predicate, t.object) for t in triples if t.subject == claim} == {
        (RDF.type, JG.Claim),
        (RDF.subject, ACT),
        (RDF.predicate, JG.date),
        (RDF.object, Literal("2024-11", datatype=XSD.gYearMonth)),
        (JG.rank, JG.Deprecated),
        (JG.kind, JG.Reported),
        (JG.dispute, ID["dispute-D1"]),
        (JG.deprecationReason, Literal("The official date is in December.", language="en")),
        (JG.citation, ID["citation-F2"]),
    }


def test_a_citation_and_its_source_say_where_it_stands(
    folder: Path, vocabulary: Vocabulary
) -> None:
    triples = compile_tables(read_tables(folder), vocabulary)
    assert {(t.predicate, t.object) for t in triples if t.subject == ID["citation-F2"]} == {
        (RDF.type, JG.Citation),
        (DCTERMS.identifier, Literal("F2")),
        (JG.source, ID["source-copy"]),
        (JG.says, Literal("It was in November.", language="en")),
        (JG.quoted, Literal("in November")),
        (JG.locator, Literal("p. 3")),
    }
    assert {(t.predicate, t.object) for t in triples if t.subject == ID["source-press"]} == {
        (RDF.type, JG.Source),
        (RDFS.label, Literal("Press release")),
        (JG.sourceKind, JG.official),
        (JG.publisher, Literal("The Governor")),
        (JG.published, Literal("2024-12", datatype=XSD.gYearMonth)),
        (JG.url, Literal("https://example.org/a", datatype=XSD.anyURI)),
    }
    assert Triple(ID["source-copy"], JG.copyOf, ID["source-press"]) in triples


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(seed=st.integers())
def test_the_order_of_rows_never_changes_a_byte(
    seed: int, folder: Path, vocabulary: Vocabulary
) -> None:
    before = to_turtle(compile_tables(read_tables(folder), vocabulary))
    shuffle = random.Random(seed).shuffle
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            header, *rows = csv.reader(stream)
        shuffle(rows)
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([header, *rows])
    assert to_turtle(compile_tables(read_tables(folder), vocabulary)) == before

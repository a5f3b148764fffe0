"""Broken editorial rules are found, with the claim, its file and its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.dataset import Vocabulary, check_data, compile_tables, read_tables, to_turtle
from graph.store import Store, open_store

PREFIXES = """\
@prefix id: <https://w3id.org/justice-graph/id/> .
@prefix jg: <https://w3id.org/justice-graph/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
"""
CLAIM = """\
id:claim-X1 a jg:Claim ; rdf:subject id:case ; rdf:predicate jg:plea ; rdf:object "guilty"@en ;
  jg:rank jg:{rank} ; jg:kind jg:Reported ; jg:dispute id:dispute-D1 ; jg:citation id:citation-F1 .
id:citation-F1 a jg:Citation ; jg:source id:source-a ; jg:says "So."@en ; jg:quoted "{quoted}" .
id:dispute-D1 a jg:Dispute ; jg:disputeKind jg:TrueDispute .
"""


def store_of(folder: Path, turtle: str) -> Store:
    path = folder / "data.ttl"
    path.write_text(PREFIXES + turtle, encoding="utf-8")
    return open_store(path)


BROKEN = {
    "a true dispute has no winner": (
        CLAIM.format(rank="Preferred", quoted="so"),
        ("no-winner", "id:claim-X1"),
    ),
    "quotations are short": (
        CLAIM.format(rank="Normal", quoted="a b c d e f g h i j"),
        ("short-quotations", "id:citation-F1"),
    ),
    "no statement without a source": (
        CLAIM.format(rank="Normal", quoted="so") + 'id:case jg:charge "murder"@en .',
        ("no-statement-without-source", "id:case"),
    ),
    "a commutation is no pardon": (
        "id:act a jg:Commutation , jg:Pardon .",
        ("commutation-is-no-pardon", "id:act"),
    ),
    "what is revoked is not in force": (
        "id:act a jg:Commutation . id:end jg:revokes id:act .",
        ("revoked-is-not-in-force", "id:act"),
    ),
}


@pytest.mark.parametrize(("turtle", "found"), BROKEN.values(), ids=BROKEN.keys())
def test_each_rule_finds_its_breach(turtle: str, found: tuple[str, str], tmp_path: Path) -> None:
    findings = check_data(store_of(tmp_path, turtle))
    assert found in {(finding.rule, finding.subject) for finding in findings}


def test_a_finding_names_the_file_and_the_line(folder: Path, vocabulary: Vocabulary) -> None:
    tables = read_tables(folder)
    data = folder / "data.ttl"
    triples = compile_tables(tables, vocabulary)
    data.write_bytes(to_turtle(triples).replace(b"jg:Preferred", b"jg:Best"))
    places = {
        (found.subject, found.file, found.line) for found in check_data(open_store(data), tables)
    }
    assert ("id:claim-C1a", "claims.csv", 2) in places


def test_data_without_claims_are_not_blamed_for_it(tmp_path: Path) -> None:
    turtle = "<http://example.org/a> <http://example.org/b> <http://example.org/c> ."
    assert check_data(store_of(tmp_path, turtle)) == []


def test_a_triple_that_only_a_deprecated_claim_speaks_for_leads_to_that_claim(
    folder: Path, vocabulary: Vocabulary
) -> None:
    tables = read_tables(folder)
    data = folder / "data.ttl"
    wrong = 'id:commutation-dawn jg:date "2024-11"^^xsd:gYearMonth .\n'
    data.write_bytes(to_turtle(compile_tables(tables, vocabulary)) + wrong.encode())
    places = {
        (found.subject, found.file, found.line) for found in check_data(open_store(data), tables)
    }
    assert ("id:claim-C2a", "claims.csv", 5) in places

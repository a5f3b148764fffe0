"""The committed data: what compiles from the tables, whole, and by the rules."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from graph.dataset import (
    Tables,
    check_data,
    check_expectations,
    compile_tables,
    count_classes,
    describe,
    in_package,
    read_expectations,
    read_metadata,
    read_tables,
    to_turtle,
    vocabulary_of,
)
from graph.model import packaged_model
from graph.resources import data_folder
from graph.store import open_store

NOTES = 533
"""Research notes that the tables were made from; every one is kept as a citation."""


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(data_folder())


@pytest.fixture(scope="module")
def compiled(tables: Tables) -> tuple[bytes, Mapping[str, int]]:
    triples = compile_tables(tables, vocabulary_of(packaged_model()))
    return to_turtle(triples), count_classes(triples)


def test_what_is_committed_is_what_compiles(compiled: tuple[bytes, Mapping[str, int]]) -> None:
    turtle, counts = compiled
    folder = data_folder()
    assert (folder / "justice-graph.ttl").read_bytes() == turtle
    description = describe(read_metadata(folder / "dataset.toml"), counts)
    assert (folder / "dataset.ttl").read_bytes() == description


def test_the_data_are_as_expected(compiled: tuple[bytes, Mapping[str, int]]) -> None:
    check_expectations(compiled[1], read_expectations(data_folder() / "dataset.toml"))


def test_every_research_note_is_a_citation(tables: Tables) -> None:
    notes = {re.sub(r"-\d+$", "", row["id"]) for row in tables.citations}
    assert len(notes) == NOTES
    assert all(re.fullmatch(r"F\d{3}|A\d{2}", note) for note in notes)


def test_people_are_called_by_their_last_name_after_the_first_mention(tables: Tables) -> None:
    people = [row for row in tables.entities if row["class"] == "Person" and row["short"]]
    assert len(people) > 80
    wrong = [row["id"] for row in people if not row["label"].endswith(f" {row['short']}")]
    assert wrong == ["c-richley-raley-jr"]


def test_only_people_and_the_names_of_works_go_without_an_article(tables: Tables) -> None:
    bare = {
        row["short"]
        for row in tables.entities
        if row["class"] != "Person" and row["short"] and not row["short"].startswith("the ")
    }
    assert bare == {"After Life", "CAN-DO", "Congress", "REFORM", "The System"}


def test_the_data_break_no_rule_that_is_an_error() -> None:
    """What is left is true and known: sources that contradict themselves, terms of office."""
    found = check_data(open_store(), in_package(), own=True)
    assert {(finding.severity, finding.rule) for finding in found} <= {
        ("warning", "dispute-has-two-sources"),
        ("info", "term-is-recorded"),
    }
    assert all(finding.file and finding.line for finding in found)

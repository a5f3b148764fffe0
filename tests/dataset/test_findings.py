"""Findings: in order, each once, with the file and the line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.dataset import (
    Finding,
    Vocabulary,
    check_data,
    choose_rules,
    compile_tables,
    in_files,
    read_tables,
    to_turtle,
)
from graph.dataset.places import in_tables
from graph.errors import UnknownNameError
from graph.store import LocalStore, open_store


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_finding_names_the_file_and_the_line_of_a_table(
    folder: Path, vocabulary: Vocabulary
) -> None:
    data = folder / "data.ttl"
    wrong = 'id:commutation-dawn jg:date "2024-11"^^xsd:gYearMonth .\n'
    data.write_bytes(to_turtle(compile_tables(read_tables(folder), vocabulary)) + wrong.encode())
    rules = choose_rules(["deprecated-is-not-fact"])
    assert check_data(open_store(data), in_tables(folder), rules=rules) == [
        Finding(
            severity="error",
            rule="deprecated-is-not-fact",
            subject="id:claim-C2a",
            message="Its statement is asserted, and no claim of it stands.",
            remedy="Remove the plain statement, or give the claim another rank.",
            file="claims.csv",
            line=5,
        )
    ]


def test_findings_are_sorted_by_severity_rule_and_place(tmp_path: Path) -> None:
    path = tmp_path / "data.ttl"
    path.write_text(
        "PREFIX jg: <https://w3id.org/justice-graph/ns#>\n"
        "PREFIX id: <https://w3id.org/justice-graph/id/>\n"
        "id:gov a jg:Person .\n"
        "id:b a jg:Commutation , jg:Pardon ; jg:grantedBy id:gov .\n"
        "id:a a jg:Commutation , jg:Pardon ; jg:grantedBy id:gov .\n"
        "id:alone a jg:Person .\n"
        "id:paper a jg:Source .\n",
        encoding="utf-8",
    )
    names = [
        *("term-is-recorded", "entity-is-linked"),
        *("source-has-kind", "commutation-is-no-pardon"),
    ]
    found = check_data(open_store(path), in_files(["data.ttl"]), rules=choose_rules(names))
    assert [(one.severity, one.rule, one.subject, one.file, one.line) for one in found] == [
        ("error", "commutation-is-no-pardon", "id:b", "data.ttl", 4),
        ("error", "commutation-is-no-pardon", "id:a", "data.ttl", 5),
        ("error", "source-has-kind", "id:paper", "data.ttl", 7),
        ("warning", "entity-is-linked", "id:alone", "data.ttl", 6),
        ("info", "term-is-recorded", "id:gov", "data.ttl", 3),
    ]


def test_what_stands_in_two_graphs_is_found_once(trig: Callable[[str], LocalStore]) -> None:
    store = trig("ex:a a jg:Commutation , jg:Pardon . GRAPH ex:g { ex:a a jg:Pardon }")
    assert len(check_data(store, rules=choose_rules(["commutation-is-no-pardon"]))) == 1


def test_rules_are_chosen_by_name() -> None:
    assert [rule.name for rule in choose_rules(["no-winner", "shape"])] == ["shape", "no-winner"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("no-winer", "There is no rule 'no-winer'; did you mean 'no-winner'?"),
        ("x", "There is no rule 'x'; `justice check --list-rules` has them."),
    ],
)
def test_a_rule_that_does_not_exist_is_refused(name: str, message: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        choose_rules([name])
    assert str(caught.value) == message

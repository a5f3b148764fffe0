"""Checking data: what is written, where it goes, and the exit code."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.group import justice
from graph.dataset import RULES

Run = Callable[..., Result]

BAD = """\
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
id:ann a jg:Person .
id:act a jg:Commutation, jg:Pardon .
id:source a jg:Source .
"""
NARROW = ("--rule", "commutation-is-no-pardon", "--rule", "entity-is-linked")
PARDON = "One act is asserted to be a commutation and a pardon."
REMEDY = "Record two acts with their own dates, or deprecate the wrong kind."
DOCUMENT = Path(__file__).parents[2] / "docs" / "command-line.md"


@pytest.fixture
def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.ttl").write_text(BAD, encoding="utf-8")
    return "bad.ttl"


def test_good_data_pass(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.nt"
    empty.write_text("", encoding="utf-8")
    result = run("check", data=str(empty))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "The data hold nothing that the SHACL shapes look at; they were not used.\n"
        f"0 errors, 0 warnings in {empty}.\n"
    )


def test_findings_as_text(run: Run, bad: str) -> None:
    result = run("check", *NARROW, data=bad)
    assert (result.exit_code, result.stderr) == (1, "1 error, 2 warnings in bad.ttl.\n")
    assert result.stdout.splitlines() == [
        f"bad.ttl:4: error: id:act: {PARDON} {REMEDY} [commutation-is-no-pardon]",
        *(
            f"bad.ttl:{line}: warning: {subject}: {subject} has no link and is in no claim. Link"
            " the entity with what it belongs to, or remove it. [entity-is-linked]"
            for line, subject in ((3, "id:ann"), (4, "id:act"))
        ),
    ]


def test_warnings_and_notes_do_not_fail(run: Run, bad: str, graph_file: Path) -> None:
    result = run("check", "--rule", "entity-is-linked", data=bad)
    assert (result.exit_code, result.stderr) == (0, "0 errors, 2 warnings in bad.ttl.\n")
    note = run("check", "--rule", "term-is-recorded")
    assert (note.exit_code, note.stderr) == (0, f"0 errors, 0 warnings, 1 note in {graph_file}.\n")


def test_findings_as_json(run: Run, bad: str) -> None:
    result = run("check", *NARROW[:2], "--format", "json", data=bad)
    assert json.loads(result.stdout) == [
        {
            "severity": "error",
            "rule": "commutation-is-no-pardon",
            "subject": "id:act",
            "message": PARDON,
            "remedy": REMEDY,
            "file": "bad.ttl",
            "line": 4,
        }
    ]


def test_findings_as_workflow_commands(run: Run, bad: str) -> None:
    result = run("check", *NARROW[:2], "--format", "github", data=bad)
    assert (result.exit_code, result.stdout) == (
        1,
        "::error file=bad.ttl,line=4,title=commutation-is-no-pardon%3A id%3Aact::"
        f"{PARDON} {REMEDY}\n",
    )


def test_the_ending_of_the_file_chooses_sarif(run: Run, bad: str) -> None:
    result = run("check", *NARROW, "-o", "findings.sarif", data=bad)
    assert (result.exit_code, result.stdout) == (1, "")
    log = json.loads(Path("findings.sarif").read_text(encoding="utf-8"))
    (sarif,) = log["runs"]
    assert [one["id"] for one in sarif["tool"]["driver"]["rules"]] == [NARROW[1], NARROW[3]]
    assert [one["ruleId"] for one in sarif["results"]] == [NARROW[1], NARROW[3], NARROW[3]]


def test_all_rules_count_where_none_is_named(run: Run, bad: str) -> None:
    found = {line.rpartition("[")[2][:-1] for line in run("check", data=bad).stdout.splitlines()}
    assert found == {"shape", "source-has-kind", "commutation-is-no-pardon", "entity-is-linked"}


def test_an_unknown_rule_is_wrong_use(run: Run) -> None:
    result = run("check", "--rule", "no-winer")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no rule 'no-winer'; did you mean 'no-winner'?" in result.stderr


def test_the_rules_are_listed(run: Run) -> None:
    lines = run("check", "--list-rules").stdout.splitlines()
    assert len(lines) == len(RULES) + 1
    assert re.fullmatch(r"no-winner +error +No side of a true dispute is preferred\.", lines[9])
    records = json.loads(run("check", "--list-rules", "--format", "json").stdout)
    assert records[0] == {
        "rule": "shape",
        "severity": "error",
        "what holds": "The data keep the SHACL shapes.",
    }


def test_rules_are_completed(graph_file: Path) -> None:
    env = {
        "_JUSTICE_COMPLETE": "bash_complete",
        "COMP_WORDS": "justice check --rule no-w",
        "COMP_CWORD": "3",
    }
    result = CliRunner().invoke(justice, [], env=env, prog_name="justice")
    assert result.stdout == "plain,no-winner\n"


def test_the_document_lists_the_rules_as_they_are() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    section = re.search(r"^## justice check\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    assert section
    rows = re.findall(r"^\| `([\w-]+)` \| (\w+) \| (.+) \|$", section[1], re.M)
    assert rows == [(rule.name, rule.severity, rule.holds) for rule in RULES.values()]

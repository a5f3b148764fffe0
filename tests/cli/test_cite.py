"""Citing the sources of entities, links and claims."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

SOURCED = """\
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
id:ann rdfs:label "Ann" ; jg:workedWith id:bob . id:bob rdfs:label "Bob" .
id:claim a jg:Claim ; rdf:subject id:ann ; rdf:predicate jg:workedWith ; rdf:object id:bob ;
  jg:citation id:cited .
id:cited jg:source id:source-report ; jg:says "says that they did" .
id:source-report rdfs:label "Café & law" ; jg:sourceKind jg:news ; jg:publisher "The Paper" ;
  jg:url "https://news.example/1" .
"""
FOOTNOTE = "1. “Café & law”, The Paper, https://news.example/1 (news).\n"


@pytest.fixture
def sourced(run: Run, tmp_path: Path) -> Run:
    path = tmp_path / "sourced.ttl"
    path.write_text(SOURCED, encoding="utf-8")
    return lambda *args: run(*args, data=str(path))


@pytest.mark.parametrize(
    "names", [("Ann",), ("Bob",), ("Ann", "Bob"), ("bob", "id:ann"), ("id:claim",)]
)
def test_entities_links_and_claims_have_their_sources(sourced: Run, names: tuple[str, ...]) -> None:
    result = sourced("cite", *names)
    assert (result.exit_code, result.stdout, result.stderr) == (0, FOOTNOTE, "")


def test_evidence_adds_what_is_said(sourced: Run) -> None:
    assert sourced("cite", "Ann", "--evidence").stdout == FOOTNOTE + "   says that they did\n"


@pytest.mark.parametrize("option", ["--style", "--format"])
@pytest.mark.parametrize(
    ("style", "start"),
    [("csl-json", "[\n"), ("bibtex", "@article{report,"), ("ris", "TY  - NEWS"), ("text", "1. ")],
)
def test_styles(sourced: Run, option: str, style: str, start: str) -> None:
    assert sourced("cite", "Ann", option, style).stdout.startswith(start)


@pytest.mark.parametrize(
    ("ending", "part"), [("bib", "@article"), ("ris", "TY  -"), ("json", '"id"'), ("txt", "1. “")]
)
def test_the_ending_of_the_file_chooses_the_style(
    sourced: Run, tmp_path: Path, ending: str, part: str
) -> None:
    file = tmp_path / f"sources.{ending}"
    assert sourced("cite", "Ann", "-o", str(file)).exit_code == 0
    assert part in file.read_text(encoding="utf-8")


def test_where_nothing_is_recorded_it_says_so(run: Run) -> None:
    result = run("cite", "The Film", "--style", "csl-json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert result.stderr == "No source is recorded for The Film.\n"
    assert run("cite", "The Film", "Ann Ash").stderr == (
        "No source is recorded for The Film and Ann Ash.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("Nobody At All",), "'Nobody At All'"),
        (("Annie",), "id:bob  Bob Birch (person)"),
        (("The Film", "The Film"), "Both ends are The Film"),
        (("Bob Birch", "The Film"), "No link between Bob Birch and The Film"),
        (("The Film", "--style", "apa"), "'apa' is no format for citations"),
        (("The Film", "-o", "sources.pdf"), ".pdf"),
    ],
)
def test_bad_input_is_answered_with_the_value(
    run: Run, arguments: tuple[str, ...], part: str
) -> None:
    result = run("cite", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in result.stderr

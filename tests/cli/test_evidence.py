"""Claims written for other programs, and opened again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

CLAIMED = """\
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
id:ann rdfs:label "Ann" ; jg:workedWith id:bob . id:bob rdfs:label "Bob" .
id:cat rdfs:label "Cat" ; jg:workedWith id:dan . id:dan rdfs:label "Dan" .
id:yes a jg:Claim ; rdf:subject id:ann ; rdf:predicate jg:workedWith ; rdf:object id:bob ;
  jg:dispute id:who ; jg:citation id:cited .
id:no a jg:Claim ; rdf:subject id:cat ; rdf:predicate jg:workedWith ; rdf:object id:bob ;
  jg:rank jg:Deprecated ; jg:dispute id:who .
id:other a jg:Claim ; rdf:subject id:cat ; rdf:predicate jg:workedWith ; rdf:object id:dan .
id:cited jg:source id:report ; jg:says "says that they did" . id:who rdfs:label "With whom?" .
"""


@pytest.fixture
def claimed(run: Run, tmp_path: Path) -> Run:
    path = tmp_path / "claimed.ttl"
    path.write_text(CLAIMED, encoding="utf-8")
    return lambda *args, data=None: run(*args, data=data or str(path))


def written(result: Result) -> list[str]:
    assert result.exit_code == 0, result.stderr
    return [claim["iri"].rpartition("/")[2] for claim in json.loads(result.stdout)]


@pytest.mark.parametrize(
    ("names", "claims"),
    [
        ((), ["no", "other", "yes"]),
        (("Ann",), ["no", "yes"]),
        (("Dan",), ["other"]),
        (("Ann", "Bob"), ["no", "yes"]),
        (("Cat", "Dan"), ["other"]),
        (("id:other",), ["other"]),
    ],
)
def test_claims_come_with_the_other_sides_of_their_disputes(
    claimed: Run, names: tuple[str, ...], claims: list[str]
) -> None:
    assert written(claimed("evidence", *names, "--format", "json")) == claims


@pytest.mark.parametrize("ending", ["ttl", "trig"])
def test_what_is_written_can_be_opened_and_is_the_same(
    claimed: Run, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"claims.{ending}"
    assert claimed("evidence", "-o", str(file)).exit_code == 0
    before = claimed("evidence", "--format", "json").stdout
    assert claimed("evidence", "--format", "json", data=str(file)).stdout == before
    assert json.loads(before)


def test_turtle_is_the_usual_format(claimed: Run) -> None:
    text = claimed("evidence").stdout
    assert "id:yes rdf:reifies <<( id:ann jg:workedWith id:bob )>> ;" in text
    assert "id:ann jg:workedWith id:bob .\n" in text
    assert "id:cat jg:workedWith id:bob .\n" not in text


def test_a_graph_without_claims_says_so(run: Run) -> None:
    result = run("evidence", "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == "No claims are recorded.\n"


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("Nobody At All",), "'Nobody At All'"),
        (("Ann", "Ann"), "Both ends are Ann"),
        (("Ann", "Dan"), "No link between Ann and Dan"),
        (("--format", "yaml"), "'yaml' is no format for evidence"),
    ],
)
def test_bad_input_is_answered_with_the_value(
    claimed: Run, arguments: tuple[str, ...], part: str
) -> None:
    result = claimed("evidence", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in result.stderr

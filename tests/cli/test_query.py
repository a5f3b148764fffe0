"""Asking the graph from the shell."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import Result

Run = Callable[..., Result]

NAMES = "SELECT ?name { ?s a jg:Person ; rdfs:label ?name } ORDER BY ?name"


def test_piped_text_is_aligned_and_plain(run: Run) -> None:
    result = run("query", "SELECT ?law ?name { ?law a jg:Law ; rdfs:label ?name }")
    assert result.stdout == "law     name\nid:law  Réform Act\n"
    assert (result.stderr, result.exit_code) == ("", 0)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("csv", "name\r\nAnn Ash\r\nBob Birch\r\n"),
        ("tsv", '?name\n"Ann Ash"@en\n"Bob Birch"@en\n'),
    ],
)
def test_tables_for_machines(run: Run, format: str, text: str) -> None:
    assert run("query", NAMES, "--format", format).stdout_bytes.decode() == text


def test_json_holds_full_iris(run: Run) -> None:
    result = run("query", "SELECT ?law { ?law a jg:Law }", "--format", "json")
    (row,) = json.loads(result.stdout)["results"]["bindings"]
    assert row["law"]["value"] == "https://w3id.org/justice-graph/id/law"


def test_xml_can_be_read_back(run: Run) -> None:
    result = run("query", NAMES, "--format", "xml")
    solutions = ox.parse_query_results(result.stdout, ox.QueryResultsFormat.XML)
    assert isinstance(solutions, ox.QuerySolutions)
    assert [str(row["name"]) for row in solutions] == ['"Ann Ash"@en', '"Bob Birch"@en']


@pytest.mark.parametrize(
    ("format", "kind"),
    [
        ("turtle", ox.RdfFormat.TURTLE),
        ("ntriples", ox.RdfFormat.N_TRIPLES),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("trig", ox.RdfFormat.TRIG),
        ("rdfxml", ox.RdfFormat.RDF_XML),
    ],
)
def test_triples_can_be_read_back(run: Run, format: str, kind: ox.RdfFormat) -> None:
    result = run("query", "CONSTRUCT { ?s a ?c } { ?s a ?c }", "--format", format)
    assert len(list(ox.parse(result.stdout, kind))) == 5


@pytest.mark.parametrize(("who", "answer"), [("id:ann", "yes\n"), ("id:law", "no\n")])
def test_ask_answers_yes_or_no(run: Run, who: str, answer: str) -> None:
    assert run("query", f"ASK {{ {who} a jg:Person }}").stdout == answer


def test_a_format_that_does_not_fit_lists_those_that_do(run: Run) -> None:
    result = run("query", NAMES, "--format", "turtle")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'turtle'" in result.stderr
    assert "text, csv, json, tsv, xml" in result.stderr


def test_the_query_comes_from_a_file_or_standard_input(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "names.rq"
    file.write_text("\ufeff" + NAMES, encoding="utf-8")
    answers = {
        run("query", f"@{file}").stdout,
        run("query", "-f", str(file)).stdout,
        run("query", "-", input=NAMES).stdout,
        run("query", NAMES).stdout,
    }
    assert answers == {"name\nAnn Ash\nBob Birch\n"}


def test_data_come_from_standard_input(run: Run, graph_file: Path) -> None:
    text = graph_file.read_text(encoding="utf-8")
    assert run("query", NAMES, data="-", input=text).stdout == "name\nAnn Ash\nBob Birch\n"


def test_data_may_be_named_before_and_after_the_command(run: Run, tmp_path: Path) -> None:
    more = tmp_path / "more.nt"
    more.write_text(
        "<urn:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        "<https://w3id.org/justice-graph/ns#Person> .\n",
        encoding="utf-8",
    )
    count = "SELECT (COUNT(?s) AS ?n) { ?s a jg:Person }"
    assert run("query", count, "--data", str(more)).stdout == "n\n3\n"


@pytest.mark.parametrize(
    "arguments", [(), ("ASK {}", "-f", "x.rq"), ("-", "--data", "-"), ("@",), ("@missing.rq",)]
)
def test_a_query_that_cannot_be_found_is_wrong_use(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("query", *arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr


def test_a_syntax_error_shows_line_and_caret(run: Run) -> None:
    result = run("query", "SELECT ?s\nWHERE { ?s a }")
    lines = result.stderr.splitlines()
    assert result.exit_code == 2
    assert "line 2" in lines[0]
    assert lines[1] == "  WHERE { ?s a }"
    assert lines[2].strip() == "^"


@pytest.mark.parametrize(
    "text",
    ["SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "DELETE WHERE { ?s ?p ?o }"],
)
def test_reaching_out_and_changing_are_refused(run: Run, text: str) -> None:
    assert run("query", text).exit_code == 2


def test_a_cut_answer_says_so_on_standard_error(run: Run) -> None:
    result = run("query", NAMES, "--limit", "1")
    assert result.stdout == "name\nAnn Ash\n"
    assert result.stderr == "The answer is cut at 1 rows; there are more (raise --limit).\n"


def test_no_limit_cuts_nothing(run: Run) -> None:
    assert run("query", NAMES, "--limit", "0").stderr == ""


def test_a_file_is_written_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old", encoding="utf-8")
    assert run("query", "SELECT ?x {", "-o", str(target)).exit_code == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert run("query", NAMES, "--format", "csv", "-o", str(target)).stdout == ""
    assert target.read_bytes() == b"name\r\nAnn Ash\r\nBob Birch\r\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "out.csv"]


def test_a_folder_is_no_output(run: Run, tmp_path: Path) -> None:
    result = run("query", NAMES, "-o", str(tmp_path))
    assert result.exit_code == 2
    assert "is a folder" in result.stderr


def test_a_missing_file_is_bad_input(run: Run) -> None:
    result = run("query", NAMES, data="no-such-file.ttl")
    assert result.exit_code == 2
    assert "no-such-file.ttl" in result.stderr


def test_control_characters_in_data_stay_out_of_text(run: Run) -> None:
    result = run("query", r'SELECT ("a\u001B[31mb\nc" AS ?x) {}')
    assert result.stdout == "x\na [31mb c\n"

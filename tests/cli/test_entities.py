"""Finding entities and showing them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_search_lists_label_type_and_identifier(run: Run) -> None:
    assert run("search", "ash").stdout == "label    type    identifier\nAnn Ash  person  id:ann\n"


def test_search_as_json_and_csv(run: Run) -> None:
    record = {"label": "Réform Act", "type": "law", "identifier": "id:law"}
    assert json.loads(run("search", "reform", "--format", "json").stdout) == [record]
    csv = run("search", "reform", "--format", "csv").stdout
    assert csv == "label,type,identifier\nRéform Act,law,id:law\n"


def test_search_says_what_it_left_out(run: Run) -> None:
    result = run("search", "annie", "--limit", "1")
    assert len(result.stdout.splitlines()) == 2
    assert "raise --limit" in result.stderr


def test_search_that_finds_nothing_is_done(run: Run) -> None:
    result = run("search", "zzzzzz")
    assert (result.exit_code, result.stdout) == (0, "label  type  identifier\n")
    assert "'zzzzzz'" in result.stderr


@pytest.mark.parametrize(
    "name", ["id:law", "https://w3id.org/justice-graph/id/law", "Réform Act", "reform act"]
)
def test_show_takes_iri_curie_and_label(run: Run, name: str) -> None:
    shown = run("show", name).stdout
    assert shown.startswith("Réform Act\nLaw · id:law\n")
    assert "Programmes\n  - Réform Act is covered in The Film." in shown


def test_an_ambiguous_name_lists_the_candidates(run: Run) -> None:
    result = run("show", "Annie")
    assert result.exit_code == 2
    assert "id:ann  Ann Ash (person)" in result.stderr
    assert "id:bob  Bob Birch (person)" in result.stderr


def test_an_unknown_name_is_bad_input(run: Run) -> None:
    result = run("show", "Nobody At All")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'Nobody At All'" in result.stderr


def test_show_as_json_and_markdown(run: Run, tmp_path: Path) -> None:
    page = json.loads(run("show", "id:law", "--format", "json").stdout)
    assert (page["label"], page["sources"]) == ("Réform Act", [])
    target = tmp_path / "law.md"
    assert run("show", "id:law", "--format", "markdown", "-o", str(target)).stdout == ""
    assert target.read_text(encoding="utf-8").startswith("# Réform Act\n")


def test_show_refuses_a_format_that_does_not_fit(run: Run) -> None:
    result = run("show", "id:law", "--format", "csv")
    assert result.exit_code == 2
    assert "text, markdown, json" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "name", "begin"),
    [
        (("query", "SELECT ?s { ?s a jg:Law }"), "a.csv", b"s\r\n"),
        (("query", "SELECT ?s { ?s a jg:Law }"), "a.JSON", b"{"),
        (("query", "DESCRIBE id:law"), "a.nt", b"<https://w3id.org/justice-graph/id/"),
        (("query", "DESCRIBE id:law"), "a.xml", b"<?xml"),
        (("query", "SELECT ?s { ?s a jg:Law }"), "a", b"s\nid:law\n"),
        (("search", "reform"), "a.tsv", b"label\ttype\t"),
        (("info",), "a.csv", b"what,name,"),
        (("info", "--format", "json"), "a.csv", b"["),
        (("show", "id:law"), "a.md", "# Réform Act\n".encode()),
        (("queries",), "a.json", b"["),
        (("draw", "--no-layout"), "a.html", b"<!doctype html>"),
    ],
)
def test_the_ending_of_the_file_tells_the_format(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], name: str, begin: bytes
) -> None:
    target = tmp_path / name
    result = run(*arguments, "-o", str(target))
    assert result.exit_code == 0, result.stderr
    assert target.read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("query", "SELECT ?s { ?s a jg:Law }"), "a.ttl"),
        (("query", "DESCRIBE id:law"), "a.csv"),
        (("search", "reform"), "a.xlsx"),
        (("show", "id:law"), "a.csv"),
        (("draw",), "a.pdf"),
    ],
)
def test_an_ending_of_another_format_is_refused(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], name: str
) -> None:
    target = tmp_path / name
    result = run(*arguments, "-o", str(target))
    assert (result.exit_code, result.stdout, target.exists()) == (2, "", False)
    assert f"a.{name[2:]}' ends in .{name[2:]}, which is no format for" in result.stderr


def test_show_as_of_a_date_says_so(run: Run) -> None:
    text = run("show", "id:ann", "--as-of", "2021-06").stdout
    assert "\nAs of June 2021, with 2 links without a date.\n" in text
    record = json.loads(run("show", "id:ann", "--as-of", "2021-06", "--format", "json").stdout)
    assert record["period"] == {"start": "2021-06", "end": "2021-06"}
    assert (record["undated"], record["links_left_out"], record["facts_left_out"]) == (2, 0, 0)


def test_show_refuses_an_impossible_date_and_a_page_that_is_not_there(run: Run) -> None:
    done = run("show", "id:ann", "--as-of", "2021-13")
    assert (done.exit_code, "'2021-13' is no date" in done.stderr) == (2, True)
    done = run("show", "id:ann", "--page", "2")
    assert done.exit_code == 2
    assert done.stderr == "Error: There is no page 2; the last one is page 1.\n"


def test_show_tells_links_page_by_page(run: Run) -> None:
    first, second = (run("show", "id:ann", "--limit", "1", "--page", str(n)) for n in (1, 2))
    assert "\nLinks 1 to 1 of 2 (page 1 of 2); --page 2 shows more.\n" in first.stdout
    assert "\nLinks 2 to 2 of 2 (page 2 of 2).\n" in second.stdout
    record = json.loads(run("show", "id:ann", "--limit", "1", "--format", "json").stdout)
    assert record["extent"] == {"first": 1, "last": 1, "total": 2, "page": 1, "pages": 2}


def test_show_writes_a_page_for_a_browser(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "ann.html"
    assert run("show", "id:ann", "-o", str(output)).exit_code == 0
    assert output.read_text(encoding="utf-8").startswith("<!doctype html>")

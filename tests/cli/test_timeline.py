"""``justice timeline``: its formats, its choices and what it answers to bad input."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
DATES = """
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
id:ann a jg:Person ; rdfs:label "Ann Ash"@en ; jg:shortName "Ash"@en .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en .
id:law a jg:Law ; rdfs:label "Reform Act"@en ; jg:enactmentYear "2012"^^xsd:gYear .
id:grant a jg:Commutation, jg:Act ; jg:grantedBy id:bob ; jg:grantedTo id:ann ;
  jg:date "2018-06-06"^^xsd:date .
id:help a jg:Advocacy, jg:Act ; jg:advocate id:ann ; jg:cause id:law ; jg:date "2018"^^xsd:gYear .
id:visit a jg:Advocacy, jg:Act ; jg:advocate id:ann ; jg:cause id:bob ;
  jg:date "2018-05"^^xsd:gYearMonth .
id:undated a jg:Advocacy, jg:Act ; jg:advocate id:bob ; jg:cause id:ann .
"""


@pytest.fixture
def dates(tmp_path: Path) -> str:
    path = tmp_path / "dates.ttl"
    path.write_text(DATES, encoding="utf-8")
    return str(path)


def test_the_text_is_a_chronology(run: Run, dates: str) -> None:
    shown = run("timeline", "ann ash", data=dates).stdout
    assert shown == (
        "Timeline of Ann Ash\n"
        "Person · id:ann\n"
        "3 entries in 2018. Where no day is known, an entry stands at the head of its\n"
        "month or year; its real place there is not known.\n"
        "No sources are recorded for what this page says.\n"
        "\n"
        "2018\n"
        "  in 2018       Ash advocated for Reform Act.\n"
        "  in May        Ash advocated for Bob Birch.\n"
        "  6 June        Ash's sentence was commuted by Bob Birch.\n"
        "\n"
        "1 link has no date.\n"
    )


def test_without_an_entity_it_tells_all_with_the_gaps(run: Run, dates: str) -> None:
    shown = run("timeline", data=dates).stdout
    assert "2012\n  in 2012       Reform Act was enacted.\n" in shown
    assert "\n  (5 years without a dated entry, 2013 to 2017)\n" in shown
    assert "without a dated entry" not in run("timeline", "--gaps", "6", data=dates).stdout
    assert "without a dated entry" not in run("timeline", "--gaps", "0", data=dates).stdout


def test_csv_and_json_have_the_same_entries(run: Run, dates: str) -> None:
    rows = csv.DictReader(io.StringIO(run("timeline", "--format", "csv", data=dates).stdout))
    told = json.loads(run("timeline", "--format", "json", data=dates).stdout)
    assert [(row["date"], row["precision"], row["sentence"]) for row in rows] == [
        (entry["date"], entry["precision"], entry["text"]) for entry in told["entries"]
    ]
    (grant,) = [entry for entry in told["entries"] if entry["event"] == "id:grant"]
    assert [one["curie"] for one in grant["entities"]] == ["id:bob", "id:ann"]
    assert told["undated"] == 1


def sentences(run: Run, dates: str, *options: str) -> list[str]:
    shown = run("timeline", *options, "--format", "json", data=dates).stdout
    return [entry["text"] for entry in json.loads(shown)["entries"]]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--between", "2018-06", "2018-12"), ["Ann Ash advocated for Reform Act.",
                                              "Bob Birch commuted the sentence of Ann Ash."]),
        (("--as-of", "2012"), ["Reform Act was enacted."]),
        (("--type", "Law"), ["Reform Act was enacted.", "Ann Ash advocated for Reform Act."]),
        (("Ann Ash", "--type", "law"), ["Ann Ash advocated for Reform Act."]),
        (("--property", "commutation"), ["Bob Birch commuted the sentence of Ann Ash."]),
        (("--limit", "1"), ["Reform Act was enacted."]),
    ],
)  # fmt: skip
def test_what_is_told_can_be_chosen(
    run: Run, dates: str, options: tuple[str, ...], found: list[str]
) -> None:
    assert sentences(run, dates, *options) == found


def test_a_limit_says_what_it_left_out(run: Run, dates: str) -> None:
    result = run("timeline", "--limit", "1", data=dates)
    assert result.stderr == "3 later entries are not shown. Raise --limit, or narrow --between.\n"
    assert "\n3 later entries are not shown. 1 link has no date.\n" in result.stdout


def test_data_without_dates_say_so(run: Run) -> None:
    shown = run("timeline", "id:ann").stdout
    assert shown == (
        "Timeline of Ann Ash\n"
        "Person · id:ann\n"
        "Nothing that is recorded here has a date.\n"
        "\n"
        "2 links have no date.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("Nobody At All",), "'Nobody At All'"),
        (("Annie",), "id:bob  Bob Birch (person)"),
        (("--between", "2020", "2019"), "2019 is before 2020"),
        (("--between", "2020", "soon"), "'soon' is no date"),
        (("--as-of", "2020-13"), "'2020-13' is no date"),
        (("--type", "Wizard"), "no class 'Wizard'"),
        (("--property", "knits"), "no property 'knits'"),
        (("--format", "xml"), "text, csv, json, html"),
        (("--limit", "0"), "0"),
    ],
)
def test_bad_input_is_answered_in_a_sentence(
    run: Run, arguments: tuple[str, ...], part: str
) -> None:
    result = run("timeline", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in result.stderr


def test_the_ending_of_the_file_chooses_the_format(run: Run, dates: str, tmp_path: Path) -> None:
    for name, begin in (("a.html", "<!doctype html>"), ("a.csv", "date,"), ("a.txt", "Timeline")):
        assert run("timeline", "-o", str(tmp_path / name), data=dates).stdout == ""
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)


def test_a_terminal_gets_headings_and_no_page(spawn: Callable[..., object], dates: str) -> None:
    shown = spawn("--data", dates, "timeline", "id:law", env={"FORCE_COLOR": "1"})
    assert "\x1b[1mTimeline of Reform Act\x1b[0m" in shown.stdout


def test_a_narrow_terminal_gets_dates_above_sentences(
    spawn: Callable[..., object], dates: str
) -> None:
    narrow = {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "40"}
    shown = spawn("--data", dates, "timeline", "id:bob", env=narrow).stdout
    assert "2018\n  in May\n    Bob Birch had the support of Ann\n      Ash.\n" in shown
    assert max(map(len, shown.splitlines())) <= 40

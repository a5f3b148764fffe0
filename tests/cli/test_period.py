"""Asking for a date or for the time between two."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
DATED = """\
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
id:ann rdfs:label "Ann Ash" ; jg:metWith id:cal . id:bob rdfs:label "Bob Birch" .
id:cal rdfs:label "Cal Cedar" .
id:act a jg:Commutation ; jg:grantedBy id:bob ; jg:grantedTo id:ann ; jg:date "2018-06-06" .
"""


@pytest.fixture
def dated(tmp_path: Path) -> str:
    path = tmp_path / "dated.ttl"
    path.write_text(DATED, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("asked", "labels", "said"),
    [
        (
            ("--as-of", "2018-06-05"),
            ["Ann Ash", "Cal Cedar"],
            "2 nodes, 1 link, 1 of them undated.",
        ),
        (
            ("--as-of", "2018-06"),
            ["Ann Ash", "Bob Birch", "Cal Cedar"],
            "3 nodes, 2 links, 1 of them undated.",
        ),
        (
            ("--between", "2011", "2018"),
            ["Ann Ash", "Bob Birch", "Cal Cedar"],
            "3 nodes, 2 links, 1 of them undated.",
        ),
        ((), ["Ann Ash", "Bob Birch", "Cal Cedar"], "3 nodes, 2 links."),
    ],
)
def test_a_network_as_of_a_date_says_how_much_is_undated(
    run: Run, dated: str, asked: tuple[str, ...], labels: list[str], said: str
) -> None:
    done = run("network", "--format", "json", *asked, data=dated)
    assert [node["label"] for node in json.loads(done.stdout)["nodes"]] == labels
    assert done.stderr == f"{said}\n"


@pytest.mark.parametrize("command", ["network", "draw"])
@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        (("--as-of", "2021-02-30"), "'2021-02-30' is no date; write a year, a month or a day"),
        (("--as-of", "yesterday"), "'yesterday' is no date"),
        (("--between", "2019", "2018"), "2018 is before 2019; give the earlier date first."),
        (("--as-of", "2018", "--between", "2018", "2019"), "--as-of or for two with --between."),
    ],
)
def test_an_impossible_date_is_refused_with_a_sentence(
    run: Run, dated: str, command: str, asked: tuple[str, ...], complaint: str, tmp_path: Path
) -> None:
    output = tmp_path / ("net.graphml" if command == "network" else "net.html")
    done = run(command, "-o", str(output), *asked, data=dated)
    assert done.exit_code == 2
    assert complaint in done.stderr
    assert not output.exists()


def test_a_picture_of_a_query_is_as_of_the_date_too(run: Run, dated: str, tmp_path: Path) -> None:
    output = tmp_path / "picture.html"
    query = "SELECT ?x { VALUES ?x { id:ann id:bob id:cal } }"
    done = run(
        "draw", "--query", query, "--as-of", "2017", "-o", str(output), "--no-layout", data=dated
    )
    assert done.stderr == "2 nodes, 1 link, 1 of them undated.\n"
    page = output.read_text(encoding="utf-8")
    assert ("Ann Ash" in page, "Bob Birch" in page, "As of 2017." in page) == (True, False, True)


@pytest.mark.parametrize(("date", "found"), [("2017", []), ("2019", ["Bob Birch"])])
def test_a_search_leaves_out_what_has_links_of_other_times_only(
    run: Run, dated: str, date: str, found: list[str]
) -> None:
    done = run("search", "birch", "--as-of", date, "--format", "json", data=dated)
    assert [row["label"] for row in json.loads(done.stdout)] == found
    said = f"As of {date}; what only has links of other times is left out.\n"
    assert done.stderr.startswith(said)

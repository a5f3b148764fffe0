"""Loading, checking and counting data."""

from __future__ import annotations

import csv
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def test_a_loaded_store_answers(run: Run, graph_file: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    result = run("load", "--store", store)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"16 statements from 1 file in {store} (")
    assert result.stderr == ""
    assert run("query", COUNT, data=store).stdout == "n\n16\n"


def test_a_failed_load_leaves_the_old_store(run: Run, tmp_path: Path) -> None:
    store, broken = str(tmp_path / "store"), tmp_path / "broken.ttl"
    broken.write_text("<urn:a> <urn:b> .", encoding="utf-8")
    run("load", "--store", store)
    result = run("load", str(broken), "--store", store)
    assert result.exit_code == 2
    assert "broken.ttl" in result.stderr
    assert run("query", COUNT, data=store).stdout == "n\n16\n"


def test_a_failed_first_load_leaves_nothing(run: Run, tmp_path: Path) -> None:
    broken, new, empty = tmp_path / "broken.ttl", tmp_path / "new", tmp_path / "empty"
    broken.write_text("<urn:a> <urn:b> .", encoding="utf-8")
    empty.mkdir()
    for folder in (new, empty):
        assert run("load", str(broken), "--store", str(folder)).exit_code == 2
    assert not new.exists()
    assert list(empty.iterdir()) == []


def test_a_store_is_not_built_over_other_things(run: Run, graph_file: Path) -> None:
    before = graph_file.read_bytes()
    onto_a_file = run("load", "--store", str(graph_file))
    assert (onto_a_file.exit_code, "is a file" in onto_a_file.stderr) == (2, True)
    into_a_folder = run("load", "--store", str(graph_file.parent))
    assert (into_a_folder.exit_code, "holds other things" in into_a_folder.stderr) == (2, True)
    assert (graph_file.read_bytes(), list(graph_file.parent.iterdir())) == (before, [graph_file])


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("query", "ASK {}", "--data", ""), "empty name"),
        (("query", "ASK {}", "--data", "https://:80/a.ttl"), "is no address of an endpoint"),
        (("query", "ASK {}", "--data", "-:xyz"), "'-:xyz' names no RDF format"),
        (("load", "", "--store", "store"), "empty name"),
    ],
)
def test_data_that_cannot_be_opened_are_wrong_use(
    run: Run, arguments: tuple[str, ...], part: str
) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in result.stderr


def test_a_terminal_sees_a_bar(graph_file: Path, tmp_path: Path) -> None:
    terminal, end = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "graph", "load", str(graph_file), "--store", str(tmp_path / "s")],
        stdout=subprocess.PIPE,
        stderr=end,
        env={**os.environ, "TERM": "xterm"},
        check=True,
    )
    os.close(end)
    shown = os.read(terminal, 1 << 16)
    os.close(terminal)
    assert b"Loading" in shown
    assert b"Loading" not in done.stdout


def test_the_counts(run: Run) -> None:
    rows = list(csv.DictReader(run("info", "--format", "csv").stdout.splitlines()))
    counted = {(row["what"], row["identifier"]): row["count"] for row in rows}
    assert counted["triples", ""] == "16"
    assert counted["class", "jg:Person"] == "2"
    assert counted["property", "skos:altLabel"] == "2"


def test_the_counts_of_claims(run: Run, tmp_path: Path) -> None:
    claims = tmp_path / "claims.ttl"
    claims.write_text(
        "PREFIX jg: <https://w3id.org/justice-graph/ns#>\n"
        "<urn:c> a jg:Claim ; jg:rank jg:Normal ; jg:kind jg:Official .\n"
        "<urn:d> a jg:Dispute ; jg:disputeKind jg:Error .\n"
        "<urn:s> a jg:Source ; jg:sourceKind jg:news .\n",
        encoding="utf-8",
    )
    rows = json.loads(run("info", "--format", "json", data=str(claims)).stdout)
    counted = {(row["what"], row["identifier"], row["count"]) for row in rows}
    assert {
        ("claims of rank", "jg:Normal", 1),
        ("claims of kind", "jg:Official", 1),
        ("disputes of kind", "jg:Error", 1),
        ("sources of kind", "jg:news", 1),
    } <= counted


def test_the_counts_are_of_all_graphs(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data.trig"
    data.write_text(
        "<urn:a> a <urn:Cat> . GRAPH <urn:g> { <urn:b> a <urn:Cat> ; <urn:likes> <urn:a> }",
        encoding="utf-8",
    )
    rows = json.loads(run("info", "--format", "json", data=str(data)).stdout)
    counted = {(row["what"], row["identifier"]): row["count"] for row in rows}
    assert (counted["class", "urn:Cat"], counted["property", "urn:likes"]) == (2, 1)

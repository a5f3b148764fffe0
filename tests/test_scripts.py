"""The pipeline programs, each usable alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
TURTLE = (
    '@prefix foaf: <http://xmlns.com/foaf/0.1/> . <urn:a> foaf:name "Ann" ; foaf:knows <urn:b> .'
)


def run(name: str, *arguments: str | Path, input: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", f"scripts.{Path(name).stem}", *map(str, arguments)],
        cwd=ROOT,
        input=input,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "CI": "true"},
        check=False,
    )


@pytest.fixture
def friends(tmp_path: Path) -> Path:
    path = tmp_path / "friends.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_program_says_what_it_does(script: Path) -> None:
    done = run(script.name, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: ")


def test_the_network_is_written_in_every_format(friends: Path, tmp_path: Path) -> None:
    done = run("build_graph.py", "--data", friends, "--output", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 nodes, 1 edges")
    assert sorted(os.listdir(tmp_path / "out")) == [
        "justice-graph-edges.csv",
        "justice-graph-nodes.csv",
        "justice-graph.cyjs",
        "justice-graph.gexf",
        "justice-graph.graphml",
        "justice-graph.json",
    ]


def test_a_gallery_of_any_graph_says_where_to_look(friends: Path, tmp_path: Path) -> None:
    done = run("render_html.py", "--data", friends, "--output", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"Look at {(tmp_path / 'out/index.html').as_uri()}"
    assert sorted(os.listdir(tmp_path / "out")) == ["index.html", "whole.html"]


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    for path in (ROOT / "data").iterdir():
        if path.suffix in {".csv", ".toml"}:
            shutil.copy(path, folder)
    return folder


def test_tables_compile_to_the_committed_bytes(tables: Path) -> None:
    done = run("compile_data.py", "--tables", tables)
    assert (done.returncode, done.stderr) == (0, "")
    for name in ("justice-graph.ttl", "dataset.ttl"):
        assert (tables / name).read_bytes() == (ROOT / "data" / name).read_bytes()


def test_wrong_tables_write_nothing(tables: Path) -> None:
    claims = tables / "claims.csv"
    claims.write_text(
        claims.read_text(encoding="utf-8").replace("C001a,", "C001a,x", 1), encoding="utf-8"
    )
    done = run("compile_data.py", "--tables", tables)
    assert (done.returncode, done.stdout) == (2, "")
    assert "claims.csv:" in done.stderr
    assert "nothing was written" in done.stderr
    assert not list(tables.glob("*.ttl"))


def test_lost_data_are_noticed(tables: Path) -> None:
    expectations = tables / "dataset.toml"
    text = expectations.read_text(encoding="utf-8")
    expectations.write_text(text.replace("Case = [26, 45]", "Case = [99, 100]"), encoding="utf-8")
    done = run("compile_data.py", "--tables", tables)
    assert done.returncode == 1
    assert "Case: 28 found, 99 to 100 expected" in done.stderr
    assert not list(tables.glob("*.ttl"))


def test_names_become_fingerprints_line_by_line() -> None:
    done = run("fingerprint_name.py", input="Zoë Quill\n\nzoe  quill\nOdo Brandt\n")
    one, same, other = done.stdout.splitlines()
    assert (one == same, one == other, done.stderr) == (True, False, "")
    assert run("fingerprint_name.py", input="1 2 3\n").returncode == 2

"""A small graph in a file, and ways to run the command line on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.group import justice
from tests.cli.explorer import Start

GRAPH = """\
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
id:ann a jg:Person ; rdfs:label "Ann Ash"@en ; skos:altLabel "Annie"@en .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en ; skos:altLabel "Annie"@en .
id:law a jg:Law ; rdfs:label "Réform Act"@en .
id:film a jg:Documentary ; rdfs:label "The Film"@en ; jg:features id:ann ; jg:coversLaw id:law .
id:sent a jg:Commutation ; rdfs:label "Commutation"@en ;
  jg:grantedBy id:bob ; jg:grantedTo id:ann .
"""

SHOWN = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL"}


@pytest.fixture
def graph_file(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text(GRAPH, encoding="utf-8")
    return path


@pytest.fixture
def run(graph_file: Path) -> Callable[..., Result]:
    """Run a command on the small graph, in this process."""

    def invoke(*args: str, input: str | None = None, data: str | None = None) -> Result:
        arguments = ["--data", data or str(graph_file), *args]
        return CliRunner().invoke(justice, arguments, input=input, prog_name="justice")

    return invoke


@pytest.fixture
def spawn(graph_file: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command on the small graph, in a process of its own."""

    def start(
        *args: str, env: Mapping[str, str] | None = None, input: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "graph", "--data", str(graph_file), *args],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={key: os.environ[key] for key in os.environ if key not in SHOWN} | dict(env or {}),
            input=input,
            timeout=60,
            check=False,
        )

    return start


@pytest.fixture
def start(graph_file: Path) -> Iterator[Start]:
    """Start the explorer on the small graph at a free port; whatever still runs is ended."""
    started: list[subprocess.Popen[str]] = []

    def begin(
        *arguments: str | Path, stdout: int = subprocess.PIPE, env: dict[str, str] | None = None
    ) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "graph", "-d", str(graph_file), "explore", "--port", "0"]
        process = subprocess.Popen(
            [*command, *map(str, arguments)],
            stdout=stdout, stderr=subprocess.PIPE, env=env, encoding="utf-8",
        )  # fmt: skip
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()

"""The options that choose a part of the graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.cli.group import justice

TRIG = """\
@prefix ex: <http://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:one { ex:a rdfs:label "law"@en , "Gesetz"@de ; ex:knows ex:b . }
ex:two { ex:a ex:knows ex:c . }
"""


def labels(folder: Path, *options: str) -> set[str]:
    path = folder / "data.trig"
    path.write_text(TRIG, encoding="utf-8")
    arguments = ["network", "--data", str(path), "--format", "json", *options]
    done = CliRunner().invoke(justice, arguments)
    assert done.exit_code == 0, done.stderr
    return {node["label"] for node in json.loads(done.stdout)["nodes"]}


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), {"law", "ex:b", "ex:c"}),
        (("--graph", "http://example.org/two"), {"law", "ex:c"}),
        (("--language", "de"), {"Gesetz", "ex:b", "ex:c"}),
        (("--language", "fr", "--language", "de"), {"Gesetz", "ex:b", "ex:c"}),
    ],
)
def test_a_named_graph_and_a_language_can_be_chosen(
    options: tuple[str, ...], found: set[str], tmp_path: Path
) -> None:
    assert labels(tmp_path, *options) == found

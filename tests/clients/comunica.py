"""Comunica, a program in JavaScript that asks endpoints and fragments."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pyoxigraph as ox

from graph.sparql.answer import Answer, Solutions, Statements, Truth
from hatch_build import find_node

__all__ = ["ask"]

HERE = Path(__file__).parent


def ask(type: str, address: str, *queries: str) -> list[Answer]:
    """Let it ask.

    :param type: of the source: ``sparql``, ``qpf``, or ``auto`` to let it find out.
    :param address: of the source.
    :param queries: SPARQL.
    :returns: what it found for each.
    """
    node = find_node()
    assert node is not None
    command = [str(node.folder / "node"), "ask.js", type, address, *queries]
    asked = subprocess.run(command, cwd=HERE, capture_output=True, check=False)
    assert asked.returncode == 0, asked.stderr.decode()
    return [_answer(**json.loads(line)) for line in asked.stdout.splitlines()]


def _answer(kind: str, document: str) -> Answer:
    if kind == "quads":
        quads = ox.parse(document, format=ox.RdfFormat.N_QUADS)
        return Statements(tuple(quad.triple for quad in quads))
    if kind == "boolean":
        return Truth(json.loads(document)["boolean"])
    found = ox.parse_query_results(document, format=ox.QueryResultsFormat.XML)
    assert isinstance(found, ox.QuerySolutions)
    names = tuple(variable.value for variable in found.variables)
    return Solutions(names, tuple(tuple(row[name] for name in names) for row in found))

"""Every command says the same of an endpoint as of the file that it serves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli.group import justice
from graph.store.remote.store import RemoteStore
from tests.store.remote.conftest import Serve

TRIG = """\
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
id:ann a jg:Person ; rdfs:label "Ann Ash"@en ; skos:altLabel "Annie"@en ; jg:visited id:mill .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en ; jg:visited id:mill ; jg:wrote id:book .
id:mill a jg:Place ; rdfs:label "the mill"@en .
id:book a jg:Law ; rdfs:label "a book"@en ; jg:amends id:code .
id:code a jg:Law ; rdfs:label "the code"@en .
id:sent a jg:Commutation ; rdfs:label "a commutation"@en ; jg:grantedBy id:bob ;
  jg:grantedTo id:ann ; jg:date "2018-06-06"^^xsd:date .
id:claim a jg:Claim ; rdf:subject id:ann ; rdf:predicate jg:visited ; rdf:object id:mill ;
  jg:rank jg:Normal ; jg:kind jg:Reported ; jg:from "2018-06"^^xsd:gYearMonth ;
  jg:until "2018-07"^^xsd:gYearMonth ; jg:citation id:citation .
id:citation a jg:Citation ; jg:source id:source ; jg:says "She went there."@en .
id:source a jg:Source ; rdfs:label "The Post"@en ; jg:sourceKind jg:news .
[] a jg:Place ; rdfs:label "a place without a name"@en .
id:more { id:bob rdfs:comment "He wrote."@en ; jg:visited id:mill }
"""

COMMANDS = {
    "a table": ["query", "SELECT * { ?who jg:visited ?where } ORDER BY ?who"],
    "a truth": ["query", "ASK { id:ann jg:visited id:mill }"],
    "graphs": ["query", "SELECT ?g ?p { GRAPH ?g { id:bob ?p ?o } } ORDER BY ?p"],
    "triples": ["query", "DESCRIBE id:mill", "--format", "ntriples"],
    "csv": ["query", "SELECT ?name { ?x rdfs:label ?name } ORDER BY ?name", "--format", "csv"],
    "one row": ["query", "SELECT ?name { ?x rdfs:label ?name } ORDER BY ?name", "--limit", "1"],
    "a fault": ["query", "SELECT * {\n ?s ?p"],
    "an update": ["query", "INSERT DATA { <a:b> <a:b> <a:b> }"],
    "a named query": ["queries", "laws-changed", "--param", "law=a book"],
    "a search": ["search", "ann"],
    "a search at a date": ["search", "i", "--between", "2018", "2019", "--format", "json"],
    "an entity": ["show", "Ann Ash", "--evidence"],
    "an entity as JSON": ["show", "id:bob", "--format", "json"],
    "nobody": ["show", "Nobody"],
    "evidence": ["evidence"],
    "evidence of a link": ["evidence", "Annie", "the mill", "--format", "json"],
    "citations": ["cite", "Ann Ash", "--style", "bibtex"],
    "a timeline": ["timeline"],
    "a timeline of one": ["timeline", "Ann Ash", "--format", "csv"],
    "connections": ["path", "Ann Ash", "Bob Birch"],
    "a network": ["network", "--format", "json"],
    "a part of the network": ["network", "--focus", "Ann Ash", "--format", "graphml"],
    "a graph": ["network", "--graph", "id:more", "--format", "json"],
    "a picture": ["draw", "--title", "All", "-o", "-"],
    "a picture of a query": ["draw", "--query", "laws-changed", "--title", "L", "-o", "-"],
    "counts": ["info", "--format", "csv"],
    "findings": ["check"],
}


NOTED = re.compile(r"^\d+ statements read from | holds much; | shows only ")


def run(data: str, *arguments: str) -> Result:
    return CliRunner().invoke(justice, ["--data", data, *arguments], prog_name="justice")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.trig"
    path.write_text(TRIG, encoding="utf-8")
    return path


def test_every_command_answers_alike(serve: Serve, data: Path) -> None:
    address = serve(data)
    for name, arguments in COMMANDS.items():
        here, there = run(str(data), *arguments), run(address, *arguments)
        assert said(there, address) == said(here, str(data)), name


def test_a_large_endpoint_is_asked_for_the_same(
    serve: Serve, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(RemoteStore.__init__.__kwdefaults__, "small", 0)
    text = data.read_text(encoding="utf-8")
    data.write_text(
        "".join(one for one in text.splitlines(True) if not one.startswith("[]")), "utf-8"
    )
    address = serve(data)
    for name in COMMANDS.keys() - {"counts"}:
        here, there = (run(place, *COMMANDS[name]) for place in (str(data), address))
        assert said(there, address) == said(here, str(data)), name
    counts = run(address, "info", "--format", "csv")
    assert "property,visited,jg:visited,2" in counts.stdout
    assert "shows only its default graph to a query without GRAPH." in counts.stderr


def said(result: Result, place: str) -> tuple[int, list[str], list[str]]:
    """Give exit code, result and messages, but for where the data are and what was read."""
    lines = re.sub(rf"(?m)^{place}(:\d+)?: ", "", result.stdout).replace(place, "DATA")
    lines = re.sub(r"_:\w+", "_:…", lines)
    notes = [line for line in result.stderr.splitlines() if not NOTED.search(line)]
    return result.exit_code, lines.splitlines(), [line.replace(place, "DATA") for line in notes]

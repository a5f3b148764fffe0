"""Drawing and exporting from the shell."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from click.testing import CliRunner, Result

from graph.cli.group import justice

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "size"),
    [
        ((), "4 nodes, 3 links."),
        (("--focus", "Réform Act"), "2 nodes, 1 link."),
        (("--focus", "id:law", "--hops", "2"), "3 nodes, 2 links."),
        (("--focus", "id:law", "--focus", "id:bob", "--hops", "0"), "2 nodes, 0 links."),
        (("--type", "Person"), "2 nodes, 1 link."),
        (("--property", "jg:features", "--type", "person", "--type", "programme"), "1 link."),
        (("--acts", "node"), "5 nodes, 4 links."),
        (("--max-nodes", "2"), "2 nodes, 1 link."),
        (("--query", "SELECT ?p { ?p a jg:Person }"), "2 nodes, 1 link."),
        (("--query", "SELECT ?x { ?x rdfs:label ?y }", "--max-nodes", "3"), "3 nodes, 2 links."),
        (("--query", "SELECT ?act { ?act a jg:Commutation }"), "2 nodes, 1 link."),
        (("--query", "SELECT ?n { ?a a jg:Commutation ; rdfs:label ?n }"), "2 nodes, 1 link."),
        (("--query", "CONSTRUCT WHERE { ?f jg:features ?p }"), "2 nodes, 1 link."),
    ],
)
def test_what_is_drawn(run: Run, tmp_path: Path, arguments: tuple[str, ...], size: str) -> None:
    page = tmp_path / "page.html"
    result = run("draw", *arguments, "--no-layout", "-o", str(page))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith(f"{size}\n")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


CLAIM = """\
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX id: <https://w3id.org/justice-graph/id/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
id:claim a jg:Claim ; jg:rank jg:Deprecated ; jg:kind jg:Reported ;
  rdf:subject id:film ; rdf:predicate jg:features ; rdf:object id:bob .
"""


@pytest.mark.parametrize(
    ("choice", "links"), [("--disputed", "4 links."), ("--asserted-only", "3 links.")]
)
def test_claims_held_to_be_wrong_are_a_choice(
    run: Run, tmp_path: Path, choice: str, links: str
) -> None:
    claim = tmp_path / "claim.ttl"
    claim.write_text(CLAIM, encoding="utf-8")
    result = run("draw", "--no-layout", choice, "--data", str(claim))
    assert links in result.stderr


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ((), "graph.ttl"),
        (("--query", "SELECT ?p { ?p a jg:Person }"), "graph.ttl"),
        (("--focus", "id:law"), "Réform Act"),
        (("--title", "A <b> title"), "A &lt;b&gt; title"),
    ],
)
def test_the_title(run: Run, arguments: tuple[str, ...], title: str) -> None:
    assert f"<title>{title}</title>" in run("draw", "--no-layout", *arguments).stdout


def page_title(*arguments: str) -> str:
    result = CliRunner().invoke(justice, ["draw", "--no-layout", *arguments])
    found = re.search("<title>(.*?)</title>", result.stdout)
    assert found, result.stderr
    return html.unescape(found[1])


def test_the_title_of_the_packaged_graph_and_of_its_queries() -> None:
    assert (
        page_title("--focus", "First Step Act", "--query", "law-passage")
        == "First Step Act of 2018"
    )
    assert page_title("--query", "producers") == "Who is credited as producer?"
    assert page_title("--query", "DESCRIBE id:oxygen") == "Justice Graph"


@pytest.mark.parametrize(
    ("query", "size"),
    [("clemency", "2 nodes, 2 links."), ("after-a-date", "7 links."), ("producers", "2 nodes, ")],
)
def test_a_named_query_draws_its_acts_and_its_parameters(query: str, size: str) -> None:
    result = CliRunner().invoke(justice, ["draw", "--no-layout", "--query", query])
    assert size in result.stderr


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("--focus", "Nobody At All"), "'Nobody At All'"),
        (("--focus", "Annie"), "id:bob"),
        (("--type", "Persn"), "'Persn'"),
        (("--query", "SELECT ?x {"), "does not parse"),
        (("--query", "SELECT ?x { BIND(1 AS ?x) }"), "Nothing is left to draw"),
        (("--query", "ASK {}"), "ASK names nothing to draw"),
        (("--format", "csv"), "use html"),
        (("-o", "picture.pdf"), "'picture.pdf' ends in .pdf"),
        (("--graph", "Graph one"), "given by its IRI or CURIE"),
        (("--type", "x" * 500), f"'{'x' * 79}…'"),
    ],
)
def test_what_cannot_be_drawn_is_named(run: Run, arguments: tuple[str, ...], part: str) -> None:
    result = run("draw", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in result.stderr


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_the_ending_tells_the_format(run: Run, tmp_path: Path, format: str) -> None:
    target = tmp_path / f"network.{format}"
    result = run("network", "-o", str(target))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "4 nodes, 3 links.\n")
    tags = [element.tag.rpartition("}")[2] for element in ElementTree.parse(target).iter()]
    assert (tags[0], tags.count("node"), tags.count("edge")) == (format, 4, 3)


def test_a_named_format_goes_to_standard_output(run: Run) -> None:
    result = run("network", "--focus", "id:law", "--format", "JSON")
    assert nx.node_link_graph(json.loads(result.stdout), edges="edges").number_of_edges() == 1


def test_csv_is_two_files(run: Run, tmp_path: Path) -> None:
    run("network", "-o", str(tmp_path / "out.csv"))
    tables = sorted(path.name for path in tmp_path.glob("*.csv"))
    assert tables == ["out-edges.csv", "out-nodes.csv"]
    result = run("network", "--format", "csv")
    assert (result.exit_code, "2 files" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ((), "-o"),
        (("--format", "png"), "graphml"),
        (("-o", "network.png"), "'network.png'"),
    ],
)
def test_a_network_without_a_known_format_is_refused(
    run: Run, arguments: tuple[str, ...], part: str
) -> None:
    result = run("network", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert part in result.stderr

"""Exports of real networks and of strangers' graphs, read back by other programs' readers."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import igraph
import networkx as nx
import numpy as np
import pyoxigraph as ox
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.analysis.layout import assign
from graph.errors import UnknownNameError
from graph.network import build_network
from graph.render.exports import FORMATS, export, write_network
from graph.store import open_store

TRIG = """
PREFIX ex: <http://example.org/>
PREFIX jg: <https://w3id.org/justice-graph/ns#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
ex:ann a jg:Person ; rdfs:label "Ann \\"Ay\\" <b> & Çelik 🦁 שלום\\nsecond line"@en ; jg:age 63 ;
  jg:metWith ex:bob ; jg:workedWith ex:bob, ex:ann .
ex:bob a jg:Person ; rdfs:label "Bob, the; builder"@en .
ex:act a jg:Pardon ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann ; jg:startDate "2018-06" ;
  jg:endDate "2019" ; jg:outcome "freed | \\u0007bell"@en .
ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:metWith ; rdf:object ex:bob ;
  jg:citation [ a jg:Citation ; jg:says "they met"@en ; jg:source ex:paper ] .
ex:paper a jg:Source ; rdfs:label "Paper"@en .
"""


@pytest.fixture
def g() -> Any:
    engine = ox.Store()
    engine.load(TRIG.encode(), format=ox.RdfFormat.TRIG)
    built = build_network(open_store(engine))
    assign(built)
    return built


def ends(g: Any) -> list[tuple[str, str]]:
    return sorted((u, v) for u, v, *_ in g.edges)


def labels(g: Any) -> dict[str, str]:
    return dict(g.nodes(data="label"))


def dates(g: Any) -> list[tuple[str, str]]:
    return sorted((d["from"], d["until"]) for *_, d in g.edges(data=True) if d.get("from"))


def text(g: Any, format: str) -> str:
    return export(g, format)[""]


READERS = {
    "graphml": lambda text: nx.parse_graphml(text, force_multigraph=True),
    "gexf": lambda text: nx.read_gexf(io.BytesIO(text.encode())),
    "json": lambda text: nx.node_link_graph(json.loads(text), edges="edges"),
    "cytoscape": lambda text: nx.cytoscape_graph(json.loads(text)),
}


@pytest.mark.parametrize("format", READERS)
def test_networkx_reads_the_same_network(g: Any, format: str) -> None:
    again = READERS[format](text(g, format))
    assert again.is_directed()
    assert again.is_multigraph()
    assert labels(again) == labels(g)
    assert ends(again) == ends(g)
    assert len(ends(g)) == 4
    assert dates(again) == dates(g) == [("2018-06", "2019")]
    sentences = sorted(data["sentence"] for *_, data in again.edges(data=True))
    assert sentences == sorted(data["sentence"] for *_, data in g.edges(data=True))
    assert sorted(data["sources"] for *_, data in again.edges(data=True)) == [0, 0, 0, 1]


def test_igraph_reads_the_same_network(g: Any, tmp_path: Path) -> None:
    write_network(g, tmp_path / "g.graphml")
    again = igraph.Graph.Read_GraphML(str(tmp_path / "g.graphml"))
    assert again.is_directed()
    assert dict(zip(again.vs["id"], again.vs["label"], strict=True)) == labels(g)
    names = again.vs["id"]
    assert sorted((names[edge.source], names[edge.target]) for edge in again.es) == ends(g)
    assert [pair for pair in zip(again.es["from"], again.es["until"], strict=True) if pair[0]] == [
        ("2018-06", "2019")
    ]
    assert sorted(again.es["sources"]) == [0, 0, 0, 1]
    assert again.vs["x"] == [data["x"] for _, data in g.nodes(data=True)]


def test_node_link_json_is_the_whole_network(g: Any) -> None:
    again = READERS["json"](text(g, "json"))
    assert nx.utils.graphs_equal(again, g)
    assert list(again.edges(keys=True)) == list(g.edges(keys=True))


def test_csv_is_the_whole_network(g: Any) -> None:
    parts = export(g, "csv")
    nodes, edges = (
        list(csv.DictReader(io.StringIO(parts[part], newline=""), strict=True))
        for part in ("nodes", "edges")
    )
    assert list(parts) == ["nodes", "edges"]
    assert list(nodes[0])[:2] == ["Id", "Label"]
    assert list(edges[0])[:5] == ["Source", "Target", "Type", "Id", "Label"]
    assert {row["Id"]: row["Label"] for row in nodes} == labels(g)
    assert sorted((row["Source"], row["Target"]) for row in edges) == ends(g)
    assert {row["Type"] for row in edges} == {"Directed"}
    assert len({row["Id"] for row in edges}) == len(edges)
    assert sorted((row["from"], row["until"]) for row in edges if row["from"]) == dates(g)
    assert all(None not in row and None not in row.values() for row in (*nodes, *edges))


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_changed_and_the_bytes_are_the_same_again(g: Any, format: str) -> None:
    before = nx.MultiDiGraph(json_copy(g))
    first = export(g, format)
    assert nx.utils.graphs_equal(g, before)
    assert export(g, format) == first
    assert export(json_copy(g), format) == first


def json_copy(g: Any) -> Any:
    """Copy a graph with all lists and dictionaries in it."""
    from copy import deepcopy

    return deepcopy(g)


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_holds_what_export_gives(g: Any, format: str, tmp_path: Path) -> None:
    files = write_network(g, tmp_path / f"net{FORMATS[format]}")
    assert [path.read_bytes().decode() for path in files] == list(export(g, format).values())


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_replaced_whole(g: Any, format: str, tmp_path: Path) -> None:
    path = tmp_path / f"net{FORMATS[format]}"
    first = [file.read_bytes() for file in write_network(g, path)]
    write_network(nx.path_graph(50), path)
    again = write_network(g, path)
    assert [file.read_bytes() for file in again] == first
    assert sorted(tmp_path.iterdir()) == sorted(again)


def test_an_unknown_format_lists_the_formats(g: Any) -> None:
    with pytest.raises(UnknownNameError) as caught:
        export(g, "GraphML")
    assert str(caught.value) == (
        "'GraphML' is no format; use one of csv, cytoscape, gexf, graphml, json."
    )


def test_an_unknown_ending_lists_endings_and_formats(g: Any, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError) as caught:
        write_network(g, tmp_path / "g.xml")
    assert all(name in str(caught.value) for name in (*FORMATS, *FORMATS.values(), "g.xml"))
    assert list(tmp_path.iterdir()) == []


def test_the_ending_is_read_whatever_its_case(g: Any, tmp_path: Path) -> None:
    (path,) = write_network(g, tmp_path / "G.GraphML")
    assert path.read_text(encoding="utf-8") == text(g, "graphml")


KINDS = {
    "graph": nx.Graph,
    "digraph": nx.DiGraph,
    "multigraph": nx.MultiGraph,
    "multidigraph": nx.MultiDiGraph,
}


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("kind", KINDS)
def test_plain_graphs_with_numbers_as_keys(kind: str, format: str) -> None:
    g = KINDS[kind]([(1, 2), (2, 3), (3, 3)])
    g.add_node(10)
    if g.is_multigraph():
        g.add_edge(1, 2)
    again = READERS[format](text(g, format))
    assert again.is_directed() == g.is_directed()
    assert [str(node) for node in again] == [str(node) for node in g]
    found = sorted(tuple(map(str, edge[:2])) for edge in again.edges)
    if g.is_directed():
        assert found == sorted(tuple(map(str, edge[:2])) for edge in g.edges)
    else:
        unordered = sorted(sorted(edge) for edge in found)
        assert unordered == sorted(sorted(map(str, edge[:2])) for edge in g.edges)


@pytest.mark.parametrize("kind", KINDS)
def test_plain_graphs_as_tables(kind: str) -> None:
    g = KINDS[kind]([(1, 2)])
    direction = "Directed" if g.is_directed() else "Undirected"
    parts = export(g, "csv")
    assert parts["nodes"] == "Id,Label\n1,1\n2,2\n"
    (row,) = csv.DictReader(io.StringIO(parts["edges"]))
    assert [row[name] for name in ("Source", "Target", "Type", "Id")] == ["1", "2", direction, "e0"]


@pytest.mark.parametrize("format", READERS)
def test_an_empty_graph_is_a_file_too(format: str) -> None:
    again = READERS[format](text(nx.MultiDiGraph(), format))
    assert (list(again), list(again.edges)) == ([], [])


@pytest.mark.parametrize("format", READERS)
def test_numbers_and_truth_values_keep_their_kind(format: str) -> None:
    g: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    g.add_node("a", whole=3, part=0.1, yes=True, no=False, huge=2**40, small=-1e-30)
    g.add_node("b", whole=-4, part=1.0, yes=False)
    again = READERS[format](text(g, format))
    for key, data in g.nodes(data=True):
        found = {name: again.nodes[key][name] for name in data}
        assert found == data
        assert [type(value) for value in found.values()] == [type(v) for v in data.values()]


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_xml_is_well_formed_whatever_the_names_of_attributes(format: str) -> None:
    g: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    g.add_node('<a "b">&\x00', **{'<n "m">&\x01': "\x02\ud800]]>", "id": "x", "for": "y"})
    g.add_edge('<a "b">&\x00', "c", key="]]>&", **{"<": ">"})
    written = text(g, format)
    ElementTree.fromstring(written.encode())
    again = READERS[format](written)
    assert list(again) == ['<a "b">&\ufffd', "c"]
    assert again.nodes['<a "b">&\ufffd']['<n "m">&\ufffd'] == "\ufffd\ufffd]]>"


@pytest.mark.parametrize("format", FORMATS)
def test_a_text_that_utf8_cannot_hold_is_written_all_the_same(format: str, tmp_path: Path) -> None:
    g: nx.Graph[str] = nx.Graph()
    g.add_node("a", label="half \ud83d a sign")
    for path in write_network(g, tmp_path / f"g{FORMATS[format]}"):
        path.read_text(encoding="utf-8")


@pytest.mark.parametrize("format", ["json", "cytoscape"])
def test_json_has_only_what_json_knows(format: str) -> None:
    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is not JSON")

    g: nx.Graph[str] = nx.Graph()
    g.add_node("a", nan=float("nan"), infinite=float("inf"))
    data = json.loads(text(g, format), parse_constant=refuse)
    assert data is not None


@pytest.mark.parametrize("format", FORMATS)
def test_equal_sets_give_equal_bytes(format: str) -> None:
    """0 and 8 fall on one place in a small set, which then keeps the order of insertion."""
    one: nx.Graph[str] = nx.Graph()
    one.add_node("a", tags={0, 8}, nested={"tags": {0, 8}})
    two: nx.Graph[str] = nx.Graph()
    two.add_node("a", tags={8, 0}, nested={"tags": {8, 0}})
    assert nx.utils.graphs_equal(one, two)
    assert export(one, format) == export(two, format)


@pytest.mark.parametrize("format", FORMATS)
def test_dictionaries_with_any_keys_are_written(format: str) -> None:
    g: nx.Graph[str] = nx.Graph()
    g.add_node("a", nested={(1, 2): 3, "x": 1})
    assert all(export(g, format).values())


def test_numbers_of_numpy_are_numbers() -> None:
    g: nx.Graph[str] = nx.Graph()
    g.add_node("a", whole=np.int64(3), part=np.float64(0.5))
    for format in ("graphml", "gexf", "cytoscape", "json"):
        data = READERS[format](text(g, format)).nodes["a"]
        assert (data["whole"], data["part"]) == (3, 0.5), format


def test_names_of_attributes_do_not_overwrite_the_columns_of_gephi() -> None:
    g: nx.DiGraph[str] = nx.DiGraph()
    g.add_node("a", Id="other")
    g.add_edge("a", "b", Source="web", Target="press", Type="friend")
    parts = export(g, "csv")
    assert [row["Id"] for row in csv.DictReader(io.StringIO(parts["nodes"]))] == ["a", "b"]
    (row,) = csv.DictReader(io.StringIO(parts["edges"]))
    assert [row[name] for name in ("Source", "Target", "Type")] == ["a", "b", "Directed"]


@pytest.mark.parametrize("format", ["graphml", "gexf", "cytoscape", "json"])
def test_a_number_and_its_text_stay_two_nodes(format: str) -> None:
    g: nx.Graph[Any] = nx.Graph([(1, "1")])
    again = READERS[format](text(g, format))
    assert (again.number_of_nodes(), nx.number_of_selfloops(again)) == (2, 0)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
XML_TEXT = TEXT.filter(
    lambda text: (
        all(sign in "\t\n\r" or sign >= " " for sign in text)
        and not set(text) & {"\ufffe", "\uffff"}
    )
)


@pytest.mark.parametrize("format", READERS)
def test_labels_survive(format: str) -> None:
    @settings(max_examples=80, deadline=None)
    @given(label=XML_TEXT if format in {"graphml", "gexf"} else TEXT)
    def check(label: str) -> None:
        g: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        g.add_edge("a", "b", key="k", sentence=label)
        g.nodes["a"]["label"] = label
        again = READERS[format](text(g, format))
        assert again.nodes["a"]["label"] == label
        assert [data["sentence"] for *_, data in again.edges(data=True)] == [label]

    check()


@settings(max_examples=80, deadline=None)
@given(label=TEXT, key=TEXT)
@example(label="a\rb", key="\r")
@example(label='"a";,\r\n', key="\x00")
def test_labels_survive_in_tables(label: str, key: str) -> None:
    g: nx.Graph[str] = nx.Graph()
    g.add_node(key, label=label)
    (row,) = csv.DictReader(io.StringIO(export(g, "csv")["nodes"], newline=""), strict=True)
    assert row == {"Id": key, "Label": label}


GRAPHS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.sampled_from("pq")),
    unique=True,
    max_size=10,
)


@pytest.mark.parametrize("format", READERS)
def test_parallel_links_survive(format: str) -> None:
    @settings(max_examples=40, deadline=None)
    @given(edges=GRAPHS)
    def check(edges: list[tuple[str, str, str]]) -> None:
        g: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        g.add_nodes_from("abcd")
        g.add_edges_from((u, v, key, {"label": f"{u}{key}{v}"}) for u, v, key in edges)
        again = READERS[format](text(g, format))
        assert list(again) == list("abcd")
        found = sorted((u, v, data["label"]) for u, v, data in again.edges(data=True))
        assert found == sorted((u, v, f"{u}{key}{v}") for u, v, key in edges)

    check()

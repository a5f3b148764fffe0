from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputError, UnknownNameError
from graph.network.links import plain_edge
from graph.network.phrases import plain_phrase
from graph.network.vocabulary import Wording
from graph.render.exports import FORMATS, export, write_network

ID = "https://w3id.org/justice-graph/id/"
SAYS = {"says": "He did; twice.", "source": "The Record", "url": "https://example.org/r"}


def network() -> nx.MultiDiGraph:
    g = nx.MultiDiGraph()
    g.add_node(
        ID + "ann", label='Ann "Ay" <b>', types=["jg:Person"], colour="#0072B2", x=1.5, y=-2.0
    )
    g.add_node(ID + "löwe", label="Löwe 🦁 שלום\nline", description=None, facts=[
        {"label": "age", "value": "63", "standing": "deprecated"},
    ])  # fmt: skip
    visited, seen = plain_phrase("visited"), plain_phrase("was seen by")
    wording = Wording("jg:visited", "visited", visited, seen, visited, seen)
    first, second = plain_edge(wording), plain_edge(wording)
    first.update({"from": "2018-06-06", "until": "2019", "ended": True})
    first.update({"sources": 2, "citations": [SAYS]})
    first.update({"other_sides": [
        {"sentence": "Ann met Löwe", "standing": "deprecated", "citations": [SAYS]},
        {"sentence": "Ann saw Löwe", "standing": "stated", "citations": []},
    ]})  # fmt: skip
    first.update({"rank": "Preferred", "standing": "disputed", "sentence": "Ann visited Löwe"})
    g.add_edge(ID + "ann", ID + "löwe", key="jg:visited", **first)
    g.add_edge(ID + "ann", ID + "löwe", key="jg:metWith", **second)
    return g


def read_igraph(path: Path) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    g = igraph.Graph.Read_GraphML(str(path))
    edges = [
        {"source": g.vs[edge.source]["id"], "target": g.vs[edge.target]["id"], **edge.attributes()}
        for edge in g.es
    ]
    return [node.attributes() for node in g.vs], edges


def test_graphml_is_read_by_networkx(tmp_path: Path) -> None:
    write_network(network(), tmp_path / "g.graphml")
    g = nx.read_graphml(tmp_path / "g.graphml")
    assert dict(g.nodes(data="label")) == dict(network().nodes(data="label"))
    assert g.nodes[ID + "löwe"]["facts"] == "age: 63 [deprecated]"
    edge = next(data for *_, data in g.edges(data=True) if data["edge_key"] == "jg:visited")
    assert edge == {
        "edge_key": "jg:visited",
        "predicate": "jg:visited",
        "label": "visited",
        "sentence": "Ann visited Löwe",
        "rank": "Preferred",
        "standing": "disputed",
        "other_sides": "Ann met Löwe [deprecated]; Ann saw Löwe",
        "from": "2018-06-06",
        "until": "2019",
        "ended": True,
        "sources": 2,
        "citations": "He did; twice. (The Record, https://example.org/r)",
    }


def test_graphml_is_read_by_igraph(tmp_path: Path) -> None:
    write_network(network(), tmp_path / "g.graphml")
    nodes, edges = read_igraph(tmp_path / "g.graphml")
    assert [(node["id"], node["label"]) for node in nodes] == list(network().nodes(data="label"))
    assert [(edge["source"], edge["target"], edge["edge_key"], edge["from"]) for edge in edges] == [
        (ID + "ann", ID + "löwe", "jg:visited", "2018-06-06"),
        (ID + "ann", ID + "löwe", "jg:metWith", ""),
    ]


def test_gexf_keeps_colours_places_and_parallel_edges(tmp_path: Path) -> None:
    write_network(network(), tmp_path / "g.gexf")
    g = nx.read_gexf(tmp_path / "g.gexf")
    assert dict(g.nodes(data="label")) == dict(network().nodes(data="label"))
    assert g.nodes[ID + "ann"]["viz"] == {
        "color": {"r": 0, "g": 114, "b": 178, "a": 1.0},
        "position": {"x": 1.5, "y": -2.0, "z": 0.0},
    }
    dates = sorted((data["edge_key"], data.get("from")) for *_, data in g.edges(data=True))
    assert dates == [("jg:metWith", None), ("jg:visited", "2018-06-06")]


def test_node_link_json_keeps_everything(tmp_path: Path) -> None:
    write_network(network(), tmp_path / "g.json")
    data = json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))
    assert nx.utils.graphs_equal(nx.node_link_graph(data, edges="edges"), network())


def test_cytoscape_json_is_read_by_networkx(tmp_path: Path) -> None:
    write_network(network(), tmp_path / "g.cyjs")
    data = json.loads((tmp_path / "g.cyjs").read_text(encoding="utf-8"))
    g = nx.cytoscape_graph(data)
    assert dict(g.nodes(data="label")) == dict(network().nodes(data="label"))
    assert [(*ends, key) for *ends, key in g.edges(keys=True)] == list(network().edges(keys=True))
    assert data["elements"]["nodes"][0]["position"] == {"x": 1.5, "y": -2.0}


def test_csv_has_the_columns_of_gephi(tmp_path: Path) -> None:
    written = write_network(network(), tmp_path / "g.csv")
    assert [path.name for path in written] == ["g-nodes.csv", "g-edges.csv"]
    nodes, edges = (
        list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))
        for path in written
    )
    assert [(row["Id"], row["Label"]) for row in nodes] == list(network().nodes(data="label"))
    assert list(edges[0])[:5] == ["Source", "Target", "Type", "Id", "Label"]
    assert [(row["Source"], row["Type"], row["edge_key"], row["until"]) for row in edges] == [
        (ID + "ann", "Directed", "jg:visited", "2019"),
        (ID + "ann", "Directed", "jg:metWith", ""),
    ]


def test_a_path_without_ending_is_a_folder_for_csv(tmp_path: Path) -> None:
    written = write_network(network(), tmp_path / "new" / "tables", "csv")
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "new/tables/nodes.csv",
        "new/tables/edges.csv",
    ]


@pytest.mark.parametrize("format", FORMATS)
def test_plain_graphs_of_others_are_written_unchanged_and_alike(format: str) -> None:
    g = nx.Graph([(1, (2, 3))])
    g.nodes[1].update(score=float("nan"), tags={"b", "a"}, nested={"k": [1]}, ok=True)
    before = nx.Graph(g)
    assert export(g, format) == export(g, format)
    assert nx.utils.nodes_equal(g, before)
    assert g.nodes[1].keys() == {"score", "tags", "nested", "ok"}


TEXT = st.text(min_size=1, max_size=8)
LEGAL = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(LEGAL, LEGAL, min_size=1, max_size=4), st.data())
def test_any_text_survives_in_every_xml_reader(
    tmp_path_factory: pytest.TempPathFactory, labels: dict[str, str], data: st.DataObject
) -> None:
    g = nx.MultiDiGraph()
    g.add_nodes_from((key, {"label": label}) for key, label in labels.items())
    start, end = (data.draw(st.sampled_from(sorted(labels))) for _ in range(2))
    g.add_edge(start, end, key="k")
    folder = tmp_path_factory.mktemp("xml")
    for name, read in (("g.graphml", nx.read_graphml), ("g.gexf", nx.read_gexf)):
        write_network(g, folder / name)
        read_back = read(folder / name)
        assert dict(read_back.nodes(data="label")) == labels
        assert list(read_back.edges()) == [(start, end)]
    nodes, _ = read_igraph(folder / "g.graphml")
    # igraph leaves one sign escaped in identifiers
    again = {str(node["id"]).replace("&#38;", "&"): node["label"] for node in nodes}
    assert again == labels


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_no_text_makes_a_file_that_cannot_be_read(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    g = nx.MultiDiGraph()
    g.add_node("a", label=text)
    folder = tmp_path_factory.mktemp("any")
    for name in FORMATS:
        write_network(g, folder / f"g{FORMATS[name]}")
    assert list(nx.read_graphml(folder / "g.graphml")) == ["a"]
    assert list(nx.read_gexf(folder / "g.gexf")) == ["a"]
    assert json.loads((folder / "g.json").read_text(encoding="utf-8"))["nodes"][0]["id"] == "a"


def test_an_ending_that_tells_no_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"'g\.txt' tells no format; use one of \.csv"):
        write_network(network(), tmp_path / "g.txt")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="'dot' is no format; use one of csv"):
        export(network(), "dot")


def test_a_file_that_cannot_be_written_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "taken.json").mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        write_network(network(), tmp_path / "taken.json")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.json"]

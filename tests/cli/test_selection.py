"""What a query selects from a network."""

from __future__ import annotations

import networkx as nx
import pyoxigraph as ox
import pytest

from graph.cli.selection import act_labels, most_linked, select
from graph.sparql import Solutions, Statements, Term, Truth
from graph.store import open_store


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"urn:{name}")


def table(*rows: tuple[Term | None, ...]) -> Solutions:
    return Solutions(tuple(f"v{number}" for number in range(len(rows[0]))), rows)


@pytest.fixture
def network() -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(title="whole")
    for name in "abcd":
        graph.add_node(f"urn:{name}", label=name.upper())
    graph.add_edge("urn:a", "urn:b", "knows", act=None)
    graph.add_edge("urn:b", "urn:c", "pardoned", act="urn:pardon")
    graph.add_edge("urn:c", "urn:a", "knows", act=None)
    return graph


def links(graph: nx.MultiDiGraph[str]) -> list[tuple[str, str, str]]:
    return sorted((start[4:], end[4:], key) for start, end, key in graph.edges(keys=True))


def test_entities_keep_all_links_among_them(network: nx.MultiDiGraph[str]) -> None:
    part = select(network, table((node("a"),), (node("b"),), (node("d"),)))
    assert sorted(part) == ["urn:a", "urn:b", "urn:d"]
    assert links(part) == [("a", "b", "knows")]


def test_pairs_keep_only_links_within_a_row(network: nx.MultiDiGraph[str]) -> None:
    part = select(network, table((node("b"), node("a")), (node("c"), None)))
    assert (sorted(part), links(part)) == (["urn:a", "urn:b", "urn:c"], [("a", "b", "knows")])


def test_an_act_keeps_its_link_and_both_ends(network: nx.MultiDiGraph[str]) -> None:
    part = select(network, table((node("pardon"),)))
    assert (sorted(part), links(part)) == (["urn:b", "urn:c"], [("b", "c", "pardoned")])


def test_the_label_of_an_act_keeps_its_link_and_both_ends(network: nx.MultiDiGraph[str]) -> None:
    engine = ox.Store()
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    engine.add(ox.Quad(node("pardon"), label, ox.Literal("Pardon of C", language="en")))
    with open_store(engine) as store:
        acts = act_labels(store, network)
    assert acts == {"Pardon of C": {"urn:pardon"}}
    part = select(network, table((ox.Literal("Pardon of C"), ox.Literal("B"))), acts=acts)
    assert (sorted(part), links(part)) == (["urn:b", "urn:c"], [("b", "c", "pardoned")])


def test_a_common_term_stands_in_every_row(network: nx.MultiDiGraph[str]) -> None:
    part = select(network, table((node("b"),), (node("c"),)), common=[node("a")])
    assert links(part) == [("a", "b", "knows"), ("c", "a", "knows")]


def test_a_label_names_an_entity(network: nx.MultiDiGraph[str]) -> None:
    part = select(network, table((ox.Literal("C", language="en"), ox.Literal("A"))))
    assert links(part) == [("c", "a", "knows")]


def test_triples_keep_the_links_between_their_ends(network: nx.MultiDiGraph[str]) -> None:
    triple = ox.Triple(node("a"), node("p"), node("b"))
    assert links(select(network, Statements((triple,)))) == [("a", "b", "knows")]


def test_a_truth_value_names_nothing(network: nx.MultiDiGraph[str]) -> None:
    assert len(select(network, Truth(True))) == 0


def test_the_whole_is_not_changed_and_data_are_kept(network: nx.MultiDiGraph[str]) -> None:
    before = network.copy()
    part = select(network, table((node("a"),), (node("b"),)))
    assert nx.utils.graphs_equal(network, before)
    assert (part.graph, part.nodes["urn:a"]) == ({"title": "whole"}, {"label": "A"})
    assert part.edges["urn:a", "urn:b", "knows"] == {"act": None}


def test_the_most_linked_are_kept(network: nx.MultiDiGraph[str]) -> None:
    assert sorted(most_linked(network, 2)) == ["urn:a", "urn:b"]
    assert most_linked(network, None) is network
    assert most_linked(network, 4) is network

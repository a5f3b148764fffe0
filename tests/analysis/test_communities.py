from __future__ import annotations

import random
from collections import Counter

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.communities import READABLE, assign, communities
from graph.network import build_network
from graph.store import open_store

PAIRS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=80)


def groups(found: dict[object, int]) -> list[set[object]]:
    numbers = sorted(set(found.values()))
    return [{node for node in found if found[node] == number} for number in numbers]


def test_no_nodes_have_no_communities() -> None:
    assert communities(nx.Graph()) == {}


def test_groups_that_were_planted_are_found() -> None:
    g = nx.planted_partition_graph(8, 20, 0.5, 0.01, seed=1)
    planted = [set(range(start, start + 20)) for start in range(0, 160, 20)]
    assert sorted(map(sorted, groups(communities(g)))) == [sorted(one) for one in planted]


def test_a_link_that_is_there_many_times_weighs_more() -> None:
    g = nx.MultiGraph([("a", "b"), ("b", "c"), ("c", "d")])
    assert groups(communities(g)) == [{"a", "b"}, {"c", "d"}]
    g.add_edges_from([("b", "c")] * 9)
    assert {"b", "c"} <= groups(communities(g))[0]


def test_what_is_not_linked_to_another_comes_last_and_together() -> None:
    g = nx.Graph([("z", "y"), ("loop", "loop")])
    g.add_nodes_from("abc")
    assert groups(communities(g)) == [{"y", "z"}, {"a", "b", "c", "loop"}]


@pytest.mark.parametrize(
    "g",
    [
        nx.star_graph(500),
        nx.complete_graph(160),
        nx.path_graph(400),
        nx.disjoint_union(nx.star_graph(200), nx.gnm_random_graph(300, 900, seed=2)),
    ],
    ids=["star", "complete", "path", "both"],
)
def test_none_is_too_large_to_be_read(g: nx.Graph[int]) -> None:
    found = communities(g)
    assert found.keys() == set(g)
    assert max(Counter(found.values()).values()) <= READABLE
    small = communities(g, most=10)
    assert max(Counter(small.values()).values()) <= 10


def test_a_piece_of_a_star_has_its_hub_and_as_many_leaves_as_fit() -> None:
    first, *others = groups(communities(nx.star_graph(9), most=4))
    assert 0 in first
    assert [len(one) for one in (first, *others)] == [4, 4, 2]


@given(PAIRS, st.randoms())
def test_the_order_of_nodes_and_links_does_not_count(
    pairs: list[tuple[int, int]], chance: random.Random
) -> None:
    mixed = [pair if chance.random() < 0.5 else pair[::-1] for pair in pairs]
    chance.shuffle(mixed)
    assert communities(nx.MultiGraph(pairs)) == communities(nx.MultiGraph(mixed))


@given(PAIRS)
def test_every_node_has_one_and_linked_ones_hang_together(pairs: list[tuple[int, int]]) -> None:
    g = nx.Graph(pairs)
    found = communities(g)
    assert found.keys() == set(g)
    for one in groups(found):
        linked = [node for node in one if set(g[node]) - {node}]
        assert not linked or nx.is_connected(g.subgraph(linked))


def test_communities_are_written_into_a_network() -> None:
    with open_store() as store:
        network = build_network(store)
    assign(network)
    assert {node: data["community"] for node, data in network.nodes(data=True)} == communities(
        network
    )

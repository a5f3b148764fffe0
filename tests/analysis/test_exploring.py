"""Exploring from both sides sees all that it says it has seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.exploring import Bounds, Explored, explore
from graph.errors import InputError
from graph.network.adjacency import Link, Links

NAMES = "abcdefghij"
GRAPHS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), min_size=1, max_size=25
).map(lambda edges: nx.MultiDiGraph(sorted(edges)))
LookUp = Callable[[Sequence[str], int], Mapping[str, Links]]


def looking_up(g: nx.MultiDiGraph[str], asked: list[str] | None = None) -> LookUp:
    def look_up(keys: Sequence[str], most: int) -> Mapping[str, Links]:
        if asked is not None:
            asked.extend(keys)
        return {key: _links(g, key, most) for key in keys}

    return look_up


def _links(g: nx.MultiDiGraph[str], key: str, most: int) -> Links:
    found = sorted({Link(one, other, "p") for one, other in g.edges() if key in (one, other)})
    return Links(tuple(found[:most]), (), min(len(found), most), len(found) > most)


def seen_edges(seen: Explored) -> set[frozenset[str]]:
    return {frozenset(link[:2]) for links in seen.links.values() for link in links}


@given(GRAPHS, st.integers(1, 6))
def test_every_way_up_to_the_depth_was_seen(g: nx.MultiDiGraph[str], hops: int) -> None:
    g.add_nodes_from("ab")
    seen = explore(looking_up(g), "a", "b", Bounds(hops=hops))
    edges = seen_edges(seen)
    for path in nx.all_simple_paths(nx.Graph(g), "a", "b", cutoff=seen.depth):
        assert {frozenset(pair) for pair in pairwise(path)} <= edges


@given(GRAPHS, st.integers(1, 6))
def test_the_sides_meet_if_and_only_if_there_is_a_way(g: nx.MultiDiGraph[str], hops: int) -> None:
    g.add_nodes_from("ab")
    near = "b" in nx.single_source_shortest_path_length(nx.Graph(g), "a", cutoff=hops)
    assert bool(explore(looking_up(g), "a", "b", Bounds(hops=hops)).met) is near


@given(GRAPHS)
def test_the_same_graph_is_explored_alike(g: nx.MultiDiGraph[str]) -> None:
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph(sorted(g.edges(), reverse=True))
    one, two = (explore(looking_up(h), "a", "b", Bounds()) for h in (g, other))
    assert one == two


def hub(ways: Sequence[Sequence[str]], spokes: int) -> nx.MultiDiGraph[str]:
    g: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for way in ways:
        nx.add_path(g, way)
    g.add_edges_from(("hub", f"n{number}") for number in range(spokes))
    return g


def test_a_hub_is_not_passed_while_there_is_another_way() -> None:
    g = hub([["a", "hub", "x", "b"], ["a", "y", "z", "b"]], 50)
    seen = explore(looking_up(g), "a", "b", Bounds(fan=20))
    assert set(seen.hubs) == {"hub"}
    assert "hub" not in seen.links
    assert seen.met


def test_a_hub_is_passed_where_it_is_the_only_way() -> None:
    g = hub([["a", "hub"]], 50)
    seen = explore(looking_up(g), "a", "n7", Bounds(fan=20))
    assert seen.met
    both = explore(looking_up(hub([["hub", "x"], ["x", "other"]], 50)), "hub", "x", Bounds(fan=20))
    assert both.met


def test_two_hubs_that_share_a_neighbour_meet() -> None:
    g = hub([["hub", "x"], ["x", "other"]], 50)
    g.add_edges_from(("other", f"m{number}") for number in range(50))
    assert "x" in explore(looking_up(g), "hub", "other", Bounds(fan=20)).met


def test_a_search_stops_at_its_statements_and_says_so() -> None:
    g = nx.MultiDiGraph(nx.balanced_tree(3, 6))
    names = nx.relabel_nodes(g, {node: f"n{node}" for node in g})
    seen = explore(looking_up(names), "n0", "missing", Bounds(hops=10, statements=200))
    assert (seen.stopped, seen.read <= 200) == ("statements", True)


def test_a_search_stops_at_its_time_and_says_so() -> None:
    g = nx.MultiDiGraph([("a", "x"), ("x", "b")])
    assert explore(looking_up(g), "a", "b", Bounds(seconds=1e-9)).stopped == "seconds"


def test_a_finished_search_does_not_say_that_it_stopped() -> None:
    g = nx.MultiDiGraph([("a", "x"), ("y", "b")])
    seen = explore(looking_up(g), "a", "b", Bounds())
    assert (seen.stopped, seen.met) == (None, set())


def test_each_node_is_looked_up_once() -> None:
    asked: list[str] = []
    g = hub([["a", "x", "hub"]], 50)
    explore(looking_up(g, asked), "a", "nowhere", Bounds(fan=20))
    twice = {key for key in asked if asked.count(key) > 1}
    assert twice == {"hub"}  # once to find that it is one, once to pass it after all


def test_ways_keep_away_from_what_is_not_allowed() -> None:
    g = nx.MultiDiGraph([("a", "x"), ("x", "b"), ("a", "y"), ("y", "z"), ("z", "b")])
    seen = explore(looking_up(g), "a", "b", Bounds(), allowed=lambda key: key != "x")
    assert "x" not in seen.links


@pytest.mark.parametrize("wrong", [{"hops": 0}, {"statements": -1}, {"seconds": 0.0}])
def test_a_bound_must_be_positive(wrong: dict[str, int]) -> None:
    with pytest.raises(InputError, match="are no bound; use 1 or more"):
        Bounds(**wrong)

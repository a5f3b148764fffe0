"""Places of nodes: pure, finite, apart, and the same in any order."""

from __future__ import annotations

from math import dist, isfinite
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.centrality import degrees
from graph.analysis.layout import assign, layout

RADIUS = 17.0
"""Half of the width of a node, in pixels."""

ENDS = st.integers(0, 9)
EDGES = st.lists(st.tuples(ENDS, ENDS), max_size=20)
KINDS = st.sampled_from([nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])


def nearest(where: dict[Any, tuple[float, float]]) -> float:
    places = list(where.values())
    return min(
        (dist(one, two) for n, one in enumerate(places) for two in places[:n]), default=RADIUS
    )


@settings(max_examples=60, deadline=None)
@given(kind=KINDS, edges=EDGES, alone=st.sets(ENDS, max_size=5))
def test_every_node_has_a_finite_place_of_its_own(
    kind: Any, edges: list[tuple[int, int]], alone: set[int]
) -> None:
    g = kind(edges)
    g.add_nodes_from(alone)
    where = layout(g)
    assert list(where) == list(g)
    assert all(isfinite(x) and isfinite(y) for x, y in where.values())
    assert nearest(where) >= RADIUS


@settings(max_examples=60, deadline=None)
@given(kind=KINDS, edges=EDGES, data=st.data())
def test_the_order_of_insertion_does_not_matter(
    kind: Any, edges: list[tuple[int, int]], data: st.DataObject
) -> None:
    one, two = kind(), kind()
    one.add_edges_from(edges)
    two.add_nodes_from(data.draw(st.permutations(sorted(one))))
    two.add_edges_from(data.draw(st.permutations(edges)))
    assert layout(one) == layout(two)


@settings(max_examples=30, deadline=None)
@given(edges=EDGES)
def test_directions_parallel_links_and_loops_change_nothing(edges: list[tuple[int, int]]) -> None:
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(end for edge in edges for end in edge)
    plain.add_edges_from((u, v) for u, v in edges if u != v)
    many: nx.MultiDiGraph[int] = nx.MultiDiGraph([*edges, *((v, u) for u, v in edges)])
    many.add_edges_from((node, node) for node in list(many))
    assert layout(many) == layout(plain)


@settings(max_examples=30, deadline=None)
@given(edges=EDGES)
def test_a_layout_changes_nothing_and_is_the_same_again(edges: list[tuple[int, int]]) -> None:
    g: nx.MultiDiGraph[int] = nx.MultiDiGraph(edges, name="kept")
    nx.set_node_attributes(g, {node: {"label": str(node), "x": -1} for node in g})
    before = g.copy()
    first = layout(g)
    assert nx.utils.graphs_equal(g, before)
    assert g.graph == before.graph
    assert layout(g) == first


def test_numbers_are_plain() -> None:
    for place in layout(nx.path_graph(3)).values():
        assert [type(part) for part in place] == [float, float]


def test_empty_and_lonely_graphs() -> None:
    assert layout(nx.Graph()) == {}
    assert layout(nx.MultiDiGraph()) == {}
    loop: nx.DiGraph[str] = nx.DiGraph([("a", "a")])
    assert layout(loop) == {"a": (0.0, 0.0)}


def test_keys_of_mixed_types() -> None:
    nodes: list[Any] = [1, "a", (2, 3), None, 2.5, frozenset({1})]
    one: nx.Graph[Any] = nx.Graph()
    other: nx.Graph[Any] = nx.Graph()
    for g, order in ((one, nodes), (other, nodes[::-1])):
        # None cannot be a node of NetworkX.
        g.add_nodes_from(node for node in order if node is not None)
        g.add_edge(1, "a")
    assert layout(one).keys() == {1, "a", (2, 3), 2.5, frozenset({1})}
    assert layout(one) == layout(other)


def test_a_number_and_its_text_are_two_nodes_in_any_order() -> None:
    edges: list[tuple[Any, Any]] = [(1, "x"), ("1", 2), (1, 2)]
    one: nx.Graph[Any] = nx.Graph()
    one.add_nodes_from([1, "1", "x", 2])
    two: nx.Graph[Any] = nx.Graph()
    two.add_nodes_from(["1", 1, 2, "x"])
    for g in (one, two):
        g.add_edges_from(edges)
    assert layout(one) == layout(two)


@settings(max_examples=40, deadline=None)
@given(sizes=st.lists(st.integers(1, 6), min_size=2, max_size=6))
def test_parts_do_not_overlap(sizes: list[int]) -> None:
    g = nx.disjoint_union_all([nx.cycle_graph(size) for size in sizes])
    where = layout(g)
    boxes = []
    for part in nx.connected_components(g):
        xs, ys = zip(*(where[node] for node in part), strict=True)
        boxes.append((min(xs), max(xs), min(ys), max(ys)))
    for n, (left, right, low, high) in enumerate(boxes):
        for other_left, other_right, other_low, other_high in boxes[:n]:
            apart = (
                right + RADIUS <= other_left,
                other_right + RADIUS <= left,
                high + RADIUS <= other_low,
                other_high + RADIUS <= low,
            )
            assert any(apart)


@pytest.mark.parametrize(
    "g",
    [
        nx.gnm_random_graph(2000, 3000, seed=1),
        nx.star_graph(1999),
        nx.path_graph(2000),
        nx.empty_graph(2000),
        nx.barabasi_albert_graph(2000, 2, seed=1),
    ],
    ids=["random", "star", "path", "islands", "hubs"],
)
def test_two_thousand_nodes(g: Any) -> None:
    where = layout(g)
    assert len(where) == len(set(where.values())) == 2000
    assert all(isfinite(x) and isfinite(y) for x, y in where.values())


@pytest.mark.parametrize("label", ["", "a" * 5000, "שלום 🦁\n", 5, None, ["x"]])
def test_any_label_is_measured(label: object) -> None:
    g = nx.path_graph(3)
    nx.set_node_attributes(g, label, "label")
    assert nearest(layout(g)) >= RADIUS


def test_the_picture_is_around_the_origin() -> None:
    xs, ys = zip(*layout(nx.star_graph(7)).values(), strict=True)
    assert abs(min(xs) + max(xs)) <= 0.2
    assert abs(min(ys) + max(ys)) <= 0.2


def test_assign_writes_x_and_y_and_nothing_else() -> None:
    g: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    g.add_node("a", label="A", x="old")
    g.add_node("b", y=None)
    g.add_edge("a", "b", key="k", label="L")
    where = layout(g)
    assign(g)
    assert list(g.nodes(data=True)) == [
        ("a", {"label": "A", "x": where["a"][0], "y": where["a"][1]}),
        ("b", {"y": where["b"][1], "x": where["b"][0]}),
    ]
    assert list(g.edges(keys=True, data=True)) == [("a", "b", "k", {"label": "L"})]
    assert g.graph == {}


@given(EDGES)
def test_degrees_are_sorted_and_complete(edges: list[tuple[int, int]]) -> None:
    g: nx.MultiDiGraph[int] = nx.MultiDiGraph(edges)
    before = g.copy()
    found = degrees(g)
    assert found == dict(g.degree())
    assert list(found) == sorted(g, key=lambda node: (-found[node], str(node)))
    assert nx.utils.graphs_equal(g, before)

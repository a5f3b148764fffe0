from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.boxes import box_sizes
from graph.analysis.layout import assign, layout

GRAPHS = {
    "nothing": nx.Graph(),
    "one": nx.empty_graph(1),
    "two": nx.path_graph(2),
    "islands": nx.empty_graph(30),
    "star": nx.star_graph(60),
    "path": nx.path_graph(80),
    "clique": nx.complete_graph(25),
    "parts": nx.disjoint_union_all([nx.cycle_graph(7), nx.star_graph(9), nx.empty_graph(4)]),
    "tree": nx.random_labeled_tree(300, seed=1),
    "large": nx.gnm_random_graph(1700, 4000, seed=1),
}


def overlaps(g: nx.Graph) -> list[tuple[object, object]]:
    """Find the nodes whose boxes, labels included, lie on another's."""
    where = layout(g)
    nodes = sorted(g, key=str)
    sizes = dict(zip(nodes, box_sizes([str(node) for node in nodes]).tolist(), strict=True))
    by_x = sorted(nodes, key=lambda node: where[node][0])
    found = []
    for position, first in enumerate(by_x):
        for second in by_x[position + 1 :]:
            across = where[second][0] - where[first][0]
            if across > 200:
                break
            down = abs(where[second][1] - where[first][1])
            width, height = (
                (sizes[first][axis] + sizes[second][axis]) / 2 - 0.2 for axis in (0, 1)
            )
            if across < width and down < height:
                found.append((first, second))
    return found


@pytest.mark.parametrize("name", GRAPHS)
def test_every_node_has_a_place_and_none_lies_on_another(name: str) -> None:
    assert list(layout(GRAPHS[name])) == list(GRAPHS[name])
    assert overlaps(GRAPHS[name]) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=30))
def test_any_small_graph_is_laid_out_without_overlap(edges: list[tuple[int, int]]) -> None:
    assert overlaps(nx.MultiDiGraph(edges)) == []


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    g = GRAPHS["tree"]
    other = nx.Graph()
    other.add_nodes_from(sorted(g, reverse=True))
    other.add_edges_from((end, start) for start, end in reversed(list(g.edges)))
    assert layout(g) == layout(other)


def test_linked_nodes_are_nearer_than_others() -> None:
    g = nx.disjoint_union(nx.complete_graph(8), nx.complete_graph(8))
    g.add_edge(0, 8)
    where = layout(g)

    def mean(pairs: list[tuple[int, int]]) -> float:
        distances = [abs(complex(*where[a]) - complex(*where[b])) for a, b in pairs]
        return sum(distances) / len(distances)

    apart = [(a, b) for a in g for b in g if a < b and not g.has_edge(a, b)]
    assert mean(list(g.edges)) < 0.6 * mean(apart)


def test_labels_get_room() -> None:
    g = nx.path_graph(2)
    short = layout(g)
    nx.set_node_attributes(g, "a label of a good many letters", "label")
    long = layout(g)
    assert abs(long[0][0] - long[1][0]) > abs(short[0][0] - short[1][0])


def test_the_graph_is_only_changed_by_assign() -> None:
    g = nx.path_graph(3)
    where = layout(g)
    assert dict(g.nodes(data=True)) == {0: {}, 1: {}, 2: {}}
    assign(g)
    assert {node: (data["x"], data["y"]) for node, data in g.nodes(data=True)} == where

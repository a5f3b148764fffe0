"""A graph put together without copies is the graph that NetworkX would make."""

from __future__ import annotations

from typing import Any

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.network.assemble import assemble

NAMES = "abcd"
ENDS = st.integers(0, len(NAMES) - 1)
EDGES = st.lists(st.tuples(ENDS, ENDS, st.sampled_from("pq")), unique=True, max_size=12)


def shape(g: Any) -> tuple[Any, ...]:
    return (
        list(g.nodes(data=True)),
        list(g.edges(keys=True, data=True)),
        {node: {far: dict(keys) for far, keys in near.items()} for node, near in g.pred.items()},
    )


@given(EDGES)
def test_it_cannot_be_told_from_one_made_by_networkx(edges: list[tuple[int, int, str]]) -> None:
    nodes = [(name, {"label": name}) for name in NAMES]
    made: Any = assemble(
        nodes,
        [(start, end, key, {"n": n}) for n, (start, end, key) in enumerate(edges)],
    )
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    plain.add_nodes_from(nodes)
    plain.add_edges_from(
        (NAMES[start], NAMES[end], key, {"n": n}) for n, (start, end, key) in enumerate(edges)
    )
    assert shape(made) == shape(plain)
    for g in (made, plain):
        g.add_edge("a", "new", "k")
        g.remove_node("b")
    assert shape(made) == shape(plain)
    assert shape(made.reverse()) == shape(plain.reverse())
    made.edges["a", "new", "k"]["seen from"] = "both sides"
    assert made.pred["new"]["a"]["k"] == {"seen from": "both sides"}


def test_the_dictionaries_are_owned_and_not_copied() -> None:
    node, edge = {"label": "a"}, {"label": "to itself"}
    g: Any = assemble([("a", node)], [(0, 0, "k", edge)])
    assert g.nodes["a"] is node
    assert g.edges["a", "a", "k"] is edge

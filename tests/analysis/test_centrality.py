from __future__ import annotations

import networkx as nx

from graph.analysis import degrees


def test_parallel_links_count_and_ties_follow_the_names() -> None:
    g = nx.MultiDiGraph([("b", "a"), ("b", "a"), ("c", "d")])
    assert list(degrees(g).items()) == [("a", 2), ("b", 2), ("c", 1), ("d", 1)]

"""What the page shows as of a date is what the library keeps."""

from __future__ import annotations

from typing import Any

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence.period import Period
from graph.network.as_of import network_in, undated
from tests.twin.rules import Rules

NODES = ("urn:a", "urn:b", "urn:c", "urn:d")
DATES = st.sampled_from(
    (None, "2017", "2018", "2018-05", "2018-06", "2018-06-06", "2018-07-01", "2019", "soon")
)
LINKS = st.lists(
    st.tuples(st.sampled_from(NODES), st.sampled_from(NODES), DATES, DATES), max_size=8
)
ASKED = st.sampled_from(("2017-12", "2018", "2018-06", "2018-06-07", "2020"))
FOCUS = st.lists(st.sampled_from(NODES), unique=True, max_size=2)


@settings(max_examples=200, deadline=None)
@given(LINKS, ASKED, FOCUS)
def test_the_same_holds_at_a_date(
    rules: Rules, links: list[tuple[str, str, str | None, str | None]], asked: str, focus: list[str]
) -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from(NODES)
    for number, (source, target, start, end) in enumerate(links):
        network.add_edge(source, target, str(number), **{"from": start, "until": end})
    answer = {
        "nodes": [{"key": key} for key in network],
        "edges": [
            {"source": source, "target": target, "key": key, **data}
            for source, target, key, data in network.edges(keys=True, data=True)
        ],
        "undated": undated(network),
        "cut": None,
    }
    kept = network_in(network, Period.asked(asked), focus)
    [shown] = rules.ask("shown", [[answer, {"asOf": asked, "nodes": focus}]])
    assert _parts(shown) == (list(kept), list(kept.edges(keys=True)), undated(kept))


def _parts(shown: Any) -> tuple[list[str], list[tuple[str, str, str]], int]:
    nodes = [node["key"] for node in shown["nodes"]]
    edges = [(edge["source"], edge["target"], edge["key"]) for edge in shown["edges"]]
    return nodes, edges, shown["undated"]

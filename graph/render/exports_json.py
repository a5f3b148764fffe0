"""Node-link JSON, which keeps everything, and the JSON of Cytoscape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.render.exports_flat import flat_edges, flat_nodes, plain

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["cytoscape", "node_link"]


def node_link(g: nx.Graph[Any]) -> str:
    """Write a graph as node-link JSON, with nested attributes as they are.

    :param g: any graph; it is not changed.
    :returns: the whole file; ``networkx.node_link_graph(data, edges="edges")`` reads it.
    """
    from networkx import node_link_data

    return _dump(plain(node_link_data(g, edges="edges")))


def cytoscape(g: nx.Graph[Any]) -> str:
    """Write a graph as the JSON that Cytoscape and Cytoscape.js read.

    :param g: any graph; it is not changed.
    :returns: the whole file; nodes with a place keep it.
    """
    nodes: list[Mapping[str, object]] = []
    for key, data in flat_nodes(g):
        node: dict[str, object] = {"data": {"name": key, **data, "id": key, "value": key}}
        if "x" in data and "y" in data:
            node["position"] = {"x": data["x"], "y": data["y"]}
        nodes.append(node)
    edges = [
        {"data": {**data, "id": f"e{number}", "source": start, "target": end, "key": key}}
        for number, (start, end, key, data) in enumerate(flat_edges(g))
    ]
    return _dump(
        {
            "data": [],
            "directed": g.is_directed(),
            "multigraph": g.is_multigraph(),
            "elements": {"nodes": nodes, "edges": edges},
        }
    )


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

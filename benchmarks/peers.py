"""The pages of our peers, showing the same graph at the same places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

__all__ = ["Drawn", "write_bare", "write_gravis", "write_pyvis"]

_CYTOSCAPE = (
    Path(__file__).resolve().parent.parent / "frontend/node_modules/cytoscape/dist/cytoscape.min.js"
)
_BARE = """<!doctype html>
<meta charset="utf-8">
<style>html, body, #canvas { margin: 0; height: 100% }</style>
<div id="canvas"></div>
<script src="cytoscape.min.js"></script>
<script>
  const layout = { name: "preset" };
  const style = [{ selector: "node", style: { label: "data(label)" } }];
  const elements = ELEMENTS;
  cytoscape({ container: document.getElementById("canvas"), elements, layout, style });
</script>
"""


class Drawn(TypedDict):
    """What a canvas shows.

    :param nodes: key, label, and the two coordinates of each node.
    :param links: the two ends of each link.
    """

    nodes: Sequence[tuple[str, str, float, float]]
    links: Sequence[tuple[str, str]]


def write_bare(folder: Path, drawn: Drawn) -> Path:
    """Write a page that draws with Cytoscape.js alone, as it comes."""
    nodes = [
        {"data": {"id": key, "label": label}, "position": {"x": x, "y": y}}
        for key, label, x, y in drawn["nodes"]
    ]
    links = [{"data": {"source": source, "target": target}} for source, target in drawn["links"]]
    elements = json.dumps({"nodes": nodes, "edges": links})
    (folder / "cytoscape.min.js").write_bytes(_CYTOSCAPE.read_bytes())
    return _written(folder / "bare.html", _BARE.replace("ELEMENTS", elements))


def write_pyvis(folder: Path, drawn: Drawn) -> Path:
    """Write a page of pyvis whose nodes are placed already."""
    from pyvis.network import Network

    network = Network(height="100vh", width="100%", cdn_resources="in_line")
    for key, label, x, y in drawn["nodes"]:
        network.add_node(key, label=label, x=x, y=y)
    network.edges = [{"from": source, "to": target} for source, target in drawn["links"]]
    network.toggle_physics(False)
    return _written(folder / "pyvis.html", network.generate_html())


def write_gravis(folder: Path, drawn: Drawn) -> Path:
    """Write a page of gravis whose nodes are placed already."""
    import gravis
    import networkx as nx

    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, label, x, y in drawn["nodes"]:
        network.add_node(key, label=label, x=x, y=y)
    network.add_edges_from(drawn["links"])
    page = gravis.vis(network, graph_height=760, layout_algorithm_active=False, show_menu=False)
    return _written(folder / "gravis.html", page.to_html_standalone())


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path

"""GraphML and GEXF, written so that the same network gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from graph.render.exports_flat import FlatEdge, FlatNode, Value, flat_edges, flat_nodes

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["gexf", "graphml"]

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLOUR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\Z")
_REPLACEMENT = "\ufffd"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def graphml(g: nx.Graph[Any]) -> str:
    """Write a graph as GraphML.

    A sign that XML cannot hold becomes the replacement character.

    :param g: any graph; it is not changed.
    :returns: the whole file.
    """
    nodes, edges = flat_nodes(g), flat_edges(g)
    direction = "directed" if g.is_directed() else "undirected"
    node_columns = _Columns(data for _, data in nodes)
    edge_columns = _Columns({"edge_key": key, **data} for _, _, key, data in edges)
    lines = [
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *node_columns.declare_graphml("node"),
        *edge_columns.declare_graphml("edge"),
        f'<graph edgedefault="{direction}">',
        *_graphml_nodes(nodes, node_columns),
        *_graphml_edges(edges, edge_columns),
        "</graph>",
        "</graphml>\n",
    ]
    return _HEAD + "\n".join(lines)


def gexf(g: nx.Graph[Any]) -> str:
    """Write a graph as GEXF 1.2, with its colours and places where nodes have them.

    :param g: any graph; it is not changed.
    :returns: the whole file.
    """
    nodes, edges = flat_nodes(g), flat_edges(g)
    direction = "directed" if g.is_directed() else "undirected"
    node_columns = _Columns(data for _, data in nodes)
    edge_columns = _Columns({"edge_key": key, **data} for _, _, key, data in edges)
    lines = [
        '<gexf xmlns="http://www.gexf.net/1.2draft"'
        ' xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
        f'<graph defaultedgetype="{direction}" mode="static">',
        *node_columns.declare("node"),
        *edge_columns.declare("edge"),
        "<nodes>",
        *(line for key, data in nodes for line in _gexf_node(key, data, node_columns)),
        "</nodes>",
        "<edges>",
        *(
            line
            for number, edge in enumerate(edges)
            for line in _gexf_edge(number, edge, edge_columns)
        ),
        "</edges>",
        "</graph>",
        "</gexf>\n",
    ]
    return _HEAD + "\n".join(lines)


def _graphml_nodes(nodes: Iterable[FlatNode], columns: _Columns) -> Iterator[str]:
    for key, data in nodes:
        yield f"<node id={_attribute(key)}>{columns.graphml('node', data)}</node>"


def _graphml_edges(edges: Iterable[FlatEdge], columns: _Columns) -> Iterator[str]:
    for number, (start, end, key, data) in enumerate(edges):
        ends = f"source={_attribute(start)} target={_attribute(end)}"
        values = columns.graphml("edge", {"edge_key": key, **data})
        yield f'<edge id="e{number}" {ends}>{values}</edge>'


def _gexf_node(key: str, data: Mapping[str, Value], columns: _Columns) -> Iterator[str]:
    yield f"<node id={_attribute(key)} label={_attribute(str(data['label']))}>"
    yield columns.gexf(data)
    colour = _COLOUR.match(str(data.get("colour", "")))
    if colour:
        red, green, blue = (int(part, 16) for part in colour.groups())
        yield f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
    x, y = data.get("x"), data.get("y")
    if isinstance(x, int | float) and isinstance(y, int | float):
        yield f'<viz:position x="{x}" y="{y}" z="0"/>'
    yield "</node>"


def _gexf_edge(number: int, edge: FlatEdge, columns: _Columns) -> Iterator[str]:
    start, end, key, data = edge
    ends = f"source={_attribute(start)} target={_attribute(end)}"
    label = _attribute(str(data.get("label", key)))
    yield f'<edge id="e{number}" {ends} label={label}>'
    yield columns.gexf({"edge_key": key, **data})
    yield "</edge>"


class _Columns:
    """The attributes that nodes or edges have, each with one type."""

    def __init__(self, rows: Iterable[Mapping[str, Value]]) -> None:
        kinds: dict[str, set[type]] = {}
        for row in rows:
            for name, value in row.items():
                kinds.setdefault(name, set()).add(type(value))
        self._types = {name: _type(kinds[name]) for name in sorted(kinds)}
        self._numbers = {name: number for number, name in enumerate(self._types)}

    def declare_graphml(self, kind: str) -> Iterator[str]:
        for name, type in self._types.items():
            key = f"{kind[0]}{self._numbers[name]}"
            title = _attribute(name)
            yield f'<key id="{key}" for="{kind}" attr.name={title} attr.type="{type}"/>'

    def declare(self, kind: str) -> Iterator[str]:
        yield f'<attributes class="{kind}">'
        for name, type in self._types.items():
            title = _attribute(name)
            yield f'<attribute id="{self._numbers[name]}" title={title} type="{type}"/>'
        yield "</attributes>"

    def graphml(self, kind: str, data: Mapping[str, Value]) -> str:
        return "".join(
            f'<data key="{kind[0]}{self._numbers[name]}">{_text(value)}</data>'
            for name, value in sorted(data.items())
        )

    def gexf(self, data: Mapping[str, Value]) -> str:
        values = "".join(
            f'<attvalue for="{self._numbers[name]}" value={_attribute(_plain(value))}/>'
            for name, value in sorted(data.items())
        )
        return f"<attvalues>{values}</attvalues>"


def _type(kinds: set[type]) -> str:
    if kinds == {bool}:
        return "boolean"
    if kinds == {int}:
        return "long"
    return "double" if kinds <= {int, float} else "string"


def _plain(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _legal(text: str) -> str:
    return _ILLEGAL.sub(_REPLACEMENT, text)


def _attribute(text: str) -> str:
    return quoteattr(_legal(text))


def _text(value: Value) -> str:
    return escape(_legal(_plain(value)), {"\r": "&#13;"})

"""Nested attributes as single values, for formats that know only texts and numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any, TypeAlias

import networkx as nx

__all__ = ["FlatEdge", "FlatNode", "Value", "flat_edges", "flat_nodes", "flatten"]

Value: TypeAlias = "str | int | float | bool"
FlatNode: TypeAlias = tuple[str, dict[str, Value]]
FlatEdge: TypeAlias = tuple[str, str, str, dict[str, Value]]
"""Source, target, key and attributes."""


def flatten(data: Mapping[str, object]) -> dict[str, Value]:
    """Make one value of each attribute; an attribute without a value is left out.

    Facts read "label: value", citations "what is said (title, address)"; lists are joined.

    :param data: attributes of a node or an edge.
    :returns: texts, numbers and truth values by name.

    >>> flatten({"types": ["jg:Law", "jg:Bill"], "from": None, "sources": 2})
    {'types': 'jg:Law; jg:Bill', 'sources': 2}
    """
    flat = {str(name): _value(value) for name, value in data.items() if value is not None}
    return {name: value for name, value in flat.items() if value != ""}


def flat_nodes(g: nx.Graph[Any]) -> list[FlatNode]:
    """List the nodes of a graph with flat attributes and a label.

    :param g: any graph; it is not changed.
    :returns: key and attributes, in the graph's order.
    """
    return [(str(node), {"label": str(node), **flatten(data)}) for node, data in g.nodes(data=True)]


def flat_edges(g: nx.Graph[Any]) -> list[FlatEdge]:
    """List the edges of a graph with flat attributes.

    :param g: any graph; it is not changed.
    :returns: source, target, key and attributes, in the graph's order.
    """
    if isinstance(g, nx.MultiGraph):
        return [
            (str(start), str(end), str(key), flatten(data))
            for start, end, key, data in g.edges(keys=True, data=True)
        ]
    return [(str(start), str(end), "", flatten(data)) for start, end, data in g.edges(data=True)]


def _value(value: object) -> Value:
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    if isinstance(value, str | int | float):  # a bool is an int
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return _joined(sorted(value, key=str) if isinstance(value, set | frozenset) else value)
    if isinstance(value, Mapping):
        return _record(value)
    return str(value)


def _joined(values: Iterable[object]) -> str:
    texts = [_record(one) if isinstance(one, Mapping) else str(one) for one in values]
    return " | ".join(texts) if any(";" in text for text in texts) else "; ".join(texts)


def _record(data: Mapping[str, object]) -> str:
    if "says" in data:
        source = ", ".join(str(data[key]) for key in ("source", "url") if data.get(key))
        return f"{data['says']} ({source})" if source else str(data["says"])
    if "label" in data and "value" in data:
        standing = data.get("standing", "stated")
        mark = "" if standing == "stated" else f" [{standing}]"
        return f"{data['label']}: {data['value']}{mark}"
    return json.dumps(data, ensure_ascii=False, sort_keys=True, default=str)

"""Attributes of any kind as what JSON knows, or as single values for formats that know no more."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping
from math import isfinite
from typing import Any, TypeAlias

import networkx as nx

__all__ = ["FlatEdge", "FlatNode", "Json", "Value", "flat_edges", "flat_nodes", "flatten", "plain"]

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Value: TypeAlias = "str | int | float | bool"
FlatNode: TypeAlias = tuple[str, dict[str, Value]]
FlatEdge: TypeAlias = tuple[str, str, str, dict[str, Value]]
"""Source, target, key and attributes."""


def plain(value: object) -> Json:
    """Make of any value what JSON knows, the same for equal values.

    :param value: anything; sets are put in order, numbers of NumPy become numbers.
    :returns: texts, numbers, truth values, lists and dictionaries.

    >>> plain({"tags": {"b", "a"}, 1: float("inf")})
    {'tags': ['a', 'b'], '1': 'inf'}
    """
    if value is None or isinstance(value, str | int):  # a bool is an int
        return value
    if isinstance(value, float):
        return float(value) if isfinite(value) else str(value)
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if isinstance(value, set | frozenset):
        return [plain(part) for part in sorted(value, key=_order)]
    item = getattr(value, "item", None)  # a scalar of NumPy
    return plain(item()) if callable(item) and getattr(value, "ndim", 1) == 0 else str(value)


def flatten(data: Mapping[str, object]) -> dict[str, Value]:
    """Make one value of each attribute; an attribute without a value is left out.

    Facts read "label: value", citations "what is said (title, address)", other sides as their
    sentence, with the standing where it is not plainly stated; lists are joined.

    :param data: attributes of a node or an edge.
    :returns: texts, numbers and truth values by name.

    >>> flatten({"types": ["jg:Law", "jg:Bill"], "from": None, "sources": 2})
    {'types': 'jg:Law; jg:Bill', 'sources': 2}
    """
    flat = {str(name): _value(plain(value)) for name, value in data.items()}
    return {name: value for name, value in flat.items() if value != ""}


def flat_nodes(g: nx.Graph[Any]) -> list[FlatNode]:
    """List the nodes of a graph with flat attributes and a label.

    :param g: any graph; it is not changed.
    :returns: key and attributes, in the graph's order; no two keys are equal.
    """
    keys = _keys(g)
    return [
        (keys[node], {"label": str(node), **flatten(data)}) for node, data in g.nodes(data=True)
    ]


def flat_edges(g: nx.Graph[Any]) -> list[FlatEdge]:
    """List the edges of a graph with flat attributes.

    :param g: any graph; it is not changed.
    :returns: source, target, key and attributes, in the graph's order.
    """
    keys = _keys(g)
    if isinstance(g, nx.MultiGraph):
        return [
            (keys[start], keys[end], str(key), flatten(data))
            for start, end, key, data in g.edges(keys=True, data=True)
        ]
    return [(keys[start], keys[end], "", flatten(data)) for start, end, data in g.edges(data=True)]


def _keys(g: nx.Graph[Any]) -> dict[Hashable, str]:
    """Write the keys of nodes as texts; of 1 and "1" the later one gets a number behind it."""
    keys: dict[Hashable, str] = {}
    taken: set[str] = set()
    for node in g:
        text = key = str(node)
        count = 1
        while key in taken:
            count += 1
            key = f"{text} ({count})"
        taken.add(key)
        keys[node] = key
    return keys


def _order(value: object) -> tuple[str, str]:
    return str(value), type(value).__name__


def _value(value: Json) -> Value:
    if value is None:
        return ""
    if isinstance(value, list):
        return _joined(value)
    return _record(value) if isinstance(value, dict) else value


def _joined(values: Iterable[Json]) -> str:
    texts = [_record(one) if isinstance(one, dict) else str(one) for one in values]
    return " | ".join(texts) if any(";" in text for text in texts) else "; ".join(texts)


def _record(data: Mapping[str, Json]) -> str:
    if "says" in data:
        source = ", ".join(str(data[key]) for key in ("source", "url") if data.get(key))
        return f"{data['says']} ({source})" if source else str(data["says"])
    if "label" in data and "value" in data:
        return f"{data['label']}: {data['value']}{_mark(data)}"
    if "sentence" in data:
        return f"{data['sentence']}{_mark(data)}"
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _mark(data: Mapping[str, Json]) -> str:
    standing = data.get("standing", "stated")
    return "" if standing == "stated" else f" [{standing}]"

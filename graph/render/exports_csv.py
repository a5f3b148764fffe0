"""Two tables, of nodes and of edges, with the column names of Gephi."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.render.exports_flat import Value, flat_edges, flat_nodes

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["edge_table", "node_table"]


def node_table(g: nx.Graph[Any]) -> str:
    """Write the nodes of a graph as CSV.

    :param g: any graph; it is not changed.
    :returns: a table that begins with the columns ``Id`` and ``Label``.
    """
    rows = [
        {"Id": key, "Label": data["label"], **_without(data, {"label"})}
        for key, data in flat_nodes(g)
    ]
    return _table(("Id", "Label"), rows)


def edge_table(g: nx.Graph[Any]) -> str:
    """Write the edges of a graph as CSV.

    :param g: any graph; it is not changed.
    :returns: a table that begins with the columns ``Source``, ``Target``, ``Type``, ``Id``,
        ``Label``; the type is Gephi's ``Directed`` or ``Undirected``.
    """
    direction = "Directed" if g.is_directed() else "Undirected"
    rows = [
        {
            "Source": start,
            "Target": end,
            "Type": direction,
            "Id": f"e{number}",
            "Label": data.get("label", key),
            "edge_key": key,
            **_without(data, {"label"}),
        }
        for number, (start, end, key, data) in enumerate(flat_edges(g))
    ]
    return _table(("Source", "Target", "Type", "Id", "Label"), rows)


def _without(data: Mapping[str, Value], names: set[str]) -> dict[str, Value]:
    return {name: value for name, value in data.items() if name not in names}


def _table(first: Sequence[str], rows: Iterable[Mapping[str, Value]]) -> str:
    """Write the given columns first and all others in the order of their names."""
    listed = list(rows)
    others = sorted({name for row in listed for name in row} - set(first))
    text = io.StringIO()
    writer = csv.DictWriter(text, [*first, *others], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue()

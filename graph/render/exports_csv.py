"""Two tables, of nodes and of edges, with the column names of Gephi."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
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
    rows = [({"Id": key, "Label": data.pop("label")}, data) for key, data in flat_nodes(g)]
    return _table(("Id", "Label"), rows)


def edge_table(g: nx.Graph[Any]) -> str:
    """Write the edges of a graph as CSV.

    :param g: any graph; it is not changed.
    :returns: a table that begins with the columns ``Source``, ``Target``, ``Type``, ``Id``,
        ``Label``; the type is Gephi's ``Directed`` or ``Undirected``.
    """
    direction = "Directed" if g.is_directed() else "Undirected"
    rows = [
        (
            {
                "Source": start,
                "Target": end,
                "Type": direction,
                "Id": f"e{number}",
                "Label": data.pop("label", key),
            },
            {"edge_key": key, **data},
        )
        for number, (start, end, key, data) in enumerate(flat_edges(g))
    ]
    return _table(("Source", "Target", "Type", "Id", "Label"), rows)


def _table(first: Sequence[str], rows: Sequence[tuple[dict[str, Value], dict[str, Value]]]) -> str:
    """Write Gephi's columns first, then all others in order; one of the same name gets a stroke."""
    others = sorted({name for _, data in rows for name in data})
    titles = [f"{name}_" if name in first else name for name in others]
    text = io.StringIO()
    _write(text, [*first, *titles])
    for fixed, data in rows:
        _write(text, [*(fixed[name] for name in first), *(data.get(n, "") for n in others)])
    return text.getvalue()


def _write(text: io.StringIO, cells: Sequence[Value]) -> None:
    """Write one row; the writer of Python leaves a lone carriage return unquoted."""
    strange = any(isinstance(cell, str) and "\r" in cell for cell in cells)
    if strange:
        csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(cells)
    else:
        csv.writer(text, lineterminator="\n").writerow(cells)

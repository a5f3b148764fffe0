"""Networks in the formats of other programs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graph.errors import UnknownNameError
from graph.files import write_atomically
from graph.render.exports_csv import edge_table, node_table
from graph.render.exports_json import cytoscape, node_link
from graph.render.exports_xml import gexf, graphml

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["FORMATS", "export", "write_network"]

FORMATS: Mapping[str, str] = MappingProxyType({
    "csv": ".csv",
    "cytoscape": ".cyjs",
    "gexf": ".gexf",
    "graphml": ".graphml",
    "json": ".json",
})  # fmt: skip
"""Names of the formats, and the endings of their files."""


def export(g: nx.Graph[Any], format: str) -> dict[str, str]:
    """Write a graph in a format, as text.

    :param g: any graph; it is not changed.
    :param format: one of :data:`FORMATS`.
    :returns: the parts by name: one with an empty name, or for CSV ``nodes`` and ``edges``.
    :raises UnknownNameError: if there is no such format.

    >>> import networkx as nx
    >>> export(nx.path_graph(1), "csv")
    {'nodes': 'Id,Label\\n0,0\\n', 'edges': 'Source,Target,Type,Id,Label\\n'}
    """
    if format == "csv":
        return {"nodes": node_table(g), "edges": edge_table(g)}
    writers = {"cytoscape": cytoscape, "gexf": gexf, "graphml": graphml, "json": node_link}
    if format not in writers:
        raise UnknownNameError(f"{format!r} is no format; use one of {', '.join(FORMATS)}.")
    return {"": writers[format](g)}


def write_network(
    g: nx.Graph[Any], path: str | os.PathLike[str], format: str | None = None
) -> list[Path]:
    """Write a graph to a file, whole or not at all; the same graph gives the same bytes.

    CSV is two files: ``x.csv`` stands for ``x-nodes.csv`` and ``x-edges.csv``, a path without an
    ending for a folder with ``nodes.csv`` and ``edges.csv``.

    :param g: any graph; it is not changed.
    :param path: the file; its folder is made if it is missing.
    :param format: one of :data:`FORMATS`; None to tell it from the ending of the path.
    :returns: the files that were written.
    :raises UnknownNameError: if there is no such format, or the ending tells none.
    :raises InputError: if a file cannot be written there.
    """
    target = Path(path)
    written = []
    for part, text in export(g, format or _format_of(target)).items():
        file = _part(target, part) if part else target
        write_atomically(file, text.encode("utf-8", "replace"))
        written.append(file)
    return written


def _format_of(path: Path) -> str:
    endings = {ending: name for name, ending in FORMATS.items()}
    found = endings.get(path.suffix.lower())
    if found is None:
        raise UnknownNameError(
            f"The ending of {path.name!r} tells no format; use one of {', '.join(endings)}, "
            f"or name one of {', '.join(FORMATS)}."
        )
    return found


def _part(path: Path, part: str) -> Path:
    if path.suffix:
        return path.with_name(f"{path.stem}-{part}{path.suffix}")
    return path / f"{part}.csv"

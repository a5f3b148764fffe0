"""A network as compact tables that the page's script spreads out again."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import networkx as nx

from graph.network.payload import EdgeData, NodeData
from graph.render.page.evidence import EvidenceTable, Json
from graph.render.page.story import LinkKey, Story, story_rows

__all__ = ["Network", "Position", "node_label", "page_content"]

Network: TypeAlias = "nx.Graph[Any]"  # NetworkX graphs are invariant in their keys
Position: TypeAlias = tuple[float, float]
Attributes: TypeAlias = Mapping[str, object]

_NODE_KEYS = frozenset(NodeData.__annotations__)
_EDGE_KEYS = frozenset(EdgeData.__annotations__)
_NODE_TEXTS = frozenset({"description"})
_EDGE_TEXTS = frozenset({
    "sentence", "inverse_sentence", "reason", "dispute", "dispute_kind", "kind", "rank", "from",
    "until", "graph",
})  # fmt: skip
_RELIEF = frozenset({"jg:Commutation", "jg:Pardon"})  # what can be taken back, not only end
_SPARE_COLOURS = (
    "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#888888",
)  # fmt: skip


def node_label(key: Hashable, data: Attributes) -> str:
    """Return the name to show for a node: its label, or its key when it has none.

    :param key: the node's key in the graph.
    :param data: the node's attributes.
    :returns: a text, never empty unless the key is.

    >>> node_label(7, {}), node_label(7, {"label": "Seven"})
    ('7', 'Seven')
    """
    return str(data.get("label") or key)


class _Numbering:
    """Gives each value a number at its first sight and lists the values in that order."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, ...], int] = {}

    def __call__(self, *value: str) -> int:
        return self.numbers.setdefault(value, len(self.numbers))

    def texts(self) -> list[str]:
        return [value[0] for value in self.numbers]


def _texts(
    data: Attributes, names: frozenset[str], known: frozenset[str]
) -> tuple[dict[str, Json], list[Json]]:
    """Return the texts of ours that are there, and all that a graph from elsewhere says beyond."""
    texts: dict[str, Json] = {}
    beyond: list[str] = []
    for name, value in data.items():
        if name in names:
            if value:
                texts[name] = str(value)
        elif name not in known and value is not None:
            beyond.append(name)
    return texts, [{"label": str(name), "value": str(data[name])} for name in sorted(beyond)]


def _strings(value: object) -> list[Json]:
    return [str(item) for item in value] if isinstance(value, (list, tuple)) else []


class _Tables:
    """The tables that rows of nodes and links point into."""

    def __init__(self) -> None:
        self.groups = _Numbering()
        self.types = _Numbering()
        self.labels = _Numbering()
        self.evidence = EvidenceTable()

    def group(self, data: Attributes) -> int:
        name = str(data.get("group") or data.get("type_label") or data.get("type") or "Entity")
        return self.groups(name, str(data.get("colour") or ""), str(data.get("shape") or "dot"))

    def group_rows(self) -> list[Json]:
        return [
            [name, colour or _SPARE_COLOURS[number % len(_SPARE_COLOURS)], shape]
            for number, (name, colour, shape) in enumerate(self.groups.numbers)
        ]

    def _facts(self, data: Attributes, beyond: list[Json]) -> list[Json]:
        known = data.get("facts")
        return self.evidence.facts(known) + beyond if known else beyond

    def node(self, key: Hashable, data: Attributes, position: Position) -> list[Json]:
        kind = str(data.get("type_label") or data.get("type") or "")
        row: list[Json] = [
            str(key), node_label(key, data), round(position[0]), round(position[1]),
            self.group(data), self.types(kind),
        ]  # fmt: skip
        more, beyond = _texts(data, _NODE_TEXTS, _NODE_KEYS)
        if aliases := _strings(data.get("aliases")):
            more["aliases"] = aliases
        if facts := self._facts(data, beyond):
            more["facts"] = facts
        return [*row, more] if more else row

    def edge(self, source: int, target: int, name: object, data: Attributes) -> list[Json]:
        label = str(data.get("label") or data.get("predicate") or name or "is linked to")
        cited = data.get("citations")
        citations = self.evidence.citations(cited) if cited else ()
        count = data.get("sources")
        row: list[Json] = [
            source, target, self.labels(label), str(data.get("standing") or "stated"),
            count if isinstance(count, int) else self.evidence.independent(citations),
        ]  # fmt: skip
        more, beyond = _texts(data, _EDGE_TEXTS, _EDGE_KEYS)
        if data.get("predicate") in _RELIEF and data.get("until"):
            more["relief"] = True
        if sides := self.evidence.sides(data.get("other_sides")):
            more["other_sides"] = sides
        if citations:
            more["citations"] = list(citations)
        if facts := self._facts(data, beyond):
            more["facts"] = facts
        return [*row, more] if more else row


def _edges(g: Network) -> Iterator[tuple[Hashable, Hashable, str | None, Attributes]]:
    if isinstance(g, (nx.MultiGraph, nx.MultiDiGraph)):
        for source, target, key, data in g.edges(keys=True, data=True):
            yield source, target, key if isinstance(key, str) else None, data
    else:
        for source, target, data in g.edges(data=True):
            yield source, target, None, data


def page_content(
    g: Network,
    positions: Mapping[Hashable, Position],
    *,
    title: str,
    description: str = "",
    focus: Sequence[Hashable] = (),
    story: Story | None = None,
) -> dict[str, Json]:
    """Return what the page shows, as values that JSON can hold.

    :param g: any NetworkX graph; attributes as in :mod:`graph.network.payload` where present.
    :param positions: place of each node, in pixels at zoom 1.
    :param title: title of the picture.
    :param description: a sentence or two about it.
    :param focus: keys of the nodes that the picture is about; unknown keys are left out.
    :param story: sentences to show beside the picture.
    :returns: tables of strings and rows that refer to them by number.
    :raises InputError: if the story tells of something that the graph does not hold.

    >>> g = nx.DiGraph([("a", "b")])
    >>> content = page_content(g, {"a": (0.0, 0.0), "b": (9.0, 4.2)}, title="Two")
    >>> content["nodes"], content["edges"]
    ([['a', 'a', 0, 0, 0, 0], ['b', 'b', 9, 4, 0, 0]], [[0, 1, 0, 'stated', 0]])
    """
    tables = _Tables()
    numbers = {key: number for number, key in enumerate(g)}
    nodes: list[Json] = [tables.node(key, data, positions[key]) for key, data in g.nodes(data=True)]
    edges: list[Json] = []
    links: dict[LinkKey, int] = {}
    for source, target, name, data in _edges(g):
        links[source, target, name] = len(edges)
        edges.append(tables.edge(numbers[source], numbers[target], name, data))
    return {
        "title": title,
        "description": description,
        "directed": g.is_directed(),
        "focus": [numbers[key] for key in focus if key in numbers],
        "groups": tables.group_rows(),
        "types": list[Json](tables.types.texts()),
        "labels": list[Json](tables.labels.texts()),
        "sources": tables.evidence.source_rows(),
        "citations": tables.evidence.citation_rows(),
        "nodes": nodes,
        "edges": edges,
        **({"story": story_rows(story, numbers, links)} if story else {}),
    }

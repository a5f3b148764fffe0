"""Which pictures of a store a gallery holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from graph.model import Model
from graph.terms import JG

__all__ = ["Network", "Question", "Surroundings", "plans"]

Network: TypeAlias = "nx.MultiDiGraph[str]"

_MANY = 8  # links from which an entity gets a picture of its own
_RELIEF = frozenset({JG.ClemencyAct.value, JG.CourtRelief.value})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A picture of some entities and what is linked to them.

    :param section: heading under which the list shows it.
    :param title: title of the picture.
    :param description: a sentence or two about it.
    :param name: what its file is called.
    :param focus: the entities; empty for the whole.
    :param hops: links to follow from them.
    """

    section: str
    title: str
    description: str
    name: str
    focus: tuple[str, ...] = ()
    hops: int = 1


@dataclass(frozen=True, slots=True)
class Question:
    """A picture of how two entities are connected.

    :param section: heading under which the list shows it.
    :param start: the one entity.
    :param goal: the other.
    """

    section: str
    start: str
    goal: str


def plans(g: Network, model: Model) -> Iterator[Surroundings | Question]:
    """Choose the pictures; a graph without our types has the whole only.

    :param g: the whole store as a network.
    :param model: the ontology.
    :returns: the pictures, in the order of the list.

    >>> from graph.model import packaged_model
    >>> [plan.title for plan in plans(nx.MultiDiGraph(), packaged_model())]
    ['The whole graph']
    """
    cases = _documentary_cases(g)
    laws = [key for key in _of(g, "jg:Law") if g.degree(key) > 0]
    yield Surroundings("Overview", "The whole graph", "Every entity and every link.", "whole")
    yield from _together("Overview", "The law", "laws", laws)
    yield from _together("Overview", "The episodes", "episodes", _of(g, "jg:Episode"))
    yield from _around(g, "Cases of the documentary", "case", cases, hops=2)
    yield from _questions(g, model, cases)
    yield from _around(g, "Laws", "law", _linked(g, "jg:Law"))
    yield from _around(g, "People", "person", _linked(g, "jg:Person"))
    yield from _around(g, "Organisations", "organisation", _linked(g, "jg:Organisation"))


def _of(g: Network, type: str) -> list[str]:
    """Return the entities of a type, most linked first."""
    keys = [key for key, data in g.nodes(data=True) if type in data["types"]]
    return sorted(keys, key=lambda key: (-g.degree(key), g.nodes[key]["label"], key))


def _linked(g: Network, type: str) -> list[str]:
    return [key for key in _of(g, type) if g.degree(key) >= _MANY]


def _targets(g: Network, source: str, predicate: str) -> list[str]:
    found = {
        key for _, key, data in g.out_edges(source, data=True) if data["predicate"] == predicate
    }
    return sorted(found, key=lambda key: (g.nodes[key]["label"], key))


def _documentary_cases(g: Network) -> list[str]:
    cases = {
        case for film in _of(g, "jg:Documentary") for case in _targets(g, film, "jg:coversCase")
    }
    return sorted(cases, key=lambda key: (g.nodes[key]["label"], key))


def _around(
    g: Network, section: str, noun: str, keys: list[str], hops: int = 1
) -> Iterator[Surroundings]:
    reach = f"linked to this {noun}" if hops == 1 else f"within {hops} links of this {noun}"
    for key in keys:
        label, about = g.nodes[key]["label"], g.nodes[key]["description"]
        description = f"{about.rstrip('.')}. " if about else ""
        yield Surroundings(section, label, f"{description}Everything {reach}.", key, (key,), hops)


def _together(section: str, title: str, name: str, keys: list[str]) -> Iterator[Surroundings]:
    if keys:
        about = "These, and everything linked to them."
        yield Surroundings(section, title, about, name, tuple(keys))


def _questions(g: Network, model: Model, cases: list[str]) -> Iterator[Question]:
    """Ask how the people of the cases are connected to what matters in the documentary.

    That is the law nearest to the case, who granted relief, the law with the most links of all,
    and those whose story inspired the documentary.
    """
    famous = _of(g, "jg:Law")[:1]
    inspiring = [
        key for film in _of(g, "jg:Documentary") for key in _targets(g, film, "jg:inspiredBy")
    ]
    for case in cases:
        for person in _targets(g, case, "jg:defendant"):
            relief = _relieved_by(g, model, person)
            goals = [*_nearest_law(g, case, famous), *relief, *famous, *inspiring]
            for goal in dict.fromkeys(goals):
                if goal != person:
                    yield Question("How are they connected?", person, goal)


def _nearest_law(g: Network, case: str, but: list[str]) -> list[str]:
    away = nx.single_source_shortest_path_length(g.to_undirected(as_view=True), case)
    laws = [key for key in _of(g, "jg:Law") if key in away and key not in but]
    return sorted(laws, key=lambda key: (away[key], g.nodes[key]["label"], key))[:1]


def _relieved_by(g: Network, model: Model, person: str) -> list[str]:
    """Find who granted somebody clemency or, in a court, relief."""
    found = {
        source
        for source, _, data in g.in_edges(person, data=True)
        if data["standing"] in {"stated", "disputed"} and _is_relief(model, data["predicate"])
    }
    return sorted(found, key=lambda key: (g.nodes[key]["label"], key))


def _is_relief(model: Model, curie: str) -> bool:
    iri = JG[curie.removeprefix("jg:")].value
    return not _RELIEF.isdisjoint(model.ancestors(iri))

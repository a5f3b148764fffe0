"""``/api/facets``: the classes and the properties that the data have, counted."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter

from graph.web.cut import Cut, cut_at
from graph.web.served import Served

__all__ = ["facets_router"]


@dataclass(frozen=True, slots=True)
class TypeFacet:
    """A class that the data have.

    :param iri: its IRI.
    :param curie: the same, short.
    :param label: its name in words.
    :param group: the legend's name for it.
    :param colour: fill colour of its entities.
    :param shape: name of the shape of its entities.
    :param act: whether its entities are acts with two ends, which are drawn as links.
    :param evidence: whether its entities record evidence, and are never drawn.
    :param count: how many there are.
    """

    iri: str
    curie: str
    label: str
    group: str
    colour: str
    shape: str
    act: bool
    evidence: bool
    count: int


@dataclass(frozen=True, slots=True)
class PropertyFacet:
    """A property that the data have.

    :param iri: its IRI.
    :param curie: the same, short.
    :param label: its name in words.
    :param count: number of statements.
    """

    iri: str
    curie: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetsAnswer:
    """What the data have, the most frequent first.

    :param types: the classes.
    :param properties: the properties.
    :param cut: set where the graph is too large to count: then a part of it was counted, and every
        term of the ontology that is used is there with a count of 1 at least.
    """

    types: list[TypeFacet]
    properties: list[PropertyFacet]
    cut: Cut | None


def facets_router(served: Served) -> APIRouter:
    """Make the address of facets.

    :param served: what to count in.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/facets", operation_id="facets")
    def facets() -> FacetsAnswer:
        """Count classes and properties; that is done once."""
        return served.once("facets", lambda: _facets(served))

    return router


def _facets(served: Served) -> FacetsAnswer:
    usage = served.usage()
    types, properties = usage.classes, usage.properties
    vocabulary = served.vocabulary()
    vocabulary.prepare(types)
    looks = {iri: vocabulary.look((iri,)) for iri in types}
    found = [
        TypeFacet(
            iri=iri,
            curie=vocabulary.curie(iri),
            label=vocabulary.label(iri),
            group=look.group,
            colour=look.colour,
            shape=look.shape,
            act=look.act is not None,
            evidence=look.evidence,
            count=types[iri],
        )
        for iri, look in looks.items()
    ]
    told = [
        PropertyFacet(iri, vocabulary.curie(iri), vocabulary.label(iri), count)
        for iri, count in properties.items()
    ]
    return FacetsAnswer(
        sorted(found, key=lambda one: (-one.count, one.curie)),
        sorted(told, key=lambda one: (-one.count, one.curie)),
        counted_part(served, usage.left_out),
    )


def counted_part(served: Served, left_out: int) -> Cut | None:
    """Say that only a part of a graph was counted.

    :param served: the graph.
    :param left_out: number of statements that were not counted.
    :returns: None if all were.
    """
    return cut_at("statements", len(served.store) - left_out, left_out)

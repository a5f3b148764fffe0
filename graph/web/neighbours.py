"""``/api/neighbours``: the links of an entity, counted by property and direction, and paged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query

from graph.errors import InputError
from graph.evidence.period import Period
from graph.network import View, build_network
from graph.network.as_of import network_in, undated
from graph.network.excerpt import excerpt
from graph.network.link_page import read_link_page
from graph.web.cut import Cut, cut_at
from graph.web.parameters import AsOf, Key, Page, Size, Until
from graph.web.payload import NetworkEdge, NetworkNode, edges_of, nodes_of
from graph.web.served import Served

__all__ = ["neighbours_router"]

Direction = Literal["out", "in"]
OneProperty = Annotated[
    str | None, Query(max_length=2000, description="Only this property; with direction.")
]
OneDirection = Annotated[
    Direction | None,
    Query(description="Whether the entity is the subject (out) or the object (in)."),
]


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """The links of one property in one direction.

    :param property: its IRI.
    :param curie: the same, short.
    :param label: its name in words.
    :param direction: ``out`` if the entity is the subject.
    :param count: how many there are.
    """

    property: str
    curie: str
    label: str
    direction: Direction
    count: int


@dataclass(frozen=True, slots=True)
class NeighboursAnswer:
    """Links of an entity.

    :param key: the entity.
    :param groups: all its links, counted; the largest group first.
    :param nodes: the entity, and those to which the links of this page lead.
    :param edges: the links of this page.
    :param first: number of the first of them, from 1; 0 if there are none.
    :param last: number of the last of them.
    :param total: how many there are in all, of the property if one was asked for.
    :param page: number of the page.
    :param undated: number of links on the page without a date.
    :param not_then: number of links of the page that did not hold at the date and are left out.
    :param cut: set where there are more pages.
    """

    key: str
    groups: list[LinkGroup]
    nodes: list[NetworkNode]
    edges: list[NetworkEdge]
    first: int
    last: int
    total: int
    page: int
    undated: int
    not_then: int
    cut: Cut | None


def neighbours_router(served: Served) -> APIRouter:
    """Make the address of links.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/neighbours", operation_id="neighbours")
    def neighbours(
        key: Key,
        property: OneProperty = None,
        direction: OneDirection = None,
        page: Page = 1,
        size: Size = 50,
        as_of: AsOf = None,
        until: Until = None,
    ) -> NeighboursAnswer:
        """Give the links of an entity; a page has some of every property, rare ones first."""
        if (property is None) != (direction is None):
            raise InputError("A property needs a direction, out or in, and a direction a property.")
        period, iri = Period.asked(as_of, until), served.entity(key)
        only = None
        if property is not None:
            only = (served.properties([property])[0], direction == "out")
        adjacency = served.adjacency()
        links = read_link_page(served.store, adjacency, iri, size, page, only)
        part = excerpt(served.store, adjacency, links.links, (iri,), links.beside)
        every = build_network(part, View(focus=(iri, *links.beside)), served.model)
        shown = network_in(every, period, (iri,))
        return NeighboursAnswer(
            key=iri,
            groups=_groups(served, links.counts),
            nodes=nodes_of(shown),
            edges=edges_of(shown),
            first=links.first,
            last=links.last,
            total=links.total,
            page=page,
            undated=undated(shown),
            not_then=every.number_of_edges() - shown.number_of_edges(),
            cut=cut_at("size", size, links.total - links.last),
        )

    return router


def _groups(served: Served, counts: Mapping[tuple[str, bool], int]) -> list[LinkGroup]:
    vocabulary = served.vocabulary()
    groups = [
        LinkGroup(
            property=iri,
            curie=vocabulary.curie(iri),
            label=vocabulary.label(iri),
            direction="out" if forwards else "in",
            count=count,
        )
        for (iri, forwards), count in counts.items()
    ]
    return sorted(groups, key=lambda group: (-group.count, group.label, group.direction))

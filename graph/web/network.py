"""``/api/network``: what lies around a selection, or a whole small graph."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query

from graph.errors import InputError
from graph.evidence.period import ALWAYS, Period
from graph.network import View, build_network
from graph.network.as_of import network_in
from graph.network.surroundings import surroundings
from graph.web.cut import Cut, cut_at
from graph.web.parameters import AsOf, Names, Until
from graph.web.payload import NetworkAnswer, network_answer
from graph.web.served import Served

__all__ = ["network_router"]

_SMALL = 300_000
"""Statements up to which a store is drawn whole."""

Hops = Annotated[int, Query(ge=0, le=6, description="Links to follow from the focus.")]
Most = Annotated[int, Query(ge=1, le=10_000, description="The most entities.")]


def network_router(served: Served) -> APIRouter:
    """Make the address of networks.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/network", operation_id="network")
    def network(
        focus: Names = (),
        hops: Hops = 1,
        type: Names = (),
        property: Names = (),
        asserted_only: bool = False,
        max_nodes: Most = 500,
        as_of: AsOf = None,
        until: Until = None,
    ) -> NetworkAnswer:
        """Give the entities around some others, with the links between them."""
        view = View(
            focus=served.entities(focus),
            hops=hops,
            types=served.classes(type),
            properties=served.properties(property),
            disputed=not asserted_only,
            max_nodes=max_nodes,
            period=Period.asked(as_of, until),
        )
        return _around(served, view, max_nodes) if focus else _whole(served, view, max_nodes)

    return router


def _around(served: Served, view: View, most: int) -> NetworkAnswer:
    found = surroundings(served.store, served.model, view, most)
    network = build_network(found.part, replace(view, max_nodes=None), served.model)
    return network_answer(network, Cut("max_nodes", most) if found.cut else None)


def _whole(served: Served, view: View, most: int) -> NetworkAnswer:
    """Draw the whole store; the date is the last step, so the rest is worked out once."""
    if len(served.store) > _SMALL:
        raise InputError(
            f"The graph has {len(served.store):,} statements, too many to draw at once;"
            " name an entity in focus."
        )
    undated = replace(view, period=ALWAYS, max_nodes=None)
    total = served.once(
        ("size", undated), lambda: len(build_network(served.store, undated, served.model))
    )
    kept = replace(undated, max_nodes=most if total > most else None)
    network = served.once(kept, lambda: build_network(served.store, kept, served.model))
    if view.period != ALWAYS:
        network = network_in(network, view.period)
    return network_answer(network, cut_at("max_nodes", most, max(total - most, 0)))

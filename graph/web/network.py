"""``/api/network``: what lies around a selection, or a whole small graph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query

from graph.errors import InputError
from graph.evidence.period import ALWAYS
from graph.network import View, build_network
from graph.network.as_of import network_in
from graph.network.surroundings import surroundings
from graph.web.cut import Cut, cut_at
from graph.web.payload import NetworkAnswer, network_answer
from graph.web.selection import Selection, SelectionBody, view_of
from graph.web.served import Served

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["network_of", "network_router", "whole_network"]


def network_router(served: Served) -> APIRouter:
    """Make the address of networks.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/network", operation_id="network")
    def get(asked: Annotated[Selection, Query()]) -> NetworkAnswer:
        """Give the entities around some others, with the links between them."""
        return network_answer(*network_of(served, view_of(served, asked)))

    @router.post("/api/network", operation_id="networkPost")
    def post(asked: SelectionBody) -> NetworkAnswer:
        """Give the same, of a choice that is too long for an address."""
        return network_answer(*network_of(served, view_of(served, asked)))

    return router


def network_of(served: Served, view: View) -> tuple[nx.MultiDiGraph[str], Cut | None]:
    """Make the network that a view chooses.

    :param served: where it is.
    :param view: the choice, with the most nodes.
    :returns: the network, and why it is not whole, if it is not.
    :raises InputError: if a large store is to be drawn without a focus.
    """
    return _around(served, view) if view.focus else _whole(served, view)


def whole_network(served: Served, view: View) -> nx.MultiDiGraph[str]:
    """Make a network of the whole store, once for all the answers that need it.

    :param served: a small store.
    :param view: without a focus, from which hops would count.
    :returns: the network, which nobody may change.
    """
    view = replace(view, hops=0)
    return served.lately(view, lambda: build_network(served.store, view, served.model))


def _around(served: Served, view: View) -> tuple[nx.MultiDiGraph[str], Cut | None]:
    most = view.max_nodes or len(served.store)
    found = surroundings(served.store, served.model, view, most)
    network = build_network(found.part, replace(view, max_nodes=None), served.model)
    return network, Cut("max_nodes", most) if found.cut else None


def _whole(served: Served, view: View) -> tuple[nx.MultiDiGraph[str], Cut | None]:
    """Draw the whole store; the date is the last step, so the rest is worked out once."""
    if not served.is_small:
        raise InputError(
            f"The graph has {len(served.store):,} statements, too many to draw at once;"
            " name an entity in focus."
        )
    every = replace(view, period=ALWAYS, max_nodes=None)
    network = whole_network(served, every)
    most = view.max_nodes or len(network)
    left_out = max(len(network) - most, 0)
    if left_out:
        network = whole_network(served, replace(every, max_nodes=most))
    if view.period != ALWAYS:
        network = network_in(network, view.period)
    return network, cut_at("max_nodes", most, left_out)

"""``/api/paths``: how two entities are connected, in cited sentences, and drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query

from graph.analysis.connections import find_connections
from graph.analysis.constraints import Constraints
from graph.analysis.exploring import Bounds
from graph.evidence.period import Period
from graph.explain.connections import Explanation, tell_connections
from graph.network.term_names import class_or_entity
from graph.web.cut import Cut
from graph.web.parameters import AsOf, Key, Names, Until
from graph.web.payload import NetworkEdge, NetworkNode, edges_of, nodes_of
from graph.web.served import Served

__all__ = ["paths_router"]

Count = Annotated[int, Query(ge=1, le=50, description="The most connections.")]
Hops = Annotated[int, Query(ge=1, le=12, description="The most links of a connection.")]
Statements = Annotated[
    int, Query(ge=1, le=1_000_000, description="The most statements to look at.")
]
Seconds = Annotated[float, Query(gt=0, le=30, description="Time after which the search stops.")]

_BOUNDS = Bounds()


@dataclass(frozen=True, slots=True)
class PathsAnswer:
    """The connections between two entities.

    :param told: the connections in sentences, with numbered sources.
    :param nodes: the entities along them.
    :param edges: the links between these.
    :param cut: set where a bound stopped the search before it was done.
    """

    told: Explanation
    nodes: list[NetworkNode]
    edges: list[NetworkEdge]
    cut: Cut | None


def paths_router(served: Served) -> APIRouter:
    """Make the address of connections.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/paths", operation_id="paths")
    def paths(
        start: Key,
        goal: Key,
        count: Count = 3,
        max_hops: Hops = _BOUNDS.hops,
        via: Names = (),
        avoid: Names = (),
        include_disputed: bool = False,
        only_sourced: bool = False,
        max_links: Statements = _BOUNDS.statements,
        timeout: Seconds = _BOUNDS.seconds,
        as_of: AsOf = None,
        until: Until = None,
    ) -> PathsAnswer:
        """Explain how two entities are connected; what says most comes first."""
        store, model = served.store, served.model
        constraints = Constraints(
            count=count,
            via=served.entities(via),
            avoid=frozenset(class_or_entity(name, store, model) for name in avoid),
            disputed=include_disputed,
            sourced=only_sourced,
            period=Period.asked(as_of, until),
            bounds=Bounds(hops=max_hops, statements=max_links, seconds=timeout),
        )
        ends = served.entity(start), served.entity(goal)
        found = find_connections(store, model, *ends, constraints)
        cuts = {"seconds": Cut("timeout", timeout), "statements": Cut("max_links", max_links)}
        return PathsAnswer(
            told=tell_connections(store, model, *ends, constraints, found),
            nodes=nodes_of(found.network),
            edges=edges_of(found.network),
            cut=cuts[found.stopped] if found.stopped else None,
        )

    return router

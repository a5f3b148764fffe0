"""``/api/timeline``: what is dated of an entity, or of everything, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query

from graph.evidence.period import Period
from graph.explain.timeline import Timeline
from graph.explain.timeline import timeline as told_by
from graph.web.cut import Cut, cut_at
from graph.web.parameters import AsOf, Names
from graph.web.served import Served

__all__ = ["timeline_router"]

OneEntity = Annotated[
    str | None,
    Query(min_length=1, max_length=2000, description="An entity; without, the whole graph."),
]
First = Annotated[str | None, Query(description="What is over before this date is left out.")]
Last = Annotated[str | None, Query(description="What begins after this date is left out.")]
Most = Annotated[int, Query(ge=1, le=1000, description="The most entries.")]
Gap = Annotated[int, Query(ge=0, le=1000, description="Years without an entry that make a gap.")]


@dataclass(frozen=True, slots=True)
class TimelineAnswer:
    """A timeline.

    :param timeline: its entries with their sources.
    :param cut: set where there are more entries.
    """

    timeline: Timeline
    cut: Cut | None


def timeline_router(served: Served) -> APIRouter:
    """Make the address of timelines.

    :param served: where the dates are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/timeline", operation_id="timeline")
    def timeline(
        entity: OneEntity = None,
        first: First = None,
        last: Last = None,
        type: Names = (),
        property: Names = (),
        as_of: AsOf = None,
        limit: Most = 200,
        gap: Gap = 3,
    ) -> TimelineAnswer:
        """Tell what happened, began, lasted or ended, in order."""
        told = told_by(
            served.store,
            served.model,
            served.entity(entity) if entity is not None else None,
            period=Period.asked(as_of),
            between=_between(first, last),
            types=served.classes(type),
            properties=served.properties(property),
            limit=limit,
            gap=gap,
        )
        return TimelineAnswer(told, cut_at("limit", limit, told.left_out + told.unread))

    return router


def _between(first: str | None, last: str | None) -> Period:
    """Read two dates, either of which may be left open."""
    Period.asked(first, last)
    return Period(first, last)

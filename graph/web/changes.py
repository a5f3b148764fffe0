"""``/api/changes``: what happened, began or ended last, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query

from graph.evidence.period import Period
from graph.explain.records import SourceNote
from graph.explain.timeline import timeline
from graph.explain.timeline.records import Entry
from graph.web.cut import Cut, cut_at
from graph.web.served import Served

__all__ = ["changes_router"]

Most = Annotated[int, Query(ge=1, le=100, description="The most entries.")]


@dataclass(frozen=True, slots=True)
class ChangesAnswer:
    """The latest entries of the timeline of everything.

    :param entries: the newest first; nothing is later than the date of the data.
    :param sources: those that they cite, in the order of their numbers.
    :param cut: set where there are more, or where the graph is too large to look for them.
    """

    entries: list[Entry]
    sources: list[SourceNote]
    cut: Cut | None


def changes_router(served: Served) -> APIRouter:
    """Make the address of the latest changes.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/changes", operation_id="changes")
    def changes(limit: Most = 10) -> ChangesAnswer:
        """Tell what happened last; of a very large graph nothing is told."""
        if not served.is_small:
            return ChangesAnswer([], [], Cut("statements", served.WHOLE))
        return served.lately(("changes", limit), lambda: _latest(served, limit))

    return router


def _latest(served: Served, limit: int) -> ChangesAnswer:
    told = timeline(
        served.store,
        served.model,
        between=Period(None, served.date()),
        limit=limit,
        gap=0,
        newest=True,
    )
    return ChangesAnswer(
        list(told.entries), list(told.sources), cut_at("limit", limit, told.left_out)
    )

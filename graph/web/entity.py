"""``/api/entity``: all that is known of an entity, with its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path

from graph.evidence.period import Period
from graph.explain import LINKS_ON_A_PAGE, EntityPage, entity_page
from graph.web.cut import Cut, cut_at
from graph.web.parameters import AsOf, Page, Size, Until
from graph.web.served import Served

__all__ = ["entity_router"]

InPath = Annotated[
    str, Path(description="An IRI, a CURIE, a label or an alias.", examples=["id:oxygen"])
]


@dataclass(frozen=True, slots=True)
class EntityAnswer:
    """An entity.

    :param entity: what is known of it, in sentences with numbered sources.
    :param cut: set where it has more links than the page.
    """

    entity: EntityPage
    cut: Cut | None


def entity_router(served: Served) -> APIRouter:
    """Make the address of entities.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/entity/{key:path}", operation_id="entity")
    def entity(
        key: InPath,
        page: Page = 1,
        size: Size = LINKS_ON_A_PAGE,
        as_of: AsOf = None,
        until: Until = None,
    ) -> EntityAnswer:
        """Tell what is known of an entity; of very many links, a page has some of every kind."""
        period = Period.asked(as_of, until)
        told = entity_page(served.store, served.entity(key), served.model, period, size, page)
        left = (
            told.extent.total - (told.extent.last - told.extent.first + 1)
            if told.extent.total
            else 0
        )
        return EntityAnswer(told, cut_at("size", size, left))

    return router

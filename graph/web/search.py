"""``/api/search``: entities by a part of their name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query

from graph.evidence.period import Period
from graph.network import Found, find_entities
from graph.web.cut import Cut, cut_at
from graph.web.parameters import AsOf, Until
from graph.web.served import Served

__all__ = ["search_router"]

Text = Annotated[
    str, Query(max_length=500, description="A part of a name or an alias.", examples=["johnson"])
]
Most = Annotated[int, Query(ge=1, le=200, description="The most entities.")]


@dataclass(frozen=True, slots=True)
class Match:
    """An entity that was found.

    :param key: its IRI.
    :param curie: the same, short.
    :param label: its name.
    :param type: its most specific class, in words; may be empty.
    :param description: a line about it; may be empty.
    """

    key: str
    curie: str
    label: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What a search found, best first.

    :param found: the entities.
    :param cut: set where more match.
    """

    found: list[Match]
    cut: Cut | None


def search_router(served: Served) -> APIRouter:
    """Make the address of the search.

    :param served: where to look.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/search", operation_id="search")
    def search(q: Text, limit: Most = 20, as_of: AsOf = None, until: Until = None) -> SearchAnswer:
        """Find entities whose name or alias holds a text, or comes near it."""
        period = Period.asked(as_of, until)
        found = find_entities(served.store, q, limit + 1, period)
        more = None if len(found) > limit else 0
        return SearchAnswer(
            [match(served, one) for one in found[:limit]], cut_at("limit", limit, more)
        )

    return router


def match(served: Served, found: Found) -> Match:
    """Describe an entity that was found."""
    curie = served.store.prefixes.curie(found.iri)
    return Match(found.iri, curie, found.label, found.type, found.description)

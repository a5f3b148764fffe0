"""``/api/about``: what this graph is, in numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from fastapi import APIRouter

from graph.evidence import may_have_claims
from graph.explain.summary import Count, summarise
from graph.network.data_date import data_words
from graph.version import __version__
from graph.web.cut import Cut
from graph.web.overview import Overview, overview
from graph.web.served import Served

__all__ = ["about_router"]


@dataclass(frozen=True, slots=True)
class AboutAnswer:
    """What is served.

    :param name: the data, in words.
    :param version: version of this program.
    :param date: the date of the data, as precise as known.
    :param triples: number of statements.
    :param indexed: whether searches use an index of names.
    :param prefixes: namespaces by prefix.
    :param timeout: seconds after which a query is stopped.
    :param rows: rows after which an answer is cut; null for never.
    :param claimed: whether there may be claims; without any, nothing has a source.
    :param cut: never set: all is given.
    :param title: what the data call themselves, if they do.
    :param description: what they are, by their own description.
    """

    name: str
    version: str
    date: str | None
    triples: int
    indexed: bool
    prefixes: dict[str, str]
    timeout: float
    rows: int | None
    claimed: bool
    cut: Cut | None = None
    title: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class CountsAnswer:
    """What is in the graph, counted: claims by rank and kind, disputes, sources and more.

    :param overview: the most telling numbers.
    :param counts: kind by kind, the largest first.
    :param cut: never set: all is given.
    """

    overview: Overview
    counts: list[Count]
    cut: Cut | None = None


def about_router(served: Served) -> APIRouter:
    """Make the addresses that tell what is served.

    :param served: what it is.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/about", operation_id="about")
    def about() -> AboutAnswer:
        """Tell what is served; nothing is counted for it."""
        store, limits = served.store, served.limits
        title, description = served.once("words", lambda: data_words(store))
        return AboutAnswer(
            name=store.name,
            version=__version__,
            date=served.date(),
            triples=len(store),
            indexed=store.names is not None,
            prefixes=dict(store.prefixes),
            timeout=limits.seconds,
            rows=limits.rows,
            claimed=served.once("claimed", lambda: may_have_claims(store)),
            title=title,
            description=description,
        )

    @router.get("/api/counts", operation_id="counts")
    def counts() -> CountsAnswer:
        """Count what is in the graph; that is done once."""
        found = served.once("counts", lambda: _counts(served))
        return CountsAnswer(served.once("overview", lambda: overview(served)), found)

    return router


def _counts(served: Served) -> list[Count]:
    every = replace(served.limits, rows=None)
    return summarise(served.store, served.model, partial(served.query, limits=every))

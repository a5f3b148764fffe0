"""The address of fragments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import urlencode

import pyoxigraph as ox
from fastapi import APIRouter, Query, Request, Response
from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from graph.sparql.results import TRIPLE_FORMATS
from graph.terms import RDF
from graph.web.fragments.controls import HYDRA, Places, controls
from graph.web.fragments.fragment import Fragment, read_fragment
from graph.web.fragments.genids import PATH, Genids
from graph.web.fragments.pattern import read_pattern
from graph.web.links import here, joined, link
from graph.web.rdf import RDF_FORMATS, Format, choose, write
from graph.web.responses import documents, refusals
from graph.web.served import Served

__all__ = ["fragments_router"]

_WITH_GRAPHS = (
    Format("trig", "trig", "application/trig"),
    Format("nquads", "nq", "application/n-quads"),
    Format("jsonld", "jsonld", "application/ld+json", ("application/json",)),
)
"""Formats in which what a page says of itself stands apart from the data."""

_FORMATS = (*_WITH_GRAPHS, *(form for form in RDF_FORMATS if "json" not in form.name))
_ANSWERS = {
    **documents(form.media for form in _FORMATS),
    **refusals(HTTPStatus.NOT_ACCEPTABLE),
}


def _place(name: str, example: str) -> Any:
    words = f"The {name}: an IRI, a CURIE, or a literal in quotes; nothing or ?name for any."
    return Query(max_length=10_000, description=words, examples=[example])


Subject = Annotated[str | None, _place("subject", "id:first-step-act")]
Predicate = Annotated[str | None, _place("predicate", "jg:amends")]
Object = Annotated[str | None, _place("object", '"2018-12-21"^^xsd:date')]
Page = Annotated[int, Query(ge=1, le=1_000_000_000, description="Number of the page, from 1.")]


def fragments_router(served: Served) -> APIRouter:
    """Make the address of fragments.

    :param served: what they are fragments of.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/fragments", operation_id="fragments", response_class=Response, responses=_ANSWERS)
    def fragments(
        request: Request,
        subject: Subject = None,
        predicate: Predicate = None,
        object: Object = None,
        page: Page = 1,
    ) -> Response:
        """Give a page of the triples that fit a pattern, and say how to ask for others."""
        form = choose(request, _FORMATS)
        prefixes, genids = served.store.prefixes, Genids(here(request, PATH))
        pattern = read_pattern(subject, predicate, object, prefixes, genids)
        found = read_fragment(served, pattern, page)
        fragment = replace(found, triples=tuple(map(genids.named, found.triples)))
        asked = {"subject": subject, "predicate": predicate, "object": object}
        places = _places(request, asked, fragment)
        content = _written(fragment, places, form, dict(prefixes))
        headers = {"Vary": "Accept", **joined(_links(places))}
        return Response(content, media_type=form.content_type, headers=headers)

    return router


def _places(request: Request, asked: Mapping[str, str | None], fragment: Fragment) -> Places:
    base, page = here(request, "/fragments"), fragment.page
    given = {name: value for name, value in asked.items() if value}
    whole = f"{base}?{urlencode(given)}" if given else base

    def numbered(number: int) -> str:
        return f"{base}?{urlencode({**given, 'page': number})}"

    return Places(
        base=base,
        fragment=whole,
        page=here(request, "/fragments", with_query=True),
        first=numbered(1),
        before=None if page == 1 else numbered(page - 1),
        behind=None if fragment.is_last else numbered(page + 1),
    )


def _links(places: Places) -> list[str]:
    neighbours = {"first": places.first, "prev": places.before, "next": places.behind}
    return [link(target, name) for name, target in neighbours.items() if target is not None]


def _written(
    fragment: Fragment, places: Places, form: Format, prefixes: Mapping[str, str]
) -> bytes:
    about = controls(fragment, places)
    names = {**prefixes, "hydra": str(HYDRA), "rdf": str(RDF)}
    if form not in _WITH_GRAPHS:
        return write([*fragment.triples, *about], form, names)
    quads = [
        *_quads(fragment.triples, DefaultGraph()),
        *_quads(about, places.metadata),
    ]
    return ox.serialize(quads, format=TRIPLE_FORMATS[form.name], prefixes=names) or b""


def _quads(triples: Iterable[Triple], graph: NamedNode | DefaultGraph) -> list[Quad]:
    return [Quad(one.subject, one.predicate, one.object, graph) for one in triples]

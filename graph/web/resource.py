"""``/id``: every entity at its own address, in the format that the client wants."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from itertools import islice
from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import APIRouter, Path, Query, Request, Response
from pyoxigraph import NamedNode, Triple
from starlette.exceptions import HTTPException

from graph.errors import UnknownEntityError
from graph.explain import entity_page
from graph.render.reading import entity_html
from graph.resources import ontology_folder
from graph.sparql.results import TRIPLE_FORMATS
from graph.store.mention import is_mentioned
from graph.terms import ID
from graph.web.negotiation import preferred
from graph.web.served import Served

__all__ = ["resource_router"]

_FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/turtle": "turtle",
    "application/ld+json": "jsonld",
    "application/json": "jsonld",
    "application/n-triples": "ntriples",
}
_MEDIA = {
    "html": "text/html; charset=utf-8",
    "turtle": "text/turtle; charset=utf-8",
    "jsonld": "application/ld+json",
    "ntriples": "application/n-triples",
}
_MOST = 10_000
"""Statements in each direction that are given."""

_PAGE_POLICY = "frame-ancestors 'none'"
"""The page carries its own policy, which lets in its style sheet and nothing else."""

_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"content": {media: {} for media in _MEDIA.values()}},
    406: {"description": HTTPStatus.NOT_ACCEPTABLE.phrase},
}

Name = Annotated[str, Path(description="The IRI of the entity after /id/.", examples=["oxygen"])]
Format = Annotated[
    str | None,
    Query(pattern="^(html|turtle|jsonld|ntriples)$", description="Wins over the Accept header."),
]


@dataclass(frozen=True, slots=True)
class _Statements:
    triples: list[Triple]
    cut: bool


def resource_router(served: Served) -> APIRouter:
    """Make the addresses of entities.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get(
        "/id/{name:path}",
        operation_id="resource",
        response_class=Response,
        responses=_ANSWERS,
    )
    def resource(request: Request, name: Name, format: Format = None) -> Response:
        """Give what is said of an entity: to people as a page, to programs as RDF."""
        chosen = format or preferred(request.headers.get("accept"), _FORMATS)
        if chosen is None:
            raise HTTPException(HTTPStatus.NOT_ACCEPTABLE)
        iri = _iri(served, name)
        headers = {"Vary": "Accept"}
        if chosen == "html":
            page = entity_page(served.store, iri, served.model)
            headers["Content-Security-Policy"] = _PAGE_POLICY
            return Response(entity_html(page), media_type=_MEDIA["html"], headers=headers)
        said = _said(served, iri)
        if said.cut:
            headers["Justice-Cut"] = f"statements; at={_MOST}"
        return Response(
            _written(served, said.triples, chosen), media_type=_MEDIA[chosen], headers=headers
        )

    return router


def _iri(served: Served, name: str) -> str:
    """Take a name as one of ours, else as the whole IRI of another graph."""
    for iri in (f"{ID}{name}", name):
        if _is_told(served, iri):
            return iri
    raise UnknownEntityError(name)


def _is_told(served: Served, iri: str) -> bool:
    try:
        node = NamedNode(iri)
    except ValueError:
        return False
    return is_mentioned(served.store, node)


def _said(served: Served, iri: str) -> _Statements:
    """Collect what an entity says of itself, then what leads to it."""
    node, store = NamedNode(iri), served.store
    sides = [
        list(islice(quads, _MOST + 1))
        for quads in (store.quads(node), store.quads(None, None, node))
    ]
    triples = dict.fromkeys(quad.triple for side in sides for quad in side[:_MOST])
    return _Statements(sorted(triples, key=str), any(len(side) > _MOST for side in sides))


def _written(served: Served, triples: Iterable[Triple], format: str) -> bytes:
    if format == "jsonld":
        from graph.store.bridge import json_ld  # rdflib loads only when needed

        return json_ld(triples, _context()).encode()
    prefixes = dict(served.store.prefixes)
    return ox.serialize(triples, format=TRIPLE_FORMATS[format], prefixes=prefixes) or b""


@cache
def _context() -> dict[str, Any]:
    text = (ontology_folder() / "context.jsonld").read_text(encoding="utf-8")
    context: dict[str, Any] = json.loads(text)["@context"]
    return context

"""``/id``, ``/page`` and ``/data``: an entity, and the documents that tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from itertools import islice
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request, Response
from pyoxigraph import NamedNode, Triple

from graph.errors import UnknownEntityError
from graph.explain import entity_page
from graph.render.reading import entity_html
from graph.store.mention import is_mentioned
from graph.terms import ID
from graph.web.headers import PAGE_HEADERS
from graph.web.links import address, links_of_document, links_to_documents
from graph.web.rdf import BY_SUFFIX, HTML, RDF_FORMATS, Format, choose, write
from graph.web.responses import Responses, documents, refusals
from graph.web.served import Served

__all__ = ["resource_router"]

_MOST = 10_000
"""Statements in each direction that are given."""

_ELSEWHERE: Responses = {
    303: {"description": "The document that tells of it is at the address in Location"},
    **refusals(HTTPStatus.NOT_ACCEPTABLE),
}

Name = Annotated[
    str,
    Path(description="The IRI of the entity after /id/, or a whole IRI.", examples=["oxygen"]),
]
Chosen = Annotated[
    str | None,
    Query(
        pattern="^(html|turtle|jsonld|json|ntriples|rdfxml)$",
        description="Wins over the Accept header.",
    ),
]
Suffix = Annotated[
    Literal["ttl", "jsonld", "json", "nt", "rdf"], Path(description="The format of the document.")
]


@dataclass(frozen=True, slots=True)
class _Statements:
    triples: list[Triple]
    cut: bool


def resource_router(served: Served) -> APIRouter:
    """Make the addresses of entities and of the documents about them.

    :param served: where they are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get(
        "/id/{name:path}",
        operation_id="resource",
        response_class=Response,
        status_code=HTTPStatus.SEE_OTHER,
        responses=_ELSEWHERE,
    )
    def resource(request: Request, name: Name, format: Chosen = None) -> Response:
        """Lead from an entity to what is said of it: people to a page, programs to RDF."""
        chosen = choose(request, (HTML, *RDF_FORMATS), format)
        told = _documents(request, _iri(served, name))
        headers = {**links_to_documents(told), "Location": told[chosen], "Vary": "Accept"}
        return Response(status_code=HTTPStatus.SEE_OTHER, headers=headers)

    @router.get(
        "/page/{name:path}",
        operation_id="page",
        response_class=Response,
        responses=documents([HTML.media]),
    )
    def page(request: Request, name: Name) -> Response:
        """Tell of an entity in sentences."""
        iri = _iri(served, name)
        headers = _links(request, iri, HTML) | PAGE_HEADERS
        text = entity_html(entity_page(served.store, iri, served.model))
        return Response(text, media_type=HTML.content_type, headers=headers)

    @router.get(
        "/data/{name:path}.{suffix}",
        operation_id="data",
        response_class=Response,
        responses=documents(form.media for form in RDF_FORMATS),
    )
    def data(request: Request, name: Name, suffix: Suffix) -> Response:
        """Give what is said of an entity, and what leads to it."""
        iri, form = _iri(served, name), BY_SUFFIX[suffix]
        said = _said(served, iri)
        headers = _links(request, iri, form)
        if said.cut:
            headers["Justice-Cut"] = f"statements; at={_MOST}"
        content = write(said.triples, form, dict(served.store.prefixes))
        return Response(content, media_type=form.content_type, headers=headers)

    return router


def _documents(request: Request, iri: str) -> dict[Format, str]:
    """Say where the documents about an entity are; a name of another graph is escaped whole."""
    name = quote(iri.removeprefix(str(ID)), safe="/" if iri.startswith(str(ID)) else "")
    page = {HTML: address(request, f"/page/{name}")}
    return page | {form: address(request, f"/data/{name}.{form.suffix}") for form in RDF_FORMATS}


def _links(request: Request, iri: str, form: Format) -> dict[str, str]:
    return links_of_document(request, iri, _documents(request, iri), form)


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

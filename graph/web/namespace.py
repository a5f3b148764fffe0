"""``/ns``: the ontology as a document for people and for programs, and its JSON-LD context."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Request, Response
from pyoxigraph import RdfFormat, parse

from graph.model.statements import Statements
from graph.render.reading import vocabulary_html
from graph.resources import ontology_folder
from graph.terms import JG, ONTOLOGY_GRAPH, Prefixes
from graph.web.headers import PAGE_HEADERS
from graph.web.links import CONTEXT, address, links_of_document
from graph.web.rdf import BY_SUFFIX, HTML, RDF_FORMATS, Format, choose, write
from graph.web.responses import UNCHANGED, documents, refusals
from graph.web.tagged import send_tagged

__all__ = ["namespace_router"]

_FORMATS = (HTML, *RDF_FORMATS)
_CONTEXT_MEDIA = "application/ld+json"
_ANSWERS = {
    **documents(form.media for form in _FORMATS),
    **refusals(HTTPStatus.NOT_ACCEPTABLE),
    **UNCHANGED,
}

Suffix = Annotated[
    Literal["html", "ttl", "jsonld", "json", "nt", "rdf"],
    Path(description="The format of the document."),
]


def namespace_router() -> APIRouter:
    """Make the addresses of the ontology, to which the IRIs of its terms lead.

    :returns: the router.
    """
    router = APIRouter()

    @router.get("/ns", operation_id="namespace", response_class=Response, responses=_ANSWERS)
    def namespace(request: Request) -> Response:
        """Give the ontology: a page on which every term has its place, or RDF."""
        form = choose(request, _FORMATS)
        located = {"Content-Location": _documents(request)[form], "Vary": "Accept"}
        return _send(request, form, located)

    @router.get(
        "/ns.{suffix}", operation_id="namespaceAs", response_class=Response, responses=_ANSWERS
    )
    def document(request: Request, suffix: Suffix) -> Response:
        """Give the ontology in one format."""
        return _send(request, BY_SUFFIX[suffix], {})

    @router.get(
        CONTEXT,
        operation_id="context",
        response_class=Response,
        responses={**documents([_CONTEXT_MEDIA]), **UNCHANGED},
    )
    def context(request: Request) -> Response:
        """Give the context of JSON-LD, in which the ontology's words stand for its terms."""
        text = (ontology_folder() / "context.jsonld").read_bytes()
        return send_tagged(request, text, _CONTEXT_MEDIA, {})

    return router


def _documents(request: Request) -> dict[Format, str]:
    return {form: address(request, f"/ns.{form.suffix}") for form in _FORMATS}


def _send(request: Request, form: Format, located: dict[str, str]) -> Response:
    links = links_of_document(request, ONTOLOGY_GRAPH.value, _documents(request), form)
    headers = {**located, **links, **(PAGE_HEADERS if form == HTML else {})}
    return send_tagged(request, _written(form), form.content_type, headers)


@cache
def _written(form: Format) -> bytes:
    text = (ontology_folder() / "justice.ttl").read_bytes()
    if form.name == "turtle":
        return text  # with the comments of its authors
    triples = [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]
    if form == HTML:
        return vocabulary_html(Statements(triples), ONTOLOGY_GRAPH, JG, Prefixes()).encode()
    return write(triples, form, dict(Prefixes()))

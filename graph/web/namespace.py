"""``/ns``: the ontology as a document for people and for programs, and its JSON-LD context."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Request, Response
from pyoxigraph import RdfFormat, Triple, parse

from graph.model.statements import Statements
from graph.render.reading import vocabulary_html
from graph.resources import ontology_folder
from graph.terms import JG, ONTOLOGY_GRAPH, Prefixes
from graph.web.failure import Failure
from graph.web.links import CONTEXT, address, alternates, joined, link, to_context
from graph.web.rdf import BY_SUFFIX, HTML, RDF_FORMATS, Format, choose, write
from graph.web.tagged import send_tagged

__all__ = ["namespace_router"]

_FORMATS = (HTML, *RDF_FORMATS)
_PAGE_POLICY = {"Content-Security-Policy": "frame-ancestors 'none'"}
"""The page carries its own policy, which lets in its style sheet and nothing else."""

_SAME: dict[int | str, dict[str, Any]] = {
    304: {"description": HTTPStatus.NOT_MODIFIED.phrase},
}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"content": {form.media: {} for form in _FORMATS}},
    406: {"model": Failure, "description": HTTPStatus.NOT_ACCEPTABLE.phrase},
    **_SAME,
}
_CONTEXT: dict[int | str, dict[str, Any]] = {200: {"content": {"application/ld+json": {}}}, **_SAME}

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

    @router.get(CONTEXT, operation_id="context", response_class=Response, responses=_CONTEXT)
    def context(request: Request) -> Response:
        """Give the context of JSON-LD, in which the ontology's words stand for its terms."""
        text = (ontology_folder() / "context.jsonld").read_bytes()
        return send_tagged(request, text, "application/ld+json", {})

    return router


def _documents(request: Request) -> dict[Format, str]:
    return {form: address(request, f"/ns.{form.suffix}") for form in _FORMATS}


def _send(request: Request, form: Format, located: dict[str, str]) -> Response:
    links = [link(ONTOLOGY_GRAPH.value, "describes"), *alternates(_documents(request), form)]
    headers = {**located, **joined([*links, *to_context(request, form)])}
    if form == HTML:
        headers |= _PAGE_POLICY
    return send_tagged(request, _written(form), form.content_type, headers)


@cache
def _written(form: Format) -> bytes:
    text = (ontology_folder() / "justice.ttl").read_bytes()
    if form.name == "turtle":
        return text  # with the comments of its authors
    triples = _triples(text)
    if form == HTML:
        statements = Statements(triples)
        return vocabulary_html(statements, ONTOLOGY_GRAPH, JG, Prefixes()).encode()
    return write(triples, form, dict(Prefixes()))


def _triples(text: bytes) -> list[Triple]:
    return [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]

"""The addresses of the descriptions, and the answer of the endpoint to who asks nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response
from pyoxigraph import Triple

from graph.sparql import catalog
from graph.web.description.examples import describe_example, describe_examples, example_names
from graph.web.description.places import EXAMPLES, VOID_PATH, Places, places_of
from graph.web.description.service import FORMATS, SD, describe_service
from graph.web.description.void import MORE, describe_data
from graph.web.failures import UnknownAddressError
from graph.web.links import address, joined, link, to_context
from graph.web.rdf import HTML, RDF_FORMATS, Format, choose, numbered, write
from graph.web.responses import UNCHANGED, documents, refusals
from graph.web.served import Served
from graph.web.tagged import send_tagged

__all__ = ["answer_description", "description_router"]

_VIEW = "/#v=1&view=query"
"""The page's view of SPARQL."""

_KEPT = 16
"""Descriptions that are remembered: one per format and name of this server."""

_ANSWERS = {
    **documents(form.media for form in RDF_FORMATS),
    **UNCHANGED,
    **refusals(HTTPStatus.NOT_ACCEPTABLE),
}

Describe = Callable[[Served, Places], Iterator[Triple]]
Name = Annotated[str, Path(description="Name of a query.", examples=["law-passage"])]


def description_router(served: Served) -> APIRouter:
    """Make the addresses of the descriptions.

    :param served: what is described.
    :returns: the router.
    """
    router = APIRouter()

    @router.get(VOID_PATH, operation_id="void", response_class=Response, responses=_ANSWERS)
    def void(request: Request) -> Response:
        """Describe the data: classes and properties, counted, and what they link."""
        return _kept(served, request, choose(request, RDF_FORMATS), describe_data)

    @router.get(EXAMPLES, operation_id="queryExamples", response_class=Response, responses=_ANSWERS)
    def examples(request: Request) -> Response:
        """Give the named queries as examples in SHACL."""
        return _kept(served, request, choose(request, RDF_FORMATS), describe_examples)

    @router.get(
        f"{EXAMPLES}/{{name}}",
        operation_id="queryExample",
        response_class=Response,
        responses=_ANSWERS,
    )
    def example(request: Request, name: Name) -> Response:
        """Give one of them."""
        if name not in example_names(served):
            raise UnknownAddressError(f"There is no example {name!r}; {EXAMPLES} lists them.")
        form, places = choose(request, RDF_FORMATS), places_of(request)
        described = describe_example(served, places, catalog()[name])
        return _send(request, form, write(described, form, _prefixes(served)))

    return router


def answer_description(served: Served, request: Request) -> Response:
    """Answer a request for the endpoint that asks nothing: a browser is led to the page.

    :param served: what the endpoint serves.
    :param request: tells what the client takes; a parameter ``format`` or ``output`` wins.
    :returns: the description of the endpoint, of its data and of the examples.
    """
    asked = request.query_params.get("format") or request.query_params.get("output")
    form = choose(request, (*RDF_FORMATS, HTML), asked)
    if form == HTML:
        headers = {"Location": address(request, _VIEW), "Vary": "Accept"}
        return Response(status_code=HTTPStatus.SEE_OTHER, headers=headers)
    return _kept(served, request, form, _everything)


def _everything(served: Served, places: Places) -> Iterator[Triple]:
    yield from describe_service(served, places)
    yield from describe_data(served, places)
    yield from describe_examples(served, places)


def _kept(served: Served, request: Request, form: Format, describe: Describe) -> Response:
    """Give a description, which is made once as long as clients name this server alike."""
    written = served.once("descriptions", lambda: lru_cache(_KEPT)(partial(_written, served)))
    return _send(request, form, written(describe, places_of(request), form))


def _written(served: Served, describe: Describe, places: Places, form: Format) -> bytes:
    return write(numbered(describe(served, places)), form, _prefixes(served))


def _prefixes(served: Served) -> dict[str, str]:
    added = {"formats": FORMATS, "sd": SD, "void-ext": MORE}
    return {**served.store.prefixes, **{prefix: str(iri) for prefix, iri in added.items()}}


def _send(request: Request, form: Format, content: bytes) -> Response:
    others = [link(address(request, path), "describedby") for path in (VOID_PATH, EXAMPLES)]
    headers = {"Vary": "Accept", **joined([*others, *to_context(request, form)])}
    return send_tagged(request, content, form.content_type, headers)

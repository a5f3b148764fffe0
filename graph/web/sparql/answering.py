"""Answers what is asked in SPARQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import Request, Response
from starlette.exceptions import HTTPException

from graph.store.at_once import WholeTable
from graph.store.base import Limits
from graph.store.pool import Document
from graph.version import __version__
from graph.web.etags import entity_tag, is_held
from graph.web.heads import header
from graph.web.leaving import Nobody, unless_left
from graph.web.negotiation import accept_of
from graph.web.runs import following
from graph.web.served import Served
from graph.web.sparql.asked import Asked
from graph.web.sparql.formats import Choice, choose_format, offered
from graph.web.streaming import send_document

__all__ = ["answer"]

_CHANGING = re.compile(r"(?:NOW|RAND|UUID)\s*[(#]", re.IGNORECASE)
"""Functions that find something else each time; a comment may stand before the bracket."""


async def answer(served: Served, request: Request, asked: Asked) -> Response:
    """Answer a query, unless the client holds its answer already.

    :param served: what is asked.
    :param request: how the answer is to be given.
    :param asked: the query.
    :returns: the response.
    :raises GraphError: if there is no answer.
    :raises HTTPException: if the client takes it in no format of ours.
    """
    choice = choose_format(accept_of(request.scope), asked.format)
    base = _base(request)
    headers = {"Vary": "Accept"}
    if request.method == "GET" and not _CHANGING.search(asked.query):
        tag = _tag(served, asked, choice, base)
        headers |= {"ETag": tag, "Cache-Control": "no-cache"}
        if is_held(header(request.scope, b"if-none-match"), tag):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    formats = choice.formats
    with following(asked.query) as run:
        table = served.at_once(asked.query, formats.rows, asked.dataset)
        if table is not None:
            headers |= _limits(run.begun(table), served.limits)
            return Response(table.content, media_type=choice.rows, headers=headers)
        asking = served.stream(asked.query, formats, asked.dataset, base)
        document = await unless_left(request, asking)
        if document is None:
            return Nobody()
        headers |= _limits(run.begun(document), served.limits)
    return await _send(request, document, choice, headers)


async def _send(
    request: Request, document: Document, choice: Choice, headers: Mapping[str, str]
) -> Response:
    media = choice.triples if document.kind == "triples" else choice.rows
    if media is None:
        await document.aread()  # so that its worker is free again
        known = ", ".join(offered(document.kind))
        message = f"The answer comes in none of the formats asked for; there are {known}."
        raise HTTPException(HTTPStatus.NOT_ACCEPTABLE, message)
    return await send_document(request, document, media, headers)


def _base(request: Request) -> str:
    """Give the address without the query: what relative IRIs of the query count from."""
    host = header(request.scope, b"host")
    if host is None:
        return str(request.url.replace(query="", fragment=""))
    return f"{request.scope['scheme']}://{host}{request.scope['path']}"


def _tag(served: Served, asked: Asked, choice: Choice, base: str) -> str:
    """Name the answer: the same query over the same data, as far as we have the same answer."""
    limits = served.limits
    return entity_tag(
        (served.store.identity, __version__, asked.query, asked.dataset, choice, base, limits.rows)
    )


def _limits(document: Document | WholeTable, limits: Limits) -> dict[str, str]:
    """Say in headers where the answer was cut, or may yet be, since no result format can."""
    headers, known = {}, []
    if limits.rows is not None and document.kind != "truth":
        known.append(f"rows; at={limits.rows}")
    if limits.size is not None:
        known.append(f"megabytes; at={limits.size}")
    if known:
        headers["Justice-Limit"] = ", ".join(known)
    if document.cut is not None:
        headers["Justice-Cut"] = f"rows; at={document.cut.limit}"
    return headers

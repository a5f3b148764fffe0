"""Sends the document of a query while it comes in."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from graph.store.pool import Document
from graph.web.methods import is_head

__all__ = ["send_document"]

_SHORT = 1 << 16
_LONGEST_WHOLE = 1 << 26
"""Bytes."""


async def send_document(
    request: Request, document: Document, media: str, headers: Mapping[str, str]
) -> Response:
    """Answer with a document, of which never more than a block is held.

    A short one that is ready is sent at once, with its length.  If the query fails on the way, the
    transfer is broken off: HTTP/1.1 marks the end of what is whole.  HTTP/1.0 does not, so there
    the document is sent when it is whole.

    :param request: what is answered.
    :param document: the answer to a query.
    :param media: its media type.
    :param headers: of the answer.
    :returns: the response.
    """
    is_short = document.size is not None and document.size <= _SHORT
    if is_head(request) and not is_short:
        document.close()
        return _head_alone(media, headers)
    if is_short:
        return Response(await document.aread(), media_type=media, headers=dict(headers))
    if request.scope["http_version"] == "1.0":
        whole = await run_in_threadpool(_whole, document)
        return Response(whole, media_type=media, headers=dict(headers))
    return _DocumentResponse(document, media, headers)


def _whole(document: Document) -> bytes:
    blocks, size = [], 0
    with document:
        for block in document:
            blocks.append(block)
            size += len(block)
            if size > _LONGEST_WHOLE:
                raise HTTPException(
                    HTTPStatus.HTTP_VERSION_NOT_SUPPORTED,
                    f"Answers of more than {_LONGEST_WHOLE >> 20} MB need HTTP/1.1; ask with that"
                    " (nginx: proxy_http_version 1.1).",
                )
    return b"".join(blocks)


def _head_alone(media: str, headers: Mapping[str, str]) -> Response:
    response = Response(media_type=media, headers=dict(headers))
    del response.headers["content-length"]  # it is not known
    return response


class _DocumentResponse(StreamingResponse):
    """Gives back the worker, whatever becomes of the transfer."""

    def __init__(self, document: Document, media: str, headers: Mapping[str, str]) -> None:
        super().__init__(iter(document), media_type=media, headers=dict(headers))
        self._document = document

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._document.close()

"""Answers with a tag of their content, so that a client that has them already gets them no more."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import Request, Response

from graph.web.etags import content_tag, is_held

__all__ = ["send_tagged"]


def send_tagged(
    request: Request, content: bytes, media: str, headers: Mapping[str, str]
) -> Response:
    """Answer with a content, or say that the client has it.

    :param request: may name tags in ``If-None-Match``.
    :param content: the whole answer.
    :param media: its media type.
    :param headers: of the answer.
    :returns: the response.
    """
    tag = content_tag(content)
    told = {**headers, "ETag": tag, "Cache-Control": "no-cache"}
    if is_held(request.headers.get("if-none-match"), tag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=told)
    return Response(content, media_type=media, headers=told)

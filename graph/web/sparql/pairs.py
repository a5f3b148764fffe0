"""Names and values of a request, from its address and its body."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import Message
from http import HTTPStatus
from urllib.parse import parse_qsl

from fastapi import Request
from starlette.exceptions import HTTPException

from graph.errors import InputError

__all__ = ["FORM", "QUERY", "pairs_of_address", "pairs_of_body"]

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"

_MOST = 1000
"""Names in one request."""


def pairs_of_address(request: Request) -> Sequence[tuple[str, str]]:
    """Read what stands behind the question mark.

    :param request: what is asked.
    :returns: names and values in their order.
    :raises InputError: if it is not UTF-8.
    """
    return _split(request.scope["query_string"])


def pairs_of_body(request: Request, body: bytes) -> Sequence[tuple[str, str]]:
    """Read what was sent by POST.

    :param request: what is asked.
    :param body: the bytes that were sent.
    :returns: names and values in their order; of a query alone, ``query`` and its text.
    :raises HTTPException: if it is of another kind, or encoded in another way.
    :raises InputError: if it is not UTF-8.
    """
    media, charset = _content_type(request.headers.get("content-type", ""))
    encoding = request.headers.get("content-encoding", "identity").lower()
    if media not in {QUERY, FORM} or charset != "utf-8" or encoding != "identity":
        raise HTTPException(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            f"A query is sent as {QUERY} or as {FORM}, in UTF-8 and not compressed.",
        )
    return _split(body) if media == FORM else [("query", _decoded(body))]


def _content_type(written: str) -> tuple[str, str]:
    message = Message()
    message["content-type"] = written
    return message.get_content_type(), str(message.get_param("charset", "utf-8")).lower()


def _split(encoded: bytes) -> Sequence[tuple[str, str]]:
    try:
        return parse_qsl(
            _decoded(encoded), keep_blank_values=True, errors="strict", max_num_fields=_MOST
        )
    except UnicodeDecodeError as error:
        raise _not_utf_8(error) from error
    except ValueError as error:
        raise InputError(f"A request may have {_MOST:,} parameters; send fewer.") from error


def _decoded(encoded: bytes) -> str:
    try:
        return encoded.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf_8(error) from error


def _not_utf_8(error: UnicodeDecodeError) -> InputError:
    return InputError(f"The query is not UTF-8 ({error.reason}); send it as UTF-8.")

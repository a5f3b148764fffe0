"""What the description of the API says of answers that are no JSON of ours."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from graph.web.failure import Failure

__all__ = ["UNCHANGED", "Responses", "documents", "refusals"]

Responses = dict[int | str, dict[str, Any]]
"""By status code, as the framework takes them."""

UNCHANGED: Responses = {304: {"description": HTTPStatus.NOT_MODIFIED.phrase}}
"""The answer to who has it already."""


def documents(media: Iterable[str]) -> Responses:
    """Describe an answer that is a document.

    :param media: the media types in which it comes.
    :returns: what is said of success.

    >>> documents(["text/html"])
    {200: {'content': {'text/html': {}}}}
    """
    return {HTTPStatus.OK.value: {"content": {one: {} for one in media}}}


def refusals(*reasons: HTTPStatus) -> Responses:
    """Describe failures that not every address has.

    :param reasons: their status codes.
    :returns: what is said of them.

    >>> refusals(HTTPStatus.NOT_ACCEPTABLE)[406]["description"]
    'Not Acceptable'
    """
    return {one.value: {"model": Failure, "description": one.phrase} for one in reasons}

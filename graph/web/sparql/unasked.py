"""What a request for the endpoint is answered that asks nothing."""

from __future__ import annotations

from fastapi import Request, Response

from graph.errors import InputError
from graph.web.served import Served

__all__ = ["answer_unasked"]


def answer_unasked(served: Served, request: Request) -> Response:
    """Answer a GET of the endpoint that has no query.

    :param served: what the endpoint serves.
    :param request: has no ``query``, no graph and no ``update``; perhaps a ``format``.
    :returns: the response.
    :raises InputError: since there is nothing to answer.
    """
    raise InputError("0 queries cannot be answered; send one as 'query'.")

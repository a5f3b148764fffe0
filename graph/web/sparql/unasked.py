"""What a request for the endpoint is answered that asks nothing."""

from __future__ import annotations

from fastapi import Request, Response

from graph.web.description import answer_description
from graph.web.served import Served

__all__ = ["answer_unasked"]


def answer_unasked(served: Served, request: Request) -> Response:
    """Answer a GET of the endpoint that has no query.

    :param served: what the endpoint serves.
    :param request: has no ``query``, no graph and no ``update``; perhaps a ``format``.
    :returns: the description of the endpoint; a browser is led to the page's view of SPARQL.
    """
    return answer_description(served, request)

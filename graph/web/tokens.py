"""Lets only those ask who know the server's token."""

from __future__ import annotations

import base64
import binascii
import hmac
from http import HTTPStatus

from starlette.responses import Response

from graph.web.exchange import Exchange
from graph.web.failure import failure, failure_answer
from graph.web.guards import is_public
from graph.web.heads import header

__all__ = ["TokenHolders", "told_token"]

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="justice-graph", Basic realm="justice-graph"'}


class TokenHolders:
    """Refuses who does not tell the token, except for the page itself.

    :param token: to be told as a bearer token, or as the password of any name.
    """

    def __init__(self, token: str) -> None:
        self._token = token.encode()

    def admit(self, exchange: Exchange) -> Response | None:
        """Let a request pass that tells the token, or needs none."""
        if is_public(exchange.scope["path"]):
            return None
        told = told_token(header(exchange.scope, b"authorization") or "")
        if hmac.compare_digest(told, self._token):
            return None
        refusal = failure(
            "unauthorized",
            HTTPStatus.UNAUTHORIZED,
            "This server answers only to those who know its token.",
            "Send the header 'Authorization: Bearer …', or the token as a password.",
        )
        return failure_answer(refusal, _CHALLENGE)


def told_token(authorization: str) -> bytes:
    """Read the token that a client tells.

    :param authorization: its header.
    :returns: the token; nothing if there is none.

    >>> told_token("Bearer secret"), told_token("basic YW5uOnNlY3JldA=="), told_token("Basic ?")
    (b'secret', b'secret', b'')
    """
    scheme, _, value = authorization.partition(" ")
    value = value.strip()
    if scheme.lower() == "bearer":
        return value.encode("latin-1", "replace")
    if scheme.lower() != "basic":
        return b""
    try:
        return base64.b64decode(value, validate=True).partition(b":")[2]
    except (binascii.Error, ValueError):
        return b""

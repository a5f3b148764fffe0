"""Lets only those ask who know the server's token."""

from __future__ import annotations

import base64
import binascii
import hmac
from http import HTTPStatus

from starlette.types import ASGIApp, Receive, Scope, Send

from graph.web.failure import failure, failure_answer
from graph.web.guards import is_public
from graph.web.heads import header

__all__ = ["TokenHolders", "told_token"]

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="justice-graph", Basic realm="justice-graph"'}


class TokenHolders:
    """Refuses who does not tell the token, except for the page itself.

    :param app: what answers.
    :param token: to be told as a bearer token, or as the password of any name.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._token = app, token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http" or is_public(scope["path"]):
            return await self._app(scope, receive, send)
        told = told_token(header(scope, b"authorization") or "")
        if hmac.compare_digest(told, self._token):
            return await self._app(scope, receive, send)
        refusal = failure(
            "unauthorized",
            HTTPStatus.UNAUTHORIZED,
            "This server answers only to those who know its token.",
            "Send the header 'Authorization: Bearer …', or the token as a password.",
        )
        return await failure_answer(refusal, _CHALLENGE)(scope, receive, send)


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

"""Which names a server answers to, so that no foreign page reaches it under a name of its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.responses import Response

from graph.web.exchange import Exchange
from graph.web.failure import failure, failure_answer
from graph.web.heads import header

__all__ = ["KnownHosts", "host_name"]

_KEPT = 16
"""Names that are remembered: a server has few, and a wrong one may be long."""


class KnownHosts:
    """Refuses requests for a name that is not this server's.

    A page from elsewhere can let its own name point to this machine and would then count as ours;
    it cannot do so with an address in digits, which is always let through.

    :param hosts: the names, beside ``localhost``.
    """

    def __init__(self, hosts: Iterable[str] = ()) -> None:
        self._hosts = {"localhost", *map(str.lower, hosts)}

    def admit(self, exchange: Exchange) -> Response | None:
        """Let a request for a known name pass."""
        asked = header(exchange.scope, b"host") or ""
        name = host_name(asked)
        if name in self._hosts or _is_number(name):
            return None
        told = failure(
            "unknown-host",
            HTTPStatus.MISDIRECTED_REQUEST,
            f"This server does not answer as {asked!r}.",
            "If the name is right, start the server with --allow-host and the name.",
        )
        return failure_answer(told)


@lru_cache(_KEPT)
def host_name(host: str) -> str:
    """Take the name out of a Host header.

    :param host: a name or an address, perhaps with a port.
    :returns: the name in small letters; empty if there is none.

    >>> host_name("Graph.example:8000"), host_name("[::1]:80"), host_name("[")
    ('graph.example', '::1', '')
    """
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


@lru_cache(_KEPT)
def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True

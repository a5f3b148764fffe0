"""Who asks."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.types import Scope

__all__ = ["client_of"]

_NETWORK = 64
"""Bits of an IPv6 address that one customer has; the others are theirs to change."""

_KEPT = 256
"""Clients whose names are remembered."""


def client_of(scope: Scope) -> str:
    """Name the client of a request, as far as clients can be told apart.

    :param scope: of the request.
    :returns: an IPv4 address, or the network of an IPv6 address.

    >>> client_of({"client": ("2001:db8:1:2:3::4", 1)})
    '2001:db8:1:2::/64'
    >>> client_of({"client": ("::ffff:10.0.0.1", 1)})
    '10.0.0.1'
    """
    return _name((scope.get("client") or ("", 0))[0])


@lru_cache(_KEPT)
def _name(written: str) -> str:
    try:
        address = ip_address(written)
    except ValueError:
        return written
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(ip_network((address, _NETWORK), strict=False))

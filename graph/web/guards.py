"""What protects a server from those who ask it, as one choice."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.errors import InputError
from graph.web.buckets import Buckets

__all__ = ["EVERY_ORIGIN", "PUBLIC", "Guards", "is_public"]

EVERY_ORIGIN = "*"
PUBLIC = ("/", "/mark.svg", "/healthz", "/readyz")
"""Addresses that tell nothing of the data: nobody is counted there, or asked for a token."""

_ASSETS = "/assets/"
_SHORTEST = 16
_BURST = 4
"""Seconds of a client's rate that it may spend at once."""


@dataclass(frozen=True, slots=True)
class Guards:
    """How much a client may ask, and who may ask at all.

    :param rate: requests per second of one client; None for any number.
    :param per_client: queries of one client at a time; None for any number.
    :param origins: web sites whose pages may ask, such as ``https://graph.example``, beside those
        of this machine; ``*`` for all.
    :param token: what a client must know; None if everybody may ask.
    :raises InputError: if a limit is not positive, or the token too short.

    >>> Guards(rate=5).per_client is None
    True
    """

    rate: float | None = None
    per_client: int | None = None
    origins: tuple[str, ...] = (EVERY_ORIGIN,)
    token: str | None = None
    buckets: Buckets | None = field(init=False, repr=False, compare=False)
    """What counts the rate, for all processes that are forked once these guards are made."""

    def __post_init__(self) -> None:
        if self.rate is not None and self.rate <= 0:
            raise InputError(f"A rate of {self.rate:g} requests per second is no rate; use more.")
        if self.per_client is not None and self.per_client < 1:
            raise InputError(f"{self.per_client} queries at a time are none; use 1 or more.")
        if self.token is not None and len(self.token) < _SHORTEST:
            raise InputError(f"The token is too short; use {_SHORTEST} signs or more.")
        made = None if self.rate is None else Buckets(self.rate, max(1.0, self.rate * _BURST))
        object.__setattr__(self, "buckets", made)


def is_public(path: str) -> bool:
    """Tell whether an address gives no data.

    :param path: of a request.
    :returns: whether it is the page, a part of it, or the state of the server.

    >>> is_public("/assets/index.js"), is_public("/sparql")
    (True, False)
    """
    return path in PUBLIC or path.startswith(_ASSETS)

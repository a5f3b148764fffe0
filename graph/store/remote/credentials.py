"""Who asks: credentials from the address, the environment or the netrc file."""

from __future__ import annotations

import base64
import logging
import netrc
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import StoreError
from graph.store.remote.address import Address

__all__ = ["Credentials", "find_credentials"]

_log = logging.getLogger("graph.store.remote")

_HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What proves who asks; it goes to one host only and is never shown.

    :param origin: scheme, host and port that they are for.
    :param header: the value of ``Authorization``; empty if there is none.
    :param secrets: what is taken out of everything that is shown.
    """

    origin: tuple[str, str, int]
    header: str = field(default="", repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    def headers_for(self, address: Address) -> Mapping[str, str]:
        """Give the header of a request.

        :param address: where the request goes.
        :returns: nothing if it goes to another host.
        """
        if not self.header or address.origin != self.origin:
            return {}
        return {"Authorization": self.header}

    def hidden_in(self, text: str) -> str:
        """Take the secrets out of a text.

        :param text: what a server said.
        :returns: the text without them.
        """
        for secret in self.secrets:
            text = text.replace(secret, _HIDDEN)
        return text


def find_credentials(address: Address, environment: Mapping[str, str] | None = None) -> Credentials:
    """Find the credentials for an endpoint; they are said to go in the clear if they do.

    :param address: of the endpoint.
    :param environment: variables; None for those of this process.
    :returns: credentials, perhaps empty.
    :raises StoreError: if the netrc file cannot be read.

    >>> address = Address("http", "localhost", 80, "/")
    >>> find_credentials(address, {"JUSTICE_ENDPOINT_TOKEN": "abc", "NETRC": "/dev/null"}).header
    'Bearer abc'
    """
    variables = os.environ if environment is None else environment
    found = (
        _from_address(address)
        or _from_environment(address, variables)
        or _from_file(address, variables)
    )
    if found is None:
        return Credentials(address.origin)
    if not address.is_private:
        _log.warning(
            "The credentials for %s go over http, where others can read them; use https.",
            address.server,
        )
    return found


def _from_address(address: Address) -> Credentials | None:
    return None if address.login is None else _basic(address, *address.login)


def _from_environment(address: Address, variables: Mapping[str, str]) -> Credentials | None:
    meant = variables.get("JUSTICE_ENDPOINT_HOST")
    if meant and meant.lower() not in {address.host, address.server}:
        return None
    token = variables.get("JUSTICE_ENDPOINT_TOKEN")
    if token:
        return Credentials(address.origin, f"Bearer {_one_line(token)}", (token,))
    user = variables.get("JUSTICE_ENDPOINT_USER")
    return _basic(address, user, variables.get("JUSTICE_ENDPOINT_PASSWORD", "")) if user else None


def _from_file(address: Address, variables: Mapping[str, str]) -> Credentials | None:
    """Look the host up in the netrc file; its entry for any host is passed over."""
    path = Path(variables.get("NETRC") or Path.home() / ".netrc")
    if not path.is_file():
        return None
    try:
        hosts = netrc.netrc(str(path)).hosts
    except netrc.NetrcParseError as error:
        raise StoreError(
            f"The netrc file cannot be used (line {error.lineno or 1}); correct it,"
            " and let only its owner read it."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError("The netrc file cannot be read; check its permissions.") from error
    entry = hosts.get(address.host)
    return _basic(address, entry[0], entry[2] or "") if entry else None


def _basic(address: Address, user: str, password: str) -> Credentials:
    encoded = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
    return Credentials(address.origin, f"Basic {encoded}", tuple(filter(None, (encoded, password))))


def _one_line(token: str) -> str:
    if not token.isascii() or not token.isprintable():
        raise StoreError("JUSTICE_ENDPOINT_TOKEN holds signs that no token has; set it anew.")
    return token

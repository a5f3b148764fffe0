"""The address of an endpoint, without what must not be shown of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from graph.errors import InputError, StoreError

__all__ = ["Address", "is_address", "read_address", "shown"]

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_SAFE = "%/:=&?~+!$,;'@()*[]"
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """Where requests go.

    :param scheme: ``http`` or ``https``.
    :param host: a name or a number.
    :param port: its number.
    :param path: begins with a slash.
    :param query: what stands behind the question mark; it may hold a key, so it is never shown.
    :param login: a name and a password that stood in the address; never shown either.
    """

    scheme: str
    host: str
    port: int
    path: str
    query: str = field(default="", repr=False)
    login: tuple[str, str] | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.scheme}://{self.server}{self.path}"

    @property
    def server(self) -> str:
        """The host, with its port if that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> tuple[str, str, int]:
        """What must be the same for credentials to be sent."""
        return self.scheme, self.host, self.port

    @property
    def is_private(self) -> bool:
        """Whether nobody on the way can read what is sent."""
        if self.scheme == "https" or self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    def at(self, place: str) -> Address:
        """Find the address that a redirect names.

        :param place: relative or absolute.
        :returns: the other address.
        :raises StoreError: if it is none, or others can read what goes there and not here.
        """
        here = f"{self}?{self.query}" if self.query else str(self)
        try:
            found = read_address(urljoin(here, place))
        except (InputError, ValueError) as error:
            raise StoreError(
                f"The endpoint {self} sends one on to what is no address; name another."
            ) from error
        if self.scheme == "https" and found.scheme == "http":
            raise StoreError(
                f"The endpoint {self} sends one on from https to http ({found.server}), where"
                " others can read; name that address itself if it is meant."
            )
        return found


def is_address(text: str) -> bool:
    """Tell whether a text is the address of something on another server.

    :param text: what ``--data`` says.
    :returns: whether it begins like one.

    >>> is_address("HTTPS://example.org/sparql"), is_address("http.ttl")
    (True, False)
    """
    return _ADDRESS.match(text) is not None


def shown(text: str) -> str:
    """Give an address as it may be shown, and any other text as it is.

    :param text: what ``--data`` says.
    :returns: the same without passwords and keys.

    >>> shown("http://ann:secret@example.org/sparql?key=x"), shown("laws.ttl")
    ('http://example.org/sparql', 'laws.ttl')
    """
    return str(read_address(text)) if is_address(text) else text


def read_address(text: str) -> Address:
    """Take an address apart.

    :param text: an address with ``http:`` or ``https:``.
    :returns: its parts.
    :raises InputError: if it has no host or an impossible port.

    >>> str(read_address("http://localhost:7878/query"))
    'http://localhost:7878/query'
    """
    try:
        parts = urlsplit(text.strip())
        scheme, port = parts.scheme.lower(), parts.port
        host = _host(parts)
    except ValueError as error:
        raise _wrong() from error
    if scheme not in _PORTS or not host:
        raise _wrong()
    return Address(
        scheme=scheme,
        host=host,
        port=_PORTS[scheme] if port is None else port,
        path=quote(parts.path or "/", _SAFE),
        query=quote(parts.query, _SAFE),
        login=_login(parts),
    )


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").encode("idna").decode("ascii")


def _login(parts: SplitResult) -> tuple[str, str] | None:
    if parts.username is None:
        return None
    return unquote(parts.username), unquote(parts.password or "")


def _wrong() -> InputError:
    return InputError(
        "This is no address of an endpoint; write it as in http://localhost:8000/sparql,"
        " with a host and a port from 1 to 65,535."
    )

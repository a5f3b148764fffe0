"""One request and the answer to it, wherever redirects lead."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from graph.errors import StoreError
from graph.store.remote.address import Address
from graph.store.remote.connection import connection_to
from graph.store.remote.credentials import Credentials
from graph.store.remote.deadline import Deadline
from graph.store.remote.handshake import handshake_error
from graph.version import __version__

__all__ = ["BrokenExchangeError", "Sending", "exchange"]

_MOVED = frozenset([301, 302, 303, 307, 308])
_SEE_OTHER = 303
_MOST_MOVES = 5


class BrokenExchangeError(Exception):
    """A connection that ended before the headers of an answer."""


@dataclass(frozen=True, slots=True)
class Sending:
    """How a query goes to an endpoint.

    :param method: ``POST`` or ``GET``.
    :param media: content type of the body; empty if there is none.
    """

    method: str
    media: str = ""

    def request(self, address: Address, query: str) -> tuple[str, bytes | None]:
        """Write a query into a request.

        :param address: of the endpoint.
        :param query: SPARQL.
        :returns: path and body.
        """
        written = urlencode({"query": query})
        if self.method == "GET":
            return _path(address, written), None
        if self.media == "application/sparql-query":
            return _path(address), query.encode()
        return _path(address), written.encode("ascii")


def exchange(
    address: Address,
    sending: Sending,
    query: str,
    accept: str,
    credentials: Credentials,
    deadline: Deadline,
) -> http.client.HTTPResponse:
    """Ask a query, and ask again where a redirect says so.

    :param address: of the endpoint.
    :param sending: how the query goes there.
    :param query: SPARQL.
    :param accept: the wished formats.
    :param credentials: sent to their own host only.
    :param deadline: of the call.
    :returns: the answer with its headers read; close it.
    :raises BrokenExchangeError: if there is no answer.
    :raises StoreError: if the host cannot be reached, or a redirect may not be followed.
    """
    place, (path, body) = address, sending.request(address, query)
    for _ in range(_MOST_MOVES + 1):
        headers = {
            "Accept": accept,
            "Accept-Encoding": "gzip",
            "Connection": "close",
            "User-Agent": f"justice-graph/{__version__}",
            **credentials.headers_for(place),
        }
        if body is not None:
            headers["Content-Type"] = sending.media
        method = "GET" if body is None else sending.method
        response = _send(place, method, path, body, headers, deadline)
        target = response.getheader("Location")
        if response.status not in _MOVED or target is None:
            return response
        response.close()
        place = place.at(target)
        path = _path(place)  # the query of a GET stands in the new address
        if response.status == _SEE_OTHER:
            body = None
    raise StoreError(f"The endpoint {address} sends one on and on; name the address it ends at.")


def _path(address: Address, more: str = "") -> str:
    query = "&".join(filter(None, (address.query, more)))
    return f"{address.path}?{query}" if query else address.path


def _send(
    place: Address,
    method: str,
    path: str,
    body: bytes | None,
    headers: Mapping[str, str],
    deadline: Deadline,
) -> http.client.HTTPResponse:
    connection = connection_to(place, deadline)
    try:
        connection.connect()
    except TimeoutError:
        raise
    except ssl.SSLError as error:
        raise handshake_error(place, error) from error
    except OSError as error:
        raise StoreError(
            f"The endpoint {place} cannot be reached ({_reason(error)});"
            " check the address, and whether it runs."
        ) from error
    try:
        connection.request(method, path, body, dict(headers))
        response = connection.getresponse()
        if connection.sock is not None:
            connection.sock.close()  # for real only when the response is closed
        return response
    except (http.client.HTTPException, ConnectionError, ssl.SSLEOFError) as error:
        connection.close()
        raise BrokenExchangeError from error
    except ssl.SSLError as error:
        connection.close()
        raise handshake_error(place, error) from error
    except BaseException:
        connection.close()
        raise


def _reason(error: OSError) -> str:
    if isinstance(error, socket.gaierror):
        return "no such host is known"
    return error.strerror or str(error)

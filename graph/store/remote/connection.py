"""A connection on which each wait ends at the deadline of the call."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
from typing import cast

from typing_extensions import Buffer

from graph.store.remote.address import Address
from graph.store.remote.deadline import Deadline

__all__ = ["connection_to"]


def connection_to(address: Address, deadline: Deadline) -> http.client.HTTPConnection:
    """Make a connection; it is opened by the first request.

    :param address: names the host.
    :param deadline: of everything that is done with it.
    :returns: the connection.
    """
    return _Connection(address, deadline)


class _Connection(http.client.HTTPConnection):
    def __init__(self, address: Address, deadline: Deadline) -> None:
        super().__init__(address.host, address.port)
        self._address, self._deadline = address, deadline

    def connect(self) -> None:
        reached = _reached(self._address, self._deadline)
        if self._address.scheme == "https":
            context = ssl.create_default_context()
            reached = context.wrap_socket(reached, server_hostname=self._address.host)
        self.sock = cast(socket.socket, _TimedSocket(reached, self._deadline))


def _reached(address: Address, deadline: Deadline) -> socket.socket:
    """Try the numbers of a host one after the other."""
    failure: OSError = OSError("the host has no address")
    for family, kind, protocol, _, place in socket.getaddrinfo(
        address.host, address.port, type=socket.SOCK_STREAM
    ):
        reached = socket.socket(family, kind, protocol)
        try:
            reached.settimeout(deadline.left)
            reached.connect(place)
            reached.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return reached
        except OSError as error:
            reached.close()
            failure = error
    raise failure


class _TimedSocket:
    """As much of a socket as the standard library's client uses."""

    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def sendall(self, data: bytes) -> None:
        self._inner.settimeout(self._deadline.left)
        self._inner.sendall(data)

    def makefile(self, mode: str, buffering: int = -1) -> io.BufferedReader:
        return io.BufferedReader(_TimedReader(self._inner, self._deadline))

    def close(self) -> None:
        self._inner.close()


class _TimedReader(io.RawIOBase):
    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline
        self._raw = inner.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int | None:
        self._inner.settimeout(self._deadline.left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()

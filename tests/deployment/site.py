"""A site with its proxy and its server, and how it is asked."""

from __future__ import annotations

import hashlib
import json
import socket
import ssl
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from typing import IO

import pytest

HERE = "127.0.0.1"
NAME = "graph.example"
PATIENCE = 60
"""Seconds; a busy machine is no fault of the site."""

needs_addresses = pytest.mark.skipif(
    sys.platform != "linux", reason="only on Linux is a machine its own client at many addresses"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    :param status: the status code.
    :param headers: by name.
    :param body: whole.
    """

    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site is asked.

    :param secure: the port of https.
    :param plain: the port of http.
    :param server: the port of the server behind.
    :param trust: knows the certificate.
    :param configuration: the file of nginx.
    :param log: the server's line for each query.
    """

    secure: int
    plain: int
    server: int
    trust: ssl.SSLContext
    configuration: Path
    log: IO[str]

    def ask(
        self,
        path: str,
        *,
        body: str | None = None,
        headers: dict[str, str] | None = None,
        port: int | None = None,
        client: str = HERE,
    ) -> Answer:
        """Send a request: GET, or POST if there is a body.

        :param port: one that is asked without TLS; None for https.
        :param client: the address of this machine that asks.
        """
        with self.connected(port, client) as connection:
            connection.request("GET" if body is None else "POST", path, body, headers or {})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())

    @contextmanager
    def connected(self, port: int | None = None, client: str = HERE) -> Iterator[HTTPConnection]:
        """Connect as :meth:`ask` does."""
        connection = HTTPConnection(NAME)
        connection.sock = reached(port or self.secure, client)
        with closing(connection):
            if port is None:
                connection.sock = self.trust.wrap_socket(connection.sock, server_hostname=NAME)
            yield connection

    def outcome(self, query: str) -> tuple[int | None, str]:
        """Wait for the line of a query in the log, and read its status and outcome."""
        text = hashlib.sha256(query.encode()).hexdigest()[:16]
        line = next(told for told in map(json.loads, self.log) if told["query"] == text)
        return line["status"], line["outcome"]


def reached(port: int, client: str = HERE) -> socket.socket:
    """Connect to a port of this machine from one of its addresses."""
    return socket.create_connection((HERE, port), PATIENCE, (client, 0))

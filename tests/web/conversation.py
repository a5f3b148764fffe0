"""What a client and a server say to each other, byte by byte."""

from __future__ import annotations

import json
import socket

MOST = 60
"""Seconds after which a test has failed."""


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), MOST)


def rest(connection: socket.socket) -> bytes:
    """Read until the server hangs up."""
    received = bytearray()
    while part := connection.recv(1 << 16):
        received += part
    return bytes(received)


def failure(answer: bytes) -> tuple[int, str]:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"application/problem+json" in head
    assert b"X-Content-Type-Options: nosniff" in head
    told = json.loads(body)
    assert head.startswith(f"HTTP/1.1 {told['status']} ".encode())
    return told["status"], told["error"]

"""The stock server of the engine, as a process of its own."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

__all__ = ["Stock", "stock_server"]

_PATIENCE = 60
_PROGRAM = Path(sys.executable).with_name("oxigraph")


class Stock:
    """A running server that can be given other data.

    :param root: its address.
    """

    def __init__(self, root: str) -> None:
        self._root = root

    @property
    def address(self) -> str:
        return f"{self._root}/query"

    def hold(self, trig: bytes) -> None:
        """Take these data in the place of all others."""
        self._send("DELETE", "/store", None)
        self._send("POST", "/store", trig)

    def _send(self, method: str, path: str, body: bytes | None) -> None:
        headers = {"Content-Type": "application/trig"} if body is not None else {}
        request = Request(f"{self._root}{path}", body, headers, method=method)
        with urlopen(request, timeout=_PATIENCE):
            pass


@contextmanager
def stock_server() -> Iterator[Stock]:
    """Start it on a free port, wait until it answers, and end it by its id."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        place = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [_PROGRAM, "serve", "--bind", place],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await(f"http://{place}", server)
        yield Stock(f"http://{place}")
    finally:
        server.kill()
        server.wait()


def _await(root: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(f"{root}/query?query=ASK%7B%7D", timeout=_PATIENCE):
                return
        except (URLError, ConnectionError):
            time.sleep(0.05)
    raise AssertionError("the stock server does not answer")

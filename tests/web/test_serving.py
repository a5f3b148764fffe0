"""The port of a server, for one process or for several."""

from __future__ import annotations

import socket
import sys
from contextlib import ExitStack, closing

import pytest

from graph.errors import InputError
from graph.web.serving import address, listen, listen_together


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give one socket all clients")
def test_clients_are_shared_out_between_the_sockets_of_one_port() -> None:
    with ExitStack() as opened:
        sockets = [opened.enter_context(one) for one in listen_together("127.0.0.1", 0, 3)]
        (place,) = {address(one) for one in sockets}
        for _ in range(64):
            opened.enter_context(closing(socket.create_connection(sockets[0].getsockname())))
        taken = [_taken(one) for one in sockets]
    assert place.startswith("http://127.0.0.1:")
    assert sum(taken) == 64
    assert all(taken)


def _taken(listening: socket.socket) -> int:
    listening.setblocking(False)
    count = 0
    while True:
        try:
            listening.accept()[0].close()
        except BlockingIOError:
            return count
        count += 1


@pytest.mark.parametrize("count", [1, 2])
def test_no_other_server_is_let_in_at_a_shared_port(count: int) -> None:
    with ExitStack() as opened:
        first, _ = (opened.enter_context(one) for one in listen_together("127.0.0.1", 0, 2))
        port = first.getsockname()[1]
        with pytest.raises(InputError, match=rf"Port {port} of 127\.0\.0\.1 is in use; --port"):
            listen_together("127.0.0.1", port, count)
        with pytest.raises(InputError, match=rf"Port {port} of 127\.0\.0\.1 is in use; --port"):
            listen("127.0.0.1", port)

"""Serving an application from this process, until it is told to stop."""

from __future__ import annotations

import asyncio
import errno
import logging
import math
import signal
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from ipaddress import ip_address

import uvicorn
from anyio.to_thread import current_default_thread_limiter
from starlette.types import ASGIApp

from graph.errors import GraphError, InputError
from graph.web.connections import PatientConnection

__all__ = ["address", "configuration", "is_loopback", "listen", "serve"]

_HIGHEST = 65_535
_TRIED = 100


def listen(host: str, port: int) -> socket.socket:
    """Take a port of this machine; who asks from now on is answered once the server runs.

    :param host: a name or an address of this machine.
    :param port: its number; 0 for one that is free.
    :returns: a socket that listens.
    :raises InputError: if the port or the host cannot be had.

    >>> with listen("127.0.0.1", 0) as free:
    ...     address(free).startswith("http://127.0.0.1:")
    True
    """
    try:
        return _bound(host, port)
    except socket.gaierror as error:
        raise InputError(f"{host!r} is no host; 127.0.0.1 is this machine.") from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            free = _free_after(host, port)
            remedy = f"--port {free} is free" if free else "choose another with --port"
            raise InputError(f"Port {port} of {host} is in use; {remedy}.") from error
        if error.errno == errno.EACCES:
            raise InputError(
                f"Port {port} may not be used by you; choose one above 1023 with --port."
            ) from error
        raise InputError(
            f"{host!r} is no address of this machine; 127.0.0.1 always is one."
        ) from error


def address(listening: socket.socket) -> str:
    """Write where a browser on this machine finds a server.

    :param listening: its socket.
    :returns: an address with ``http:``.
    """
    host, port = listening.getsockname()[:2]
    if ip_address(host).is_unspecified:  # every address of the machine is meant
        host = "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def is_loopback(listening: socket.socket) -> bool:
    """Tell whether only this machine can reach a server.

    :param listening: its socket.
    :returns: whether nobody else can.
    """
    return ip_address(listening.getsockname()[0]).is_loopback


def configuration(
    app: ASGIApp, patience: float = 2.0, proxies: Iterable[str] = ()
) -> uvicorn.Config:
    """Say how an application is served.

    :param app: what answers.
    :param patience: seconds that answers under way have after the end was asked for.
    :param proxies: addresses and networks of reverse proxies; what these say of their clients is
        believed.
    :returns: the configuration of a server.
    """
    trusted = list(proxies)
    configured = uvicorn.Config(
        app,
        http=PatientConnection,
        lifespan="off",
        log_level="error",
        access_log=False,
        proxy_headers=bool(trusted),
        forwarded_allow_ips=trusted,
        server_header=False,
        timeout_graceful_shutdown=math.ceil(patience),
        ws="none",
    )
    logging.getLogger("uvicorn.error").addFilter(_is_fault)
    return configured


def serve(
    app: ASGIApp,
    asked: socket.socket,
    ready: Callable[[], None],
    patience: float = 2.0,
    proxies: Iterable[str] = (),
    queries: int = 0,
    is_handed: bool = False,
) -> None:
    """Answer until Ctrl-C or a signal asks for the end.

    :param app: what answers.
    :param asked: where clients connect, or where another process hands their connections on.
    :param ready: called once, as soon as it answers.
    :param patience: as for :func:`configuration`.
    :param proxies: as for :func:`configuration`.
    :param queries: how many may run and wait at a time, so that they take no thread from others.
    :param is_handed: whether connections are handed on; the end of that is the end of this.
    """
    kind = _HandedServer if is_handed else _Server
    with suppress(KeyboardInterrupt):  # raised again by uvicorn when it has stopped
        kind(configuration(app, patience, proxies), ready, queries).run(sockets=[asked])


def _is_fault(record: logging.LogRecord) -> bool:
    """Tell whether an error is news: an answer that was broken off at a limit is none."""
    error = record.exc_info[1] if record.exc_info else None
    while error is not None and not isinstance(error, GraphError):
        error = error.__cause__ or error.__context__
    return error is None


class _Server(uvicorn.Server):
    """Tells when it answers, and is silent about what its end cuts short."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], queries: int) -> None:
        super().__init__(config)
        self._ready, self._queries = ready, queries

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        current_default_thread_limiter().total_tokens += self._queries
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)


class _HandedServer(_Server):
    """Takes the connections that another process hands on."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._channel = (sockets or [])[0]
        self._channel.setblocking(False)
        self._taken: set[asyncio.Task[None]] = set()
        asyncio.get_running_loop().add_reader(self._channel, self._take)
        await super().startup([])

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        asyncio.get_running_loop().remove_reader(self._channel)
        await super().shutdown(sockets)

    def _take(self) -> None:
        told, descriptors, _, _ = socket.recv_fds(self._channel, 1, 1)
        if not told:
            asyncio.get_running_loop().remove_reader(self._channel)
            signal.raise_signal(signal.SIGTERM)
        for descriptor in descriptors:
            task = asyncio.create_task(self._connect(socket.socket(fileno=descriptor)))
            self._taken.add(task)
            task.add_done_callback(self._taken.discard)

    async def _connect(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        with suppress(OSError):  # it may be over already
            await asyncio.get_running_loop().connect_accepted_socket(self._protocol, connection)

    def _protocol(self) -> asyncio.Protocol:
        return PatientConnection(self.config, self.server_state, self.lifespan.state)


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, place = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening


def _free_after(host: str, port: int) -> int | None:
    for candidate in range(port + 1, min(port + _TRIED, _HIGHEST) + 1):
        with suppress(OSError), _bound(host, candidate):
            return candidate
    return None

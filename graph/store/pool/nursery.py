"""A process of one thread that forks workers, so that a server with threads never forks.

It is forked itself before the server has threads, and inherits a store in memory; stores on
disk are named to it, so that workers over a newer one need no other process.  A worker's
descriptors are passed to the server over a socket; as the parent of the workers it also knows
how each of them ended.  When the server is gone the socket is closed, and all of them end.
"""

from __future__ import annotations

import os
import signal
import socket
import struct
from threading import Lock
from typing import NoReturn, Self

import pyoxigraph as ox

from graph.errors import InterruptedQueryError
from graph.store import child
from graph.store.pool.forking import fork_service, wait_for
from graph.store.pool.worker import Worker

__all__ = ["Nursery"]

_REQUEST = struct.Struct("!ci")
_FORK, _BURY = b"f", b"b"
_REPLY = struct.Struct("!i")
_NICE = 5
"""Workers leave the processor to the server when both want it."""


class Nursery:
    """The server's side of the process that forks.

    :param engine: a store in memory; an empty one if all stores are on disk.

    >>> nursery = Nursery(ox.Store())
    >>> nursery.fork().bury().code  # it is killed, since it waits for a query
    -9
    >>> nursery.close()
    """

    def __init__(self, engine: ox.Store) -> None:
        here, there = socket.socketpair()
        errors = os.open(os.devnull, os.O_RDWR)
        self._process = os.fork()
        if self._process == 0:
            _run(engine, there.fileno(), errors)
        there.close()
        os.close(errors)
        self._socket, self._lock = here, Lock()
        self._holders = 1

    def share(self) -> Self:
        """Let another hold this nursery too: it ends when all have closed it."""
        with self._lock:
            self._holders += 1
        return self

    def fork(self, folder: str | None = None) -> Worker:
        """Start a worker.

        :param folder: of a store on disk; None for the store in memory.
        :returns: the worker; it waits for a query.
        :raises BlockingIOError: if the machine has no process to spare.
        :raises InterruptedQueryError: if this process has lost its nursery.
        """
        with self._lock:
            process, descriptors = self._ask(_FORK, len(os.fsencode(folder or "")), folder or "")
        if not process:
            raise BlockingIOError
        for descriptor in descriptors:
            os.set_inheritable(descriptor, False)
        channel, errors = descriptors
        return Worker(process, channel, errors, self._bury)

    def close(self) -> None:
        """End the process and all its workers, unless somebody else holds it."""
        with self._lock:
            self._holders -= 1
            if self._holders:
                return
        self._socket.close()
        os.waitpid(self._process, 0)

    def _bury(self, process: int) -> int:
        try:
            with self._lock:
                return self._ask(_BURY, process)[0]
        except InterruptedQueryError:
            return -signal.SIGKILL  # workers end with the nursery

    def _ask(self, what: bytes, number: int, folder: str = "") -> tuple[int, list[int]]:
        try:
            self._socket.sendall(_REQUEST.pack(what, number) + os.fsencode(folder))
            reply, descriptors, _, _ = socket.recv_fds(self._socket, _REPLY.size, 2)
        except OSError as error:
            raise _lost() from error
        if not reply:
            raise _lost()
        return _REPLY.unpack(reply)[0], descriptors


def _lost() -> InterruptedQueryError:
    return InterruptedQueryError(
        "The process that starts workers for queries is gone; restart the server."
    )


def _run(engine: ox.Store, channel: int, errors: int) -> NoReturn:
    try:
        child.detach(channel, errors)
        os.nice(_NICE)
        _serve(engine, socket.socket(fileno=child.CHANNEL))
    finally:
        os._exit(0)


def _serve(engine: ox.Store, channel: socket.socket) -> None:
    living: set[int] = set()
    while request := channel.recv(_REQUEST.size, socket.MSG_WAITALL):
        what, number = _REQUEST.unpack(request)
        if what == _FORK:
            folder = os.fsdecode(channel.recv(number, socket.MSG_WAITALL)) if number else None
            living.add(_fork(engine if folder is None else folder, channel))
        else:
            living.discard(number)
            channel.sendall(_REPLY.pack(wait_for(number)))
    living.discard(0)
    for process in living:
        wait_for(process)


def _fork(source: ox.Store | str, channel: socket.socket) -> int:
    try:
        process, *descriptors = fork_service(source)
    except OSError:
        channel.sendall(_REPLY.pack(0))
        return 0
    socket.send_fds(channel, [_REPLY.pack(process)], descriptors)
    for descriptor in descriptors:
        os.close(descriptor)
    return process

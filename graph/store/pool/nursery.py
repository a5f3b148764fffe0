"""A process of one thread that forks workers, so that a server with threads never forks.

It is forked itself before the server has threads, and inherits a store in memory.  A worker's
descriptors are passed to the server over a socket; as the parent of the workers it also knows
how each of them ended.  When the server is gone the socket is closed, and all of them end.
"""

from __future__ import annotations

import os
import signal
import socket
import struct
from threading import Lock
from typing import NoReturn

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

    :param source: a store in memory, or the folder of one on disk.

    >>> nursery = Nursery(ox.Store())
    >>> nursery.fork().bury().code  # it is killed, since it waits for a query
    -9
    >>> nursery.close()
    """

    def __init__(self, source: ox.Store | str) -> None:
        here, there = socket.socketpair()
        errors = os.open(os.devnull, os.O_RDWR)
        self._process = os.fork()
        if self._process == 0:
            _run(source, there.fileno(), errors)
        there.close()
        os.close(errors)
        self._socket, self._lock = here, Lock()

    def fork(self) -> Worker:
        """Start a worker.

        :returns: the worker; it waits for a query.
        :raises BlockingIOError: if the machine has no process to spare.
        :raises InterruptedQueryError: if this process has lost its nursery.
        """
        with self._lock:
            process, descriptors = self._ask(_FORK, 0)
        if not process:
            raise BlockingIOError
        for descriptor in descriptors:
            os.set_inheritable(descriptor, False)
        channel, errors = descriptors
        return Worker(process, channel, errors, self._bury)

    def close(self) -> None:
        """End the process and all its workers."""
        self._socket.close()
        os.waitpid(self._process, 0)

    def _bury(self, process: int) -> int:
        try:
            with self._lock:
                return self._ask(_BURY, process)[0]
        except InterruptedQueryError:
            return -signal.SIGKILL  # workers end with the nursery

    def _ask(self, what: bytes, process: int) -> tuple[int, list[int]]:
        try:
            self._socket.sendall(_REQUEST.pack(what, process))
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


def _run(source: ox.Store | str, channel: int, errors: int) -> NoReturn:
    try:
        child.detach(channel, errors)
        os.nice(_NICE)
        _serve(source, socket.socket(fileno=child.CHANNEL))
    finally:
        os._exit(0)


def _serve(source: ox.Store | str, channel: socket.socket) -> None:
    living: set[int] = set()
    while request := channel.recv(_REQUEST.size, socket.MSG_WAITALL):
        what, process = _REQUEST.unpack(request)
        if what == _FORK:
            living.add(_fork(source, channel))
        else:
            living.discard(process)
            channel.sendall(_REPLY.pack(wait_for(process)))
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

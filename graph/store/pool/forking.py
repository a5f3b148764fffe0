"""Forks a worker from this process."""

from __future__ import annotations

import os
import signal
import socket
from contextlib import suppress

import pyoxigraph as ox

from graph.store.pool.service import run_service

__all__ = ["fork_service", "wait_for"]


def fork_service(source: ox.Store | str) -> tuple[int, int, int]:
    """Start a worker.

    :param source: a store in memory, or the folder of one on disk.
    :returns: its process, and the descriptors of its channel and of its last words.
    """
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # so that no child is lost
    try:
        channel, channel_end = socket.socketpair()
        with channel, channel_end:
            errors, errors_end = os.pipe()
            parent = os.getpid()
            process = os.fork()
            if process == 0:
                run_service(source, channel_end.fileno(), errors_end, parent)
            os.close(errors_end)
            return process, channel.detach(), errors
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def wait_for(process: int) -> int:
    """Kill a child if it still runs, and wait for its end.

    :param process: a child of this process.
    :returns: its exit code; the negative number of the signal that killed it.
    """
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    with suppress(ChildProcessError):  # someone else in this process waits for children
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return 0

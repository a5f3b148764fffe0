"""What a worker process does to itself: its descriptors, its signals and its limits.

Descriptor 2 takes the last words of Python, the engine and the C library, so that an exhausted
memory can be told from a crash.  Nothing of the parent runs here: no exit handlers, no signal
handlers.
"""

from __future__ import annotations

import ctypes
import faulthandler
import math
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

from graph.store.base import Limits

__all__ = ["CHANNEL", "Meter", "bounded", "detach", "end_with", "seal"]

CHANNEL = 3
"""The descriptor of a child that leads to its server."""

_PR_SET_PDEATHSIG = 1


def detach(channel: int, errors: int) -> None:
    """Keep one descriptor of the parent and no signal handler; Ctrl-C is not for a child.

    :param channel: becomes the descriptor :data:`CHANNEL`.
    :param errors: becomes the standard error.
    """
    for number in (signal.SIGINT, signal.SIGTERM):  # the end of the channel is the end
        signal.signal(number, signal.SIG_IGN)
    signal.set_wakeup_fd(-1)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    faulthandler.disable()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    kept = _out_of_the_way(channel), _out_of_the_way(errors)
    nothing = _out_of_the_way(os.open(os.devnull, os.O_RDWR))
    for target, descriptor in enumerate((nothing, nothing, kept[1], kept[0])):
        os.dup2(descriptor, target)
    os.closerange(CHANNEL + 1, os.sysconf("SC_OPEN_MAX"))


def _out_of_the_way(descriptor: int) -> int:
    while descriptor <= CHANNEL:
        descriptor = os.dup(descriptor)
    return descriptor


def end_with(parent: int) -> None:
    """Make the system kill this process as soon as its parent is gone; only Linux does.

    :param parent: the process that forked this one.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def seal() -> None:
    """Allow no further descriptor: a second line, behind the guard, against calling out."""
    free = os.dup(CHANNEL)
    os.close(free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free, free))


class Meter:
    """Measures the address space of this process, also when it is sealed."""

    def __init__(self) -> None:
        self._statm: int | None = None
        with suppress(FileNotFoundError):
            self._statm = os.open("/proc/self/statm", os.O_RDONLY)

    def mapped(self) -> int:
        """Give the bytes that are mapped now; 0 where the system does not tell."""
        if self._statm is None:
            return 0
        pages = os.pread(self._statm, 32, 0).split()[0]
        return int(pages) * resource.getpagesize()


@contextmanager
def bounded(limits: Limits, mapped: int) -> Iterator[None]:
    """Let the system hold the limits of one query, whatever its server does.

    :param limits: memory, and processor time as a net below the server's clock.
    :param mapped: the address space of this process, to which memory is added; 0 if unknown.
    """
    used = time.process_time()
    _allow(resource.RLIMIT_CPU, math.ceil(used + limits.seconds) + 1)
    if mapped:
        _allow(resource.RLIMIT_AS, mapped + limits.megabytes * 1024 * 1024)
    try:
        yield
    finally:
        for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU):
            resource.setrlimit(kind, (_hard(kind), _hard(kind)))


def _allow(kind: int, wished: int) -> None:
    hard = _hard(kind)
    least = wished if hard == resource.RLIM_INFINITY else min(wished, hard)
    resource.setrlimit(kind, (least, hard))


@cache
def _hard(kind: int) -> int:
    """Give the limit that a process cannot go beyond, and that this one never changes."""
    return resource.getrlimit(kind)[1]

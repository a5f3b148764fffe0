"""A worker process as its server sees it."""

from __future__ import annotations

import os
import pickle
import select
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock

from graph.store.pool.channel import TASK, Channel
from graph.store.pool.task import Task

__all__ = ["Death", "Worker"]

_LAST_WORDS = 1 << 16
_LONG = 1.0
"""Seconds from which on a query gives way to shorter ones."""

_LAST = 19
"""The lowest priority there is; a process cannot get a better one again."""


@dataclass(frozen=True, slots=True)
class Death:
    """How a worker ended.

    :param code: its exit code; the negative number of the signal that killed it.
    :param words: what it wrote to its standard error.
    """

    code: int
    words: str


class Worker:
    """A process that takes one query at a time.

    :param process: its number.
    :param channel: the socket to it.
    :param errors: descriptor from which its last words are read.
    :param wait: kills it if it still runs, waits for its end and gives its exit code.
    """

    def __init__(self, process: int, channel: int, errors: int, wait: Callable[[int], int]) -> None:
        self.process = process
        self.channel = Channel(socket.socket(fileno=channel))
        self._errors, self._wait = errors, wait
        self._death: Death | None = None
        self._burying = Lock()
        self._began = 0.0
        self.is_last = False
        """Whether it leaves the processor to all others, and so is no use for another query."""

    @property
    def is_idle(self) -> bool:
        """Whether it lives and says nothing, as a worker does that waits for a query."""
        poll = select.poll()
        poll.register(self.channel, select.POLLIN)
        return not poll.poll(0)

    def begin(self, task: Task) -> None:
        """Let the time of a query begin.

        :param task: the query.
        """
        self._began = time.monotonic()
        self.channel.left = task.limits.seconds

    def give(self, task: Task) -> None:
        """Send a query.

        :param task: the query.
        :raises TimeoutError: if it is not taken in its time.
        :raises OSError: if the process is gone.
        """
        self.channel.send(TASK, pickle.dumps(task))

    async def agive(self, task: Task) -> None:
        """Send a query as :meth:`give` does, while other tasks run; the channel is timed."""
        await self.channel.asend(TASK, pickle.dumps(task))

    def yield_if_long(self) -> None:
        """Leave the processor to all others, if its query is a long one."""
        if not self.is_last and time.monotonic() - self._began > _LONG and self._death is None:
            self.is_last = True
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self.process, _LAST)

    def kill(self) -> None:
        """End the process at once, whatever it does."""
        # Afterwards the number may be that of another process.
        if self._death is None and not self._burying.locked():
            with suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)

    def bury(self) -> Death:
        """End the process if it still runs, and leave nothing of it.

        :returns: how it ended.
        """
        with self._burying:
            if self._death is None:
                code = self._wait(self.process)
                self._death = Death(code, self._last_words())
                os.close(self._errors)
                self.channel.close()
            return self._death

    def _last_words(self) -> str:
        os.set_blocking(self._errors, False)
        with suppress(BlockingIOError):
            return os.read(self._errors, _LAST_WORDS).decode(errors="replace")
        return ""

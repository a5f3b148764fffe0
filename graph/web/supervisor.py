"""Several processes that answer at one port, and the one that keeps them."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from select import select
from threading import Thread
from types import FrameType
from typing import NoReturn

__all__ = ["Ready", "Supervisor"]

_ENDS = (signal.SIGINT, signal.SIGTERM)
_SECOND = 1.0
_READY = b"."

Pulse = Callable[[], None]
Ready = Callable[[Pulse], None]
"""Told by a process that it is ready, and what it is to do each second from then on."""


class Supervisor:
    """Keeps processes that do the same work; one that is lost is replaced.

    They are forked from this process, which therefore must have no threads.  A signal that asks
    this process to end is passed on to them.  When it is killed they end by themselves.

    :param work: what a process does, given its number from 0 on and whom to tell when it is ready;
        a signal asks it to end.
    :param count: how many processes.
    :param lost: is told each process that ended unasked.
    """

    def __init__(
        self, work: Callable[[int, Ready], None], count: int, lost: Callable[[int], None]
    ) -> None:
        self._work, self._count, self._lost = work, count, lost
        self._indexes: dict[int, int] = {}
        self._asked: int | None = None
        self._lifeline = os.pipe()

    def run(self, ready: Callable[[], None]) -> int | None:
        """Start the processes, one after the other, and keep them until the end is asked for.

        :param ready: called when all are ready.
        :returns: the signal that has asked for the end; it is for the caller to raise it again.
        :raises SystemExit: if a process does not start; it has said why.
        """
        handlers = {number: signal.signal(number, self._end) for number in _ENDS}
        try:
            for index in range(self._count):
                self._start(index)
            if self._asked is None:
                ready()
            while self._indexes:
                self._replace(os.wait()[0])
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
        return self._asked

    def _start(self, index: int) -> None:
        if self._asked is not None:
            return
        code = self._code(index)
        if code is None or self._asked is not None:
            return
        self._pass_on(signal.SIGTERM)
        for process in self._indexes:
            os.waitpid(process, 0)
        sys.exit(code if code > 0 else 1)

    def _code(self, index: int) -> int | None:
        """Fork a process and wait until it is ready; give its exit code if it gets not so far."""
        heard, told = os.pipe()
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)  # until it is known whom to pass them on to
        process = os.fork()
        if process == 0:
            os.close(heard)
            self._run(index, told)
        self._indexes[process] = index
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
        os.close(told)
        with open(heard, "rb", buffering=0) as pipe:
            if pipe.read(1) == _READY:
                return None
        del self._indexes[process]
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])

    def _replace(self, process: int) -> None:
        index = self._indexes.pop(process, None)
        if index is None:  # a browser, or what a shell has left to this process
            return
        if self._asked is None:
            self._lost(process)
        while self._asked is None:
            time.sleep(_SECOND)
            if self._asked is None and self._code(index) is None:
                return

    def _end(self, number: int, frame: FrameType | None) -> None:
        """Pass on a signal: gently, unless who presses Ctrl-C does so again."""
        is_urgent = self._asked is not None and number == signal.SIGINT
        self._asked = self._asked or number
        self._pass_on(signal.SIGINT if is_urgent else signal.SIGTERM)

    def _pass_on(self, number: int) -> None:
        for process in list(self._indexes):
            with suppress(ProcessLookupError):
                os.kill(process, number)

    def _run(self, index: int, told: int) -> NoReturn:
        """Work; the Ctrl-C of a terminal reaches the first process only, which passes it on."""
        os.setpgid(0, 0)
        os.close(self._lifeline[1])
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)

        def ready(pulse: Pulse) -> None:
            os.write(told, _READY)
            os.close(told)
            Thread(target=self._follow, args=(pulse,), name="follower", daemon=True).start()

        self._work(index, ready)
        sys.stdout.flush()
        os._exit(0)

    def _follow(self, pulse: Pulse) -> None:
        """Do what is to be done each second, and end when the first process is gone."""
        while not select([self._lifeline[0]], [], [], _SECOND)[0]:
            pulse()
        os.kill(os.getpid(), signal.SIGTERM)

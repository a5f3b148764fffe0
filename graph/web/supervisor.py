"""Several processes that answer at one port, and the one that keeps them."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from select import select
from threading import Thread
from types import FrameType
from typing import NoReturn

__all__ = ["Ready", "Supervisor"]

_ENDS = (signal.SIGINT, signal.SIGTERM)
_SECOND = 1.0
_SOON = 0.05
"""Seconds after which a connection is offered again that no process could take."""

_READY = b"."
_CONNECTION = b"c"

Pulse = Callable[[], None]
Ready = Callable[[Pulse], None]
"""Told by a process that it is ready, and what it is to do each second from then on."""


@dataclass(eq=False, slots=True)
class _Process:
    """One that answers.

    :param number: of the system.
    :param index: from 0 on; one that takes its place has the same.
    :param channel: over which connections are handed to it.
    """

    number: int
    index: int
    channel: socket.socket
    is_ready: bool = False


class Supervisor:
    """Keeps processes that answer, and hands connections to them, to one after the other.

    They are forked from this process, which therefore must have no threads.  One that is lost is
    replaced.  A signal that asks this process to end is passed on to them.  When it is killed
    they end by themselves, since their channels end.

    :param listening: where clients connect.
    :param work: what a process does, given its index, its channel and whom to tell when it is
        ready; a signal asks it to end.
    :param count: how many processes.
    :param lost: is told the number of each that ended unasked.
    """

    def __init__(
        self,
        listening: socket.socket,
        work: Callable[[int, socket.socket, Ready], None],
        count: int,
        lost: Callable[[int], None],
    ) -> None:
        self._listening, self._work, self._count, self._lost = listening, work, count, lost
        self._processes: list[_Process] = []
        self._due: dict[int, float] = {0: 0.0}  # when a process is to be started, by its index
        self._turn = 0
        self._held: socket.socket | None = None
        self._is_open = False
        self._asked: int | None = None
        self._failure: int | None = None
        self._woken, self._waking = socket.socketpair()

    def run(self, ready: Callable[[], None]) -> int | None:
        """Start the processes, one after the other, and keep them until the end is asked for.

        :param ready: called when all are ready.
        :returns: the signal that has asked for the end; it is for the caller to raise it again.
        :raises SystemExit: if a process does not start; it has said why.
        """
        for one in (self._listening, self._woken, self._waking):
            one.setblocking(False)
        waking = signal.set_wakeup_fd(self._waking.fileno(), warn_on_full_buffer=False)
        handlers = {number: signal.signal(number, self._end) for number in _ENDS}
        handlers[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, lambda number, frame: None)
        try:
            while self._processes or not self._is_ending:
                self._step(ready)
        finally:
            signal.set_wakeup_fd(waking)
            for number, handler in handlers.items():
                signal.signal(number, handler)
        if self._failure is not None:
            sys.exit(self._failure)
        return self._asked

    @property
    def _is_ending(self) -> bool:
        return self._asked is not None or self._failure is not None

    def _step(self, ready: Callable[[], None]) -> None:
        """Wait until there is something to do, and do it."""
        if self._is_ending:
            self._listening.close()
        else:
            self._start_due()
            self._hand_on()
        starting = {one.channel: one for one in self._processes if not one.is_ready}
        found = select([self._woken, *starting, *self._accepting()], [], [], self._pause())[0]
        for channel in starting.keys() & set(found):
            if channel.recv(1) == _READY:
                self._greet(starting[channel], ready)
        if self._woken in found:
            self._woken.recv(1 << 10)
            self._reap()
        if self._listening in found:
            with suppress(OSError):
                self._held = self._listening.accept()[0]

    def _accepting(self) -> list[socket.socket]:
        """Give where clients connect; they wait while no process could take them."""
        is_able = self._is_open and not self._is_ending and self._held is None
        return [self._listening] if is_able and any(map(_is_ready, self._processes)) else []

    def _pause(self) -> float | None:
        if self._is_ending:
            return None
        if self._held is not None:
            return _SOON
        return max(0.0, min(self._due.values()) - time.monotonic()) if self._due else None

    def _start_due(self) -> None:
        now = time.monotonic()
        for index in [index for index, when in self._due.items() if when <= now]:
            del self._due[index]
            self._start(index)

    def _start(self, index: int) -> None:
        here, there = socket.socketpair()
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)  # until it is known whom to pass them on to
        number = os.fork()
        if number == 0:
            here.close()
            self._run(index, there)
        there.close()
        here.setblocking(False)
        self._processes.append(_Process(number, index, here))
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)

    def _greet(self, process: _Process, ready: Callable[[], None]) -> None:
        process.is_ready = True
        if self._is_open:
            return
        if process.index + 1 < self._count:
            self._due[process.index + 1] = 0.0
        else:
            self._is_open = True
            ready()

    def _reap(self) -> None:
        """Take note of processes that have ended."""
        with suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                self._bury(*ended)

    def _bury(self, number: int, status: int) -> None:
        process = next((one for one in self._processes if one.number == number), None)
        if process is None:  # a browser, or what a shell has left to this process
            return
        self._processes.remove(process)
        process.channel.close()
        if self._is_ending:
            return
        if self._is_open:
            self._lost(number)
            self._due[process.index] = time.monotonic() + _SECOND
        else:
            self._failure = max(os.waitstatus_to_exitcode(status), 1)
            self._pass_on(signal.SIGTERM)

    def _hand_on(self) -> None:
        """Hand a connection that is held to the next process that takes it."""
        held = self._held
        if held is None:
            return
        processes = [*filter(_is_ready, self._processes)]
        for _ in processes:
            self._turn = (self._turn + 1) % len(processes)
            with suppress(OSError):  # it is gone, or has very many to take already
                channel = processes[self._turn].channel
                socket.send_fds(channel, [_CONNECTION], [held.fileno()])
                held.close()
                self._held = None
                return

    def _end(self, number: int, frame: FrameType | None) -> None:
        """Pass on a signal: gently, unless who presses Ctrl-C does so again."""
        is_urgent = self._asked is not None and number == signal.SIGINT
        self._asked = self._asked or number
        self._pass_on(signal.SIGINT if is_urgent else signal.SIGTERM)

    def _pass_on(self, number: int) -> None:
        for process in list(self._processes):
            with suppress(ProcessLookupError):
                os.kill(process.number, number)

    def _run(self, index: int, channel: socket.socket) -> NoReturn:
        """Work; the Ctrl-C of a terminal reaches the first process only, which passes it on."""
        os.setpgid(0, 0)
        signal.set_wakeup_fd(-1)
        others = [one.channel for one in self._processes]  # which else would not end with the first
        held = [] if self._held is None else [self._held]
        for one in (self._listening, self._woken, self._waking, *others, *held):
            one.close()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for number in (signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)

        def ready(pulse: Pulse) -> None:
            channel.send(_READY)
            Thread(target=_beat, args=(pulse,), name="pulse", daemon=True).start()

        self._work(index, channel, ready)
        sys.stdout.flush()
        os._exit(0)


def _is_ready(process: _Process) -> bool:
    return process.is_ready


def _beat(pulse: Pulse) -> None:
    while True:
        time.sleep(_SECOND)
        pulse()

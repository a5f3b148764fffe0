"""Opening what ``--data`` names, so that Ctrl-C stops that at once."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread, current_thread, main_thread

from graph.cli.interrupts import INTERRUPTED
from graph.store import LocalStore, open_store

__all__ = ["open_data", "stoppable"]

_SHOW_CURSOR = b"\x1b[?25h"  # a bar of progress hides it


def open_data(data: tuple[str, ...], union: bool | None = None) -> LocalStore:
    """Open the data of a command; Ctrl-C ends the program meanwhile.

    :param data: what ``--data`` says; empty for the packaged graph.
    :param union: as for :func:`graph.store.open_store`.
    :returns: an open store.
    :raises GraphError: if the data cannot be opened.
    """
    with stoppable():
        return open_store(*data, union=union)


@contextmanager
def stoppable(tidy: Callable[[], None] | None = None) -> Iterator[None]:
    """Let Ctrl-C end the process inside the engine too, where Python hears no signal.

    A thread waits for the byte that the C handler writes, and no ``finally`` runs then: the
    context must be left before a worker is forked.

    :param tidy: takes away what is half written; it may fail.
    """
    if current_thread() is not main_thread():  # only the main thread has signals
        yield
        return
    heard, told = os.pipe()
    os.set_blocking(told, False)
    thread = Thread(target=_wait, args=(heard, tidy), daemon=True)
    before = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    thread.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        os.close(told)
        thread.join()
        os.close(heard)


def _wait(heard: int, tidy: Callable[[], None] | None) -> None:
    while number := os.read(heard, 1):
        if number[0] == signal.SIGINT:
            _stop(tidy)


def _stop(tidy: Callable[[], None] | None) -> None:
    try:
        if tidy is not None:
            tidy()
    finally:
        os.write(2, (_SHOW_CURSOR if os.isatty(2) else b"") + b"\nStopped.\n")
        os._exit(INTERRUPTED)

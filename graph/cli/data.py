"""Opening what ``--data`` names, so that Ctrl-C stops that at once."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING

from graph.cli.interrupts import INTERRUPTED
from graph.cli.output import note
from graph.store import LocalStore, open_store
from graph.store.remote import is_address

if TYPE_CHECKING:
    from graph.store.remote.store import RemoteStore

__all__ = ["open_copy", "open_data", "stoppable", "tell_of_endpoints"]

_SHOW_CURSOR = b"\x1b[?25h"  # a bar of progress hides it


def open_data(data: tuple[str, ...], union: bool | None = None) -> LocalStore | RemoteStore:
    """Open the data of a command; Ctrl-C ends the program meanwhile.

    :param data: what ``--data`` says; empty for the packaged graph.
    :param union: as for :func:`graph.store.open_store`.
    :returns: an open store.
    :raises GraphError: if the data cannot be opened.
    """
    tell_of_endpoints(data)
    with stoppable():
        return open_store(*data, union=union)


def open_copy(data: tuple[str, ...]) -> LocalStore:
    """Open the data of a command on this machine; those of an endpoint are copied.

    :param data: what ``--data`` says; empty for the packaged graph.
    :returns: an open store.
    :raises GraphError: if the data cannot be opened, or are too many for a copy.
    """
    store = open_data(data)
    if isinstance(store, LocalStore):
        return store
    copy = store.local()
    note("The copy stays as it is now; start again for newer data.")
    return copy


class _Notes(logging.Handler):
    """Tells the user what is written into a log."""

    def emit(self, record: logging.LogRecord) -> None:
        note(record.getMessage())


def tell_of_endpoints(data: Iterable[str]) -> None:
    """Tell the user from now on what is read over HTTP, if anything is.

    :param data: what is opened.
    """
    logger = logging.getLogger("graph.store.remote")
    if any(map(is_address, data)) and not logger.handlers:
        logger.addHandler(_Notes())
        logger.setLevel(logging.INFO)


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

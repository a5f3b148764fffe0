"""The life of a worker process: it takes one query at a time, until it is spent."""

from __future__ import annotations

import gc
import os
import pickle
import socket
from typing import NoReturn

import pyoxigraph as ox

from graph.errors import StoreError
from graph.sparql.guard import check
from graph.store import child
from graph.store.pool.channel import Channel
from graph.store.pool.outlet import Outlet
from graph.store.pool.report import error_of, report
from graph.store.pool.task import Task
from graph.store.pool.writing import write_results

__all__ = ["run_service"]

_TRANSFER = 600.0
"""Seconds that the reader of an answer may keep its worker waiting."""

_MOST_TASKS = 1000
_MOST_GROWTH = 1 << 28
"""Bytes that a worker may have grown by; memory that was freed is not always given back."""


def run_service(source: ox.Store | str, channel: int, errors: int, parent: int) -> NoReturn:
    """Answer queries in a process that was just forked, and leave it.

    :param source: a store in memory, or the folder of one on disk.
    :param channel: descriptor of the socket over which queries come.
    :param errors: descriptor for last words.
    :param parent: process that must stay alive.
    """
    code = 1
    try:
        child.detach(channel, errors)
        child.end_with(parent)
        gc.freeze()  # what was inherited is never collected, so that its pages stay shared
        _Service(source, Channel(socket.socket(fileno=child.CHANNEL))).run()
        code = 0
    finally:
        os._exit(code)


class _Service:
    """A store and the channel over which it is asked."""

    def __init__(self, source: ox.Store | str, channel: Channel) -> None:
        self._source, self._channel = source, channel
        self._answered = 0
        self._meter = child.Meter()
        self._at_start = 0

    def run(self) -> None:
        """Answer until this process is spent, or the server is gone."""
        try:
            engine = self._open()
        except BaseException as error:  # noqa: BLE001  (a panic of the engine is no Exception)
            trouble = StoreError(f"The store cannot be read ({error}); load it again.")
            Outlet(self._channel, False).end({**report(trouble), "spent": True})
            return
        if engine is self._source:
            child.seal()
        self._at_start = self._meter.mapped()
        while message := self._channel.receive():
            self._channel.left = _TRANSFER
            if self._answer(engine, pickle.loads(message[1])):
                return
            self._channel.left = None

    def _open(self) -> ox.Store:
        if isinstance(self._source, str):
            return ox.Store.read_only(self._source)
        return self._source

    def _answer(self, engine: ox.Store, task: Task) -> bool:
        """Answer one query and tell whether this process is spent."""
        outlet = Outlet(self._channel, task.limits.rows is not None)
        self._answered += 1
        try:
            with child.bounded(task.limits, self._meter.mapped()):
                check(task.question.written)
                written = write_results(task.question.ask(engine), task, outlet)
        except (ConnectionError, TimeoutError):
            raise  # nobody reads
        except BaseException as error:  # noqa: BLE001  (a panic of the engine is no Exception)
            status = report(error_of(error, task))
        else:
            cut = written.cut.limit if written.cut else None
            status = {"kind": "done", "cut": cut, "rows": written.rows}
        spent = self._is_spent(status)
        outlet.end({**status, "spent": spent})
        return spent

    def _is_spent(self, status: dict[str, object]) -> bool:
        has_grown = self._meter.mapped() - self._at_start > _MOST_GROWTH
        return self._answered >= _MOST_TASKS or has_grown or status["kind"] == "MemoryLimitError"

"""Runs a person's query in a process of its own, which is killed at its limits.

The engine has no cancellation and does not see Ctrl-C, so nothing less than a killed process
stops a query.  One process is forked per query; it inherits a store in memory and opens a
store on disk afresh.  A syntax error is found there too: a text nested deep enough crashes
the engine's parser, and then only the worker is gone.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import time
from contextlib import suppress
from typing import NoReturn

import pyoxigraph as ox

from graph.errors import (
    InterruptedQueryError,
    MemoryLimitError,
    TimeLimitError,
)
from graph.sparql.answer import Answer
from graph.store.base import Limits
from graph.store.child import STATUS_MARK, run_child
from graph.store.decoding import Transcript
from graph.store.failures import query_failure
from graph.store.question import Question

__all__ = ["run_in_worker"]

_CHUNK = 1 << 16
_PATIENCE = 3600.0  # the system call takes no timeout of many days


def run_in_worker(source: ox.Store | str, question: Question, limits: Limits) -> Answer:
    """Run one query in a worker and wait for its answer.

    :param source: a store in memory, or the folder of one on disk.
    :param question: the query, already checked by the guard.
    :param limits: time, rows and memory.
    :returns: the answer; ``cut`` is set where the row limit stopped it.
    :raises TimeLimitError: if the worker was killed at its time limit.
    :raises MemoryLimitError: if it needed more memory than allowed.
    :raises InterruptedQueryError: if it died otherwise.
    :raises GraphError: whatever else the engine found, as one of ours.
    """
    worker = _Worker(source, question, limits)
    try:
        worker.start()
        transcript = worker.read()
    finally:
        worker.stop()
    if transcript.is_cut:
        return transcript.answer(question.added)
    worker.check()
    return transcript.answer(question.added)


class _Worker:
    """One child process, its two pipes and its clock."""

    def __init__(self, source: ox.Store | str, question: Question, limits: Limits) -> None:
        self._source, self._question, self._limits = source, question, limits
        self._pid = 0
        self._descriptors: list[int] = []
        self._status = bytearray()
        self._exit = 0

    def start(self) -> None:
        """Fork; Ctrl-C is held back for that moment, so that no child is ever lost."""
        held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            answer, answer_end = self._pipe()
            status, status_end = self._pipe()
            parent = os.getpid()
            self._pid = os.fork()
            if self._pid == 0:
                run_child(
                    self._source,
                    self._question,
                    self._limits,
                    answer_end,
                    status_end,
                    parent,
                )
            os.close(answer_end)
            os.close(status_end)
            self._descriptors = [answer, status]
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, held)

    def _pipe(self) -> tuple[int, int]:
        ends = os.pipe()
        self._descriptors += ends
        return ends

    def read(self) -> Transcript:
        """Take in the answer until it is whole, cut, or out of time or memory."""
        answer, status = self._descriptors
        transcript = Transcript(self._limits.rows)
        deadline = time.monotonic() + self._limits.seconds
        with selectors.DefaultSelector() as selector:
            selector.register(answer, selectors.EVENT_READ, transcript.add)
            selector.register(status, selectors.EVENT_READ, self._status.extend)
            while selector.get_map() and not transcript.is_cut:
                left = deadline - time.monotonic()
                if left <= 0:
                    self._out_of_time()
                for key, _ in selector.select(min(left, _PATIENCE)):
                    data = os.read(key.fd, _CHUNK)
                    if data:
                        key.data(data)
                    else:
                        selector.unregister(key.fd)
                if transcript.size > self._limits.megabytes * 1024 * 1024:
                    self._out_of_memory()
        if not transcript.is_cut:
            self._exit = self._wait()
        return transcript

    def stop(self) -> None:
        """Leave nothing behind: no process, no zombie, no open descriptor."""
        for descriptor in self._descriptors:
            os.close(descriptor)
        self._descriptors = []
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self._wait()

    def _wait(self) -> int:
        pid, self._pid = self._pid, 0
        with suppress(ChildProcessError):  # someone else in this process waits for children
            return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        return 0

    def check(self) -> None:
        """Raise what the worker reported, or what its end shows."""
        _, mark, report = self._status.decode(errors="replace").rpartition(STATUS_MARK)
        if not mark:
            self._raise_end(report)
        status = json.loads(report)
        if status["kind"] == "MemoryError":
            self._out_of_memory()
        if status["kind"] != "done":
            asked = self._question
            raise query_failure(status["kind"], status["message"], asked.written, asked.prefixes)

    def _raise_end(self, last_words: str) -> NoReturn:
        if self._exit == -signal.SIGXCPU:
            self._out_of_time()
        if "memory allocation" in last_words or "bad_alloc" in last_words:
            self._out_of_memory()
        if "overflow" in last_words or self._exit == -signal.SIGSEGV:
            raise InterruptedQueryError(
                "The query is nested too deeply for the engine; take it apart."
            )
        raise InterruptedQueryError(
            f"The query's worker ended with exit code {self._exit} before it answered"
            " (perhaps the machine ran out of memory); ask again or narrow the query."
        )

    def _out_of_time(self) -> NoReturn:
        seconds = self._limits.seconds
        unit = "second" if seconds == 1 else "seconds"
        raise TimeLimitError(
            f"The query was stopped after {seconds:g} {unit};"
            " narrow it or allow more time (--timeout)."
        )

    def _out_of_memory(self) -> NoReturn:
        raise MemoryLimitError(
            f"The query was stopped at {self._limits.megabytes:,} MB of memory;"
            " narrow it, or put a LIMIT into it."
        )

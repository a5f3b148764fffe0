"""The process that runs one query: everything it does between fork and exit.

Descriptor 1 carries the answer, descriptor 2 the status.  Python, the engine and the C
library write their last words to descriptor 2 as well, so the parent can tell an exhausted
memory from a crash.  Nothing of the parent runs here: no exit handlers, no signal handlers.
"""

from __future__ import annotations

import ctypes
import faulthandler
import json
import math
import os
import resource
import signal
import sys
from contextlib import suppress
from typing import NoReturn

import pyoxigraph as ox

from graph.store.base import Limits
from graph.store.question import Question

__all__ = ["STATUS_MARK", "run_child"]

STATUS_MARK = "\x1e"
"""Stands before the status on descriptor 2, behind whatever else was written there."""

_PR_SET_PDEATHSIG = 1


def run_child(
    source: ox.Store | str,
    question: Question,
    limits: Limits,
    answer: int,
    status: int,
    parent: int,
) -> NoReturn:
    """Answer one query and leave the process.

    :param source: a store in memory, or the folder of one on disk.
    :param question: the query.
    :param limits: memory and, as a net below the parent's clock, processor time.
    :param answer: descriptor for the answer.
    :param status: descriptor for the status.
    :param parent: process that must stay alive.
    """
    code = 1
    try:
        _detach(answer, status, parent)
        _limit_time(limits)
        code = _report(source, question, limits)
    finally:
        os._exit(code)


def _detach(answer: int, status: int, parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.set_wakeup_fd(-1)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    faulthandler.disable()
    _die_with(parent)
    answer, status = _above_standard(answer), _above_standard(status)
    nothing = _above_standard(os.open(os.devnull, os.O_RDONLY))
    os.dup2(nothing, 0)
    os.dup2(answer, 1)
    os.dup2(status, 2)
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))


def _above_standard(descriptor: int) -> int:
    """Move a descriptor out of the way of 0, 1 and 2."""
    while descriptor <= 2:
        descriptor = os.dup(descriptor)
    return descriptor


def _die_with(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _limit_time(limits: Limits) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    seconds = math.ceil(limits.seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (_least(seconds, hard), hard))


def _limit_memory(limits: Limits) -> None:
    """Allow so much more than what is mapped now; only Linux tells and keeps that."""
    with suppress(FileNotFoundError), open("/proc/self/statm", "rb") as statm:
        pages = int(statm.read().split()[0])
        allowed = pages * resource.getpagesize() + limits.megabytes * 1024 * 1024
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_least(allowed, hard), hard))


def _seal() -> None:
    """Allow no further descriptor: a second line, behind the guard, against calling out."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))


def _least(wished: int, hard: int) -> int:
    return wished if hard == resource.RLIM_INFINITY else min(wished, hard)


def _open(source: ox.Store | str) -> ox.Store:
    if isinstance(source, str):
        return ox.Store.read_only(source)
    return source


def _report(source: ox.Store | str, question: Question, limits: Limits) -> int:
    try:
        engine = _open(source)
        _limit_memory(limits)
        if engine is source:
            _seal()
        _write_answer(question.ask(engine))
    except BaseException as error:  # noqa: BLE001  (the parent raises it again as ours)
        status = {"kind": type(error).__name__, "message": str(error)}
    else:
        status = {"kind": "done", "message": ""}
    os.write(2, (STATUS_MARK + json.dumps(status)).encode())
    return 0 if status["kind"] == "done" else 1


def _write_answer(results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> None:
    with open(1, "wb", buffering=1 << 16, closefd=False) as output:
        if isinstance(results, ox.QuerySolutions):
            output.write(b"rows\n")
            results.serialize(output, ox.QueryResultsFormat.TSV)
        elif isinstance(results, ox.QueryTriples):
            output.write(b"triples\n")
            results.serialize(output, ox.RdfFormat.N_TRIPLES)
        else:
            output.write(b"truth\n" + (b"true\n" if results else b"false\n"))

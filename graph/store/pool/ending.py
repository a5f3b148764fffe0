"""Which limit ended a query, or its worker."""

from __future__ import annotations

import signal

from graph.errors import (
    GraphError,
    InterruptedQueryError,
    MemoryLimitError,
    SizeLimitError,
    TimeLimitError,
)
from graph.store.base import Limits
from graph.store.pool.worker import Death

__all__ = ["RETIRED", "death_error", "memory_error", "reason_of", "size_error", "time_error"]

RETIRED = "retired"
"""The reason for the end of a worker that has answered much, or has grown."""

_REASONS: tuple[tuple[type[GraphError], str], ...] = (
    (TimeLimitError, "time"),
    (MemoryLimitError, "memory"),
    (SizeLimitError, "size"),
    (GraphError, "crash"),
)


def reason_of(failure: GraphError | None) -> str:
    """Name in a word why a worker ended.

    :param failure: what its client was told; None if the client has left.
    :returns: ``time``, ``memory``, ``size``, ``crash`` or ``client``.

    >>> reason_of(memory_error(Limits())), reason_of(None)
    ('memory', 'client')
    """
    return next((word for kind, word in _REASONS if isinstance(failure, kind)), "client")


def time_error(limits: Limits) -> TimeLimitError:
    """Say that a query was stopped at its time limit.

    :param limits: of the query.
    :returns: the error to raise.

    >>> print(time_error(Limits(seconds=1)))
    The query was stopped after 1 second; narrow it or allow more time (--timeout).
    """
    unit = "second" if limits.seconds == 1 else "seconds"
    return TimeLimitError(
        f"The query was stopped after {limits.seconds:g} {unit};"
        " narrow it or allow more time (--timeout)."
    )


def memory_error(limits: Limits) -> MemoryLimitError:
    """Say that a query was stopped at its memory limit.

    :param limits: of the query.
    :returns: the error to raise.
    """
    return MemoryLimitError(
        f"The query was stopped at {limits.megabytes:,} MB of memory;"
        " narrow it, or put a LIMIT into it."
    )


def size_error(limits: Limits) -> SizeLimitError:
    """Say that an answer was broken off at its size limit.

    :param limits: of the query.
    :returns: the error to raise.

    >>> print(size_error(Limits(size=20)))
    The answer is longer than 20 MB; narrow the query, or put a LIMIT into it.
    """
    return SizeLimitError(
        f"The answer is longer than {limits.size:,} MB; narrow the query, or put a LIMIT into it."
    )


def death_error(death: Death, limits: Limits) -> GraphError:
    """Find out why a worker died before its answer was whole.

    :param death: how it ended.
    :param limits: of the query.
    :returns: the error to raise.

    >>> print(death_error(Death(-11, ""), Limits()))
    The query is nested too deeply for the engine; take it apart.
    """
    if death.code == -signal.SIGXCPU:
        return time_error(limits)
    if "memory allocation" in death.words or "bad_alloc" in death.words:
        return memory_error(limits)
    if "overflow" in death.words or death.code == -signal.SIGSEGV:
        return InterruptedQueryError(
            "The query is nested too deeply for the engine; take it apart."
        )
    return InterruptedQueryError(
        f"The query's worker ended with exit code {death.code} before it answered"
        " (perhaps the machine ran out of memory); ask again or narrow the query."
    )

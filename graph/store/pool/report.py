"""Why a query has no answer, as a worker tells its server.

Errors are made in the worker, since whoever reads a hostile text for the place of a fault may
need as long for it as the engine.
"""

from __future__ import annotations

from typing import Any

from graph.errors import (
    GraphError,
    InputError,
    InterruptedQueryError,
    MemoryLimitError,
    QueryRefusedError,
    QuerySyntaxError,
    StoreError,
)
from graph.store.failures import query_failure
from graph.store.pool.ending import memory_error
from graph.store.pool.task import Task
from graph.store.pool.writing import UnfitFormatError

__all__ = ["error_of", "report", "reported"]

_KINDS: dict[str, type[GraphError]] = {
    kind.__name__: kind
    for kind in (
        InputError,
        InterruptedQueryError,
        MemoryLimitError,
        QueryRefusedError,
        StoreError,
    )
}


def error_of(error: BaseException, task: Task) -> GraphError:
    """Make our error from whatever stopped a query in a worker.

    :param error: what was raised.
    :param task: what the worker was to do.
    :returns: one of ours.
    """
    if isinstance(error, GraphError):
        return error
    if isinstance(error, MemoryError):
        return memory_error(task.limits)
    if isinstance(error, UnfitFormatError):
        return InputError(f"{error}; ask for another format.")
    asked = task.question
    return query_failure(type(error).__name__, str(error), asked.written, asked.prefixes)


def report(error: GraphError) -> dict[str, Any]:
    """Put an error into words that JSON can hold.

    :param error: one of ours.
    :returns: its kind and what it says.

    >>> report(StoreError("The store is gone."))
    {'kind': 'StoreError', 'message': 'The store is gone.'}
    """
    told: dict[str, Any] = {"kind": type(error).__name__, "message": str(error)}
    if isinstance(error, QuerySyntaxError):
        told |= {"reason": error.reason, "line": error.line, "column": error.column}
    return told


def reported(told: dict[str, Any], text: str) -> GraphError:
    """Make the error again that a worker reported.

    :param told: from :func:`report`.
    :param text: the query.
    :returns: the error to raise.

    >>> reported({"kind": "StoreError", "message": "The store is gone."}, "ASK {}")
    StoreError('The store is gone.')
    """
    if told["kind"] == QuerySyntaxError.__name__:
        return QuerySyntaxError(told["reason"], text, told["line"], told["column"])
    return _KINDS[told["kind"]](told["message"])

"""What becomes of the queries that people send with one request."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Self, TypeVar

from graph.errors import GraphError
from graph.sparql.answer import Answer, Solutions, Truth
from graph.store.at_once import WholeTable
from graph.store.pool import Document

__all__ = ["Run", "collect", "following"]

D = TypeVar("D", Document, WholeTable)

_LENGTH = 16

_collecting: ContextVar[list[Run] | None] = ContextVar("collecting", default=None)


class Run:
    """One query, from when it is asked until its answer is whole or given up.

    Its context ends when there is an answer, or none.

    :param text: the query; only its hash is kept.
    """

    def __init__(self, text: str) -> None:
        self.query = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
        self._began = time.perf_counter()
        self._seconds: float | None = None
        self._failure: GraphError | None = None
        self._document: Document | WholeTable | None = None
        self._answer: Answer | None = None

    @property
    def failure(self) -> GraphError | None:
        """Why there is no whole answer, as far as its client was told."""
        return self._failure or (self._document.failure if self._document else None)

    @property
    def is_whole(self) -> bool:
        """Whether the answer was taken to its end."""
        return self._answer is not None or (self._document is not None and self._document.is_whole)

    @property
    def is_cut(self) -> bool:
        """Whether the answer ends at the limit of rows."""
        if self._document is not None:
            return self._document.is_whole and self._document.cut is not None
        return not isinstance(self._answer, Truth | None) and self._answer.cut is not None

    @property
    def rows(self) -> int | None:
        """Rows or triples of a whole answer; None where nobody counted them."""
        if self._document is not None:
            return self._document.rows
        if self._answer is None or isinstance(self._answer, Truth):
            return None
        rows = self._answer.rows if isinstance(self._answer, Solutions) else self._answer.triples
        return len(rows)

    @property
    def seconds(self) -> float:
        """How long it took, with the time that its client took to read; until now, if it runs."""
        return time.perf_counter() - self._began if self._seconds is None else self._seconds

    def answered(self, answer: Answer) -> Answer:
        """Keep an answer that is whole.

        :returns: the answer.
        """
        self._answer, self._seconds = answer, self.seconds
        return answer

    def begun(self, document: D) -> D:
        """Keep an answer that its client has yet to take.

        :returns: the answer.
        """
        self._document = document
        return document

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, GraphError):
            self._failure, self._seconds = error, self.seconds


def collect() -> tuple[list[Run], Callable[[], None]]:
    """Begin to collect the runs of a request, which may go on in other threads.

    :returns: the runs, and what ends it.
    """
    runs: list[Run] = []
    token = _collecting.set(runs)
    return runs, lambda: _collecting.reset(token)


def following(text: str) -> Run:
    """Begin to follow what becomes of a query.

    :param text: SPARQL.
    :returns: what is known of it, for those too who collect runs.
    """
    run, runs = Run(text), _collecting.get()
    if runs is not None:
        runs.append(run)
    return run

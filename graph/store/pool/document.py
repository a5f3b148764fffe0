"""The answer to a query as a document, while it comes in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn, Self

from graph.errors import GraphError
from graph.sparql.answer import Cut
from graph.store.pool.channel import DATA, END, HEAD
from graph.store.pool.ending import RETIRED, death_error, reason_of, size_error, time_error
from graph.store.pool.report import reported
from graph.store.pool.task import Task
from graph.store.pool.worker import Worker

__all__ = ["Document"]

Keep = Callable[[Worker], None]
Discard = Callable[[Worker, str], None]


class Document:
    """The bytes of an answer, block by block; what fails before the first block is raised at once.

    If it fails later, the iteration raises: whoever passes the bytes on must break off the
    transfer, so that nobody takes a part for the whole.  Only time in which the worker is waited
    for counts against the limit, not the time that the reader takes.

    :param worker: an idle one.
    :param task: what it is to do.
    :param keep: takes the worker back for another query.
    :param discard: takes a worker that is spent, dead or in the middle of something, and why.
    :raises GraphError: if there is no answer.
    """

    kind: str
    """``rows``, ``truth`` or ``triples``."""

    format: str | None
    """The format; None if the reader takes none for this kind, and then there are no bytes."""

    cut: Cut | None
    """Where it was cut; if it is long, only the end of the iteration tells."""

    size: int | None
    """Bytes of the document, if all of it was found before the first block was sent."""

    def __init__(self, worker: Worker, task: Task, keep: Keep, discard: Discard) -> None:
        self.rows: int | None = None
        """Rows or triples, once it is whole; None where the engine alone has written it."""
        self.failure: GraphError | None = None
        """Why it did not come whole."""
        self.is_whole = False
        """Whether all of it was taken in."""
        self._worker: Worker | None = worker
        self._task, self._keep, self._discard = task, keep, discard
        try:
            with self._failing():
                self._begin(worker)
        except BaseException:
            self.close()
            raise

    def _begin(self, worker: Worker) -> None:
        try:
            worker.give(self._task)
        except TimeoutError as error:
            raise time_error(self._task.limits) from error
        except OSError:
            pass  # why it is gone is read below
        kind, content = self._receive(worker)
        if kind == END:
            self._end(json.loads(content))
        if kind == HEAD:
            head = json.loads(content)
            self.kind, self.format = head["kind"], head["format"]
            self.cut, self.size = _cut(head), head["size"]
            self._bound(self.size or 0)

    def __iter__(self) -> Iterator[bytes]:
        sent = 0
        try:
            with self._failing():
                while self._worker is not None:
                    kind, content = self._receive(self._worker)
                    if kind == DATA:
                        sent += len(content)
                        self._bound(sent)
                        yield content
                    else:
                        self._end(json.loads(content))
        finally:
            self.close()

    def close(self) -> None:
        """Give back the worker; one that still works is stopped."""
        if self._worker is not None:
            worker, self._worker = self._worker, None
            worker.kill()
            self._discard(worker, reason_of(self.failure))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()  # so that no document that was forgotten keeps its worker

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except GraphError as error:
            self.failure = error
            raise

    def _bound(self, size: int) -> None:
        most = self._task.limits.size
        if most is not None and size > most * 1024 * 1024:
            raise size_error(self._task.limits)

    def _receive(self, worker: Worker) -> tuple[bytes, bytes]:
        try:
            message = worker.channel.receive()
        except TimeoutError as error:
            raise time_error(self._task.limits) from error
        return message or self._mourn(worker)

    def _end(self, status: dict[str, Any]) -> None:
        worker, self._worker = self._worker, None
        is_done = status["kind"] == "done"
        error = None if is_done else reported(status, self._task.question.written)
        if worker is not None and status["spent"]:
            self._discard(worker, RETIRED if is_done else reason_of(error))
        elif worker is not None:
            self._keep(worker)
        if error is not None:
            raise error
        self.cut, self.rows, self.is_whole = _cut(status), status["rows"], True

    def _mourn(self, worker: Worker) -> NoReturn:
        death = worker.bury()
        raise death_error(death, self._task.limits)


def _cut(told: dict[str, Any]) -> Cut | None:
    return None if told["cut"] is None else Cut(told["cut"])

"""The answer to a query as a document, while it comes in."""

from __future__ import annotations

import asyncio
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
    """The bytes of an answer, block by block, once it has begun.

    What fails before the first block is raised then.  If it fails later, the iteration raises:
    whoever passes the bytes on must break off the transfer, so that nobody takes a part for the
    whole.  Only time in which the worker is waited for counts against the limit, not the time that
    the reader takes.

    :param worker: an idle one; the time of the query begins.
    :param task: what it is to do.
    :param keep: takes the worker back for another query.
    :param discard: takes a worker that is spent, dead or in the middle of something, and why.
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
        self._taken = 0
        self._rest = b""  # of a short answer, which came whole
        self._worker: Worker | None = worker
        self._task, self._keep, self._discard = task, keep, discard
        worker.begin(task)

    def begin(self) -> Self:
        """Ask, and wait until the answer begins.

        :returns: this document.
        :raises GraphError: if there is no answer.
        """
        with self._beginning() as worker:
            with self._timed():
                with self._asking():
                    worker.give(self._task)
                message = worker.channel.receive()
            self._take_head(*(message or self._mourn(worker)))
        return self

    async def abegin(self) -> Self:
        """Ask and wait as :meth:`begin` does, while other tasks run."""
        with self._beginning() as worker:
            with self._timed():
                async with worker.channel.timed():
                    with self._asking():
                        await worker.agive(self._task)
                    message = await worker.channel.areceive()
            self._take_head(*(message or await self._amourn(worker)))
        return self

    async def aread(self) -> bytes:
        """Take in all of it, while other tasks run.

        :returns: the bytes.
        :raises GraphError: if it does not come whole.
        """
        parts, self._rest = [self._rest], b""
        if self._worker is not None:
            with self._beginning() as worker, self._timed():
                async with worker.channel.timed():
                    while self._worker is not None:
                        message = await worker.channel.areceive()
                        parts.extend(self._took(*(message or self._mourn(worker))))
        return b"".join(parts)

    def __iter__(self) -> Iterator[bytes]:
        try:
            with self._failing():
                rest, self._rest = self._rest, b""
                if rest:
                    yield rest
                while (worker := self._worker) is not None:
                    with self._timed():
                        message = worker.channel.receive()
                    yield from self._took(*(message or self._mourn(worker)))
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

    def _take_head(self, kind: bytes, content: bytes) -> None:
        if kind == END:
            self._end(json.loads(content))
        elif kind == HEAD:
            self._take_kind(json.loads(content))
        else:
            told, _, self._rest = content.partition(b"\n")
            head, status = json.loads(told)
            self._take_kind(head)
            self._end(status)

    def _take_kind(self, head: dict[str, Any]) -> None:
        self.kind, self.format = head["kind"], head["format"]
        self.cut, self.size = _cut(head), head["size"]
        self._bound(self.size or 0)

    def _took(self, kind: bytes, content: bytes) -> Iterator[bytes]:
        """Give the part of the document that a message brings, if it brings one."""
        if kind == DATA:
            self._taken += len(content)
            self._bound(self._taken)
            yield content
        else:
            self._end(json.loads(content))

    @contextmanager
    def _beginning(self) -> Iterator[Worker]:
        """Give back the worker unless all goes well."""
        assert self._worker is not None
        try:
            with self._failing():
                yield self._worker
        except BaseException:
            self.close()
            raise

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except TimeoutError:
            raise
        except OSError:
            pass  # why the worker is gone is read from what it has sent

    @contextmanager
    def _timed(self) -> Iterator[None]:
        try:
            yield
        except TimeoutError as error:
            raise time_error(self._task.limits) from error

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

    async def _amourn(self, worker: Worker) -> NoReturn:
        death = await asyncio.to_thread(worker.bury)
        raise death_error(death, self._task.limits)

    def _mourn(self, worker: Worker) -> NoReturn:
        death = worker.bury()
        raise death_error(death, self._task.limits)


def _cut(told: dict[str, Any]) -> Cut | None:
    return None if told["cut"] is None else Cut(told["cut"])

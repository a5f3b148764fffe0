"""Long-lived worker processes that answer the queries of a server."""

from __future__ import annotations

import asyncio
import os
import time
from collections import Counter
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Condition, Thread
from typing import Self

import pyoxigraph as ox

from graph.errors import BusyError, InterruptedQueryError
from graph.sparql.answer import Answer
from graph.store.base import Limits
from graph.store.pool.answering import whole_answer
from graph.store.pool.document import Document
from graph.store.pool.ending import RETIRED
from graph.store.pool.nursery import Nursery
from graph.store.pool.task import PLAIN, Formats, Task
from graph.store.pool.waiting import Place, Waiting, arrival
from graph.store.pool.worker import Worker
from graph.store.question import Question

__all__ = ["WorkerPool", "usual_workers"]

_FEWEST, _MOST = 4, 16
_PAUSE = 0.2
_LOST = "lost"
"""The reason for the end of a worker that somebody else has killed."""


def usual_workers() -> int:
    """Choose how many workers a pool has: enough that two long queries do not keep all."""
    return min(max(_FEWEST, os.cpu_count() or 1), _MOST)


class WorkerPool:
    """Workers, and those who wait for one.

    Make it before the process has threads: it forks once, and never again.

    :param source: a store in memory, or the folder of one on disk.
    :param workers: how many queries run at a time; None for :func:`usual_workers`.
    :param queue: how many more may wait.
    :param patience: seconds that a query waits for a worker; its own time begins afterwards.
    :param before: the pool that this one succeeds, whose nursery it shares.

    >>> from graph.store.question import make_question
    >>> with WorkerPool(ox.Store(), workers=1) as pool:
    ...     pool.run(make_question("ASK {}", None, {}, False), Limits())
    Truth(value=True)
    """

    def __init__(
        self,
        source: ox.Store | str,
        workers: int | None = None,
        queue: int = 16,
        patience: float = 10.0,
        before: WorkerPool | None = None,
    ) -> None:
        self._folder = source if isinstance(source, str) else None
        engine = ox.Store() if isinstance(source, str) else source
        self._nursery: Nursery = Nursery(engine) if before is None else before._nursery.share()
        self.size = workers or usual_workers()
        self._queue, self._patience = queue, patience
        self._idle: list[Worker] = []
        self._fill()
        self._busy: set[Worker] = set()
        self.ends: Counter[str] = Counter() if before is None else before.ends
        """How many workers have ended, by the reason."""
        self._waiting = Waiting()
        self._closed: str | None = None
        self._is_ended = False
        self._change = Condition()
        self._vacated: SimpleQueue[Worker | None] = SimpleQueue()
        self._keeper = Thread(target=self._keep_workers, name="keeper", daemon=True)
        self._keeper.start()

    def successor(self, folder: str) -> WorkerPool:
        """Make a pool like this one over a newer store, beside this one.

        :param folder: of a store on disk.
        :returns: the pool; it is closed for itself.
        :raises OSError: if the machine has no processes to spare.
        """
        return WorkerPool(folder, self.size, self._queue, self._patience, self)

    @property
    def processes(self) -> tuple[int, ...]:
        """The numbers of the processes that answer queries, or will."""
        with self._change:
            return tuple(worker.process for worker in (*self._idle, *self._busy))

    def run(self, question: Question, limits: Limits) -> Answer:
        """Run a query and wait for its answer.

        :param question: the query; the guard reads it in the worker.
        :param limits: time, rows and memory.
        :returns: the answer; ``cut`` is set where the row limit stopped it.
        :raises BusyError: if too many wait already, or no worker was free in time.
        :raises GraphError: if it was stopped at a limit, or the engine found a fault.
        """
        return whole_answer(self.stream(question, PLAIN, limits), limits)

    def stream(self, question: Question, formats: Formats, limits: Limits) -> Document:
        """Run a query and take its answer as a document.

        :param question: the query; the guard reads it in the worker.
        :param formats: how the answer is written.
        :param limits: time, rows and memory.
        :returns: the document; iterate to its end, or close it.
        :raises GraphError: as :meth:`run`.
        """
        task = Task(question, formats, limits)
        return Document(self._take(), task, self._keep, self._discard).begin()

    async def astream(self, question: Question, formats: Formats, limits: Limits) -> Document:
        """Run a query as :meth:`stream` does, while other tasks run."""
        task = Task(question, formats, limits)
        worker = await self._atake()
        return await Document(worker, task, self._keep, self._discard).abegin()

    @property
    def busy(self) -> int:
        """How many queries run."""
        return len(self._busy)

    @property
    def waiting(self) -> int:
        """How many queries wait for a worker."""
        return len(self._waiting)

    @property
    def is_ready(self) -> bool:
        """Whether queries can be answered."""
        return self._closed is None

    def close(self, patience: float = 0.0) -> None:
        """Take no more queries, let those that run finish, and end all workers, once.

        :param patience: seconds that they have; then they are stopped.
        """
        with self._change:
            if self._is_ended:
                return
            self._is_ended = True
            self._close("The server is ending; ask again when it is back.")
            self._change.wait_for(lambda: not self._busy, patience)
            for worker in self._busy:
                worker.kill()
        self._vacated.put(None)
        self._keeper.join()
        while self._idle:
            self._idle.pop().bury()
        self._nursery.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _take(self) -> Worker:
        """Wait for a worker that lives."""
        place = self._place()
        try:
            return place.result(self._patience)
        except TimeoutError:
            return self._give_up(place)

    async def _atake(self) -> Worker:
        """Wait as :meth:`_take` does, while other tasks run."""
        place = self._place()
        if not place.done():
            try:
                async with asyncio.timeout(self._patience):
                    await arrival(place)
            except TimeoutError:
                return self._give_up(place)
            except asyncio.CancelledError:
                if not self._waiting.leave(place) and place.exception() is None:
                    self._keep(place.result())
                raise
        return place.result()

    def _place(self) -> Place:
        """Take a worker that is idle, or a place in the queue."""
        with self._change:
            if self._closed is not None:
                raise InterruptedQueryError(self._closed)
            worker = self._free_worker()
            if worker is None and len(self._waiting) >= self._queue:
                raise self._too_busy()
            place = self._waiting.join()
            if worker is not None:
                self._hand_over(worker)
            return place

    def _give_up(self, place: Place) -> Worker:
        """Leave the queue, unless a worker has come at the last moment."""
        if self._waiting.leave(place):
            raise self._too_busy()
        return place.result()

    def _hand_over(self, worker: Worker) -> None:
        """Give a worker to who waits, if anybody does."""
        if self._waiting.serve(worker):
            self._busy.add(worker)
        else:
            self._idle.append(worker)

    def _free_worker(self) -> Worker | None:
        while self._idle:
            worker = self._idle.pop()
            if worker.is_idle:
                return worker
            self.ends[_LOST] += 1
            self._vacated.put(worker)
        return None

    def _too_busy(self) -> BusyError:
        return BusyError(
            f"All {self.size} workers are busy and {len(self._waiting)} queries wait for them;"
            " ask again in a while."
        )

    def _close(self, why: str) -> None:
        self._closed = self._closed or why
        self._waiting.send_away(InterruptedQueryError(self._closed))

    def _keep(self, worker: Worker) -> None:
        if worker.is_last:
            self._discard(worker, RETIRED)
        else:
            self._release(worker, self._hand_over)

    def _discard(self, worker: Worker, reason: str) -> None:
        with self._change:
            self.ends[reason] += 1
        self._release(worker, self._vacated.put)

    def _release(self, worker: Worker, onward: Callable[[Worker], None]) -> None:
        with self._change:
            self._busy.discard(worker)
            is_open = self._closed is None
            if is_open:
                onward(worker)
            self._change.notify_all()
        if not is_open:
            worker.bury()

    def _fill(self) -> None:
        try:
            for _ in range(self.size):
                self._idle.append(self._nursery.fork(self._folder))
        except BaseException:
            while self._idle:
                self._idle.pop().bury()
            self._nursery.close()
            raise

    def _keep_workers(self) -> None:
        """Replace each worker that is spent, and let long queries give way, until the end."""
        try:
            while True:
                try:
                    worker = self._vacated.get(timeout=_PAUSE)
                except Empty:
                    self._order_workers()
                    continue
                if worker is None:
                    return
                worker.bury()
                if self._closed is None:
                    self._keep(self._fork())
        except InterruptedQueryError as error:
            with self._change:
                self._close(str(error))

    def _order_workers(self) -> None:
        with self._change:
            for worker in self._busy:
                worker.yield_if_long()

    def _fork(self) -> Worker:
        while True:
            try:
                return self._nursery.fork(self._folder)
            except BlockingIOError:  # the machine has no process to spare at the moment
                time.sleep(_PAUSE)

"""Runs a person's query in a process of its own, which is killed at its limits.

The engine has no cancellation and does not see Ctrl-C, so nothing less than a killed process
stops a query.  One process is forked per query; it inherits a store in memory and opens a
store on disk afresh.  A syntax error is found there too: a text nested deep enough crashes
the engine's parser, and then only the worker is gone.  A server has a pool of workers instead.
"""

from __future__ import annotations

import pyoxigraph as ox

from graph.sparql.answer import Answer
from graph.store.base import Limits
from graph.store.pool.answering import whole_answer
from graph.store.pool.document import Document
from graph.store.pool.forking import fork_service, wait_for
from graph.store.pool.task import PLAIN, Formats, Task
from graph.store.pool.worker import Worker
from graph.store.question import Question

__all__ = ["run_in_worker", "stream_from_worker"]


def run_in_worker(source: ox.Store | str, question: Question, limits: Limits) -> Answer:
    """Run one query in a worker and wait for its answer.

    :param source: a store in memory, or the folder of one on disk.
    :param question: the query; the guard reads it in the worker.
    :param limits: time, rows and memory.
    :returns: the answer; ``cut`` is set where the row limit stopped it.
    :raises TimeLimitError: if the worker was killed at its time limit.
    :raises MemoryLimitError: if it needed more memory than allowed.
    :raises InterruptedQueryError: if it died otherwise.
    :raises GraphError: whatever else the engine found, as one of ours.
    """
    return whole_answer(stream_from_worker(source, question, PLAIN, limits), limits)


def stream_from_worker(
    source: ox.Store | str, question: Question, formats: Formats, limits: Limits
) -> Document:
    """Run one query in a worker and take its answer as a document.

    :param source: a store in memory, or the folder of one on disk.
    :param question: the query; the guard reads it in the worker.
    :param formats: how the answer is written.
    :param limits: time, rows and memory.
    :returns: the document; iterate to its end, or close it.
    :raises GraphError: as :func:`run_in_worker`.
    """
    worker = Worker(*fork_service(source), wait_for)
    return Document(worker, Task(question, formats, limits), _end, _end).begin()


def _end(worker: Worker, reason: str = "") -> None:
    worker.bury()

from __future__ import annotations

import os
import select
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import (
    BusyError,
    GraphError,
    InterruptedQueryError,
    MemoryLimitError,
    QuerySyntaxError,
    TimeLimitError,
)
from graph.sparql.answer import Answer, Cut, Solutions, Truth
from graph.store import Limits, LocalStore, load_store, open_store
from graph.store.pool import Formats, WorkerPool
from graph.store.question import Question, make_question

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SORT = f"{ENDLESS} ORDER BY ?c ?f ?i"
YES = Truth(True)
USUAL = Limits()


def question(text: str) -> Question:
    return make_question(text, None, {}, False)


def ask(pool: WorkerPool, text: str = "ASK { ?s ?p ?o }", limits: Limits = USUAL) -> Answer:
    return pool.run(question(text), limits)


def crowd() -> ox.Store:
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(3000))
    return engine


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(crowd(), workers=2) as pool:
        yield pool


def living(nursery: int) -> set[int]:
    """List the workers of a nursery, zombies too."""
    listed = Path(f"/proc/{nursery}/task/{nursery}/children").read_text(encoding="utf-8")
    return set(map(int, listed.split()))


def wait_for_end(process: int) -> None:
    try:
        descriptor = os.pidfd_open(process)
    except ProcessLookupError:
        return
    ended, _, _ = select.select([descriptor], [], [], 20)
    os.close(descriptor)
    assert ended


def kill(worker: int) -> None:
    """Kill a worker, and wait for its end; one that an earlier test has stopped may be gone."""
    with suppress(ProcessLookupError):
        os.kill(worker, signal.SIGKILL)
    wait_for_end(worker)


def nursery_of(pool: WorkerPool) -> int:
    return pool._nursery._process


@contextmanager
def kept_busy(pool: WorkerPool) -> Iterator[None]:
    """Keep every worker at work."""
    documents = [
        pool.stream(question(ENDLESS), Formats("tsv"), Limits(rows=None)) for _ in range(pool.size)
    ]
    yield
    for document in documents:
        document.close()


def test_a_worker_answers_many_queries(pool: WorkerPool) -> None:
    before = living(nursery_of(pool))
    assert [ask(pool) for _ in range(20)] == [YES] * 20
    assert living(nursery_of(pool)) == before


def test_it_answers_as_a_worker_for_one_query_does(pool: WorkerPool) -> None:
    text = "SELECT * { ?subject ?predicate ?object } ORDER BY ?object"
    alone = LocalStore(crowd()).query(text, limits=Limits(rows=10))
    assert ask(pool, text, Limits(rows=10)) == alone
    assert isinstance(alone, Solutions)
    assert (len(alone.rows), alone.cut) == (10, Cut(10))


@pytest.mark.parametrize(
    ("text", "limits", "error"),
    [
        (SORT, Limits(seconds=0.3), TimeLimitError),
        (SORT, Limits(megabytes=64), MemoryLimitError),
        (ENDLESS, Limits(rows=None, megabytes=16), MemoryLimitError),
        ("ASK " + "{" * 20_000 + "}" * 20_000, USUAL, InterruptedQueryError),
        ("ASK {", USUAL, QuerySyntaxError),
    ],
)
def test_what_ends_a_query_leaves_the_pool_as_it_was(
    pool: WorkerPool, text: str, limits: Limits, error: type[GraphError]
) -> None:
    with pytest.raises(error):
        ask(pool, text, limits)
    assert [ask(pool) for _ in range(4)] == [YES] * 4


def test_one_clients_query_that_is_killed_does_not_touch_that_of_another(
    pool: WorkerPool,
) -> None:
    with ThreadPoolExecutor(4) as threads:
        doomed = [threads.submit(ask, pool, SORT, Limits(seconds=0.5))]
        served = [threads.submit(ask, pool) for _ in range(30)]
        assert [one.result() for one in served] == [YES] * 30
        with pytest.raises(TimeLimitError):
            doomed[0].result()


def test_all_workers_killed_at_once_are_replaced(pool: WorkerPool) -> None:
    before = living(nursery_of(pool))
    for worker in before:
        kill(worker)
    assert ask(pool) == YES
    with kept_busy(pool):
        assert not living(nursery_of(pool)) & before


def test_who_asked_a_worker_that_is_killed_is_told(pool: WorkerPool) -> None:
    document = pool.stream(question(ENDLESS), Formats("csv"), Limits(rows=None))
    for worker in living(nursery_of(pool)):
        kill(worker)
    with pytest.raises(InterruptedQueryError, match="exit code -9"):
        list(document)
    assert ask_until_answered(pool) == YES


def ask_until_answered(pool: WorkerPool) -> object:
    """Ask again where the death of a worker was not noticed before it was given the query."""
    while True:
        with suppress(InterruptedQueryError):
            return ask(pool)


def test_a_long_query_gives_way_to_shorter_ones() -> None:
    with WorkerPool(crowd(), workers=1) as pool:
        (process,) = pool.processes
        usual = os.getpriority(os.PRIO_PROCESS, process)
        with kept_busy(pool):
            while os.getpriority(os.PRIO_PROCESS, process) == usual:
                threading.Event().wait(0.01)
            assert os.getpriority(os.PRIO_PROCESS, process) == 19
        assert ask(pool) == YES
        assert os.getpriority(os.PRIO_PROCESS, pool.processes[0]) == usual


def test_a_document_that_is_forgotten_gives_its_worker_back() -> None:
    with WorkerPool(crowd(), workers=1) as pool:
        for _ in range(3):
            pool.stream(question(ENDLESS), Formats("csv"), Limits(rows=None))
        assert (ask(pool), pool.busy, pool.waiting) == (YES, 0, 0)


def test_more_than_may_wait_are_sent_away() -> None:
    told = "All 1 workers are busy and 0 queries wait"
    pool = WorkerPool(crowd(), workers=1, queue=0)
    with pool, kept_busy(pool), pytest.raises(BusyError, match=told):
        ask(pool)


def test_who_waits_too_long_is_sent_away() -> None:
    pool = WorkerPool(crowd(), workers=1, patience=0.1)
    with pool, kept_busy(pool), pytest.raises(BusyError):
        ask(pool)


def test_time_in_the_queue_is_not_time_of_the_query() -> None:
    with WorkerPool(crowd(), workers=1) as pool, ThreadPoolExecutor(1) as threads:
        with kept_busy(pool):
            waiting = threads.submit(ask, pool, limits=Limits(seconds=5))
            while not pool.waiting:
                threading.Event().wait(0.01)
        assert waiting.result() == YES


@pytest.mark.usefixtures("nothing_left_open")
def test_hundreds_of_queries_leave_nothing_behind() -> None:
    with WorkerPool(crowd(), workers=2) as pool:
        ask(pool)
        for number in range(300):
            assert ask(pool, f"ASK {{ ?s ?p 'number {number}' }}") == YES
            if number % 30 == 0:
                with pytest.raises(MemoryLimitError):
                    ask(pool, SORT, Limits(megabytes=16))
        for _ in range(pool.size):  # who waits for a fresh worker waits for the end of the spent
            with kept_busy(pool):
                pass
        assert ask(pool) == YES
        assert len(living(nursery_of(pool))) <= pool.size + 1


def test_a_store_on_disk_is_opened_by_each_worker(tmp_path: Path) -> None:
    source = tmp_path / "a.nt"
    source.write_text('<http://e/s> <http://e/p> "x" .\n', encoding="utf-8")
    load_store([str(source)], tmp_path / "a.store")
    with open_store(tmp_path / "a.store") as store, WorkerPool(store.source, workers=2) as pool:
        assert [ask(pool, "ASK { ?s ?p 'x' }") for _ in range(4)] == [YES] * 4


def test_a_store_that_cannot_be_opened_is_a_failure_of_each_query(tmp_path: Path) -> None:
    with WorkerPool(str(tmp_path / "nothing"), workers=1) as pool:
        for _ in range(2):
            with pytest.raises(GraphError, match="cannot be read"):
                ask(pool)


def test_a_short_answer_gives_its_worker_back_before_it_is_read(pool: WorkerPool) -> None:
    text = "SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 1"
    document = pool.stream(question(text), Formats("csv"), Limits())
    told = (pool.busy, document.kind, document.rows, document.is_whole)
    assert told == (0, "rows", 1, True)
    assert list(document) == [b"o\r\nnumber 0\r\n"]
    assert list(document) == []


def test_the_end_lets_a_query_finish_and_takes_no_other() -> None:
    pool = WorkerPool(crowd(), workers=1)
    document = pool.stream(question("SELECT * { ?s ?p ?o }"), Formats("csv"), Limits(rows=None))
    with ThreadPoolExecutor(1) as threads:
        ending = threads.submit(pool.close, 60)
        while pool.is_ready:
            threading.Event().wait(0.01)
        with pytest.raises(InterruptedQueryError, match="The server is ending"):
            ask(pool)
        assert b"".join(document).count(b"\r\n") == 3001
        ending.result()


@pytest.mark.usefixtures("nothing_left_open")
def test_the_end_stops_what_runs_on() -> None:
    pool = WorkerPool(crowd(), workers=2)
    document = pool.stream(question(ENDLESS), Formats("csv"), Limits(rows=None))
    pool.close()
    with pytest.raises(InterruptedQueryError):
        list(document)


def test_workers_and_nursery_end_with_their_server(tmp_path: Path) -> None:
    """A server that is killed runs no code of its own; the system closes its sockets."""
    reader, writer = os.pipe()
    server = os.fork()
    if server == 0:
        pool = WorkerPool(crowd(), workers=2)
        pool.stream(question(ENDLESS), Formats("csv"), Limits(rows=None))
        os.write(
            writer, f"{nursery_of(pool)} {' '.join(map(str, living(nursery_of(pool))))}".encode()
        )
        os.kill(os.getpid(), signal.SIGKILL)
    os.close(writer)
    os.waitpid(server, 0)
    started = [int(process) for process in os.read(reader, 100).split()]
    os.close(reader)
    assert len(started) == 3
    for process in started:
        wait_for_end(process)


def test_a_pool_that_lost_its_nursery_says_so() -> None:
    pool = WorkerPool(crowd(), workers=1)
    workers = living(nursery_of(pool))
    os.kill(nursery_of(pool), signal.SIGKILL)
    for worker in workers:
        wait_for_end(worker)
    for _ in range(2):
        with pytest.raises(InterruptedQueryError):
            ask(pool)
    pool.close()
    assert not pool.is_ready

"""A pool asked by tasks of one thread, beside each other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator

import pyoxigraph as ox
import pytest

from graph.errors import (
    BusyError,
    GraphError,
    InterruptedQueryError,
    QuerySyntaxError,
    TimeLimitError,
)
from graph.store import Limits
from graph.store.pool import Formats, WorkerPool
from graph.store.question import make_question
from tests.tasks import finished

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
USUAL = Limits(rows=None)
YES = b'{"head":{},"boolean":true}'


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    """One worker over a crowd of texts."""
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(3000))
    with WorkerPool(engine, workers=1, queue=2, patience=20) as pool:
        yield pool


async def ask(pool: WorkerPool, text: str = "ASK {}", limits: Limits = USUAL) -> bytes:
    question = make_question(text, None, {}, False)
    document = await pool.astream(question, Formats("json", "ntriples"), limits)
    return await document.aread()


async def until(fits: Callable[[], bool]) -> None:
    while not fits():
        await asyncio.sleep(0.01)


async def told(asked: Awaitable[object]) -> type[GraphError] | None:
    try:
        await asked
    except GraphError as error:
        return type(error)
    return None


def test_tasks_take_turns(pool: WorkerPool) -> None:
    async def together() -> list[bytes]:
        first = asyncio.create_task(ask(pool))
        await asyncio.sleep(0)
        return await asyncio.gather(first, ask(pool), ask(pool))

    assert finished(together()) == [YES] * 3
    assert (pool.busy, pool.waiting) == (0, 0)


def test_a_long_answer_comes_whole(pool: WorkerPool) -> None:
    text = "SELECT ?c { ?a ?b ?c . VALUES ?x { 1 2 3 4 5 6 7 8 } }"
    assert finished(ask(pool, text)).count(b"literal") == 24_000


@pytest.mark.parametrize(
    ("text", "limits", "error"),
    [
        ("ASK {", USUAL, QuerySyntaxError),
        (ENDLESS, Limits(seconds=0.3), TimeLimitError),
        (f"ASK {{}} #{'x' * 900_000}", USUAL, None),
    ],
)
def test_a_task_is_told_what_is_wrong(
    pool: WorkerPool, text: str, limits: Limits, error: type[GraphError] | None
) -> None:
    assert finished(told(ask(pool, text, limits))) is error
    assert finished(ask(pool)) == YES


def test_a_task_that_is_given_up_stops_its_query(pool: WorkerPool) -> None:
    async def give_up() -> bytes:
        running = asyncio.create_task(ask(pool, ENDLESS))
        await until(lambda: pool.busy == 1)
        waiting = asyncio.create_task(ask(pool))
        running.cancel()
        return await waiting

    assert finished(give_up()) == YES
    assert dict(pool.ends) == {"client": 1}


def test_a_task_that_no_longer_waits_leaves_the_queue(pool: WorkerPool) -> None:
    async def leave() -> tuple[int, int]:
        running = asyncio.create_task(ask(pool, ENDLESS))
        await until(lambda: pool.busy == 1)
        waiting = asyncio.create_task(ask(pool))
        await until(lambda: pool.waiting == 1)
        waiting.cancel()
        await asyncio.wait([waiting])
        left = pool.waiting
        running.cancel()
        await asyncio.wait([running])
        return left, len(await ask(pool))

    assert finished(leave()) == (0, len(YES))


def test_tasks_beyond_the_queue_are_sent_away(pool: WorkerPool) -> None:
    async def crowd() -> list[type[GraphError] | None]:
        running = asyncio.create_task(ask(pool, ENDLESS))
        await until(lambda: pool.busy == 1)
        waiting = [asyncio.create_task(told(ask(pool))) for _ in range(2)]
        await until(lambda: pool.waiting == 2)
        refused = await told(ask(pool))
        running.cancel()
        return [refused, *(await asyncio.gather(*waiting))]

    assert finished(crowd()) == [BusyError, None, None]


def test_who_waits_for_too_long_is_sent_away() -> None:
    async def wait(pool: WorkerPool) -> type[GraphError] | None:
        running = asyncio.create_task(ask(pool, ENDLESS))
        await until(lambda: pool.busy == 1)
        refused = await told(ask(pool))
        running.cancel()
        return refused

    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(3000))
    with WorkerPool(engine, workers=1, patience=0.1) as pool:
        assert finished(wait(pool)) is BusyError
        assert pool.waiting == 0


def test_the_end_of_the_pool_is_told_to_who_waits(pool: WorkerPool) -> None:
    async def end() -> list[type[GraphError] | None]:
        running = asyncio.create_task(told(ask(pool, ENDLESS)))
        await until(lambda: pool.busy == 1)
        waiting = asyncio.create_task(told(ask(pool)))
        await until(lambda: pool.waiting == 1)
        await asyncio.to_thread(pool.close)
        return [await waiting, await running, await told(ask(pool))]

    assert finished(end()) == [InterruptedQueryError] * 3

"""Hostile queries end at their limits, and harm nobody else."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from graph.errors import GraphError
from graph.sparql.answer import Truth
from graph.store import Limits, LocalStore
from graph.store.pool import WorkerPool
from tests.store.hostile import HOSTILE

S, P, NEXT = (ox.NamedNode(f"http://e/{name}") for name in ("s", "p", "next"))
LIMITS = Limits(seconds=0.7, megabytes=128)


@pytest.fixture(scope="module")
def store() -> LocalStore:
    """A star of texts and a long chain that is a ring."""
    engine = ox.Store()
    engine.bulk_extend(ox.Quad(S, P, ox.Literal(f"number {number}")) for number in range(2000))
    nodes = [ox.NamedNode(f"http://e/{number}") for number in range(4000)]
    engine.bulk_extend(
        ox.Quad(one, NEXT, other) for one, other in zip(nodes, [*nodes[1:], nodes[0]], strict=True)
    )
    return LocalStore(engine)


@pytest.fixture(scope="module")
def pool(store: LocalStore) -> Iterator[WorkerPool]:
    with WorkerPool(store.source, workers=2) as pool:
        yield pool


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_ends_and_the_next_one_is_answered(
    store: LocalStore, pool: WorkerPool, name: str
) -> None:
    text, errors = HOSTILE[name]
    with pytest.raises(GraphError) as ended:
        pool.run(store.question(text), LIMITS)
    assert isinstance(ended.value, errors), ended.value
    answer = pool.run(store.question("ASK { ?s ?p 'number 7' }"), Limits(seconds=20))
    assert answer == Truth(True)

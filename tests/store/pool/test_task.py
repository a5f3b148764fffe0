from __future__ import annotations

import pickle

import pyoxigraph as ox

from graph.store import Limits
from graph.store.pool.task import Formats, Task
from graph.store.question import Dataset, make_question
from graph.terms import Prefixes

GRAPH = ox.NamedNode("http://e/graph")


def test_a_task_arrives_as_it_left() -> None:
    question = make_question(
        "SELECT ?o { ?s ?p ?o }",
        {"s": ox.Triple(GRAPH, GRAPH, ox.Literal("x", language="en"))},
        Prefixes({"e": "http://e/"}),
        True,
        Dataset((GRAPH,), (GRAPH, GRAPH)),
        "http://e/base",
    )
    task = Task(question, Formats("json", "turtle"), Limits(1.5, None, 64, 20))
    assert pickle.loads(pickle.dumps(task)) == task

"""Every question that the graph must answer has the expected answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pyoxigraph import NamedNode

from graph.sparql import catalog
from graph.sparql.answer import Solutions
from graph.store import Store, open_store
from graph.terms import Prefixes
from tests.sparql.questions import QUESTIONS, Question, Row


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = open_store()
    yield opened
    opened.close()


def ask(store: Store, question: Question) -> list[Row]:
    query = catalog()[question.query]
    prefixes = Prefixes()
    bindings = query.bind(dict(question.values), lambda name: NamedNode(prefixes.iri(name)))
    answer = store.query(query.text, bindings)
    assert isinstance(answer, Solutions)
    assert answer.cut is None
    return [
        {
            name: term.value
            for name, term in zip(answer.variables, row, strict=True)
            if term is not None
        }
        for row in answer.rows
    ]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q.number}-{q.query}")
def test_the_answer_is_as_expected(question: Question, store: Store) -> None:
    found = ask(store, question)
    missing = [row for row in question.rows if not any(row.items() <= got.items() for got in found)]
    assert missing == [], found
    if question.only:
        other = [
            got for got in found if not any(row.items() <= got.items() for row in question.rows)
        ]
        assert other == []


def test_the_disputes_are_all_there(store: Store) -> None:
    question = next(question for question in QUESTIONS if question.query == "disputes")
    assert len({row["dispute"] for row in ask(store, question)}) == 60


def test_every_named_query_answers_a_question() -> None:
    assert sorted(catalog()) == sorted(question.query for question in QUESTIONS)
    assert len(QUESTIONS) == 28

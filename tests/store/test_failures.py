from __future__ import annotations

import pytest

from graph.errors import (
    GraphError,
    InputError,
    InterruptedQueryError,
    MemoryLimitError,
    QueryRefusedError,
    QuerySyntaxError,
    StoreError,
)
from graph.store.failures import query_failure, query_failures


@pytest.mark.parametrize(
    ("raised", "ours"),
    [
        (SyntaxError("error at 1:3: expected [_]"), QuerySyntaxError),
        (SyntaxError("something new"), QuerySyntaxError),
        (RuntimeError("The custom function <http://e/f> is not supported"), QueryRefusedError),
        (RuntimeError("The SPARQL query does not contains variable ?x in its"), InputError),
        (RuntimeError("anything else"), QueryRefusedError),
        (ValueError("anything"), QueryRefusedError),
        (OSError("disk gone"), StoreError),
        (FileNotFoundError("disk gone"), StoreError),
        (PermissionError("no"), StoreError),
        (MemoryError(), MemoryLimitError),
    ],
)
def test_every_exception_of_the_engine_is_mapped(raised: Exception, ours: type[GraphError]) -> None:
    with pytest.raises(ours), query_failures("ASK {}", {}):
        raise raised
    assert type(query_failure(type(raised).__name__, str(raised), "ASK {}", {})) is ours


def test_a_panic_of_the_engine_is_mapped_too() -> None:
    error = query_failure("PanicException", "index out of bounds", "ASK {}", {})
    assert isinstance(error, InterruptedQueryError)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ('expected one of "$", "(", GRAPH, MINUS, OPTIONAL', 'expected "$", "(", GRAPH, MINUS'),
        ("expected one of IF, ['A' ..= 'Z' | 'a'], TZ", "expected IF, TZ"),
        ('expected one of "(", SELECT * is not authorized with GROUP BY, TZ', "SELECT * is not"),
        ("expected [_]", "this is not expected here"),
    ],
)
def test_the_list_of_expected_tokens_is_cut_to_what_helps(raw: str, shown: str) -> None:
    error = query_failure("SyntaxError", f"error at 1:1: {raw}", "ASK { }", {})
    assert shown in str(error)

"""One family, each message a sentence with the value and the remedy."""

from __future__ import annotations

import inspect

import pytest

from graph import errors
from graph.errors import (
    AmbiguousEntityError,
    FileFormatError,
    GraphError,
    QuerySyntaxError,
    TableError,
    TableProblem,
    UnknownEntityError,
)

FAMILY = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, Exception) and kind.__module__ == errors.__name__
]


@pytest.mark.parametrize("kind", FAMILY)
def test_every_error_is_of_the_family_and_has_an_exit_code(kind: type[GraphError]) -> None:
    assert issubclass(kind, GraphError)
    assert kind.exit_code in {1, 2}


def test_a_syntax_error_shows_the_line_and_a_caret() -> None:
    error = QuerySyntaxError("expected a term", "SELECT *\n{ ?s ?p }", line=2, column=9)
    assert str(error) == (
        "The query does not parse at line 2, column 9: expected a term.\n  { ?s ?p }\n          ^"
    )


def test_a_syntax_error_past_the_end_shows_the_last_line() -> None:
    assert str(QuerySyntaxError("ends early", "ASK {", 3, 1)).splitlines()[1] == "  ASK {"


def test_a_file_error_names_the_place() -> None:
    assert str(FileFormatError("a.ttl", "a dot is missing", 3, 7)) == (
        "a.ttl, line 3, column 7: a dot is missing."
    )
    assert str(FileFormatError("a.ttl", "it is empty")) == "a.ttl: it is empty."


def test_an_unknown_entity_offers_what_comes_near() -> None:
    assert str(UnknownEntityError("Alise", ["Alice Marie Johnson"])) == (
        "No entity is called 'Alise'; try `justice search`. Did you mean Alice Marie Johnson?"
    )


def test_an_ambiguous_entity_lists_its_candidates() -> None:
    error = AmbiguousEntityError("Johnson", ["id:a  A Johnson (Person)", "id:b  B Johnson (Case)"])
    assert str(error).splitlines() == [
        "'Johnson' is the name of 2 entities; use the identifier:",
        "  id:a  A Johnson (Person)",
        "  id:b  B Johnson (Case)",
    ]


def test_table_problems_are_listed_in_the_order_of_the_files() -> None:
    late = TableProblem("claims.csv", 9, "rank", "Best", "is no rank")
    early = TableProblem("claims.csv", 2, "id", "x y", "must be a slug")
    assert str(TableError([late, early])).splitlines() == [
        "The tables have 2 problems; nothing was written:",
        "  claims.csv:2, column id: 'x y' must be a slug.",
        "  claims.csv:9, column rank: 'Best' is no rank.",
    ]

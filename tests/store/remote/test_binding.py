"""Values that stand in the text of a query do what the engine's own substitutions do."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.errors import InputError
from graph.network import resolve_entity
from graph.sparql import catalog
from graph.store import open_store
from graph.store.remote.binding import with_values

A, B = ox.NamedNode("http://e/a"), ox.Literal('b" }', language="en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ASK { ?x ?p ?o }",
            'ASK { VALUES ?x { <http://e/a> } VALUES ?y { "b\\" }"@en } ?x ?p ?o }',
        ),
        (
            "CONSTRUCT { ?x ?p ?o } WHERE { { ?s ?p ?y } UNION { ?s ?p ?o } }",
            "CONSTRUCT { ?x ?p ?o } WHERE {"
            ' VALUES ?x { <http://e/a> } VALUES ?y { "b\\" }"@en }'
            ' { VALUES ?y { "b\\" }"@en } ?s ?p ?y } UNION { ?s ?p ?o } }',
        ),
        (
            "SELECT ?n { { SELECT ?x { ?x ?p ?n VALUES (?n) { (1) } } } }",
            'SELECT ?n { VALUES ?x { <http://e/a> } VALUES ?y { "b\\" }"@en }'
            " { SELECT ?x { VALUES ?x { <http://e/a> } ?x ?p ?n VALUES (?n) { (1) } } } }",
        ),
    ],
)
def test_values_stand_in_each_group_that_names_the_variable(text: str, expected: str) -> None:
    assert with_values(text, {"x": A, "y": B}) == expected


@pytest.mark.parametrize("name", sorted(catalog()))
def test_named_queries_answer_alike(name: str) -> None:
    with open_store() as store:
        query = catalog()[name]
        bound = query.bind({}, lambda text: ox.NamedNode(resolve_entity(store, text)))
        expected = list(store.select(query.text, bound))
        assert sorted(map(str, store.select(with_values(query.text, bound)))) == sorted(
            map(str, expected)
        )
        assert expected or not bound


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(InputError, match="about a blank node of another answer"):
        with_values("ASK { ?x ?p ?o }", {"x": ox.BlankNode("b")})
    with pytest.raises(InputError, match="no group for the values"):
        with_values("DESCRIBE ?x", {"x": A})

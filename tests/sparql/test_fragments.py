from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.sparql.fragments import integer, iri, literal, values, variable

texts = st.text(st.characters(exclude_categories=["Cs"]))


def evaluate(fragment: str) -> ox.Literal:
    return next(iter(ox.Store().query(f"SELECT ({fragment} AS ?x) {{}}")))[0]


@given(texts)
def test_any_text_comes_back_from_the_engine_as_it_went_in(text: str) -> None:
    assert evaluate(literal(text)) == ox.Literal(text)


@given(texts)
def test_language_and_datatype_survive(text: str) -> None:
    assert evaluate(literal(text, language="en-gb")) == ox.Literal(text, language="en-gb")
    datatype = "http://example.org/type"
    expected = ox.Literal(text, datatype=ox.NamedNode(datatype))
    assert evaluate(literal(text, datatype=datatype)) == expected


@given(st.text(st.characters(categories=["L", "N"])))
def test_an_iri_comes_back_from_the_engine_as_it_went_in(name: str) -> None:
    node = ox.NamedNode(f"http://example.org/{name}")
    assert evaluate(iri(node.value)) == node


@pytest.mark.parametrize("sign", list('<>"{}|^`\\ \n\t\x00'))
def test_an_iri_with_a_forbidden_character_is_refused_and_named(sign: str) -> None:
    with pytest.raises(InputError) as caught:
        iri(f"http://example.org/{sign}")
    assert repr(sign) in str(caught.value)


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(InputError, match="relative"):
        iri("people/kim")
    with pytest.raises(InputError, match="language"):
        literal("x", language="not a tag")
    with pytest.raises(InputError, match="half of a character"):
        literal("\ud800")
    with pytest.raises(InputError, match="not a whole number"):
        integer(-1)
    with pytest.raises(InputError, match="name of a variable"):
        variable("x } DROP")


def test_values_hold_literals_with_language_and_type() -> None:
    terms = [
        ox.NamedNode("http://e/a"),
        ox.Literal("x", language="en"),
        ox.Literal("2018", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")),
    ]
    rows = ox.Store().query(f"SELECT ?x {{ {values('x', terms)} }}")
    assert [row[0] for row in rows] == terms

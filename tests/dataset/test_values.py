"""Cells become literals of the form that the property wants."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from graph.dataset.values import is_value, literal
from graph.terms import XSD


@pytest.mark.parametrize(
    ("text", "form", "wanted"),
    [
        ("8", "integer", Literal("8", datatype=XSD.integer)),
        ("true", "boolean", Literal("true", datatype=XSD.boolean)),
        ("PT2H", "duration", Literal("PT2H", datatype=XSD.duration)),
        ("2018-06", "date", Literal("2018-06", datatype=XSD.gYearMonth)),
        ("115-391", "name", Literal("115-391")),
        ("a film", "text", Literal("a film", language="en")),
    ],
)
def test_forms(text: str, form: str, wanted: Literal) -> None:
    assert is_value(text, form)
    assert literal(text, form) == wanted


@pytest.mark.parametrize(
    ("text", "form"),
    [("eight", "integer"), ("yes", "boolean"), ("P", "duration"), ("PT", "duration"), ("", "text")],
)
def test_what_does_not_fit_is_no_value(text: str, form: str) -> None:
    assert not is_value(text, form)

"""Dates are as precise as the source."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dataset.dates import date_literal, is_date
from graph.terms import XSD


@given(st.dates())
def test_every_day_month_and_year_of_the_calendar_is_a_date(day: date) -> None:
    text = day.isoformat()
    forms = {text: XSD.date, text[:7]: XSD.gYearMonth, text[:4]: XSD.gYear}
    for form, datatype in forms.items():
        assert is_date(form)
        literal = date_literal(form)
        assert (literal.value, literal.datatype) == (form, datatype)


@pytest.mark.parametrize(
    "text", ["", "18", "2018-13", "2018-02-29", "2018-6-6", "2018-06-06T00:00", "06/06/2018"]
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_date(text)

"""The as-of rule of the page is that of Python, date by date."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence.period import Period, moment
from tests.evidence.dates import DATES, SIDES
from tests.twin.rules import Rules


@settings(max_examples=50, deadline=None)
@given(st.lists(SIDES, min_size=20, max_size=60))
def test_dates_are_read_alike(rules: Rules, texts: list[str | None]) -> None:
    read = rules.ask("moment", texts)
    assert read == [None if moment(text) is None else list(moment(text) or ()) for text in texts]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(SIDES, SIDES, DATES), min_size=20, max_size=60))
def test_periods_meet_alike(rules: Rules, cases: list[tuple[str | None, str | None, str]]) -> None:
    expected = [Period(start, end).meets(Period(asked, asked)) for start, end, asked in cases]
    assert rules.ask("meets", cases) == expected

"""The as-of rule of the page is that of Python, date by date."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence.period import Period, moment
from tests.twin.rules import Rules

YEARS = st.integers(1990, 2010) | st.integers(0, 9999)
MONTHS, DAYS = st.integers(0, 13), st.integers(0, 32)
DATES = st.one_of(
    st.builds("{:04}".format, YEARS),
    st.builds("{:04}-{:02}".format, YEARS, MONTHS),
    st.builds("{:04}-{:02}-{:02}".format, YEARS, MONTHS, DAYS),
    st.builds("{:04}-{:02}-{:02}T10:00:00Z".format, YEARS, MONTHS, DAYS),
    st.builds("-{:04}-{:02}".format, YEARS, MONTHS),
    st.sampled_from(["2000-02-29", "1900-02-29", "1996-02-29", "2018+02:00", "2018-05:00"]),
    st.text("0123456789-T:.Z+ \n٣", max_size=12),
)
SIDES = st.none() | DATES


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

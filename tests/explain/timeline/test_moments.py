"""The order of dates of unequal precision, and the gaps between them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence.period import Period
from graph.explain.timeline.moments import agree, gaps_between, place, precision
from graph.explain.timeline.records import Gap

DAYS = st.dates(date(1, 1, 1), date(3000, 1, 1))
DATES = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10]))


@settings(deadline=None)
@given(DATES, DATES)
def test_what_is_known_to_come_first_stands_first(one: str, other: str) -> None:
    certainly_before = not Period(start=one).meets(Period(end=other))
    assert not (certainly_before and place(one) <= place(other))


@settings(deadline=None)
@given(DATES, DATES)
def test_dates_agree_where_one_may_be_the_other(one: str, other: str) -> None:
    assert agree(one, other) == Period(one, one).meets(Period(other, other))


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["2018-06-06", "2018", "2018-06"], ["2018", "2018-06", "2018-06-06"]),
        (["2018-12", "2019", "2018-02-01"], ["2018-02-01", "2018-12", "2019"]),
        (["0900", "-0044-03-15", "10000"], ["-0044-03-15", "0900", "10000"]),
    ],
)
def test_a_year_stands_at_its_own_head(dates: list[str], order: list[str]) -> None:
    assert sorted(dates, key=place) == order


def test_a_time_of_day_adds_no_precision() -> None:
    assert precision("2018-06-06T12:00:00Z") == "day"


@settings(deadline=None)
@given(st.lists(st.integers(1, 400), min_size=2, max_size=20), st.integers(1, 5))
def test_gaps_are_whole_years_without_a_date(years: list[int], at_least: int) -> None:
    gaps = gaps_between([f"{year:04}" for year in years], at_least)
    empty = {year for gap in gaps for year in range(gap.first, gap.last + 1)}
    assert empty.isdisjoint(years)
    assert all(gap.years >= at_least for gap in gaps)
    between = set(range(min(years), max(years))) - set(years)
    runs = {year for year in between if year not in empty}
    assert all(_run(year, set(years)) < at_least for year in runs)


def _run(year: int, years: set[int]) -> int:
    """Count the empty years around one."""
    before = max(one for one in years if one < year)
    after = min(one for one in years if one > year)
    return after - before - 1


def test_no_gap_is_told_where_none_is_asked_for() -> None:
    assert gaps_between(["1900", "2000"], 0) == ()
    assert gaps_between(["1900", "2000"], 1) == (Gap(1901, 1999),)

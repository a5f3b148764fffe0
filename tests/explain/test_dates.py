"""Dates in words keep the precision that they have."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.explain.dates import date_words, duration_words, on_date, period_words


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_can_be_read_back(day: date) -> None:
    number, month, year = date_words(day.isoformat()).split()
    months = [date_words(f"2000-{n:02}").split()[0] for n in range(1, 13)]
    assert (int(year), months.index(month) + 1, int(number)) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2018", "2018"),
        ("2018-06", "June 2018"),
        ("2018-06-06", "6 June 2018"),
        ("2018-06-06T12:00:00Z", "6 June 2018"),
        ("2018-13", "2018-13"),
        ("2018-02-30", "2018-02-30"),
        ("2018-06Z", "June 2018"),
        ("-0044", "-0044"),
        ("about 2018", "about 2018"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert date_words(text) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, ""),
        ("2018", None, "in 2018"),
        ("2018-06", "2018-06", "in June 2018"),
        ("2018-06-06", None, "on 6 June 2018"),
        (None, "2019", "until 2019"),
        ("2018", "2019-05-01", "from 2018 to 1 May 2019"),
        ("2019-12", "2019-12-09", "until 9 December 2019"),
    ],
)
def test_periods(start: str | None, end: str | None, words: str) -> None:
    assert period_words(start, end) == words


def test_an_unknown_date_is_not_padded() -> None:
    assert on_date("spring 2018") == "in spring 2018"


@pytest.mark.parametrize(
    ("text", "words"),
    [("PT2H", "2 hours"), ("P1DT1M", "1 day 1 minute"), ("PT", "PT"), ("2 h", "2 h")],
)
def test_durations(text: str, words: str) -> None:
    assert duration_words(text) == words

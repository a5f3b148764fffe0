"""The as-of rule, in the one place where it stands."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.evidence import ALWAYS, Period, moment

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))
PRECISIONS = st.sampled_from([4, 7, 10])
WRITTEN = st.builds(lambda day, length: day.isoformat()[:length], DAYS, PRECISIONS)
OPEN = st.none() | WRITTEN


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2018", (2018,)),
        ("2018-06", (2018, 6)),
        ("2018-06-06", (2018, 6, 6)),
        ("2018-06-06T12:00:00.5+02:00", (2018, 6, 6)),
        ("2018Z", (2018,)),
        ("-0044-03-15", (-44, 3, 15)),
        ("12018", (12018,)),
        ("2016-02-29", (2016, 2, 29)),
        ("2018-02-30", None),
        ("2018-13", None),
        ("2018-6", None),
        ("18", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_read_as_precisely_as_they_are_written(
    text: str | None, read: tuple[int, ...] | None
) -> None:
    assert moment(text) == read


@pytest.mark.parametrize(
    ("start", "end", "date", "shown"),
    [
        ("2018-06-06", None, "2018-06-05", False),
        ("2018-06-06", None, "2018-06-06", True),
        ("2018-06-06", None, "2018-06", True),
        ("2018-06-06", None, "2018", True),
        ("2018", None, "2018-01-01", True),
        ("2018", None, "2017-12-31", False),
        (None, "2018-06", "2018-06-30", True),
        (None, "2018-06", "2018-07-01", False),
        ("2020-04-17", "2022-02", "2022-02-28", True),
        ("2020-04-17", "2022-02", "2022-03", False),
        ("soon", "later", "1900", True),
        (None, None, "1900", True),
    ],
)
def test_a_link_is_shown_at_a_date_at_the_precision_known(
    start: str | None, end: str | None, date: str, shown: bool
) -> None:
    assert Period(start, end).meets(Period.asked(date)) is shown


@given(OPEN, OPEN, DAYS)
def test_the_rule_is_the_one_of_days_padded_to_their_limits(
    start: str | None, end: str | None, day: datetime.date
) -> None:
    """The same rule told otherwise: the earliest start and the latest end that are possible."""
    asked = day.isoformat()
    began = start is None or start + "-01-01"[len(start) - 4 :] <= asked
    lasts = end is None or end + "-12-31"[len(end) - 4 :] >= asked
    assert Period(start, end).meets(Period.asked(asked)) is (began and lasts)


@given(OPEN, OPEN, OPEN, OPEN)
def test_meeting_is_mutual(
    start: str | None, end: str | None, first: str | None, last: str | None
) -> None:
    one, other = Period(start, end), Period(first, last)
    assert one.meets(other) is other.meets(one)


@given(OPEN, OPEN)
def test_everything_meets_all_time(start: str | None, end: str | None) -> None:
    assert Period(start, end).meets(ALWAYS)


@given(WRITTEN, DAYS, DAYS)
def test_what_only_starts_stays(start: str, one: datetime.date, other: datetime.date) -> None:
    early, late = sorted((one, other))
    shown = [Period(start).meets(Period.asked(day.isoformat())) for day in (early, late)]
    assert shown != [True, False]


def test_an_undated_period_says_so() -> None:
    dated = [Period("2018").dated, Period(None, "2018").dated, Period("soon").dated, ALWAYS.dated]
    assert dated == [True, True, False, False]


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        ("2018-02-30", None, "'2018-02-30' is no date; write a year, a month or a day"),
        ("2018", "June", "'June' is no date; write a year, a month or a day"),
        ("2019", "2018-12", "2018-12 is before 2019; give the earlier date first."),
    ],
)
def test_wrong_dates_are_refused_with_a_sentence(
    first: str, last: str | None, message: str
) -> None:
    with pytest.raises(InputError) as caught:
        Period.asked(first, last)
    assert str(caught.value).startswith(message)


def test_asking_for_nothing_asks_for_all_time() -> None:
    assert (Period.asked(None), Period.asked("2018", "2018-06")) == (
        ALWAYS,
        Period("2018", "2018-06"),
    )

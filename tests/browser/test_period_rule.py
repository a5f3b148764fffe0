"""The as-of rule of the page is that of Python, date by date."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from graph.evidence.period import Period, moment

pytestmark = pytest.mark.browser

RULE = (files("graph.render.page") / "js/period.js").read_text(encoding="utf-8")

YEARS = st.integers(1990, 2010) | st.integers(0, 9999)
MONTHS, DAYS = st.integers(0, 13), st.integers(0, 32)
DATES = st.one_of(
    st.builds("{:04}".format, YEARS),
    st.builds("{:04}-{:02}".format, YEARS, MONTHS),
    st.builds("{:04}-{:02}-{:02}".format, YEARS, MONTHS, DAYS),
    st.builds("{:04}-{:02}-{:02}T10:00:00Z".format, YEARS, MONTHS, DAYS),
    st.builds("-{:04}-{:02}".format, YEARS, MONTHS),
    st.sampled_from(["2000-02-29", "1900-02-29", "1996-02-29", "2018+02:00", "2018-05:00"]),
    st.text("0123456789-T:.Z+ \n", max_size=12),
)
SIDES = st.none() | DATES


@pytest.fixture(scope="module")
def blank(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def ask(page: Page, expression: str, values: object) -> Any:
    return page.evaluate(f"values => {{ {RULE}; return values.map({expression}); }}", values)


@settings(max_examples=30, deadline=None)
@given(st.lists(DATES, min_size=20, max_size=60))
def test_dates_are_read_alike(blank: Page, texts: list[str]) -> None:
    read = ask(blank, "moment", texts)
    assert read == [None if moment(text) is None else list(moment(text) or ()) for text in texts]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(SIDES, SIDES, DATES), min_size=20, max_size=60))
def test_periods_meet_alike(blank: Page, cases: list[tuple[str | None, str | None, str]]) -> None:
    met = ask(
        blank,
        "([from, until, asked]) =>"
        " meets({ start: moment(from), end: moment(until) }, periodOf(asked))",
        cases,
    )
    assert met == [Period(start, end).meets(Period(asked, asked)) for start, end, asked in cases]

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
from tests.evidence.dates import DATES, SIDES

pytestmark = pytest.mark.browser

RULE = (files("graph.render.page") / "js/period.js").read_text(encoding="utf-8")


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

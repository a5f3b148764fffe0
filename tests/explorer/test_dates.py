"""The graph as of a date: typed, stepped, played; the same in every view."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import Explored
from tests.explorer.places import FOUR, PLACES

pytestmark = pytest.mark.browser


def control(explored: Explored) -> Locator:
    explored.page.get_by_role("banner").get_by_text(
        re.compile("^(Any time|As of .*)$")
    ).first.click()
    return explored.page.get_by_role("region", name="As of a date")


def test_a_date_is_typed_and_acts_on_the_canvas_and_the_table(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    dates = control(explored)
    dates.get_by_label("Year, month or day").fill("2018-06")
    dates.get_by_role("button", name="Show").click()
    expect(explored.canvas).to_have_attribute("data-drawn", "4 6")
    expect(dates).to_contain_text("2 links have no date and are always shown.")
    assert "as-of=2018-06" in explored.state
    explored.see("Table")
    expect(explored.main.get_by_role("grid")).to_have_attribute("aria-rowcount", "7")
    explored.page.go_back()
    explored.page.go_back()
    expect(explored.canvas).to_have_attribute("data-drawn", "4 9")


def test_a_date_that_is_none_is_told_and_nothing_changes(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    before = explored.state
    dates = control(explored)
    dates.get_by_label("Year, month or day").fill("soon")
    dates.get_by_role("button", name="Show").click()
    expect(dates.get_by_role("alert")).to_contain_text("“soon” is no date.")
    assert explored.state == before


def test_keys_step_along_the_dates(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    dates = control(explored)
    slider = dates.get_by_role("slider", name="Date")
    slider.focus()
    explored.page.keyboard.press("Home")
    expect(explored.page.get_by_role("banner")).to_contain_text("As of")
    seen = [explored.state]
    for _ in range(3):
        explored.page.keyboard.press("ArrowRight")
        expect(explored.page).not_to_have_url(explored.address + seen[-1])
        seen.append(explored.state)
    assert len(set(seen)) == 4
    explored.page.keyboard.press("ArrowLeft")
    expect(explored.page).to_have_url(explored.address + seen[-2])


def test_the_dates_are_played_and_paused(page_at: Opener) -> None:
    explored = page_at(f"#v=1&view=graph&{FOUR}&as-of=2017-10-25")
    dates = control(explored)
    dates.get_by_role("button", name="Play").click()
    expect(explored.page).not_to_have_url(re.compile("as-of=2017-10-25"))
    dates.get_by_role("button", name="Pause").click()
    expect(dates.get_by_role("button", name="Play")).to_be_visible()


def test_the_timeline_is_a_list_too_and_leads_to_evidence(page_at: Opener) -> None:
    explored = page_at(PLACES["timeline"])
    expect(explored.main).to_contain_text("The same entries as a list")
    evidence = explored.main.get_by_role("button", name="Evidence: Donald Trump signed")
    evidence.click()
    expect(explored.evidence).to_contain_text("signed the First Step Act of 2018 into law")


def test_an_entity_is_read_as_of_the_date(page_at: Opener) -> None:
    explored = page_at(PLACES["entity"] + "&as-of=2018-06")
    expect(explored.main).to_contain_text("As of June 2018")
    explored.main.get_by_role("link", name="Show all times").or_(
        explored.main.get_by_role("button", name="Show all times")
    ).click()
    assert "as-of" not in explored.calm().state

"""The date of the page: set, walked along, played, and taken away again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import Explored

pytestmark = pytest.mark.browser

CANVAS = "#v=1&view=table&n=id:alice-marie-johnson~id:donald-trump~id:first-step-act"


def opened(explored: Explored) -> Locator:
    explored.page.get_by_role("banner").locator("summary", has_text="Any time").click()
    return explored.page.get_by_role("region", name="As of a date")


def test_a_date_acts_on_what_is_shown(page_at: Opener) -> None:
    explored = page_at(CANVAS)
    links = explored.main.get_by_role("link", name=re.compile(r"^Links \("))
    every = links.inner_text()
    control = opened(explored)
    expect(control.get_by_text("1 link has no date and is always shown.")).to_be_visible()
    control.get_by_label("Year, month or day").fill("2018-06")
    control.get_by_role("button", name="Show").click()
    assert "as-of=2018-06" in explored.state
    expect(explored.page.locator("summary", has_text="As of June 2018")).to_be_visible()
    assert links.inner_text() != every
    expect(explored.announced).to_have_text(re.compile(r"^As of June 2018: \d+ entities, \d+ link"))
    control.get_by_role("button", name="Any time").click()
    assert "as-of" not in explored.state
    assert links.inner_text() == every


def test_what_is_no_date_is_told_in_a_sentence(page_at: Opener) -> None:
    explored = page_at(CANVAS)
    control = opened(explored)
    field = control.get_by_label("Year, month or day")
    for text in ("soon", "2018-13", "2018-02-30"):
        field.fill(text)
        field.press("Enter")
        expect(control.get_by_role("alert")).to_contain_text(f"“{text}” is no date.")
    assert "as-of" not in explored.state


def test_keys_walk_from_event_to_event_and_back_leaves_the_walk_in_one_step(
    page_at: Opener,
) -> None:
    explored = page_at(CANVAS)
    control = opened(explored)
    slider = control.get_by_role("slider", name="Date")
    expect(slider).to_have_attribute("aria-valuetext", "Any time")
    slider.focus()
    explored.page.keyboard.press("Home")
    first = slider.get_attribute("aria-valuetext")
    explored.page.keyboard.press("ArrowRight")
    expect(slider).not_to_have_attribute("aria-valuetext", first or "")
    assert "as-of=" in explored.state
    explored.page.go_back()
    assert "as-of" not in explored.state


def test_steps_are_by_year_too(page_at: Opener) -> None:
    explored = page_at(f"{CANVAS}&as-of=2018")
    explored.page.get_by_role("banner").locator("summary", has_text="As of 2018").click()
    control = explored.page.get_by_role("region", name="As of a date")
    control.get_by_label("Step by").select_option("year")
    control.get_by_role("button", name="One step on").click()
    assert "as-of=2019" in explored.state


def test_play_walks_to_the_last_date(page_at: Opener) -> None:
    explored = page_at(CANVAS)
    control = opened(explored)
    explored.page.clock.install()
    control.get_by_label("Step by").select_option("year")
    control.get_by_role("button", name="Play").click()
    first = explored.state
    expect(control.get_by_role("button", name="Pause")).to_be_visible()
    explored.page.clock.run_for(60_000)
    expect(control.get_by_role("button", name="Play")).to_be_visible()
    assert explored.state != first
    explored.page.go_back()
    assert "as-of" not in explored.state

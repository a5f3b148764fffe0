"""The graph as of a date: typed, walked along, played, taken away again; the same in every view."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import Explored
from tests.explorer.places import FOUR, PLACES

pytestmark = pytest.mark.browser

CANVAS = "#v=1&view=table&n=id:alice-marie-johnson~id:donald-trump~id:first-step-act"


def opened(explored: Explored) -> Locator:
    banner = explored.page.get_by_role("banner")
    banner.locator("summary", has_text=re.compile("Any time|As of")).click()
    return explored.page.get_by_role("region", name="As of a date")


def test_a_date_acts_on_what_is_shown_until_it_is_taken_away(page_at: Opener) -> None:
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


def test_a_date_is_typed_and_acts_on_the_canvas_and_the_table(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    control = opened(explored)
    control.get_by_label("Year, month or day").fill("2018-06")
    control.get_by_role("button", name="Show").click()
    expect(explored.canvas).to_have_attribute("data-drawn", "4 6")
    expect(control).to_contain_text("2 links have no date and are always shown.")
    assert "as-of=2018-06" in explored.state
    explored.see("Table")
    expect(explored.main.get_by_role("grid")).to_have_attribute("aria-rowcount", "7")
    explored.page.go_back()
    explored.page.go_back()
    expect(explored.canvas).to_have_attribute("data-drawn", "4 9")


def test_what_is_no_date_is_told_in_a_sentence_and_nothing_changes(page_at: Opener) -> None:
    explored = page_at(CANVAS)
    before = explored.state
    control = opened(explored)
    field = control.get_by_label("Year, month or day")
    for text in ("soon", "2018-13", "2018-02-30"):
        field.fill(text)
        field.press("Enter")
        expect(control.get_by_role("alert")).to_contain_text(f"“{text}” is no date.")
    field.fill("later")
    control.get_by_role("button", name="Show").click()
    expect(control.get_by_role("alert")).to_contain_text("“later” is no date.")
    assert explored.state == before


def test_keys_walk_from_event_to_event_and_back_leaves_the_walk_in_one_step(
    page_at: Opener,
) -> None:
    explored = page_at(PLACES["graph"])
    slider = opened(explored).get_by_role("slider", name="Date")
    expect(slider).to_have_attribute("aria-valuetext", "Any time")
    slider.focus()
    explored.page.keyboard.press("Home")
    expect(explored.page.get_by_role("banner")).to_contain_text("As of")
    first = slider.get_attribute("aria-valuetext")
    seen = [explored.state]
    for _ in range(3):
        explored.page.keyboard.press("ArrowRight")
        expect(explored.page).not_to_have_url(explored.address + seen[-1])
        expect(slider).not_to_have_attribute("aria-valuetext", first or "")
        seen.append(explored.state)
    assert len(set(seen)) == 4
    explored.page.keyboard.press("ArrowLeft")
    expect(explored.page).to_have_url(explored.address + seen[-2])
    assert "as-of=" in explored.state
    explored.page.go_back()
    assert "as-of" not in explored.state


def test_steps_are_by_year_too(page_at: Opener) -> None:
    explored = page_at(f"{CANVAS}&as-of=2018")
    expect(explored.page.locator("summary", has_text="As of 2018")).to_be_visible()
    control = opened(explored)
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


def test_the_dates_are_played_and_paused(page_at: Opener) -> None:
    explored = page_at(f"#v=1&view=graph&{FOUR}&as-of=2017-10-25")
    control = opened(explored)
    control.get_by_role("button", name="Play").click()
    expect(explored.page).not_to_have_url(re.compile("as-of=2017-10-25"))
    control.get_by_role("button", name="Pause").click()
    expect(control.get_by_role("button", name="Play")).to_be_visible()


def test_an_entity_is_read_as_of_the_date(page_at: Opener) -> None:
    explored = page_at(PLACES["entity"] + "&as-of=2018-06")
    expect(explored.main).to_contain_text("As of June 2018")
    explored.main.get_by_role("link", name="Show all times").click()
    assert "as-of" not in explored.calm().state

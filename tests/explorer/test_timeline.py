"""The timeline: a picture and an equal list of what is dated."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener, Serve
from tests.explorer.places import PLACES

pytestmark = pytest.mark.browser

CANVAS = "#v=1&view=timeline&n=id:alice-marie-johnson~id:donald-trump~id:first-step-act"
ENTITY = "#v=1&view=timeline&entity=id:alexis-martin"
UNDATED = "PREFIX ex: <https://example.org/>\nex:a ex:knows ex:b ."


def test_the_picture_has_the_entries_of_the_list(page_at: Opener) -> None:
    explored = page_at(ENTITY)
    listed = explored.main.locator("li[id^=entry-]").count()
    expect(explored.main.get_by_text(f"{listed} entries from 2015 to 2034.")).to_be_visible()
    assert explored.main.locator("[data-item]").count() == listed


def test_it_is_of_the_canvas_of_an_entity_or_of_everything(page_at: Opener) -> None:
    explored = page_at(f"{CANVAS}&entity=id:alexis-martin")
    scope = explored.main.get_by_role("navigation", name="What the timeline is of")
    assert scope.locator("[aria-current]").inner_text() == "What is on the canvas"
    expect(
        explored.main.get_by_role("button", name="Evidence: Donald Trump pardoned")
    ).to_be_visible()
    scope.get_by_role("link", name="This entity").click()
    explored.calm()
    expect(scope.locator("[aria-current]")).to_have_text("Only Alexis Martin")
    scope.get_by_role("link", name="Everything").click()
    explored.calm()
    assert "timeline=all" in explored.state
    explored.page.go_back()
    expect(scope.locator("[aria-current]")).to_have_text("Only Alexis Martin")


def test_it_is_walked_by_keyboard_and_sets_the_date(page_at: Opener) -> None:
    explored = page_at(ENTITY)
    explored.main.get_by_role("application").focus()
    explored.page.keyboard.press("Home")
    expect(explored.announced).to_have_text(
        re.compile(r"^30 March 2015\. Alexis Martin was sentenced .* 1 of 12\.$")
    )
    explored.page.keyboard.press("d")
    explored.calm()
    assert "as-of=2015-03-30" in explored.state
    expect(explored.main.get_by_text("As of 30 March 2015; what began later")).to_be_visible()


def test_an_entry_opens_the_evidence_of_its_link(page_at: Opener) -> None:
    explored = page_at(ENTITY)
    explored.main.get_by_role("application").focus()
    explored.page.keyboard.press("Home")
    explored.page.keyboard.press("Enter")
    assert "link=id:state-v-martin~id:alexis-martin~" in explored.state


def test_the_timeline_is_a_list_too_and_leads_to_evidence(page_at: Opener) -> None:
    explored = page_at(PLACES["timeline"])
    expect(explored.main).to_contain_text("The same entries as a list")
    evidence = explored.main.get_by_role("button", name="Evidence: Donald Trump signed")
    evidence.click()
    expect(explored.evidence).to_contain_text("signed the First Step Act of 2018 into law")


def test_a_click_on_the_axis_shows_the_graph_as_of_then(page_at: Opener) -> None:
    explored = page_at(ENTITY)
    explored.main.locator("svg.axis").click(position={"x": 400, "y": 14})
    explored.calm()
    assert re.search(r"as-of=20\d\d$", explored.state)


def test_zooming_shows_months_and_days(page_at: Opener) -> None:
    explored = page_at(ENTITY)
    axis = explored.main.locator("svg.axis")
    explored.main.get_by_role("application").focus()
    explored.page.keyboard.press("Home")
    for _ in range(12):
        explored.page.keyboard.press("+")
    expect(axis).to_contain_text("Mar 2015")
    explored.page.keyboard.press("0")
    expect(axis).to_contain_text("2030")


def test_where_nothing_is_dated_the_page_says_so(page_at: Opener, served: Serve) -> None:
    explored = page_at("#v=1&view=timeline&whole=1", server=served(UNDATED))
    expect(explored.main.get_by_text("Nothing that is shown has a date.")).to_be_visible()
    expect(explored.main.get_by_role("link", name="Show everything that is dated")).to_be_visible()


@pytest.mark.parametrize("width", [320, 800])
def test_it_fits_small_screens(page_at: Opener, width: int) -> None:
    assert page_at(ENTITY, width=width).overflow() == 0

"""From a question or a name to what the graph knows."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import ID

pytestmark = pytest.mark.browser


def test_a_question_of_the_start_is_asked_and_answered(page_at: Opener) -> None:
    explored = page_at()
    ask = explored.main.get_by_role("link", name="Ask: Who granted")
    ask.first.click()
    answer = explored.calm().main.get_by_role("region", name="Answer", exact=True)
    expect(answer.get_by_role("row").filter(has_text="Donald Trump")).to_have_count(2)
    assert explored.state.startswith("#v=1&view=query&name=clemency&")


def test_a_blank_of_a_question_is_filled_by_searching(page_at: Opener) -> None:
    explored = page_at()
    question = explored.main.get_by_role("listitem").filter(has_text="convicted of")
    question.get_by_role("button").click()
    question.get_by_role("combobox").fill("crystal munoz")
    explored.page.get_by_role("option", name="Crystal Munoz").first.click()
    question.get_by_role("link").click()
    assert "p.person=id:crystal-munoz" in explored.calm().state
    answer = explored.main.get_by_role("region", name="Answer", exact=True)
    expect(answer).to_contain_text("Western District of Texas")


def test_a_name_with_a_slip_is_found(page_at: Opener) -> None:
    explored = page_at()
    explored.search("kim kardashan").click()
    expect(explored.calm().page.locator("h1")).to_have_text("Kim Kardashian")
    assert explored.state == "#v=1&view=entity&entity=id:kim-kardashian"


def test_what_matches_has_room_in_a_narrow_window(page_at: Opener) -> None:
    explored = page_at(width=320)
    matches = explored.search("momolu").locator("xpath=..").bounding_box()
    assert matches is not None
    assert matches["width"] > 280
    assert explored.overflow() == 0


def test_a_name_that_is_not_there_says_so(page_at: Opener) -> None:
    explored = page_at()
    box = explored.page.get_by_role("banner").get_by_role("combobox")
    box.fill("qqqqqqqq")
    expect(explored.page.get_by_role("banner")).to_contain_text("qqqqqqqq")
    expect(explored.announced).to_contain_text("qqqqqqqq")
    assert explored.page.get_by_role("option").count() == 0


def test_an_entity_leads_to_the_graph_to_connections_and_to_its_files(page_at: Opener) -> None:
    explored = page_at("#v=1&view=entity&entity=id:first-step-act")
    page = explored.page
    page.get_by_text("Download", exact=True).click()
    for label, head in {
        "Turtle": "@prefix",
        "JSON-LD": "{",
        "N-Triples": f"<{ID}",
        "Sources in BibTeX": "@",
        "Sources in RIS": "TY  - ",
        "Sources in CSL JSON": "[",
    }.items():
        address = page.get_by_role("link", name=label, exact=True).get_attribute("href")
        told = page.request.get(f"{explored.address}{address}").text()
        assert told.startswith(head)
    page.get_by_role("link", name="Show in graph").click()
    nodes, links = explored.calm().drawn()
    assert nodes > 5
    assert links >= nodes - 1
    page.go_back()
    explored.calm()
    page.get_by_role("link", name="Connect to …").click()
    expect(explored.calm().main).to_contain_text("First Step Act of 2018")
    expect(explored.main).to_contain_text("Choose one more entity.")


def test_a_number_leads_to_its_source_and_the_state_stays(page_at: Opener) -> None:
    explored = page_at("#v=1&view=entity&entity=id:alice-marie-johnson")
    before = explored.state
    explored.main.get_by_role("button", name="Source 2").or_(
        explored.main.get_by_role("link", name="Source 2")
    ).first.click()
    expect(explored.main.get_by_text("Medium interviews Amy Povah").first).to_be_in_viewport()
    assert explored.state == before

"""How two entities are connected: in cited sentences, beside the same links drawn."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.places import PLACES

pytestmark = pytest.mark.browser

LINKS = "document.querySelector('figure .canvas')._cyreg.cy.edges().toArray()"
PLACE = f"""() => {{
  const at = document.querySelector("figure .canvas").getBoundingClientRect();
  const {{ x, y }} = {LINKS}[0].renderedMidpoint();
  return [at.x + x, at.y + y];
}}"""
"""Where the first link is in the window."""


def test_two_entities_are_chosen_and_told_with_sources(page_at: Opener) -> None:
    explored = page_at("#v=1&view=connect")
    for name in ("donald trump", "first step act"):
        explored.main.get_by_role("combobox", name="Add an entity").fill(name)
        explored.page.get_by_role("option").first.click()
    expect(explored.announced).to_contain_text("found")
    explored.calm()
    assert "end=id:donald-trump~id:first-step-act" in explored.state
    expect(explored.main).to_contain_text("Donald Trump signed the First Step Act of 2018 into law")
    expect(explored.main.get_by_text("Sources (").first).to_be_visible()


def test_a_sentence_lights_its_links_and_a_link_its_sentence(page_at: Opener) -> None:
    explored = page_at(PLACES["connect"])
    sentence = explored.main.locator(".told").filter(has_text="worked with").first
    sentence.hover()
    explored.page.wait_for_function(f"() => {LINKS}.some((link) => link.hasClass('lit'))")
    explored.page.mouse.move(0, 0)
    expect(explored.main.locator(".told.lit")).to_have_count(0)
    place = explored.page.evaluate(PLACE)
    explored.page.mouse.move(*place)
    expect(explored.main.locator(".told.lit").first).to_be_visible()


def test_the_options_are_those_of_the_shell_and_are_in_the_address(page_at: Opener) -> None:
    explored = page_at(PLACES["connect"])
    explored.main.get_by_text("Options", exact=True).click()
    explored.main.get_by_label("Most connections").fill("1")
    explored.main.get_by_label("Most connections").press("Enter")
    explored.page.wait_for_function("() => location.hash.includes('count=1')")
    expect(explored.calm().main.get_by_role("heading", name="2. ")).to_have_count(0)


def test_all_that_was_found_goes_to_the_canvas(page_at: Opener) -> None:
    explored = page_at(PLACES["connect"])
    explored.main.get_by_role("link", name="Show all in the graph").click()
    nodes, links = explored.calm().drawn()
    assert nodes >= 2
    assert links >= 1


def test_one_entity_asks_for_another(page_at: Opener) -> None:
    explored = page_at("#v=1&view=connect&end=id:kim-kardashian")
    expect(explored.main).to_contain_text("Choose one more entity.")

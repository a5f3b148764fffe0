"""What stands around every view: the head, the way in for keyboards, and the window's edges."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener

pytestmark = pytest.mark.browser

VIEWS = ["Start", "Graph", "Table", "Timeline", "Connect", "SPARQL", "Ontology"]


def test_the_first_key_leads_to_the_content(page_at: Opener) -> None:
    explored = page_at()
    explored.page.keyboard.press("Tab")
    assert explored.focused() == "a Skip to the content"
    explored.page.keyboard.press("Enter")
    assert explored.focused().startswith("main Start")


def test_the_views_are_links_that_say_where_one_is(page_at: Opener) -> None:
    explored = page_at()
    links = explored.views.get_by_role("link")
    assert links.all_inner_texts() == VIEWS
    for view in VIEWS:
        explored.see(view)
        assert explored.page.locator("[aria-current=page]").inner_text() == view
        expect(explored.main).to_have_accessible_name(view)
        assert explored.page.title() == f"{view} · the packaged graph"


def test_a_view_chosen_in_the_list_is_announced_and_the_list_is_not_left(page_at: Opener) -> None:
    explored = page_at()
    explored.see("Ontology")
    assert explored.focused() == "a Ontology"
    expect(explored.announced).to_have_text("Ontology")


def test_an_entity_that_was_searched_is_where_the_keyboard_goes_on(page_at: Opener) -> None:
    explored = page_at()
    explored.search("alice jhonson")
    explored.page.keyboard.press("ArrowDown")
    explored.page.keyboard.press("Enter")
    explored.calm()
    assert explored.focused().startswith("main Entity")
    expect(explored.main.get_by_role("heading", level=1)).to_have_text("Alice Marie Johnson")


def test_back_and_forward_undo_and_redo(page_at: Opener) -> None:
    explored = page_at()
    states = [explored.state]
    for view in VIEWS[1:]:
        states.append(explored.see(view).state)
    for state in reversed(states[:-1]):
        explored.page.go_back()
        assert explored.calm().state == state
    for state in states[1:]:
        explored.page.go_forward()
        assert explored.calm().state == state


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_those_of_the_system_unless_chosen(page_at: Opener, scheme: str) -> None:
    explored = page_at(color_scheme=scheme)

    def paper() -> Any:
        return explored.page.evaluate("getComputedStyle(document.body).backgroundColor")

    at_first = paper()
    seen = {"Colours: as the system has them": at_first}
    for _ in range(2):
        explored.page.get_by_role("button", name="Colours").click()
        name = explored.page.get_by_role("button", name="Colours").get_attribute("aria-label")
        seen[str(name)] = paper()
    assert seen[f"Colours: {scheme}"] == at_first
    assert len(set(seen.values())) == 2
    assert len(seen) == 3
    explored.page.reload()
    explored.calm()
    assert paper() == seen["Colours: dark"]

"""Evidence: what stands behind a link, and both sides where there are two."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.places import FOUR, PLACES

pytestmark = pytest.mark.browser


def test_a_disputed_link_shows_its_sides_and_says_so_in_words(page_at: Opener) -> None:
    explored = page_at(PLACES["evidence"])
    panel = explored.evidence
    expect(panel).to_contain_text("Disputed")
    expect(panel).to_contain_text("the credit for the First Step Act")
    expect(panel).to_contain_text("This link")
    expect(panel.get_by_role("heading", name="Sources")).to_be_visible()
    for link in panel.get_by_role("listitem").get_by_role("link").all():
        address = str(link.get_attribute("href"))
        assert address.startswith(("https://", "http://", "#"))


def test_the_panel_stays_beside_every_view(page_at: Opener) -> None:
    explored = page_at(PLACES["evidence"])
    title = explored.evidence.get_by_role("heading", level=2).inner_text()
    for view in ("Table", "Timeline", "Connect", "Ontology"):
        explored.see(view)
        if "link=" in explored.state:
            expect(explored.evidence.get_by_role("heading", level=2)).to_have_text(title)


def test_on_a_small_screen_the_panel_is_a_sheet_that_escape_closes(page_at: Opener) -> None:
    explored = page_at(PLACES["evidence"], width=320)
    sheet = explored.page.get_by_role("dialog", name="Evidence")
    expect(sheet).to_contain_text("Disputed")
    explored.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    assert "link=" not in explored.state


def test_a_link_that_is_not_there_is_told(page_at: Opener) -> None:
    explored = page_at(
        f"#v=1&view=graph&{FOUR}&link=id:kim-kardashian~id:donald-trump~jg:hired",
        expecting="Failed to load resource",
    )
    expect(explored.evidence).to_contain_text("This link is not in the graph.")

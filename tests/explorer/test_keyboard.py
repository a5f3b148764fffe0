"""The whole way from a name to the evidence, without a pointer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import Explored

pytestmark = pytest.mark.browser

FAR = 80


def tab_to(explored: Explored, name: str) -> None:
    """Go on with the tabulator until something with this name has the focus."""
    for _ in range(FAR):
        explored.page.keyboard.press("Tab")
        if re.search(name, explored.focused()):
            return
    raise AssertionError(f"{name!r} is not reached with {FAR} steps of the tabulator.")


def test_from_a_name_to_connections_to_the_evidence(page_at: Opener) -> None:
    explored = page_at()
    keyboard = explored.page.keyboard
    keyboard.press("/")
    keyboard.type("alice marie jonson")
    expect(explored.page.get_by_role("option").first).to_contain_text("Alice Marie Johnson")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    expect(explored.calm().page.locator("h1")).to_have_text("Alice Marie Johnson")

    tab_to(explored, r"Connect to …")
    keyboard.press("Enter")
    expect(explored.calm().page.locator("h1")).to_have_text("Connect")
    tab_to(explored, r"^combobox")
    keyboard.type("first step act")
    expect(explored.page.get_by_role("option").first).to_contain_text("First Step Act")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    expect(explored.announced).to_contain_text("found")

    explored.calm()
    tab_to(explored, r"^button Evidence")
    keyboard.press("Enter")
    expect(explored.evidence).to_be_visible()
    expect(explored.evidence).to_contain_text("Alice Marie Johnson")
    source = explored.evidence.get_by_role("link").first
    expect(source).to_be_visible()
    keyboard.press("Escape")
    expect(explored.evidence).to_have_count(0)
    assert explored.focused().startswith("button Evidence")


def test_no_view_keeps_the_keyboard(page_at: Opener) -> None:
    explored = page_at("#v=1&view=graph&n=id:kim-kardashian~id:donald-trump")
    explored.canvas.focus()
    explored.page.keyboard.press("Tab")
    assert not explored.focused().startswith("application")
    explored.see("SPARQL")
    explored.page.get_by_role("textbox", name="SPARQL query").focus()
    explored.page.keyboard.press("Tab")
    assert not explored.focused().startswith("textbox")

"""Every view is for everyone: assistive technology, small windows, large type, less motion."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import LOST, Explored
from tests.explorer.places import PLACES

pytestmark = pytest.mark.browser

AXE = Path(__file__).resolve().parents[2] / "frontend/node_modules/axe-core/axe.min.js"
GRAVE = {"serious", "critical"}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const { animationName, transitionDuration } = getComputedStyle(element);
  return animationName !== "none" || !/^(0s(, )?)+$/.test(transitionDuration);
}).map(({ outerHTML }) => outerHTML.slice(0, 80))"""
COUNT_ANIMATIONS = """() => {
  window.animated = 0;
  const { cy } = document.querySelector("[data-drawn]")._cyreg;
  cy.on("render", () => (window.animated += cy.nodes(":animated").length));
}"""


def findings(explored: Explored) -> list[Any]:
    """Tell what axe-core finds serious, with the place of each."""
    explored.page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = explored.page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations)"
    )
    return [
        (found["id"], [(node["target"], node["failureSummary"]) for node in found["nodes"]])
        for found in violations
        if found["impact"] in GRAVE
    ]


@pytest.mark.parametrize("place", PLACES)
def test_no_view_shuts_anybody_out(page_at: Opener, place: str) -> None:
    explored = page_at(PLACES[place], expecting=LOST)
    found = {}
    for width in (1280, 320):
        explored.page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            explored.page.emulate_media(color_scheme=scheme)
            found[width, scheme] = findings(explored.calm())
    assert found == {(width, scheme): [] for width in (1280, 320) for scheme in SCHEMES}


@pytest.mark.parametrize("place", PLACES)
def test_no_view_scrolls_sideways(page_at: Opener, place: str) -> None:
    narrow = page_at(PLACES[place], width=320, expecting=LOST)
    zoomed = page_at(PLACES[place], width=640, height=400, device_scale_factor=2, expecting=LOST)
    assert (narrow.overflow(), zoomed.overflow()) == (0, 0)


@pytest.mark.parametrize("place", ["start", "entity", "graph", "timeline", "connect"])
def test_nothing_moves_for_those_who_want_less_motion(page_at: Opener, place: str) -> None:
    explored = page_at(PLACES[place])
    assert explored.page.evaluate(MOVING) == []


def test_nodes_jump_to_their_places_for_those_who_want_less_motion(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    explored.page.evaluate(COUNT_ANIMATIONS)
    explored.main.get_by_role("combobox", name="Add an entity").fill("jared kushner")
    explored.page.get_by_role("option", name="Jared Kushner person").click()
    expect(explored.canvas).to_have_attribute("data-drawn", re.compile("^5 "))
    assert explored.calm().page.evaluate("window.animated") == 0


@pytest.mark.parametrize("place", PLACES)
def test_every_place_has_one_heading_and_the_landmarks(page_at: Opener, place: str) -> None:
    explored = page_at(PLACES[place], expecting=LOST)
    page = explored.page
    assert page.locator("h1").count() == 1
    landmarks = page.get_by_role("banner"), page.get_by_role("main"), explored.views
    assert [landmark.count() for landmark in landmarks] == [1, 1, 1]

"""The canvas: expanding, undoing, choosing, hiding, pinning, filtering and saving."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.places import PLACES

pytestmark = pytest.mark.browser

ONE = "#v=1&view=graph&n=id:alice-marie-johnson"
ALICE = "Alice Marie Johnson"


def test_an_entity_is_added_by_searching(page_at: Opener) -> None:
    explored = page_at(ONE)
    explored.main.get_by_role("combobox", name="Add an entity").fill("first step act")
    explored.page.get_by_role("option", name="First Step Act").first.click()
    expect(explored.canvas).to_have_attribute("data-drawn", "2 0")
    assert "n=id:alice-marie-johnson~id:first-step-act" in explored.state


def test_a_menu_expands_one_property_and_back_takes_it_off_again(page_at: Opener) -> None:
    explored = page_at(ONE)
    explored.click_node(ALICE, twice=True)
    menu = explored.page.get_by_role("dialog", name=f"Expand {ALICE}")
    group = menu.get_by_role("button", name="defendant")
    expect(group).to_contain_text("1")
    group.click()
    expect(explored.canvas).to_have_attribute("data-drawn", "2 4")
    explored.calm()
    explored.page.go_back()
    expect(explored.canvas).to_have_attribute("data-drawn", "1 0")
    explored.page.go_forward()
    expect(explored.canvas).to_have_attribute("data-drawn", "2 4")
    explored.main.get_by_role("button", name="Undo").click()
    expect(explored.canvas).to_have_attribute("data-drawn", "1 0")


def test_a_click_opens_a_card_that_hides_pins_and_collapses(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    explored.click_node("Donald Trump")
    card = explored.page.get_by_role("region", name="Donald Trump")
    expect(card).to_contain_text("5 links on the canvas")
    card.get_by_role("button", name="Pin").click()
    assert "pin=id:donald-trump~" in explored.calm().state
    card.get_by_role("button", name="Hide").click()
    expect(explored.canvas).to_have_attribute("data-drawn", "3 4")
    assert "donald-trump" not in explored.calm().state


def test_what_hangs_on_one_entity_alone_collapses(page_at: Opener) -> None:
    explored = page_at(ONE)
    explored.canvas.focus()
    explored.page.keyboard.press("Home")
    explored.page.keyboard.press("e")
    explored.page.get_by_role("dialog").get_by_role("button").first.click()
    explored.page.wait_for_function(
        "() => document.querySelector('[data-drawn]').dataset.drawn !== '1 0'"
    )
    explored.calm()
    explored.click_node(ALICE)
    explored.page.get_by_role("region", name=ALICE).get_by_role("button", name="Collapse").click()
    expect(explored.announced).to_contain_text("hung on it alone")
    assert explored.calm().drawn()[0] < 30


def test_several_are_selected_with_a_frame_and_kept(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    page = explored.page
    places = [explored.place_of(name) for name in ("Donald Trump", "Kim Kardashian")]
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    top, bottom = min(y for _, y in places), max(y for _, y in places)
    page.keyboard.down("Shift")
    page.mouse.move(left - 30, bottom + 45)
    page.mouse.down()
    page.mouse.move(right + 30, top - 30, steps=5)
    page.mouse.up()
    page.keyboard.up("Shift")
    page.get_by_text("Selection", exact=True).click()
    expect(explored.main).to_contain_text("2 entities selected")
    page.get_by_role("button", name="Keep only these").click()
    expect(explored.canvas).to_have_attribute("data-drawn", "2 1")


def test_the_legend_hides_a_kind_and_shows_it_again(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    legend = explored.page.get_by_role("region", name="Legend")
    law = legend.get_by_role("checkbox", name="law")
    law.uncheck()
    expect(explored.canvas).to_have_attribute("data-drawn", "3 5")
    assert "hide-type=jg:Law" in explored.state
    explored.page.go_back()
    expect(explored.canvas).to_have_attribute("data-drawn", "4 9")
    expect(law).to_be_checked()
    legend.get_by_role("checkbox", name="Leave out what is only claimed").check()
    expect(explored.canvas).to_have_attribute("data-drawn", "4 9")
    assert "asserted-only=1" in explored.state


def test_a_link_on_the_canvas_opens_its_evidence(page_at: Opener) -> None:
    explored = page_at("#v=1&view=graph&n=id:kim-kardashian~id:donald-trump")
    (left, low), (right, high) = map(explored.place_of, ("Kim Kardashian", "Donald Trump"))
    explored.page.mouse.click((left + right) / 2, (low + high) / 2)
    expect(explored.evidence).to_contain_text("Kim Kardashian met with Donald Trump")
    assert "link=id:kim-kardashian~id:donald-trump~jg:metWith" in explored.state


@pytest.mark.parametrize(("kind", "head"), [("SVG", b"<svg"), ("PNG", b"\x89PNG")])
def test_the_picture_is_saved(page_at: Opener, kind: str, head: bytes) -> None:
    explored = page_at(PLACES["graph"])
    explored.page.get_by_text("Picture", exact=True).click()
    with explored.page.expect_download() as saved:
        explored.page.get_by_role("button", name=f"Save as {kind}").click()
    content = saved.value.path().read_bytes()
    assert head in content[:200]
    assert kind == "PNG" or "Donald Trump" in content.decode()


def test_the_canvas_is_walked_by_keys_and_each_step_is_told(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    explored.canvas.focus()
    explored.page.keyboard.press("Home")
    expect(explored.announced).to_contain_text("links")
    first = explored.announced.inner_text()
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        explored.page.keyboard.press(key)
    explored.page.keyboard.press("Space")
    assert "selected=" in explored.calm().state
    explored.page.keyboard.press("Delete")
    expect(explored.announced).to_contain_text("taken off the canvas")
    expect(explored.canvas).to_have_attribute("data-drawn", re.compile("^3 "))
    assert first.split(",")[0] in ("Kim Kardashian", "Donald Trump", ALICE)


def test_the_keys_are_explained(page_at: Opener) -> None:
    explored = page_at(PLACES["graph"])
    explored.canvas.focus()
    explored.page.keyboard.press("?")
    help_ = explored.page.get_by_role("dialog", name="The canvas by keyboard")
    expect(help_).to_contain_text("Arrow keys")
    explored.page.keyboard.press("Escape")
    expect(help_).to_have_count(0)

"""The table: row for row what is on the canvas, ordered, narrowed and taken away."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.explorer.conftest import Opener, Serve
from tests.explorer.explored import ID, Explored

pytestmark = pytest.mark.browser

CANVAS = "#v=1&view=table&n=id:alice-marie-johnson~id:donald-trump~id:first-step-act"
MANY = "PREFIX ex: <https://example.org/>\n" + "\n".join(
    f"ex:hub ex:knows ex:n{number:04} ." for number in range(550)
)


def rows(explored: Explored) -> Locator:
    return explored.main.locator("[role=rowgroup] [role=row][data-index]")


def cells(explored: Explored, column: int) -> list[str]:
    texts = rows(explored).locator(f"[role=gridcell]:nth-child({column}) .value").all_inner_texts()
    return [text.strip() for text in texts]


def network(explored: Explored, focus: list[str]) -> dict[str, list[dict[str, object]]]:
    asked = json.dumps({"focus": focus, "hops": 0, "evidence": False})
    answer: dict[str, list[dict[str, object]]] = explored.page.evaluate(
        """body => fetch("api/network", { method: "POST", body,
             headers: { "Content-Type": "application/json" } }).then(found => found.json())""",
        asked,
    )
    return answer


def test_every_link_of_the_canvas_is_a_row(page_at: Opener) -> None:
    explored = page_at(CANVAS, height=2000)
    focus = [f"{ID}{name}" for name in ("alice-marie-johnson", "donald-trump", "first-step-act")]
    edges = network(explored, focus)["edges"]
    grid = explored.main.get_by_role("grid", name="Links on the canvas")
    assert grid.get_attribute("aria-rowcount") == str(len(edges) + 1)
    assert cells(explored, 2) == [edge["label"] for edge in edges]
    expect(explored.main.get_by_role("link", name=f"Links ({len(edges)})")).to_be_visible()


def test_a_heading_orders_the_rows_and_back_undoes_it(page_at: Opener) -> None:
    explored = page_at(CANVAS, height=2000)
    before = cells(explored, 4)
    heading = explored.main.get_by_role("columnheader", name="Since")
    for direction in ("ascending", "descending", "none"):
        heading.get_by_role("button").click()
        assert heading.get_attribute("aria-sort") == direction
    assert cells(explored, 4) == before
    explored.page.go_back()
    assert heading.get_attribute("aria-sort") == "descending"
    years = [text[-4:] for text in cells(explored, 4) if text != "–"]
    assert years == sorted(years, reverse=True)
    assert "sort=-from" in explored.state


def test_words_narrow_the_rows(page_at: Opener) -> None:
    explored = page_at(f"{CANVAS}&rows=nodes", height=2000)
    explored.main.get_by_role("searchbox").fill("JOHNSON persón")
    expect(rows(explored)).to_have_count(1)
    assert cells(explored, 1) == ["Alice Marie Johnson"]
    expect(explored.main.get_by_text("1 of 3 rows")).to_be_visible()
    explored.main.get_by_role("searchbox").fill("nobody at all")
    explored.main.get_by_role("button", name="Show all rows").click()
    expect(rows(explored)).to_have_count(3)


def test_a_row_is_walked_to_and_opened_by_keyboard(page_at: Opener) -> None:
    explored = page_at(CANVAS)
    rows(explored).first.focus()
    explored.page.keyboard.press("ArrowDown")
    expect(rows(explored).nth(1)).to_be_focused()
    explored.page.keyboard.press("End")
    last = explored.main.get_by_role("grid").get_attribute("aria-rowcount")
    expect(explored.page.locator("[role=row]:focus")).to_have_attribute("aria-rowindex", last or "")
    explored.page.keyboard.press("Enter")
    assert "link=" in explored.state


def test_an_entity_is_selected_on_the_canvas(page_at: Opener) -> None:
    explored = page_at(f"{CANVAS}&rows=nodes")
    explored.main.get_by_role("checkbox", name="Select Donald Trump on the canvas").check()
    assert "selected=id:donald-trump" in explored.state
    chosen = explored.main.locator("[role=row][aria-selected=true]")
    expect(chosen).to_have_count(1)
    explored.main.get_by_role("link", name="Links (").click()
    expect(explored.main.get_by_text("selected on the canvas").first).to_be_attached()


def test_what_is_shown_is_saved_as_csv(page_at: Opener, saved: Path) -> None:
    explored = page_at(f"{CANVAS}&sort=-from&filter=commuted")
    with explored.page.expect_download() as told:
        explored.main.get_by_role("button", name="Download as CSV").click()
    path = saved / told.value.suggested_filename
    told.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert path.name == "justice.edges.csv"
    assert [(row["Source"], row["Label"], row["from"]) for row in table] == [
        (f"{ID}donald-trump", "commutation", "2018-06-06")
    ]


def test_of_many_rows_those_in_sight_are_there_and_all_are_reached(
    page_at: Opener, served: Serve
) -> None:
    explored = page_at("#v=1&view=table&whole=1", server=served(MANY))
    grid = explored.main.get_by_role("grid")
    expect(grid).to_have_attribute("aria-rowcount", "551")
    assert 0 < rows(explored).count() < 80
    rows(explored).first.focus()
    explored.page.keyboard.press("End")
    expect(explored.page.locator("[role=row]:focus")).to_have_attribute("aria-rowindex", "551")
    assert 0 < rows(explored).count() < 80


def test_an_empty_canvas_leads_on(page_at: Opener) -> None:
    explored = page_at("#v=1&view=table")
    explored.main.get_by_role("link", name="Show the whole graph").click()
    explored.calm()
    assert "view=table" in explored.state
    expect(explored.main.get_by_role("grid")).to_be_visible()


def test_rows_stack_on_a_small_screen(page_at: Opener) -> None:
    explored = page_at(CANVAS, width=320)
    expect(rows(explored).first.get_by_text("Standing")).to_be_visible()
    assert explored.overflow() == 0
    explored.main.get_by_label("Sort by").select_option("From, downwards")
    assert "sort=-source" in explored.state

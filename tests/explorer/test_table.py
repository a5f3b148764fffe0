"""The table says the same as the canvas, row for link."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import Explored
from tests.explorer.places import FOUR, PLACES

pytestmark = pytest.mark.browser


def links_of_the_canvas(explored: Explored) -> list[Any]:
    """Ask the canvas for its links, each as its two ends."""
    return sorted(
        explored.page.evaluate(
            """document.querySelector("[data-drawn]")._cyreg.cy.edges()
               .map((edge) => [edge.source().data("label"), edge.target().data("label")])"""
        )
    )


def rows(explored: Explored) -> list[list[str]]:
    """Read the cells of the rows, without the head."""
    found = explored.main.get_by_role("row").filter(has=explored.page.get_by_role("gridcell"))
    return [row.get_by_role("gridcell").all_inner_texts() for row in found.all()]


def saved_csv(explored: Explored) -> list[list[str]]:
    with explored.page.expect_download() as saved:
        explored.main.get_by_role("button", name="Download as CSV").click()
    text = saved.value.path().read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("more", ["", "&as-of=2018-06", "&hide-type=jg:Law", "&asserted-only=1"])
def test_rows_are_the_links_of_the_canvas(page_at: Opener, more: str) -> None:
    explored = page_at(f"#v=1&view=graph&{FOUR}{more}")
    drawn = explored.drawn()[1]
    links = links_of_the_canvas(explored)
    explored.see("Table")
    table = rows(explored)
    assert len(table) == len(links) == drawn > 0
    assert sorted([row[0].strip(), row[2].strip()] for row in table) == links


def test_rows_are_sorted_filtered_and_back_undoes_it(page_at: Opener) -> None:
    explored = page_at(PLACES["table"])
    first = rows(explored)
    explored.main.get_by_role("columnheader", name="Since").get_by_role("button").click()
    expect(explored.main.get_by_role("columnheader", name="Since")).to_have_attribute(
        "aria-sort", "ascending"
    )
    assert "sort=from" in explored.state
    assert rows(explored) != first
    explored.main.get_by_label("Filter the rows").fill("advocated")
    expect(explored.main).to_contain_text("2 of 9 rows")
    assert {row[0].strip() for row in rows(explored)} == {"Kim Kardashian"}
    explored.main.get_by_label("Filter the rows").fill("nobody at all")
    expect(explored.main).to_contain_text("No row has all of “nobody at all”.")
    explored.main.get_by_role("button", name="Show all rows").or_(
        explored.main.get_by_role("link", name="Show all rows")
    ).click()
    assert len(rows(explored)) == 9


def test_the_csv_has_a_line_for_each_row(page_at: Opener) -> None:
    explored = page_at(PLACES["table"])
    shown = len(rows(explored))
    head, *lines = saved_csv(explored)
    assert (len(lines), {len(line) for line in lines}) == (shown, {len(head)})


def test_entities_are_rows_too(page_at: Opener) -> None:
    explored = page_at(PLACES["table of entities"])
    names = [row[0].strip().splitlines()[0] for row in rows(explored)]
    assert names == sorted(names, reverse=True)
    assert len(names) == 4


def test_a_row_opens_the_evidence_of_its_link(page_at: Opener) -> None:
    explored = page_at(PLACES["table"])
    button = explored.main.get_by_role("button", name="Evidence: Kim Kardashian met with")
    button.click()
    expect(explored.evidence).to_contain_text("Kim Kardashian met with Donald Trump")
    explored.page.keyboard.press("Escape")
    expect(explored.evidence).to_have_count(0)


def test_only_the_rows_in_sight_are_in_the_page(page_at: Opener) -> None:
    explored = page_at("#v=1&view=table&whole=1")
    expect(explored.main.get_by_role("grid")).to_have_attribute("aria-rowcount", "457")
    assert explored.main.get_by_role("row").count() < 100

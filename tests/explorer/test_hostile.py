"""Data that mean harm, or lack what views hope for: shown as they are, and nothing runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener, Serve
from tests.explorer.explored import Explored
from tests.explorer.hostile import BARE, HOSTILE, MARKUP, RIGHT_TO_LEFT, SCRIPT, hub

pytestmark = pytest.mark.browser

TWO = "n=id:markup~id:far~id:long"
LINK = "link=id:markup~id:far~jg:visited"
SPOKES = 50_000
NO_SOURCES = "This graph carries no sources."
LINE_STYLES = """() => document.querySelector("[data-drawn]")._cyreg.cy.edges()
  .map((edge) => edge.style("line-style"))"""

HOSTILE_PLACES = {
    "start": "#",
    "entity": "#v=1&view=entity&entity=id:markup",
    "graph": f"#v=1&view=graph&{TWO}&{LINK}",
    "table": f"#v=1&view=table&{TWO}&{LINK}",
    "timeline": f"#v=1&view=timeline&{TWO}&{LINK}",
    "connect": "#v=1&view=connect&end=id:markup~id:far",
    "result": "#v=1&view=query&query=SELECT%20*%20{%20?s%20?p%20?o%20}",
    "graph of a result": "#v=1&view=query&query=DESCRIBE%20id:markup&shown=graph",
    "ontology": "#v=1&view=ontology&term=jg:Person",
}


def executed(explored: Explored) -> bool:
    return bool(explored.page.evaluate("window.executed !== undefined"))


@pytest.mark.parametrize("place", HOSTILE_PLACES)
def test_markup_is_text_and_no_link_is_a_script(page_at: Opener, served: Serve, place: str) -> None:
    explored = page_at(HOSTILE_PLACES[place], server=served(HOSTILE), width=320)
    assert not executed(explored)
    assert explored.page.locator("a[href^='javascript']").count() == 0
    assert explored.page.locator("main img, main script, main b[onclick]").count() == 0
    assert explored.overflow() == 0


def test_markup_in_a_name_is_read_as_it_is_written(page_at: Opener, served: Serve) -> None:
    explored = page_at(HOSTILE_PLACES["entity"], server=served(HOSTILE))
    expect(explored.page.locator("h1")).to_have_text(MARKUP)


def test_a_source_without_an_address_of_the_web_is_named_and_no_link(
    page_at: Opener, served: Serve
) -> None:
    explored = page_at(HOSTILE_PLACES["graph"], server=served(HOSTILE))
    panel = explored.page.get_by_role("complementary")
    expect(panel).to_contain_text(MARKUP)
    expect(panel.locator("code")).to_have_text(SCRIPT)
    expect(panel).to_contain_text("is no web address, so it is not a link here")
    assert panel.locator("[href*=javascript]").count() == 0


def test_a_name_from_right_to_left_has_its_language_and_direction(
    page_at: Opener, served: Serve
) -> None:
    explored = page_at("#v=1&view=entity&entity=id:far", server=served(HOSTILE))
    heading = explored.page.locator("h1")
    expect(heading).to_have_text(RIGHT_TO_LEFT)
    directed = heading.evaluate(
        "(node) => { const at = node.querySelector('[lang]') ?? node.closest('[lang]');"
        " return [at.lang, getComputedStyle(at).direction]; }"
    )
    assert directed == ["ar", "rtl"]


@pytest.mark.parametrize(
    "place",
    [
        "#",
        "#v=1&view=entity&entity=http://example.org/t/0",
        "#v=1&view=graph&whole=1",
        "#v=1&view=table&whole=1",
        "#v=1&view=timeline&whole=1",
        "#v=1&view=connect&end=http://example.org/t/0~http://example.org/t/3",
        "#v=1&view=ontology",
        "#v=1&view=query",
    ],
)
def test_a_graph_that_has_links_and_nothing_else(
    page_at: Opener, served: Serve, place: str
) -> None:
    explored = page_at(place, server=served(BARE))
    assert explored.page.get_by_role("alert").count() == 0
    assert len(explored.main.inner_text()) > 20


def test_where_nothing_has_a_source_it_is_said_once_and_no_link_lacks_one(
    page_at: Opener, served: Serve
) -> None:
    explored = page_at("#v=1&view=graph&whole=1", server=served(BARE))
    legend = explored.page.get_by_role("region", name="Legend")
    assert legend.inner_text().count(NO_SOURCES) == 1
    assert "without a source" not in legend.inner_text()
    assert explored.page.evaluate(LINE_STYLES) == ["solid"] * 8
    explored.page.get_by_text("Picture", exact=True).click()
    with explored.page.expect_download() as saved:
        explored.page.get_by_role("button", name="Save as SVG").click()
    picture = saved.value.path().read_text(encoding="utf-8")
    assert (picture.count(NO_SOURCES), "stroke-dasharray" in picture) == (1, False)
    explored.see("Table")
    assert explored.main.inner_text().count(NO_SOURCES) == 1
    assert explored.main.get_by_role("columnheader", name="Sources").count() == 0
    explored.main.get_by_role("button", name="Evidence").first.click()
    expect(explored.evidence).to_contain_text("no source is recorded")


def test_where_something_has_a_source_a_link_without_one_is_marked(
    page_at: Opener, served: Serve
) -> None:
    explored = page_at(f"#v=1&view=graph&{TWO}", server=served(HOSTILE))
    legend = explored.page.get_by_role("region", name="Legend").inner_text()
    assert (NO_SOURCES in legend, "without a source" in legend) == (False, True)
    assert "dashed" in explored.page.evaluate(LINE_STYLES)


def test_links_of_a_graph_without_labels_are_told(page_at: Opener, served: Serve) -> None:
    explored = page_at("#v=1&view=table&whole=1", server=served(BARE))
    rows = explored.main.get_by_role("row")
    expect(rows).to_have_count(1 + 8)


def test_a_hub_comes_in_pages_and_answers_at_once(page_at: Opener, served: Serve) -> None:
    explored = page_at("#v=1&view=entity&entity=id:hub", server=served(hub(SPOKES)))
    expect(explored.page.locator("h1")).to_have_text("The Hub")
    expect(explored.main).to_contain_text("50,000")
    assert explored.page.locator("main *").count() < 5_000


def test_the_whole_of_a_hub_is_an_overview(page_at: Opener, served: Serve) -> None:
    explored = page_at("#v=1&view=graph&whole=1", server=served(hub(SPOKES)))
    assert explored.page.get_by_role("alert").count() == 0
    drawn = explored.page.locator("[data-drawn]").get_attribute("data-drawn")
    assert drawn is not None
    assert 0 < int(drawn.split()[0]) <= 600

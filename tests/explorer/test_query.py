"""SPARQL on the page: asked, refused at the line, saved, copied and remembered."""

from __future__ import annotations

import subprocess
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Locator, expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import LOST, Explored
from tests.explorer.places import PLACES

pytestmark = pytest.mark.browser

VISITS = "SELECT ?s ?o { ?s jg:visited ?o }"


def write(explored: Explored, query: str) -> None:
    """Write a query in place of the one that is there."""
    explored.page.get_by_role("textbox", name="SPARQL query").focus()
    explored.page.keyboard.press("Control+a")
    explored.page.keyboard.insert_text(query)


def answer(explored: Explored) -> Locator:
    return explored.main.get_by_role("region", name="Answer", exact=True)


def test_a_query_is_written_asked_and_its_entities_are_links(page_at: Opener) -> None:
    explored = page_at("#v=1&view=query")
    write(explored, VISITS)
    explored.page.keyboard.press("Control+Enter")
    expect(answer(explored)).to_contain_text("10 rows")
    assert "?s jg:visited ?o" in unquote(explored.state)
    answer(explored).get_by_role("link", name="Rodney Reed").first.click()
    expect(explored.calm().page.locator("h1")).to_have_text("Rodney Reed")
    explored.page.go_back()
    expect(answer(explored)).to_contain_text("10 rows")


def test_an_error_is_shown_where_it_is(page_at: Opener) -> None:
    explored = page_at("#v=1&view=query", expecting=LOST)
    write(explored, "SELECT ?s {\n  ?s jg:visited\n}")
    explored.page.keyboard.press("Control+Enter")
    trouble = explored.main.get_by_role("alert")
    expect(trouble).to_contain_text("The query cannot be read")
    trouble.get_by_role("button", name="Go to line 4, column 1").click()
    expect(explored.page.get_by_role("textbox", name="SPARQL query")).to_be_focused()


def test_words_of_the_graph_are_completed(page_at: Opener) -> None:
    explored = page_at("#v=1&view=query")
    write(explored, "")
    explored.page.keyboard.type("SELECT * { ?s jg:visi")
    expect(explored.page.get_by_role("option", name="jg:visited").first).to_be_visible()


def test_what_was_asked_is_remembered_in_this_browser(page_at: Opener) -> None:
    explored = page_at("#v=1&view=query")
    write(explored, VISITS)
    explored.page.keyboard.press("Control+Enter")
    expect(answer(explored)).to_contain_text("10 rows")
    explored.page.reload()
    history = explored.calm().main.get_by_text("Asked before")
    expect(history).to_be_visible()
    expect(explored.main.get_by_role("link", name="SELECT ?s ?o")).to_be_visible()


@pytest.mark.parametrize(
    ("format", "head"), [("CSV", "s,o"), ("TSV", "?s\t?o"), ("JSON", "{"), ("XML", "<?xml")]
)
def test_rows_are_saved_in_every_format(page_at: Opener, format: str, head: str) -> None:
    explored = page_at(PLACES["result"])
    answer(explored).get_by_text("Download", exact=True).click()
    with explored.page.expect_download() as saved:
        answer(explored).get_by_role("button", name=format, exact=True).click()
    assert saved.value.path().read_text(encoding="utf-8").startswith(head)


def test_the_copied_curl_asks_the_same(page_at: Opener) -> None:
    explored = page_at(PLACES["result"], permissions=["clipboard-read", "clipboard-write"])
    answer(explored).get_by_text("Copy as", exact=True).click()
    answer(explored).get_by_role("button", name="curl").click()
    expect(explored.announced).to_contain_text("Copied: curl")
    command = explored.page.evaluate("navigator.clipboard.readText()")
    told = subprocess.run(["sh", "-c", command], check=True, capture_output=True, text=True)
    assert told.stdout.count("san-quentin-prison") == 1


def test_triples_are_a_picture_and_a_list(page_at: Opener) -> None:
    query = quote("CONSTRUCT { ?s jg:visited ?o } WHERE { ?s jg:visited ?o }")
    explored = page_at(f"#v=1&view=query&query={query}&shown=graph")
    expect(answer(explored).get_by_label("Picture of the answer")).to_be_visible()
    expect(answer(explored).get_by_role("listitem").first).to_be_visible()


def test_numbers_are_a_chart_that_is_a_table_too(page_at: Opener) -> None:
    query = quote("SELECT ?o (COUNT(*) AS ?n) { ?s jg:visited ?o } GROUP BY ?o")
    explored = page_at(f"#v=1&view=query&query={query}&shown=chart")
    chart = answer(explored).get_by_role("table", name="Chart of n")
    expect(chart.get_by_role("row")).to_have_count(6)


def test_a_named_query_is_asked_with_its_blanks(page_at: Opener) -> None:
    explored = page_at("#v=1&view=query")
    explored.main.get_by_role("link", name="Who granted a person clemency").click()
    expect(answer(explored)).to_contain_text("rows")
    assert "&name=clemency" in explored.calm().state

"""Whatever a view shows, lacks or waits for: it has one heading of the first level, and a title."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import LOST, Explored
from tests.explorer.held import Held
from tests.explorer.places import FOUR, PLACES

pytestmark = pytest.mark.browser

GRAPH = "the packaged graph"
ANSWERS = {
    "start": "**/api/counts",
    "entity": "**/api/entity/**",
    "graph": "**/api/network",
    "table": "**/api/network",
    "timeline": "**/api/network",
    "connect": "**/api/paths*",
    "result": "**/sparql",
    "ontology": "**/api/ontology",
}
"""By the place, the answer that it cannot do without."""
PARTS = {"graph": "Graph", "table": "Table", "timeline": "Timeline", "connect": "Connect",
         "query": "Query", "ontology": "Ontology"}  # fmt: skip
"""By the place, the part of the page that is fetched for it."""
UNKNOWN = {
    "an entity": "#v=1&view=entity&entity=id:nobody",
    "a name that comes near": "#v=1&view=entity&entity=Alice%20Jonson",
    "an entity on the canvas": f"#v=1&view=graph&{FOUR}~id:nobody",
    "an entity in the table": f"#v=1&view=table&{FOUR}~id:nobody",
    "an entity on the timeline": "#v=1&view=timeline&entity=id:nobody",
    "an end": "#v=1&view=connect&end=id:nobody~id:first-step-act",
    "a link": f"#v=1&view=graph&{FOUR}&link=id:nobody~id:first-step-act~jg:visited",
    "a term": "#v=1&view=ontology&term=jg:Nothing",
    "a query": "#v=1&view=query&name=nothing",
    "a keyword": "#v=1&view=query&query=SELEKT%20*%20{}",
}


def headings(explored: Explored) -> list[str]:
    """Read the first-level headings of the content; there are none beside it."""
    found = explored.main.locator("h1")
    assert explored.page.locator("h1").count() == found.count()
    return found.all_text_contents()


def heading(explored: Explored) -> str:
    """Read the one heading."""
    found = [text.strip() for text in headings(explored)]
    assert len(found) == 1, found
    return found[0]


def title(explored: Explored) -> str:
    """Read the title of the window, without the name of the graph at its end."""
    view, graph = explored.page.title().split(" · ")
    assert graph == GRAPH
    return view


def test_every_place_has_one_heading(page_at: Opener) -> None:
    explored = page_at(expecting=LOST)
    found = {place: (heading(explored.open(PLACES[place])), title(explored)) for place in PLACES}
    assert {place for place, told in found.items() if not all(told)} == set()


def test_what_is_unknown_leaves_one_heading(page_at: Opener) -> None:
    explored = page_at(expecting=f"{LOST}|SELEKT")
    found = {what: (heading(explored.open(UNKNOWN[what])), title(explored)) for what in UNKNOWN}
    assert found == {
        "an entity": ("Unknown entity", "Unknown entity"),
        "a name that comes near": ("Unknown entity", "Unknown entity"),
        "an entity on the canvas": ("Graph", "Graph"),
        "an entity in the table": ("Unknown entity", "Table"),
        "an entity on the timeline": ("Timeline", "Timeline"),
        "an end": ("Connect", "Connect"),
        "a link": ("Graph", "Graph"),
        "a term": ("Classes and properties", "Ontology"),
        "a query": ("Ask in SPARQL", "SPARQL"),
        "a keyword": ("Ask in SPARQL", "SPARQL"),
    }


def test_an_unknown_entity_that_is_left_leaves_its_title_too(page_at: Opener) -> None:
    explored = page_at(UNKNOWN["an entity"], expecting=LOST)
    explored.page.evaluate(f"location.hash = {json.dumps(PLACES['entity'])}")
    expect(explored.main.locator("h1")).to_have_text("Alice Marie Johnson")
    assert title(explored) == "Alice Marie Johnson"


@pytest.mark.parametrize("place", ANSWERS)
def test_an_answer_that_is_awaited_or_never_comes_leaves_one_heading(
    page_at: Opener, place: str
) -> None:
    explored = page_at("#v=1&view=query", expecting=LOST)
    held = Held(explored.page, ANSWERS[place])
    with explored.page.expect_request(ANSWERS[place]):
        explored.page.evaluate(f"location.hash = {json.dumps(PLACES[place])}")
    awaited = heading(explored), title(explored)
    held.lose()
    expect(explored.page.get_by_role("alert").first).to_be_visible()
    assert [all(awaited), bool(heading(explored)), bool(title(explored))] == [True] * 3


@pytest.mark.parametrize("place", PARTS)
def test_a_part_of_the_page_that_is_awaited_or_never_comes_leaves_one_heading(
    page_at: Opener, place: str
) -> None:
    explored = page_at(expecting=LOST)
    held = Held(explored.page, f"**/{PARTS[place]}View-*.js")
    explored.page.evaluate(f"location.hash = {json.dumps(PLACES[place])}")
    expect(explored.main.get_by_role("status")).to_have_text("Loading …")
    assert heading(explored) == title(explored)
    held.lose()
    expect(explored.page.get_by_role("alert")).to_contain_text("The server does not answer.")
    assert (heading(explored), bool(title(explored))) == ("That did not work", True)


def test_a_server_that_does_not_say_what_it_is_leaves_one_heading(page_at: Opener) -> None:
    explored = page_at(expecting=LOST)
    explored.page.route("**/api/about", lambda route: route.abort())
    explored.page.reload()
    expect(explored.main.get_by_role("alert")).to_contain_text("The server does not answer.")
    assert (heading(explored), explored.page.title()) == ("That did not work", "Justice Graph")
    explored.page.unroute("**/api/about")
    explored.main.get_by_role("button", name="Try again").click()
    assert heading(explored.calm()) == "Justice Graph"

"""What goes wrong has a sentence and a way on, and the page goes on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener
from tests.explorer.explored import LOST, Explored
from tests.explorer.held import Held
from tests.explorer.places import FOUR, PLACES
from tests.explorer.server import Server

pytestmark = pytest.mark.browser

SLOW = re.compile("^Still (working|looking)")


@pytest.fixture
def own(built: None) -> Iterator[Server]:
    """A server that a test may stop."""
    server = Server()
    yield server
    server.stop()


def problem(explored: Explored) -> Any:
    return explored.page.get_by_role("alert")


def test_an_unknown_entity_is_told_with_ways_on(page_at: Opener) -> None:
    explored = page_at(PLACES["unknown entity"], expecting=LOST)
    expect(problem(explored)).to_contain_text("No entity is called")
    expect(problem(explored)).to_contain_text("Search for a part of its name")
    problem(explored).get_by_role("link", name="Go to the start").click()
    assert explored.calm().page.locator("[aria-current=page]").inner_text() == "Start"


def test_a_name_that_comes_near_is_offered(page_at: Opener) -> None:
    explored = page_at("#v=1&view=entity&entity=Alice%20Jonson", expecting=LOST)
    problem(explored).get_by_role("listitem").first.get_by_role("link").click()
    expect(explored.page.locator("h1")).to_have_text("Alice Marie Johnson")


def test_a_server_that_is_gone_and_comes_back(page_at: Opener, own: Server) -> None:
    explored = page_at(server=own, expecting=LOST)
    explored.see("Graph")
    own.stop()
    explored.page.evaluate(f"location.hash = '{PLACES['entity']}'")
    expect(problem(explored)).to_contain_text("The server does not answer.")
    state = explored.state
    own.start()
    problem(explored).get_by_role("button", name="Try again").click()
    expect(explored.page.locator("h1")).to_have_text("Alice Marie Johnson")
    assert (problem(explored).count(), explored.state) == (0, state)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("**/api/entity/**", "entity"),
        ("**/api/network", "graph"),
        ("**/api/network", "table"),
        ("**/api/paths*", "connect"),
        ("**/sparql", "result"),
        ("**/api/ontology", "ontology"),
    ],
)
def test_every_view_says_that_the_server_is_silent_and_tries_again(
    page_at: Opener, address: str, place: str
) -> None:
    explored = page_at(expecting=LOST)
    explored.page.route(address, lambda route: route.abort())
    explored.page.evaluate(f"location.hash = {json.dumps(PLACES[place])}")
    expect(problem(explored).first).to_contain_text("The server does not answer.")
    explored.page.unroute(address)
    problem(explored).first.get_by_role("button", name="Try again").click()
    expect(problem(explored)).to_have_count(0)
    assert explored.calm().main.inner_text()


@pytest.mark.parametrize(
    ("address", "place"),
    [("**/api/entity/**", "entity"), ("**/api/network", "graph"), ("**/api/paths*", "connect")],
)
def test_an_answer_that_takes_long_is_waited_for_aloud(
    page_at: Opener, address: str, place: str
) -> None:
    explored = page_at()
    held = Held(explored.page, address)
    explored.page.evaluate(f"location.hash = {json.dumps(PLACES[place])}")
    expect(explored.page.get_by_text(SLOW).first).to_be_visible()
    explored.see("Start")
    assert len(held) > 0
    assert problem(explored).count() == 0


@pytest.mark.parametrize(
    "address",
    [
        "#v=1&view=map&n=%E0%A4%A&as-of=soon&zz=1",
        "#nonsense",
        "#v=1&view=graph&link=id:a&pin=id:b~1",
        "#%",
        f"#v=1&view=graph&{FOUR}&n=",
    ],
)
def test_an_address_that_is_broken_opens_with_what_can_be_read(
    page_at: Opener, address: str
) -> None:
    explored = page_at(address)
    assert problem(explored).count() == 0
    assert explored.main.inner_text()


def test_an_address_of_a_later_version_opens_and_says_so(page_at: Opener) -> None:
    explored = page_at("#v=9&view=entity&entity=id:alice-marie-johnson&hologram=1")
    expect(explored.page.locator("h1")).to_have_text("Alice Marie Johnson")
    expect(explored.page.get_by_text("written by a later version")).to_be_visible()


def test_an_unknown_entity_among_known_ones_is_told(page_at: Opener) -> None:
    explored = page_at(f"#v=1&view=graph&{FOUR}~id:nobody", expecting=LOST)
    expect(problem(explored)).to_contain_text("No entity is called")


def test_a_result_of_nothing_says_so(page_at: Opener) -> None:
    query = quote("SELECT * { ?s jg:visited jg:visited }")
    explored = page_at(f"#v=1&view=query&query={query}")
    expect(explored.main).to_contain_text("nothing in the graph matches it")


def test_a_result_that_was_cut_says_so(page_at: Opener) -> None:
    query = quote("SELECT ?a ?b { ?a ?p ?x . ?b ?q ?y }")
    explored = page_at(f"#v=1&view=query&query={query}")
    expect(explored.main).to_contain_text("stopped at its limit of 100,000")


def test_a_result_of_megabytes_is_paged_and_does_not_hold_the_page_up(page_at: Opener) -> None:
    query = quote("SELECT * { ?s ?p ?o . ?s ?q ?r } LIMIT 30000")
    explored = page_at(f"#v=1&view=query&query={query}")
    expect(explored.main).to_contain_text("30,000 rows")
    assert explored.page.locator("main *").count() < 10_000


def test_no_connection_is_an_answer_with_ways_on(page_at: Opener) -> None:
    explored = page_at("#v=1&view=connect&end=id:oxygen~id:first-step-act&max-hops=1")
    assert problem(explored).count() == 0
    expect(explored.main).to_contain_text("What may help")
    explored.main.get_by_text("Look up to").first.click()
    expect(explored.calm().main.get_by_role("button", name="Evidence").first).to_be_visible()

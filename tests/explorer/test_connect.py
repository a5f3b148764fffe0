"""How entities are connected: told as the library tells it, beside the same links drawn."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from graph import Constraints, explain_connections, open_store
from graph.model import packaged_model
from tests.explorer.conftest import Opener
from tests.explorer.explored import Explored
from tests.explorer.held import Held
from tests.explorer.places import PLACES

pytestmark = pytest.mark.browser

TWO = "#v=1&view=connect&end=id:alice-marie-johnson~id:donald-trump"
LINKS = "document.querySelector('figure .canvas')._cyreg.cy.edges().toArray()"
PLACE = f"""() => {{
  const at = document.querySelector("figure .canvas").getBoundingClientRect();
  const {{ x, y }} = {LINKS}[0].renderedMidpoint();
  return [at.x + x, at.y + y];
}}"""
"""Where the first link is in the window."""
LIT_ENDS = f"""() => {{
  const [link] = {LINKS}.filter((link) => link.hasClass("lit"));
  return [link.source(), link.target()].map((end) => "id:" + end.id().split("/").pop());
}}"""
"""What the link that stands out leads from and to."""


def sentences(explored: Explored) -> Locator:
    return explored.main.locator(".told .said")


def test_two_entities_are_chosen_and_told_with_sources(page_at: Opener) -> None:
    explored = page_at("#v=1&view=connect")
    for name in ("Donald Trump", "First Step Act of 2018"):
        explored.main.get_by_role("combobox", name="Add an entity").fill(name.lower())
        explored.page.get_by_role("option", name=name).first.click()
    expect(explored.announced).to_contain_text("found")
    explored.calm()
    assert "end=id:donald-trump~id:first-step-act" in explored.state
    expect(explored.main).to_contain_text("Donald Trump signed the First Step Act of 2018 into law")
    expect(explored.main.get_by_text("Sources (").first).to_be_visible()


def test_the_page_tells_what_the_library_tells(page_at: Opener) -> None:
    explored = page_at(f"{TWO}&count=2&max-hops=4")
    store = open_store()
    ends = map(store.prefixes.iri, ("id:alice-marie-johnson", "id:donald-trump"))
    told = explain_connections(store, packaged_model(), *ends, Constraints(count=2))
    said = [one for way in told.connections for hop in way.hops for one in hop.told]
    expect(explored.main.locator("h2").first).to_have_text(told.question)
    assert explored.main.locator("h3").all_inner_texts() == [
        f"{number}. {way.title}" for number, way in enumerate(told.connections, start=1)
    ]
    for place, one in zip(sentences(explored).all(), said, strict=True):
        assert " ".join(place.inner_text().split()).startswith(one.text)
    titles = explored.main.locator("ol .title").all_inner_texts()
    assert [title.split("↗")[0].strip() for title in titles] == [
        source.title for source in told.sources
    ]


def test_a_sentence_and_its_link_light_each_other_and_lead_to_the_evidence(
    page_at: Opener,
) -> None:
    explored = page_at(TWO)
    lit = explored.main.locator(".told.lit")
    sentences(explored).nth(1).hover()
    expect(lit).to_have_count(1)
    explored.page.wait_for_function(f"() => {LINKS}.some((link) => link.hasClass('lit'))")
    explored.page.get_by_role("heading", level=1).hover()
    expect(lit).to_have_count(0)
    place = explored.page.evaluate(PLACE)
    explored.page.mouse.move(*place)
    expect(lit).to_have_count(1)
    ends = explored.page.evaluate(LIT_ENDS)
    explored.page.mouse.click(*place)
    expect(explored.evidence).to_be_visible()
    assert f"link={'~'.join(ends)}" in explored.state


def test_options_are_in_the_address_and_can_be_set_back(page_at: Opener) -> None:
    explored = page_at(f"{TWO}&avoid=jg:Theme")
    page = explored.page
    page.get_by_text("Options (1 changed)").click()
    expect(page.get_by_role("list", name="Keep away from")).to_have_text("every theme")
    page.get_by_label("Most hops").fill("2")
    page.get_by_label("Most hops").press("Tab")
    page.get_by_label("Use only links with a source").check()
    assert "max-hops=2&avoid=jg:Theme&only-sourced=1" in explored.state
    page.get_by_role("button", name="Set the options back").click()
    assert explored.state == TWO
    page.go_back()
    assert "only-sourced=1" in explored.calm().state


def test_no_more_connections_are_shown_than_were_asked_for(page_at: Opener) -> None:
    explored = page_at(PLACES["connect"])
    explored.main.get_by_text("Options", exact=True).click()
    explored.main.get_by_label("Most connections").fill("1")
    explored.main.get_by_label("Most connections").press("Enter")
    explored.page.wait_for_function("() => location.hash.includes('count=1')")
    expect(explored.calm().main.get_by_role("heading", name="2. ")).to_have_count(0)


def test_three_ends_are_compared_pair_by_pair_and_drawn_together(page_at: Opener) -> None:
    explored = page_at(
        "#v=1&view=connect&end=id:dawn-jackson~id:first-step-act~id:alice-marie-johnson&count=1"
    )
    assert explored.main.locator("h2").all_inner_texts() == [
        "How is Dawn Jackson connected to the First Step Act of 2018?",
        "How is the First Step Act of 2018 connected to Alice Marie Johnson?",
        "How is Dawn Jackson connected to Alice Marie Johnson?",
    ]
    explored.page.get_by_role("link", name="Show all in the graph").click()
    nodes, _ = explored.calm().drawn()
    assert nodes >= 3


def test_all_that_was_found_goes_to_the_canvas(page_at: Opener) -> None:
    explored = page_at(PLACES["connect"])
    explored.main.get_by_role("link", name="Show all in the graph").click()
    nodes, links = explored.calm().drawn()
    assert nodes >= 2
    assert links >= 1


def test_one_entity_asks_for_another(page_at: Opener) -> None:
    explored = page_at("#v=1&view=connect&end=id:kim-kardashian")
    expect(explored.main).to_contain_text("Choose one more entity.")


def test_where_nothing_is_found_there_is_a_way_on(page_at: Opener) -> None:
    explored = page_at("#v=1&view=connect&end=id:alexis-martin~id:first-step-act&max-hops=1")
    expect(explored.main).to_contain_text(
        "No connection between Alexis Martin and the First Step Act of 2018 was found within 1 hop."
    )
    explored.page.get_by_role("link", name="Look up to 6 hops away").click()
    expect(explored.main.locator("h3").first).to_contain_text("1. By way of")


def test_a_slow_search_can_be_stopped_and_begun_again(page_at: Opener) -> None:
    explored = page_at("#v=1&view=connect")
    Held(explored.page, "**/api/paths**")
    explored.page.evaluate(f"location.hash = {TWO!r}")
    stop = explored.page.get_by_role("button", name="Stop")
    expect(explored.main).to_contain_text("Still looking")
    stop.click()
    expect(explored.main).to_contain_text("The search was stopped.")
    explored.page.unroute("**/api/paths**")
    explored.page.get_by_role("button", name="Find connections").click()
    assert explored.focused() == "h2 Alice Marie Johnson and Donald Trump"
    expect(explored.main.locator("h3").first).to_have_text("1. Directly")

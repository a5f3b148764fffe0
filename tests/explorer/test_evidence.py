"""Evidence: what stands behind a link, both sides of a dispute, its end and its sources."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Opener, Serve
from tests.explorer.explored import ID, LOST
from tests.explorer.places import FOUR, PLACES

pytestmark = pytest.mark.browser

MARTIN = "#v=1&view=table&n=id:alexis-martin"
_REVOCATION = f"{ID}revocation-commutation-alexis-martin-2022"
REVOKED = f"{MARTIN}&link=id:ohio-parole-board~id:alexis-martin~{_REVOCATION}"
COMMUTED = f"{MARTIN}&link=id:mike-dewine~id:alexis-martin~{ID}commutation-alexis-martin-2020"
ALL = "#v=1&view=graph&whole=1"

UNSAFE = """
    @prefix ex: <http://example.org/> .
    @prefix jg: <https://w3id.org/justice-graph/ns#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    ex:ann jg:wroteTo ex:bob .
    ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:wroteTo ; rdf:object ex:bob ;
        jg:rank jg:Normal ; jg:kind jg:Reported ; jg:citation ex:citation .
    ex:citation a jg:Citation ; jg:says "It <b>says</b> so."@en ; jg:source ex:source .
    ex:source a jg:Source ; rdfs:label "A paper"@en ; jg:url "javascript:alert(1)" .
"""


def test_a_disputed_link_shows_its_sides_and_says_so_in_words(page_at: Opener) -> None:
    explored = page_at(PLACES["evidence"])
    panel = explored.evidence
    expect(panel).to_contain_text("Disputed")
    expect(panel).to_contain_text("the credit for the First Step Act")
    expect(panel).to_contain_text("This link")
    expect(panel.get_by_role("heading", name="Sources")).to_be_visible()
    for link in panel.get_by_role("listitem").get_by_role("link").all():
        address = str(link.get_attribute("href"))
        assert address.startswith(("https://", "http://", "#"))


def test_the_panel_stays_beside_every_view(page_at: Opener) -> None:
    explored = page_at(PLACES["evidence"])
    title = explored.evidence.get_by_role("heading", level=2).inner_text()
    for view in ("Table", "Timeline", "Connect", "Ontology"):
        explored.see(view)
        if "link=" in explored.state:
            expect(explored.evidence.get_by_role("heading", level=2)).to_have_text(title)


def test_on_a_small_screen_the_panel_is_a_sheet_that_escape_closes(page_at: Opener) -> None:
    explored = page_at(PLACES["evidence"], width=320)
    sheet = explored.page.get_by_role("dialog", name="Evidence")
    expect(sheet).to_contain_text("Disputed")
    explored.page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    assert "link=" not in explored.state


def test_a_link_that_is_not_there_is_told(page_at: Opener) -> None:
    explored = page_at(
        f"#v=1&view=graph&{FOUR}&link=id:kim-kardashian~id:donald-trump~jg:hired",
        expecting=LOST,
    )
    expect(explored.evidence).to_contain_text("This link is not in the graph.")


def test_both_sides_of_a_dispute_stand_beside_each_other(page_at: Opener) -> None:
    evidence = page_at(REVOKED).evidence
    title = evidence.get_by_role("heading", level=2)
    expect(title).to_have_text("The Ohio Parole Board revoked the clemency of Alexis Martin")
    expect(title).to_be_focused()
    dispute = evidence.locator("section", has_text="responsibility for the Martin").first
    sides = dispute.locator("> ul > li")
    expect(sides).to_have_count(3)
    expect(dispute).to_contain_text("The person’s own statement")
    first, second = [box for side in sides.all()[:2] if (box := side.bounding_box())]
    assert first["y"] == second["y"]
    assert first["x"] < second["x"]


def test_what_has_ended_says_what_ended_it(page_at: Opener) -> None:
    evidence = page_at(COMMUTED).evidence
    expect(evidence).to_contain_text("From 17 April 2020 to February 2022 (known to the month)")
    ending = evidence.locator("section", has_text="What ended it").last
    expect(ending).to_contain_text("revoked the clemency of Alexis Martin")


def test_a_number_leads_to_its_source_and_back(page_at: Opener) -> None:
    evidence = page_at(COMMUTED).evidence
    mark = evidence.get_by_role("button", name="Source 1").first
    mark.click()
    source = evidence.locator("li:focus")
    expect(source.get_by_role("link")).to_have_attribute(
        "href",
        "https://www.ohioappeals.com/2020/04/articles/uncategorized/governor-dewine-commutes-sentence-of-sex-trafficking-victim-alexis-martin/",
    )
    source.get_by_role("button", name="Back to the text").click()
    expect(mark).to_be_focused()


def test_a_graph_without_claims_says_that_nobody_is_cited(page_at: Opener, served: Serve) -> None:
    server = served("@prefix ex: <http://example.org/> . ex:ann ex:knows ex:bob .")
    knows = "link=http://example.org/ann~http://example.org/bob~ex:knows"
    evidence = page_at(f"{ALL}&{knows}", server=server).evidence
    expect(evidence).to_contain_text("The graph states this; no source is recorded.")


def test_an_address_that_is_no_web_address_is_no_link(page_at: Opener, served: Serve) -> None:
    wrote = "link=http://example.org/ann~http://example.org/bob~jg:wroteTo"
    evidence = page_at(f"{ALL}&{wrote}", server=served(UNSAFE)).evidence
    expect(evidence).to_contain_text("It <b>says</b> so.")
    expect(evidence).to_contain_text("javascript:alert(1)")
    expect(evidence.get_by_role("link", name="A paper")).to_have_count(0)

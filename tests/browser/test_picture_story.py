"""Connections told beside their picture: sentence and link show each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import expect

from graph.render import picture

pytestmark = pytest.mark.browser

# The links by number, as the graph lists them from node to node.
MET, WROTE, RAN, KNEW, OWNED = range(5)


def network() -> nx.MultiDiGraph:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    cited = [{"says": "So it is.", "source": "A report", "original": "urn:report"}]
    g.add_edge("ann", "bob", "met", label="met", sentence="Ann met Bob", citations=cited)
    g.add_edge("ann", "bob", "wrote", label="wrote to", sentence="Ann wrote to Bob")
    g.add_edge("ann", "mill", "ran", label="ran", sentence="Ann ran the Mill", **{"from": "2011"})
    g.add_edge("bob", "cal", "knew", label="knew", sentence="Bob knew Cal")
    g.add_edge("cal", "mill", "owned", label="owned", sentence="Cal owned the Mill",
               standing="disputed")  # fmt: skip
    return g


def sentence(text: str, *links: tuple[str, str, str], **more: object) -> dict[str, Any]:
    return {"text": text, "standing": "stated", "links": links, "citations": [1], **more}


STORY: Any = {
    "connections": [
        {
            "title": "By way of Bob",
            "nodes": ["ann", "bob", "cal"],
            "sentences": [
                sentence("Ann met Bob.", ("ann", "bob", "met")),
                sentence("(1 more link between the two.)", ("ann", "bob", "wrote"), citations=None),
                sentence("Bob knew Cal.", ("bob", "cal", "knew"), citations=[2, 1]),
            ],
        },
        {
            "title": "By way of the Mill",
            "nodes": ["ann", "mill", "cal"],
            "sentences": [
                sentence("Ann ran the Mill, which Cal owned.", ("ann", "mill", "ran"),
                         ("cal", "mill", "owned"), citations=[]),
            ],
        },
    ],
    "sources": [
        {"title": "A report", "publisher": "The Paper", "about": "news, published 2011",
         "url": "https://example.org/a", "same_as": None},
        {"title": "A copy", "publisher": None, "about": "copy", "url": None, "same_as": 1},
    ],
    "remarks": ["5 links looked at."],
}  # fmt: skip


def drawn(open_file: Any, tmp_path: Path, story: Any = STORY, g: Any = None, **options: Any) -> Any:
    g = network() if g is None else g
    made = picture(g, title="How is Ann connected to Cal?", focus=["ann", "cal"], story=story)
    return open_file(made.write(tmp_path / "path.html"), **options)


@pytest.fixture
def opened(open_file: Any, tmp_path: Path) -> Any:
    return drawn(open_file, tmp_path)


def words(page: Any, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).all_inner_texts()]


def current(page: Any) -> list[str]:
    return words(page, "#story [aria-current=true]")


def test_sentences_stand_in_lists_with_their_sources(opened: Any) -> None:
    page = opened.page
    assert words(page, "#story h3") == ["1. By way of Bob", "2. By way of the Mill", "Sources"]
    assert words(page, "#story ol.connections > li > ol > li") == [
        "Ann met Bob. [1]",
        "(1 more link between the two.)",
        "Bob knew Cal. [2][1]",
        "Ann ran the Mill, which Cal owned. no source recorded",
    ]
    assert words(page, "#story .note") == [
        "[1] A report The Paper · news, published 2011",
        "[2] A copy copy Counted as one with [1]",
    ]
    assert page.locator("#story .note a").get_attribute("href") == "https://example.org/a"
    assert page.locator("#story > .aside").inner_text() == "5 links looked at."
    assert opened.complaints == []


def test_a_mark_opens_its_source(opened: Any) -> None:
    opened.page.click("#story .told >> nth=2 >> .note-mark >> nth=0")
    assert opened.page.evaluate("document.activeElement.id") == "source-2"


def test_a_chosen_sentence_opens_its_link(opened: Any) -> None:
    page = opened.page
    page.click("text=Bob knew Cal.")
    assert opened.selected() == {"kind": "sentence", "id": "1.3"}
    assert current(page) == ["Bob knew Cal."]
    assert page.inner_text("#panel-content h2") == "Bob knew Cal"
    assert page.inner_text("#announcer") == "Bob knew Cal. Connection 1 of 2."
    assert page.evaluate("location.hash") == "#sentence=1.3"
    page.locator("#story").get_by_text("Bob knew Cal.").click()
    assert opened.selected() is None
    assert page.is_hidden("#panel-body")


def test_a_sentence_of_several_links_lists_them(opened: Any) -> None:
    page = opened.page
    page.click("text=Ann ran the Mill, which Cal owned.")
    assert page.inner_text("#panel-content h2") == "2 links"
    links = words(page, "#panel-content .go--link bdi")
    assert links == ["Ann ran the Mill", "Cal owned the Mill"]


def test_a_chosen_link_marks_its_sentence_and_scrolls_to_it(open_file: Any, tmp_path: Path) -> None:
    long = {**STORY, "connections": [*STORY["connections"]]}
    first = {**long["connections"][0], "title": "By way of Bob, " * 120}
    long["connections"][0] = first
    opened = drawn(open_file, tmp_path, long)
    story = opened.page.locator("#story").bounding_box()
    assert opened.page.locator(".told >> nth=3").bounding_box()["y"] > story["y"] + story["height"]
    opened.click_edge(OWNED)
    assert opened.selected() == {"kind": "edge", "id": OWNED}
    assert current(opened.page) == ["Ann ran the Mill, which Cal owned."]
    told = opened.page.locator(".told >> nth=3").bounding_box()
    half = opened.page.locator("#story").bounding_box()
    assert half["y"] <= told["y"] <= half["y"] + half["height"]


def test_a_connection_is_chosen_by_keyboard(opened: Any) -> None:
    page = opened.page
    page.focus("#story .connection-title >> nth=1")
    page.keyboard.press("Enter")
    assert opened.selected() == {"kind": "connection", "id": "2"}
    assert current(page) == ["2. By way of the Mill"]
    assert words(page, "#panel-content ol > li") == ["ann", "mill", "cal"]
    assert page.inner_text("#announcer") == ("By way of the Mill. Connection 2 of 2, 1 sentence.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert opened.selected() == {"kind": "sentence", "id": "2.1"}
    page.keyboard.press("Escape")
    assert opened.selected() is None


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_pointing_at_a_sentence_dims_the_rest(opened: Any, way: str) -> None:
    page = opened.page
    everything = page.evaluate("window.justicePicture.lit()")
    assert everything == [MET, WROTE, RAN, KNEW, OWNED]
    getattr(page.locator("#story").get_by_text("Ann ran the Mill"), way)()
    assert page.evaluate("window.justicePicture.lit()") == [RAN, OWNED]
    assert opened.selected() is None
    page.mouse.move(5, 5)
    page.focus("#search")
    assert page.evaluate("window.justicePicture.lit()") == everything


def test_the_address_leads_to_a_sentence(opened: Any) -> None:
    page = opened.page
    page.evaluate("location.hash = '#connection=1'")
    expect(page.locator("#panel-content h2")).to_have_text("By way of Bob")
    page.evaluate("location.hash = '#sentence=2.1'")
    expect(page.locator("#panel-content h2")).to_have_text("2 links")
    page.go_back()
    expect(page.locator("#panel-content h2")).to_have_text("By way of Bob")
    page.evaluate("location.hash = '#sentence=9.9'")
    expect(page.locator("#panel-body")).to_be_hidden()


def test_a_sentence_says_when_none_of_its_links_was_in_force(
    open_file: Any, tmp_path: Path
) -> None:
    g = network()
    g.edges["ann", "bob", "met"]["from"] = "2012"
    page = drawn(open_file, tmp_path, g=g).page
    page.fill("#time-text", "2010")
    page.press("#time-text", "Enter")
    assert page.evaluate("window.justicePicture.edges()") == [WROTE, KNEW, OWNED]
    assert words(page, "#story .told-notice") == ["Not in force as of 2010.", "", "", ""]
    page.click("text=Ann met Bob.")
    assert "Not in force as of 2010" in page.inner_text("#panel-content .notice")
    page.fill("#time-text", "2012")
    page.press("#time-text", "Enter")
    assert page.evaluate("window.justicePicture.edges()") == [MET, WROTE, RAN, KNEW, OWNED]
    assert words(page, "#story .told-notice") == ["", "", "", ""]


def test_no_connection_says_so(open_file: Any, tmp_path: Path) -> None:
    story = {"connections": [], "sources": [], "remarks": ["None was found within 6 hops."]}
    opened = drawn(open_file, tmp_path, story, nx.MultiDiGraph())
    assert "No connection" in opened.page.inner_text("#picture-view")
    assert "None was found within 6 hops." in opened.page.inner_text("#picture-view")
    assert "None was found within 6 hops." in opened.page.inner_text("#story")
    assert opened.complaints == []


def places(opened: Any) -> dict[str, dict[str, float]]:
    return {
        key: opened.page.evaluate("key => window.justicePicture.position(key)", key)
        for key in ("ann", "bob", "mill", "cal")
    }


def test_the_ends_stand_left_and_right(opened: Any) -> None:
    at = places(opened)
    assert at["ann"]["y"] == pytest.approx(at["cal"]["y"])
    assert all(at["ann"]["x"] < at[key]["x"] < at["cal"]["x"] for key in ("bob", "mill"))


def test_on_a_narrow_page_the_story_is_below_and_runs_downwards(
    open_file: Any, tmp_path: Path
) -> None:
    opened = drawn(open_file, tmp_path, width=320)
    at = places(opened)
    assert all(at["ann"]["y"] < at[key]["y"] < at["cal"]["y"] for key in ("bob", "mill"))
    canvas, story = (opened.page.locator(one).bounding_box() for one in ("#canvas", "#story"))
    assert story["y"] >= canvas["y"] + canvas["height"]
    opened.click_edge(KNEW)
    assert opened.page.evaluate("scrollY") == 0
    assert current(opened.page) == ["Bob knew Cal."]
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_a_wide_page_the_story_is_above_the_panel(opened: Any) -> None:
    opened.page.click("text=Ann met Bob.")
    canvas, story, body = (
        opened.page.locator(one).bounding_box() for one in ("#canvas", "#story", "#panel-body")
    )
    assert story["x"] >= canvas["x"] + canvas["width"]
    assert body["y"] >= story["y"] + story["height"]

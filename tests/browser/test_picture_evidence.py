"""How the panel words disputes, withdrawn facts and acts that ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import expect

from graph.render import picture

pytestmark = pytest.mark.browser

REPORT = {"says": "So it is.", "source": "A report", "original": "urn:report"}


def opened(open_file: Any, tmp_path: Path, **link: object) -> Any:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    g.add_edge("a", "b", label="met", sentence="A met B", citations=[REPORT], **link)
    page = open_file(picture(g, title="Two").write(tmp_path / "two.html"))
    page.click_edge(0)
    return page


@pytest.mark.parametrize(
    ("kind", "words"), [("Error", "Some sources say otherwise"), ("Precision", "Sources differ")]
)
def test_a_stated_link_tells_what_other_sources_say(
    open_file: Any, tmp_path: Path, kind: str, words: str
) -> None:
    page = opened(
        open_file, tmp_path, standing="stated", dispute="Where did they meet?", dispute_kind=kind,
        other_sides=[{"sentence": "A met C", "standing": "deprecated"}],
    )  # fmt: skip
    assert page.page.locator("#panel h3").first.inner_text() == words
    assert page.page.locator("#panel-content > .tags .tag").all_inner_texts() == [
        words, "1 independent source",
    ]  # fmt: skip
    assert "A met C\n\nDeprecated: held to be wrong\nNo source recorded" in page.panel()
    assert "nobody is recorded as disputing it" not in page.panel()
    assert "· 0 disputed ·" in page.page.inner_text("#summary")


def test_a_disputed_detail_is_not_passed_over(open_file: Any, tmp_path: Path) -> None:
    detail = {"label": "date", "value": "2018", "dispute": "When?", "dispute_kind": "Precision"}
    panel = opened(open_file, tmp_path, facts=[detail]).panel()
    assert "Sources state it. They differ on details: see below." in panel


def test_an_undisputed_link_says_that_nobody_disputes_it(open_file: Any, tmp_path: Path) -> None:
    assert "nobody is recorded as disputing it" in opened(open_file, tmp_path).panel()


@pytest.mark.parametrize(
    ("predicate", "words"),
    [
        ("jg:Commutation", "No longer in force since February 2022"),
        ("jg:Role", "Ended February 2022"),
    ],
)
def test_an_end_stands_beside_the_standing(
    open_file: Any, tmp_path: Path, predicate: str, words: str
) -> None:
    page = opened(open_file, tmp_path, predicate=predicate, until="2022-02").page
    assert page.inner_text("#panel .tag--strong") == words
    assert page.inner_text("#panel dd:has(strong) .ending") == words


def test_facts_stand_in_the_order_in_which_they_hold(open_file: Any, tmp_path: Path) -> None:
    def fact(value: str, **more: object) -> dict[str, object]:
        return {"label": "age", "value": value, "citations": [REPORT], **more}

    g = nx.DiGraph()
    old = fact("wrong", standing="deprecated", reason="It was misread.")
    old["label"] = "born"
    g.add_node("a", facts=[
        old, fact("13", standing="deprecated", reason="A slip."), fact("60"),
        fact("33", standing="party"), fact("53", **{"from": "2024-12"}),
        fact("27", **{"from": "1999"}),
    ])  # fmt: skip
    page = open_file(picture(g, title="One").write(tmp_path / "one.html"))
    page.click_node("a")
    assert page.page.locator("#panel dt").all_inner_texts() == ["Age", "Born"]
    assert page.page.locator("#panel .fact-value").all_inner_texts() == [
        "27", "53", "60", "33", "13", "wrong",
    ]  # fmt: skip
    assert "Why it is held to be wrong: A slip." in page.panel()


def sides(page: Any) -> list[list[str]]:
    return [
        [line for line in text.split("\n") if line.strip()]
        for text in page.locator("#panel .side").all_inner_texts()
    ]


def test_both_sides_stand_with_their_own_sources(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path
) -> None:
    page = open_file(picture(network, title="Ann").write(tmp_path / "ann.html")).page
    page.evaluate("location.hash = '#link=0'")
    expect(page.locator("#panel h2")).to_have_text("The defendant of Case of Ann is Ann Éluard")
    own, other = sides(page)
    assert own == [
        "?", "This link", "The defendant of Case of Ann is Ann Éluard", "Disputed", "Reported",
        "1 independent source", "[1]", "The report says so.", "“so it was”", "A report",
        "The Paper · News",
    ]  # fmt: skip
    assert other == [
        "says", "The other side", "The defendant of Case of Ann is Bob", "A party’s claim",
        "What the defence says", "2 independent sources", "[2]", "The copy repeats it.", "A copy",
        "The Paper · Copy", "Copy of another source: counted as one with [1]", "[3]",
        "The brief denies it.", "A brief", "The Paper · Court",
    ]  # fmt: skip
    assert page.locator("#panel .note").count() == 3  # none is told again below


@pytest.mark.parametrize(("width", "beside"), [(320, False), (768, True), (1280, True)])
def test_sides_stand_beside_each_other_where_there_is_room(
    network: nx.MultiDiGraph, open_file: Any, tmp_path: Path, width: int, beside: bool
) -> None:
    path = picture(network, title="Ann").write(tmp_path / "ann.html")
    page = open_file(path, width=width).page
    page.evaluate("location.hash = '#link=0'")
    page.wait_for_selector("#panel .side")
    one, other = (box.bounding_box() for box in page.locator("#panel .side").all())
    assert (one["y"] == other["y"], one["x"] < other["x"]) == (beside, beside)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_source_of_both_sides_keeps_its_number(open_file: Any, tmp_path: Path) -> None:
    against = {"sentence": "A met C", "citations": [REPORT]}
    more = {"label": "place", "value": "Rome", "citations": [REPORT]}
    page = opened(open_file, tmp_path, other_sides=[against], facts=[more]).page
    assert page.locator("#panel .side .note-number").all_inner_texts() == ["[1]", "[1]"]
    assert page.locator("#note-1").count() == 1
    page.click("#panel dd .note-mark")
    assert page.evaluate("document.activeElement.id") == "note-1"


def test_what_stands_against_a_fact_is_told_with_its_sources(
    open_file: Any, tmp_path: Path
) -> None:
    g = nx.DiGraph()
    denial = {"says": "Not so.", "source": "A brief"}
    g.add_node("a", facts=[{
        "label": "plea", "value": "guilty", "standing": "disputed", "citations": [REPORT],
        "dispute": "What was the plea?", "dispute_kind": "TrueDispute",
        "other_sides": [{
            "sentence": "A pleaded not guilty", "standing": "party", "kind": "DefenceClaim",
            "citations": [denial],
        }],
    }])  # fmt: skip
    page = open_file(picture(g, title="One").write(tmp_path / "one.html"))
    page.click_node("a")
    against = " ".join(page.page.inner_text("#panel .against").split())
    assert against == ("Against it: A pleaded not guilty [2] A party’s claim What the defence says")
    page.page.click("#panel .against .note-mark")
    assert "Not so." in page.page.evaluate("document.activeElement.innerText")

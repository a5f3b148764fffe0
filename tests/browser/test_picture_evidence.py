"""How the panel words disputes, withdrawn facts and acts that ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

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
        other_sides=["A met C (held to be wrong)"],
    )  # fmt: skip
    assert page.page.locator("#panel h3").first.inner_text() == words
    assert page.page.locator("#panel .tag").all_inner_texts() == [words, "1 independent source"]
    assert "A met C (held to be wrong)" in page.panel()
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

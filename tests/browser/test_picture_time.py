"""The picture as of a date: what the slider shows is what Python and the shell show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest
from playwright.sync_api import expect

from graph import View, build_network, open_store
from graph.evidence.period import Period, moment
from graph.network.as_of import network_in
from graph.render import picture
from graph.store.base import Store

pytestmark = pytest.mark.browser

SHOWN = "[window.justicePicture.nodes(), window.justicePicture.edges()]"
SHOWN_AT_EACH = """dates => dates.map(date => {
  const field = document.getElementById("time-text");
  field.value = date;
  field.dispatchEvent(new Event("change"));
  return [window.justicePicture.nodes(), window.justicePicture.edges()];
})"""


def as_drawn(whole: nx.MultiDiGraph, part: nx.MultiDiGraph) -> list[list[Any]]:
    """Name nodes by key and links by number, as the page does."""
    links = set(part.edges(keys=True))
    numbers = [number for number, link in enumerate(whole.edges(keys=True)) if link in links]
    return [[key for key in whole if key in part], numbers]


def ask(page: Any, date: str) -> None:
    page.fill("#time-text", date)
    page.press("#time-text", "Enter")


def around(dates: Iterable[str]) -> list[str]:
    """List dates at and before the edges of periods, at every precision."""
    asked = {"0001", "9999"}
    for date in dates:
        year, month, day = (*(moment(date) or ()), 1, 1)[:3]
        asked |= {f"{year - 1:04}-12-31", f"{year:04}", f"{year:04}-{month:02}"}
        asked |= {f"{year:04}-{month:02}-{day:02}"}
    return sorted(asked)


def test_slider_and_python_agree_on_every_date(open_file: Any, tmp_path: Path) -> None:
    store = open_store()
    whole = build_network(store)
    page = open_file(picture(whole, title="All", layout=False).write(tmp_path / "all.html")).page
    ends = [data[end] for _, _, data in whole.edges(data=True) for end in ("from", "until")]
    dates = around(filter(None, ends))
    for date, shown in zip(dates, page.evaluate(SHOWN_AT_EACH, dates), strict=True):
        part = network_in(whole, Period.asked(date))
        assert (date, shown) == (date, as_drawn(whole, part))
    ask(page, "2018-12")
    asked = View(period=Period.asked("2018-12"))
    assert page.evaluate(SHOWN) == as_drawn(whole, build_network(store, asked))


PLANTED = """
@prefix jg: <https://w3id.org/justice-graph/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://w3id.org/justice-graph/id/> .
:ann a jg:Person . :bob a jg:Person . :cal a jg:Person . :dan a jg:Person . :eve a jg:Person .
:mill a jg:Organisation . :alone a jg:Person .
:ann jg:workedWith :bob .
:a1 a jg:Role ; jg:holder :ann ; jg:atOrganisation :mill ; jg:startDate "2011"^^xsd:gYear ;
  jg:endDate "2015-06"^^xsd:gYearMonth .
:a2 a jg:Role ; jg:holder :cal ; jg:atOrganisation :mill ;
  jg:startDate "2015-06-30"^^xsd:date ; jg:endDate "2016-02-29"^^xsd:date .
:a3 a jg:Commutation ; jg:grantedBy :cal ; jg:grantedTo :dan ;
  jg:date "2020-04-17T10:00:00Z"^^xsd:dateTime .
:a4 a jg:Commutation ; jg:grantedBy :eve ; jg:grantedTo :eve ; jg:date "-0044"^^xsd:gYear .
:a5 a jg:Pardon ; jg:grantedBy :cal ; jg:grantedTo :dan ; jg:date "one day" .
"""
DATES = [
    "-0045", "-0044-03-15", "2010-12", "2011", "2011-01-01", "2015", "2015-06", "2015-06-29",
    "2015-06-30", "2015-07-01", "2016-02-29", "2016-03", "2016", "2017", "2020-04-16",
    "2020-04-17", "2020-04", "2020", "2021",
]  # fmt: skip


@pytest.fixture
def planted() -> Store:
    engine = ox.Store()
    engine.load(PLANTED.encode("utf-8"), format=ox.RdfFormat.TURTLE)
    return open_store(engine)


@pytest.mark.parametrize("focus", [(), ("dan", "mill")])
def test_a_focus_stays_and_undated_links_stay(
    planted: Store, open_file: Any, tmp_path: Path, focus: tuple[str, ...]
) -> None:
    keys = tuple(f"https://w3id.org/justice-graph/id/{name}" for name in focus)
    whole = build_network(planted, View(focus=keys, hops=2))
    path = picture(whole, title="Planted", focus=keys).write(tmp_path / "planted.html")
    page = open_file(path).page
    seen = page.evaluate(SHOWN_AT_EACH, DATES)
    for date, shown in zip(DATES, seen, strict=True):
        part = build_network(planted, View(focus=keys, hops=2, period=Period.asked(date)))
        assert (date, shown) == (date, as_drawn(whole, part))
    assert len({str(shown) for shown in seen}) > 4


def dated() -> nx.MultiDiGraph:
    """Two links that held one after the other, one without a date, and one node by itself."""
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    g.add_edge("ann", "mill", label="worked at", **{"from": "2011", "until": "2015-06"})
    g.add_edge("ann", "court", label="served", **{"from": "2016-03-01"})
    g.add_edge("ann", "bob", label="knows")
    g.add_node("alone")
    return g


@pytest.fixture
def opened(open_file: Any, tmp_path: Path) -> Any:
    return open_file(picture(dated(), title="Ann").write(tmp_path / "ann.html"))


def test_without_a_date_there_is_no_slider(open_file: Any, tmp_path: Path) -> None:
    g = nx.MultiDiGraph([("a", "b")])
    g.add_edge("b", "c", **{"from": "some day"})
    opened = open_file(picture(g, title="Undated").write(tmp_path / "undated.html"))
    assert opened.page.is_hidden("#time")
    opened.page.evaluate("location.hash = '#as-of=2018'")
    opened.click_node("a")
    assert opened.page.evaluate("window.justicePicture.edges()") == [0, 1]
    assert opened.complaints == []


def test_it_begins_with_everything_and_says_so(opened: Any) -> None:
    page = opened.page
    assert page.inner_text("#time-date") == "Time"
    assert page.get_attribute("#time-any", "aria-pressed") == "true"
    assert page.get_attribute("#time-range", "aria-valuetext") == "Any time"
    assert page.inner_text("#time-count") == "3 links, 1 of them undated"
    assert [page.inner_text("#time-first"), page.inner_text("#time-last")] == [
        "January 2011", "March 2016",
    ]  # fmt: skip
    assert page.locator("#time-unit option").all_inner_texts() == ["Year", "Month", "Day"]


def test_keys_step_through_the_unit(opened: Any) -> None:
    page = opened.page
    page.select_option("#time-unit", "month")
    page.focus("#time-range")

    def after(key: str) -> str:
        page.keyboard.press(key)
        return str(page.inner_text("#time-date"))

    steps = ["ArrowLeft", "ArrowLeft", "ArrowDown", "ArrowRight", "End", "PageDown", "ArrowUp"]
    assert [after(key) for key in steps] == [
        "As of March 2016", "As of February 2016", "As of January 2016", "As of February 2016",
        "As of March 2016", "As of March 2015", "As of April 2015",
    ]  # fmt: skip
    assert [after(key) for key in ("Home", "ArrowLeft", "PageUp")] == [
        "As of January 2011", "As of January 2011", "As of January 2012",
    ]  # fmt: skip
    assert page.get_attribute("#time-range", "aria-valuetext") == "January 2012"
    page.select_option("#time-unit", "day")
    assert [after(key) for key in ("Home", "PageUp")] == [
        "As of 1 January 2011", "As of 31 January 2011",
    ]  # fmt: skip


def test_a_drag_moves_the_date(opened: Any) -> None:
    page = opened.page
    page.select_option("#time-unit", "year")
    box = page.locator("#time-range").bounding_box()
    page.mouse.click(box["x"] + 4, box["y"] + box["height"] / 2)
    expect(page.locator("#time-date")).to_have_text("As of 2011")
    assert page.evaluate("window.justicePicture.edges()") == [0, 2]
    page.click("#time-any")
    assert page.evaluate("window.justicePicture.edges()") == [0, 1, 2]
    page.click("#time-any")
    assert page.inner_text("#time-date") == "As of 2011"


def test_what_is_no_date_is_refused_in_a_sentence(opened: Any) -> None:
    page = opened.page
    ask(page, "2015-06")
    ask(page, "2015-02-30")
    assert page.inner_text("#time-refused") == (
        "“2015-02-30” is no date: write a year, a month or a day,"
        " such as 2018, 2018-06 or 2018-06-06."
    )
    assert page.inner_text("#time-date") == "As of June 2015"
    ask(page, "")
    assert page.inner_text("#time-date") == "Time"
    assert page.is_hidden("#time-refused")


def test_nothing_moves_and_all_is_counted_and_announced(opened: Any) -> None:
    page = opened.page
    where = "['ann', 'mill', 'court', 'bob', 'alone'].map(window.justicePicture.position)"
    before = page.evaluate(where)
    ask(page, "2018")
    assert page.evaluate(where) == before
    assert page.evaluate(SHOWN) == [["ann", "court", "bob", "alone"], [1, 2]]
    assert page.inner_text("#time-count") == "2 links, 1 of them undated · 1 not in force"
    assert page.inner_text("#summary").startswith("4 of 5 entities · 2 of 3 links")
    expect(page.locator("#announcer")).to_have_text(
        "As of 2018: 2 links, 1 of them undated · 1 not in force."
    )
    ask(page, "")
    assert page.evaluate(where) == before


def test_the_legend_and_the_date_work_together(opened: Any) -> None:
    page = opened.page
    ask(page, "2012")
    page.click("#legend-lines .legend-item:has-text('Ended')")
    assert page.evaluate("window.justicePicture.edges()") == [2]
    assert page.inner_text("#time-count") == "1 link, 1 of them undated · 1 not in force"
    ask(page, "")
    assert page.evaluate("window.justicePicture.edges()") == [1, 2]


def test_tables_search_and_arrows_follow_the_date(opened: Any) -> None:
    page = opened.page
    page.click("#tab-table")
    ask(page, "2018")
    rows = page.locator("#edges-body tr").evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert sorted(rows) == ["1", "2"]
    page.fill("#search", "mill")
    assert "No link in force as of 2018" in page.inner_text("#suggestions")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel .notice").startswith("No link of it was in force as of 2018")
    page.click("#tab-picture")
    page.focus("#canvas")
    walked = set()
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown") * 3:
        page.keyboard.press(key)
        walked.add(opened.selected()["id"])
    assert walked >= {"ann"}
    assert walked <= {"ann", "bob", "court"}


def test_the_panel_lists_apart_what_was_not_in_force(opened: Any) -> None:
    page = opened.page
    opened.click_node("ann")
    ask(page, "2018")
    assert page.locator("#panel h3").all_inner_texts() == ["2 links", "Not in force as of 2018"]
    page.click("#panel [data-edge='0']")
    assert page.inner_text("#panel .notice").startswith("Not in force as of 2018")
    page.click("#panel .notice button")
    assert page.inner_text("#time-date") == "Time"
    assert opened.selected() == {"kind": "edge", "id": 0}
    assert page.locator("#panel .notice").count() == 0


def test_the_address_carries_the_date_beside_the_choice(opened: Any) -> None:
    page = opened.page
    opened.click_node("ann")
    ask(page, "2012")
    ask(page, "2012-05")
    expect(page).to_have_url(re.compile("#node=ann&as-of=2012-05$"))
    page.reload()
    assert page.inner_text("#time-date") == "As of May 2012"
    assert page.inner_text("#panel h2") == "ann"
    page.go_back()
    expect(page.locator("#time-date")).to_have_text("Time")
    assert opened.selected() == {"kind": "node", "id": "ann"}


def test_a_date_when_nothing_was_leads_back(open_file: Any, tmp_path: Path) -> None:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    g.add_edge("a", "b", **{"from": "2018"})
    opened = open_file(picture(g, title="Late").write(tmp_path / "late.html"))
    page = opened.page
    ask(page, "1900")
    assert "Nothing then" in page.inner_text("#picture-view")
    page.click("#undate")
    assert page.evaluate("window.justicePicture.nodes()") == ["a", "b"]
    assert opened.complaints == []


def test_the_image_tells_the_date(opened: Any, tmp_path: Path) -> None:
    page = opened.page

    def image(name: str) -> bytes:
        with page.expect_download() as download:
            page.click("#save")
        download.value.save_as(tmp_path / name)
        return (tmp_path / name).read_bytes()

    ask(page, "2017")
    first = image("first.png")
    ask(page, "2018")  # the same links, and another date above them
    assert image("second.png") != first


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_slider_fits(open_file: Any, tmp_path: Path, width: int) -> None:
    page = open_file(picture(dated(), title="Ann").write(tmp_path / "a.html"), width=width).page
    ask(page, "2015-06-30")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

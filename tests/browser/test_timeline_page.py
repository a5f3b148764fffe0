"""The page of a timeline, in a browser that cannot reach anything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from playwright.sync_api import expect

from graph.explain.timeline import timeline
from graph.model import packaged_model
from graph.render.timeline import timeline_page
from graph.store import open_store
from graph.terms import ID, JG

pytestmark = pytest.mark.browser

GRAPH = f"""
PREFIX jg: <{JG}>
PREFIX id: <{ID}>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
id:ann a jg:Person ; rdfs:label "Ann Ash"@en .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en .
id:ohio a jg:Jurisdiction, jg:Place ; rdfs:label "Ohio"@en .
id:law a jg:Law ; rdfs:label "Reform Act"@en ; jg:enactmentYear "1994"^^xsd:gYear .
id:advice a jg:Advocacy, jg:Act ; jg:advocate id:bob ; jg:cause id:law ;
  jg:date "2010-02"^^xsd:gYearMonth .
id:role a jg:Role, jg:Act ; jg:holder id:bob ; jg:heldAt id:ohio ; jg:roleTitle "Governor"@en ;
  jg:startDate "2011-01-10"^^xsd:date .
id:grant a jg:Commutation, jg:Act ; jg:grantedBy id:bob ; jg:grantedTo id:ann ;
  jg:date "2018-06-06"^^xsd:date, "2018-07"^^xsd:gYearMonth .
id:source a jg:Source ; rdfs:label "Report"@en ; jg:sourceKind jg:news ; jg:publisher "The Paper" ;
  jg:url "https://example.org/a"^^xsd:anyURI .
id:cited a jg:Citation ; jg:source id:source ; jg:says "says that it was June"@en .
id:dispute a jg:Dispute ; rdfs:label "Date of the grant"@en ; jg:disputeKind jg:TrueDispute .
id:c1 a jg:Claim ; rdf:subject id:grant ; rdf:predicate jg:date ; jg:dispute id:dispute ;
  rdf:object "2018-06-06"^^xsd:date ; jg:citation id:cited .
id:c2 a jg:Claim ; rdf:subject id:grant ; rdf:predicate jg:date ; jg:dispute id:dispute ;
  rdf:object "2018-07"^^xsd:gYearMonth ; jg:citation id:cited .
"""
# The entries of the fixture by number, in the order of the page.
LAW, ADVICE, ROLE, JUNE, JULY = range(5)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    engine = ox.Store()
    engine.load(GRAPH.encode(), format=ox.RdfFormat.TURTLE)
    path = tmp_path_factory.mktemp("page") / "timeline.html"
    told = timeline(open_store(engine), packaged_model())
    path.write_text(timeline_page(told, title="What happened"), encoding="utf-8")
    return path


@pytest.fixture
def opened(page: Path, open_file: Any) -> Any:
    return open_file(page)


def window(opened: Any, asked: str) -> Any:
    return opened.page.evaluate(f"window.justiceTimeline.{asked}")


def test_it_asks_for_nothing_and_complains_of_nothing(opened: Any) -> None:
    opened.page.click("#zoom-in")
    opened.page.click("#theme")
    opened.page.click("#legend-kinds .legend-item >> nth=0")
    assert [address.rsplit("/")[-1] for address in opened.requests] == ["timeline.html"]
    assert opened.complaints == []


def test_the_header_counts_what_is_shown(opened: Any) -> None:
    assert opened.page.inner_text("h1") == "What happened"
    assert opened.page.inner_text("#summary") == "5 entries · 2 disputed"
    opened.page.click("#legend-marks .legend-item:has-text('Disputed')")
    assert opened.page.inner_text("#summary") == "3 of 5 entries"


def test_the_list_is_a_chronology(opened: Any) -> None:
    headings = opened.page.locator(".year > h2").all_inner_texts()
    assert headings == ["1994", "2010", "2011", "2018"]
    dates = opened.page.locator(".entry-date").all_text_contents()
    assert dates == ["in 1994", "in February 2010", "10 January 2011", "6 June 2018",
                     "in July 2018"]  # fmt: skip
    assert opened.page.locator(".gap").all_inner_texts() == [
        "15 years without a dated entry, 1995 to 2009",
        "6 years without a dated entry, 2012 to 2017",
    ]


def test_every_entry_is_drawn_as_precisely_as_it_is_known(opened: Any) -> None:
    def marks(number: int) -> list[str]:
        return opened.page.eval_on_selector_all(
            f"[data-entry='{number}'] :is(rect, circle, path):not(.hit)",
            "marks => marks.map((mark) => mark.getAttribute('class'))",
        )

    assert marks(LAW) == ["mark-span"]
    assert marks(ADVICE) == ["mark-span"]
    assert marks(ROLE) == ["mark-fade-out"]
    assert marks(JUNE) == ["mark-day", "sign"]
    assert marks(JULY) == ["mark-span", "sign"]
    width = "marks => marks.map((mark) => mark.getBBox().width)"
    (year,) = opened.page.eval_on_selector_all(f"[data-entry='{LAW}'] .mark-span", width)
    assert year == pytest.approx(365 * window(opened, "pixelsPerDay()"), abs=0.2)


def test_a_disputed_entry_says_so_in_a_sign_and_in_words(opened: Any) -> None:
    drawn = opened.page.locator(f"[data-entry='{JUNE}']")
    assert drawn.locator(".sign-text").text_content() == "?"
    assert drawn.locator("title").text_content().startswith("6 June 2018: Disputed · ")
    assert "Disputed" in opened.page.inner_text(f"#entry-{JUNE} .tag")


def test_arrows_walk_along_the_entries(opened: Any) -> None:
    opened.page.focus("#chart")
    walked = []
    for key in ("ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home", "ArrowUp"):
        opened.page.keyboard.press(key)
        walked.append(window(opened, "selected()"))
    assert walked == [LAW, ADVICE, JULY, JULY, JUNE, LAW, LAW]
    assert opened.page.inner_text("#announcer") == "1994. Reform Act was enacted. 1 of 5."
    assert opened.page.locator(".entry[aria-current]").get_attribute("id") == "entry-0"


def test_enter_opens_the_evidence_and_takes_the_keyboard_along(opened: Any) -> None:
    opened.page.focus("#chart")
    opened.page.keyboard.press("End")
    opened.page.keyboard.press("ArrowLeft")
    opened.page.keyboard.press("Enter")
    body = opened.page.inner_text(f"#entry-{JUNE}")
    assert "says that it was June" in body
    assert opened.page.evaluate("document.activeElement.tagName") == "SUMMARY"
    link = opened.page.locator(f"#entry-{JUNE} .source a")
    assert link.get_attribute("href") == "https://example.org/a"
    assert link.get_attribute("rel") == "noopener noreferrer"
    opened.page.keyboard.press("Home")
    assert window(opened, "selected()") == LAW


def test_a_click_on_a_mark_opens_its_entry(opened: Any) -> None:
    opened.page.locator(f"[data-entry='{JULY}'] .sign-text").click()
    assert window(opened, "selected()") == JULY
    assert opened.page.get_attribute(f"#entry-{JULY} details", "open") is not None
    assert opened.page.url.endswith(f"#entry-{JULY}")


def test_a_click_in_the_list_brings_the_mark_into_sight(opened: Any) -> None:
    for _ in range(12):
        opened.page.click("#zoom-in")
    opened.page.click(f"#entry-{JUNE} .entry-text")
    assert window(opened, "selected()") == JUNE
    first, last = window(opened, "days()")
    assert first <= [2018, 6, 6] <= last


def test_it_zooms_from_decades_to_days_and_back(opened: Any) -> None:
    assert opened.page.locator(".axis .tick-name").first.text_content() == "1994"
    opened.page.focus("#chart")
    opened.page.keyboard.press("End")
    for _ in range(25):
        opened.page.keyboard.press("+")
    for day in ("15", "16", "17"):
        expect(opened.page.locator(".axis").get_by_text(day, exact=True).first).to_be_attached()
    assert window(opened, "pixelsPerDay()") == 48
    opened.page.keyboard.press("0")
    expect(opened.page.locator(".entry-mark")).to_have_count(5)
    expect(opened.page.locator(".axis")).not_to_contain_text("Jul")


def test_the_choice_stays_in_sight_when_lanes_change(opened: Any) -> None:
    opened.page.evaluate("document.getElementById('chart').style.height = '70px'")
    opened.page.focus("#chart")
    for key in ("End", "+", "+", "+", "-"):
        opened.page.keyboard.press(key)
        opened.page.wait_for_selector(f"[data-entry='{JULY}'].is-chosen")
        mark = opened.page.locator(f"[data-entry='{JULY}']").bounding_box()
        chart = opened.page.locator("#chart").bounding_box()
        assert chart["y"] <= mark["y"] + 1
        assert mark["y"] + mark["height"] <= chart["y"] + chart["height"] + 1


def test_panning_moves_no_entry_to_another_lane(opened: Any) -> None:
    for _ in range(3):
        opened.page.click("#zoom-in")
    before = window(opened, "lanes()")
    box = opened.page.locator("#chart").bounding_box()
    opened.page.mouse.move(box["x"] + 500, box["y"] + 250)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + 200, box["y"] + 250, steps=5)
    opened.page.mouse.up()
    assert window(opened, "lanes()") == before
    assert window(opened, "selected()") is None


def test_filters_hide_in_list_and_drawing_alike(opened: Any) -> None:
    page = opened.page
    page.click("#legend-types .legend-item:has-text('Law')")
    assert window(opened, "shown()") == [ADVICE, ROLE, JUNE, JULY]
    page.click("#legend-kinds .legend-item:has-text('Commutation')")
    assert window(opened, "shown()") == [ADVICE, ROLE]
    assert page.locator(".entry:visible").count() == 2
    assert page.locator(".year > h2:visible").all_inner_texts() == ["2010", "2011"]
    assert page.locator(".gap:visible").count() == 0
    page.wait_for_function("document.querySelectorAll('.entry-mark').length === 2")
    page.click("#legend-all")
    assert window(opened, "shown()") == [LAW, ADVICE, ROLE, JUNE, JULY]


def test_everything_switched_off_says_so(opened: Any) -> None:
    for button in opened.page.locator("#legend-marks .legend-item").all():
        button.click()
    assert opened.page.is_visible("#none")
    expect(opened.page.locator(".entry-mark")).to_have_count(0)


def test_a_narrow_page_shows_the_list_first(page: Path, open_file: Any) -> None:
    opened = open_file(page, width=320, height=640)
    assert opened.page.is_visible("#entry-0")
    assert not opened.page.is_visible("#chart")
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 320
    opened.page.click("#view-chart")
    assert opened.page.is_visible("#chart")
    assert not opened.page.is_visible("#entry-0")
    opened.page.wait_for_selector(".entry-mark")
    opened.page.locator(f"[data-entry='{LAW}']").click()
    assert opened.page.is_visible("#entry-0")


def test_an_address_leads_to_an_entry(page: Path, open_file: Any, tmp_path: Path) -> None:
    opened = open_file(page)
    opened.page.evaluate(f"location.hash = '#entry-{JUNE}'")
    opened.page.wait_for_function(f"window.justiceTimeline.selected() === {JUNE}")
    assert opened.page.get_attribute(f"#entry-{JUNE} details", "open") is not None


def test_without_scripts_the_list_is_all_there(page: Path, open_file: Any) -> None:
    opened = open_file(page, java_script_enabled=False)
    assert opened.page.locator(".entry:visible").count() == 5
    assert not opened.page.is_visible("#tools")
    opened.page.click(f"#entry-{JUNE} summary")
    assert "says that it was June" in opened.page.inner_text(f"#entry-{JUNE}")


def test_dark_and_light_can_be_chosen(page: Path, open_file: Any) -> None:
    opened = open_file(page, color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = opened.page.evaluate(paper)
    assert opened.page.get_attribute("#theme", "aria-pressed") == "true"
    opened.page.click("#theme")
    assert opened.page.evaluate(paper) != dark


CONTRAST = """
() => {
  const rgba = (colour) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const parts = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba("white");
  };
  const poor = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !node.checkVisibility()) continue;
    const style = getComputedStyle(node);
    const ink = node.namespaceURI.endsWith("svg") ? style.fill : style.color;
    const pair = [light(rgba(ink)), light(behind(node))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < 4.5) poor.push(`${texts.currentNode.data.trim()}: ${ratio.toFixed(2)}`);
  }
  return poor;
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(page: Path, open_file: Any, scheme: str) -> None:
    opened = open_file(page, color_scheme=scheme)
    opened.page.click(f"#entry-{JUNE} summary")
    assert opened.page.evaluate(CONTRAST) == []


def test_every_control_has_a_name(opened: Any) -> None:
    controls = opened.page.locator("button:visible, a:visible, summary:visible, [role=application]")
    names = [
        (one.get_attribute("aria-label") or one.inner_text()).strip() for one in controls.all()
    ]
    assert "" not in names
    assert opened.page.get_attribute("#chart", "aria-describedby") == "chart-help"

"""The page of a timeline as a file: it holds every entry, and lets nothing else in."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

from graph.explain.records import OtherSide, Reference, SourceNote, Value
from graph.explain.timeline import Entry, Gap, Named, Timeline
from graph.render.timeline import timeline_page

ANN = Named("urn:ann", "ex:ann", "Ann Ash", "person")
LAW = Named("urn:law", "ex:law", "Reform Act", "law")


def entry(date: str, text: str, **more: object) -> Entry:
    precision = {4: "year", 7: "month", 10: "day"}[len(date)]
    fields: dict[str, object] = {
        "date": date, "precision": precision, "start": date, "end": None, "extent": "event",
        "text": text, "standing": "stated", "remark": None, "other_dates": (), "other_sides": (),
        "references": (Reference(1, "says so", None),), "as_given": (), "kind": "vote",
        "event": "ex:vote", "entities": (ANN,), "claims": (),
    }  # fmt: skip
    return Entry(**(fields | more))


def told(*entries: Entry, **more: object) -> Timeline:
    fields: dict[str, object] = {
        "iri": "urn:ann", "curie": "ex:ann", "label": "Ann Ash", "type": "person",
        "name": "Ann Ash", "short": "Ash", "entries": entries, "gaps": (), "undated": 0,
        "left_out": 0, "unread": 0,
        "sources": (SourceNote(1, "Report", "The Paper", "news", "https://example.org/a", None),),
    }  # fmt: skip
    return Timeline(**(fields | more))


class Items(HTMLParser):
    """Collects the text of each entry of the list."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.items: list[str] = []
        self._within = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "li" and (dict(attrs).get("id") or "").startswith("entry-"):
            self.items.append("")
            self._within = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "ol":
            self._within = False

    def handle_data(self, data: str) -> None:
        if self._within:
            self.items[-1] += data


def content(page: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'<script type="application/json" id="content">(.*?)</script>', page, re.S)
    assert found
    parsed: dict[str, list[dict[str, object]]] = json.loads(found[1])
    return parsed


def test_the_list_and_the_drawing_hold_the_same_entries() -> None:
    page = timeline_page(
        told(
            entry("2018", "Ann Ash won.", kind="win", entities=(ANN, LAW)),
            entry("2018", "Bob lost.", standing="disputed", remark="disputed: who lost"),
            entry("2018-06-06", "It ended.", extent="end"),
        )
    )
    items = Items(page).items
    assert [words.split("What the")[0] for words in items] == [
        "in 2018Ash won.",
        "in 2018Bob lost. DisputedDisputed: who lost.",
        "6 June 2018It ended.",
    ]
    drawn = content(page)["entries"]
    assert [row["text"] for row in drawn] == ["Ash won.", "Bob lost.", "It ended."]
    assert [row["mark"] for row in drawn] == ["stated", "disputed", "stated"]


def test_an_entry_opens_what_each_source_says() -> None:
    one = entry(
        "2018",
        "Ann won.",
        standing="disputed",
        remark="disputed: who won",
        other_sides=(OtherSide("Bob won.", (Reference(1, "denies it", None),)),),
        as_given=(Value("2018", (Reference(1, "says so", None),)),),
        references=(Reference(1, "says so", None), Reference(1, "repeats it", "so it was")),
    )
    (words,) = Items(timeline_page(told(one))).items
    assert words.rstrip().split("[1]", 1)[1] == (
        "Dates given: 2018 [1].The other side:Bob won. [1]"
        "[1]says sorepeats it “so it was”denies itReportThe Paper · news"
    )


def test_the_same_timeline_gives_the_same_page() -> None:
    assert timeline_page(told(entry("2018", "A."))) == timeline_page(told(entry("2018", "A.")))


def test_texts_of_the_data_are_never_markup() -> None:
    bad = '</script><script>alert(1)</script><b onclick="x">\x00\ud800'
    page = timeline_page(
        told(
            entry("2018", bad, remark=bad, kind=bad, other_sides=(OtherSide(bad),),
                  references=(Reference(1, bad, bad),)),
            label=bad,
            sources=(SourceNote(1, bad, bad, bad, "javascript:alert(1)", None),),
        )
    )  # fmt: skip
    assert page.count("<script") == 2
    assert "<b onclick" not in page
    assert 'href="javascript' not in page
    page.encode("utf-8")


def test_nothing_but_its_own_texts_may_run() -> None:
    page = timeline_page(told(entry("2018", "A.")))
    assert re.search(r"default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-", page)
    assert not re.search(r"\s(?:style|on[a-z]+)=", page.partition("<script")[0])


def test_gaps_undated_links_and_sources_are_told() -> None:
    page = timeline_page(
        told(entry("2010", "A."), entry("2015", "B."), gaps=(Gap(2011, 2014),), undated=3)
    )
    assert "4 years without a dated entry, 2011 to 2014" in page
    assert "3 links have no date." in page
    assert '<section class="sources">' in page


def test_a_timeline_without_entries_says_so() -> None:
    page = timeline_page(told(undated=2, sources=()))
    assert "Nothing that is recorded here has a date." in page
    assert content(page)["entries"] == []

"""An entity's page as one HTML file."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from graph.evidence.period import Period
from graph.explain import (
    EntityPage,
    Extent,
    OtherSide,
    Reference,
    SourceNote,
    Statement,
    StatementGroup,
    Value,
)
from graph.render.reading import entity_html

RECORD = Reference(1, "lists it", "pardons <b>")
COPY = Reference(2, "", None)
TERM = Statement("Term", (Value("21 years", (COPY,)), Value("life", ())), "stated", None)
PAGE = EntityPage(
    iri="https://example.org/ann?a=1&b=2",
    curie="id:ann",
    label="Ann <Ash>",
    type="person",
    aliases=("A. Ash",),
    description="A woman.",
    groups=(
        StatementGroup(
            "What happened",
            (
                Statement(
                    "Ann was freed.",
                    (),
                    "disputed",
                    "disputed: her release",
                    (RECORD,),
                    (OtherSide("Ann was not freed.", (COPY,)),),
                    (TERM,),
                ),
            ),
        ),
    ),
    sources=(
        SourceNote(1, "Record", "Court", "official", "https://example.org/a?b&c", None, "2019",
                   "published 2019"),
        SourceNote(2, "Copy", None, "copy", "javascript:alert(1)", 1, None, "date not recorded"),
    ),
)  # fmt: skip


class Reader(HTMLParser):
    """Collects the words of each kind of element, and checks that elements are closed."""

    VOID = frozenset({"meta", "link", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.addresses: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag not in self.VOID:
            self.open.append(found.get("class") or tag)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append((self.open[-1], " ".join(data.split())))


def words(page: EntityPage, *kinds: str) -> list[str]:
    return [text for kind, text in Reader(entity_html(page)).words if kind in kinds]


def test_everything_on_the_page_is_told() -> None:
    kinds = ("h1", "aliases", "description", "said", "span", "label", "remark", "side")
    assert words(PAGE, *kinds) == [
        "Ann <Ash>", "Also called A. Ash", "A woman.", "Ann was freed.", "Disputed: her release",
        "Other side", "Ann was not freed.", "Term", "21 years", ";", "life",
        "lists it “pardons <b>”", "cited without a summary",
    ]  # fmt: skip
    assert words(PAGE, "unsourced") == ["no source recorded"]


def test_sources_have_their_kind_date_and_original() -> None:
    assert words(PAGE, "aside") == [
        "Court · official · published 2019",
        "copy · date not recorded",
        "The same text as",
        "; the two count as one.",
    ]


def test_only_addresses_of_the_web_are_links() -> None:
    outside = {one for one in Reader(entity_html(PAGE)).addresses if not one.startswith("#")}
    assert outside == {"https://example.org/a?b&c", "data:,"}
    assert words(PAGE, "source-title") == ["Copy (javascript:alert(1))"]


def test_every_number_leads_to_its_source() -> None:
    page = entity_html(PAGE)
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= set(re.findall(r'id="([^"]+)"', page))
    assert targets == {"source-1", "source-2"}


def test_the_page_lets_nothing_in() -> None:
    page = entity_html(PAGE)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy.startswith("default-src 'none'; script-src 'none'; style-src 'sha256-")
    assert "<script" not in page


def test_a_page_says_of_when_it_is_and_which_part_it_shows() -> None:
    page = replace(PAGE, period=Period.asked("2021"), extent=Extent(1, 8, 31, 1, 4))
    assert words(page, "notice") == ["As of 2021.", "Links 1 to 8 of 31 (page 1 of 4)."]


def test_a_page_without_any_source_says_so_once() -> None:
    bare = Statement("Ann was freed.", (), "stated", None)
    page = replace(PAGE, groups=(StatementGroup("Facts", (bare,)),), sources=())
    assert words(page, "notice") == ["No sources are recorded for what this page says."]
    assert words(page, "unsourced", "aside") == []


def test_a_page_of_nothing_says_so() -> None:
    assert words(replace(PAGE, groups=(), sources=()), "aside") == ["Nothing is recorded."]


def test_texts_that_html_cannot_hold_do_no_harm() -> None:
    page = entity_html(replace(PAGE, label="a\0b\ud800", description="</style><script>x"))
    assert "\0" not in page
    page.encode("utf-8")
    assert "<script" not in page

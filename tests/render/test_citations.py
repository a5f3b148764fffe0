"""Sources in every style, read back by programs that we did not write."""

from __future__ import annotations

import json
import re

import pytest
import rispy
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from graph.errors import UnknownNameError
from graph.evidence import Citation, Source, read_claims
from graph.explain.citing import CitedSource, sources_of
from graph.render.citations import STYLES, cite
from graph.store import open_store

KINDS = (
    "official", "official-copy", "court", "law", "news", "org",
    "blog", "book", "wiki", "mirror", "article", "source", "urn:kind",
)  # fmt: skip
HARD = r"""Kim & Kanye: 100% "free", $5 #cut50 a_b {x ~ ^ \ “q” é – § ş 日本 <b>*bold*</b>"""


def cited(
    label: str = "A report",
    number: int = 1,
    kind: str = "news",
    says: str = "says so",
    quoted: str | None = None,
    seen: str | None = None,
    standing: str = "stated",
    **details: str | None,
) -> CitedSource:
    iri = f"http://example.org/source-{number}"
    known = {"url": None, "publisher": None, "original": iri} | details
    source = Source(iri, label, kind, **known)
    return CitedSource(source, (Citation(f"{iri}#c", source, says, quoted, None, seen),), standing)


WHOLE = cited(
    "The report",
    publisher="The Paper",
    url="https://news.example/a_b?c=d%20e&f#g",
    published="2018-06-06",
    seen="2026-11",
    quoted="so",
)
TEXTS = st.text(min_size=1, max_size=30)
DATES = st.none() | st.sampled_from(["2018", "2018-06", "2018-06-06", "soon"])
SOURCES = st.lists(
    st.builds(
        cited,
        TEXTS,
        number=st.integers(1, 5),
        kind=st.sampled_from(KINDS),
        url=st.none() | st.sampled_from(["https://a.example/b_c?d=e%20f&g#h", "javascript:x()"]),
        publisher=st.none() | TEXTS,
        published=DATES,
        original=st.sampled_from(["http://example.org/source-1", "http://example.org/o"]),
        says=TEXTS,
        quoted=st.none() | TEXTS,
        seen=DATES,
        standing=st.sampled_from(["stated", "disputed", "party", "deprecated"]),
    ),
    max_size=5,
    unique_by=lambda one: one.source.iri,
)


def line(text: str) -> str:
    """What a list of references can hold of a text."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", text).split())


def unlatexed(text: str) -> str:
    """Read LaTeX; its circumflex is another sign than that of a keyboard."""
    reader = LatexNodes2Text(keep_comments=True, strict_latex_spaces=True)
    return str(reader.latex_to_text(text)).replace("ˆ", "^")


def bib(text: str) -> dict[str, dict[str, str]]:
    parsed = parse_string(text, "bibtex")
    return {key: dict(entry.fields) for key, entry in parsed.entries.items()}


def ris(text: str) -> list[dict[str, object]]:
    return rispy.loads(text, delimiter_tags_mapping={})


def test_a_source_as_a_footnote() -> None:
    assert cite([WHOLE]) == (
        "1. “The report”, The Paper, 6 June 2018, https://news.example/a_b?c=d%20e&f#g"
        " (news; read November 2026).\n"
    )
    assert cite([WHOLE], evidence=True).splitlines()[1] == "   says so “so”"
    assert cite([cited("A book", kind="source")]) == "1. “A book”.\n"


def test_a_source_in_csl_json() -> None:
    assert json.loads(cite([WHOLE], "csl-json", evidence=True)) == [
        {
            "id": "1",
            "type": "article-newspaper",
            "title": "The report",
            "container-title": "The Paper",
            "issued": {"date-parts": [[2018, 6, 6]]},
            "accessed": {"date-parts": [[2026, 11]]},
            "URL": "https://news.example/a_b?c=d%20e&f#g",
            "annote": "says so “so”",
        }
    ]


def test_a_source_in_bibtex() -> None:
    assert cite([WHOLE], "bibtex", evidence=True) == (
        "@article{1,\n"
        "\ttitle = {{The report}},\n"
        "\tjournal = {The Paper},\n"
        "\tyear = {2018},\n"
        "\tdate = {2018-06-06},\n"
        "\turl = {https://news.example/a_b?c=d%20e&f#g},\n"
        "\turldate = {2026-11},\n"
        "\tannote = {says so “so”}\n"
        "}\n"
    )


def test_a_source_in_ris() -> None:
    assert cite([WHOLE], "ris", evidence=True) == (
        "TY  - NEWS\n"
        "ID  - 1\n"
        "TI  - The report\n"
        "T2  - The Paper\n"
        "PY  - 2018\n"
        "DA  - 2018/06/06/\n"
        "Y2  - 2026/11//\n"
        "UR  - https://news.example/a_b?c=d%20e&f#g\n"
        "N1  - says so “so”\n"
        "ER  - \n"
    )


@pytest.mark.parametrize("style", STYLES)
def test_a_source_of_which_little_is_known_is_cited(style: str) -> None:
    for kind in KINDS:
        assert "A report" in cite([cited(kind=kind)], style)
    assert cite([], style) in {"", "[]\n"}


@pytest.mark.parametrize(
    ("standing", "note"),
    [
        ("disputed", "cited for what is disputed"),
        ("party", "cited for what one side says"),
        ("deprecated", "cited for what is held to be wrong"),
    ],
)
@pytest.mark.parametrize("style", STYLES)
def test_what_a_source_is_cited_for_is_noted(style: str, standing: str, note: str) -> None:
    assert note in cite([cited(standing=standing)], style)
    assert "cited for" not in cite([cited()], style)


def test_copies_are_noted() -> None:
    original = "http://example.org/source-1"
    both = [cited(), cited("Again", 2, original=original)]
    assert "(news; the same text as 1)" in cite(both)
    assert [item.get("note") for item in json.loads(cite(both, "csl-json"))] == [
        None,
        "the same text as 1",
    ]
    assert "1. “Again” (news; the same text as 2)" in cite(list(reversed(both)))
    assert "a copy of another text" in cite([cited(original="http://example.org/o")])


@pytest.mark.parametrize("style", STYLES)
def test_an_address_that_is_none_of_the_web_is_only_told(style: str) -> None:
    text = cite([cited(url="javascript:alert(1)")], style)
    assert "address: javascript:alert(1)" in text
    assert '"URL"' not in text
    assert "url =" not in text
    assert "UR  -" not in text


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="'apa' is no style; use one of text, csl-json"):
        cite([], "apa")


def test_hard_signs_are_read_back() -> None:
    source = [cited(HARD, publisher=HARD, says=HARD)]
    assert json.loads(cite(source, "csl-json"))[0]["title"] == HARD
    (entry,) = bib(cite(source, "bibtex")).values()
    assert unlatexed(entry["title"][1:-1]) == unlatexed(entry["journal"]) == HARD
    (record,) = ris(cite(source, "ris"))
    assert (record["title"], record["secondary_title"]) == (HARD, HARD)
    assert cite(source).startswith(f"1. “{HARD}”")


@settings(max_examples=80, deadline=None)
@given(SOURCES)
def test_every_style_lists_every_source_once_in_order(sources: list[CitedSource]) -> None:
    titles = [line(one.source.label) for one in sources]
    items = json.loads(cite(sources, "csl-json", evidence=True))
    assert [item.get("title", "") for item in items] == titles
    keys = [item["id"] for item in items]
    assert len(set(keys)) == len(keys)
    entries = bib(cite(sources, "bibtex", evidence=True))
    assert list(entries) == keys
    records = ris(cite(sources, "ris", evidence=True))
    assert [record["id"] for record in records] == keys
    lines = [text for text in cite(sources).split("\n") if text]
    assert [text.partition(". ")[0] for text in lines] == [
        str(number) for number in range(1, len(sources) + 1)
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["a", "a-2", "ä", "Zoë/a", "#", "source-a", "x" * 99]), max_size=9))
def test_keys_are_short_plain_and_never_shared(names: list[str]) -> None:
    sources = []
    for number, name in enumerate(names):
        iri = f"http://example.org/{number}/{name}"
        source = Source(iri, "A report", "news", None, None, iri)
        sources.append(CitedSource(source, (), "stated"))
    keys = [item["id"] for item in json.loads(cite(sources, "csl-json"))]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[A-Za-z0-9-]{1,63}", key) for key in keys)


def packaged() -> tuple[CitedSource, ...]:
    with open_store() as store:
        return sources_of(read_claims(store))


def test_every_packaged_source_is_cited_in_every_style() -> None:
    sources = packaged()
    titles = [line(one.source.label) for one in sources]
    items = json.loads(cite(sources, "csl-json"))
    assert [item["title"] for item in items] == titles != []
    read = bib(cite(sources, "bibtex"))
    assert [unlatexed(entry["title"][1:-1]) for entry in read.values()] == titles
    records = ris(cite(sources, "ris"))
    assert [record["title"] for record in records] == titles
    addresses = [one.source.url for one in sources if one.source.url]
    assert [item["URL"] for item in items if "URL" in item] == addresses
    assert [entry["url"] for entry in read.values() if "url" in entry] == addresses
    assert [url for record in records for url in record.get("urls", [])] == addresses


def test_a_citation_processor_sets_every_packaged_source() -> None:
    sources = packaged()
    items = json.loads(cite(sources, "csl-json"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Cited([CitationItem(item["id"])]))
    listed = [str(entry) for entry in bibliography.bibliography()]
    assert len(listed) == len(sources)

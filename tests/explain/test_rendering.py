"""Pages as text and as Markdown."""

from __future__ import annotations

import re

import pytest

from graph.explain import (
    EntityPage,
    OtherSide,
    Reference,
    SourceNote,
    Statement,
    StatementGroup,
    Value,
    entity_page,
    page_markdown,
    page_text,
)
from graph.model import packaged_model
from graph.store import LocalStore
from graph.terms import ID

PAGE = EntityPage(
    iri="urn:ann",
    curie="id:ann",
    label="Ann *Ash*",
    type="person",
    aliases=("A. Ash",),
    description="A woman.",
    groups=(
        StatementGroup(
            "Facts",
            (
                Statement(
                    "Age",
                    (Value("63", (Reference(1, "gives it", "sixty-three"),)), Value("64", ())),
                    "disputed",
                    "disputed: her age",
                ),
            ),
        ),
        StatementGroup(
            "What happened",
            (
                Statement(
                    "Ann Ash was freed on 6 June 2018.",
                    (),
                    "stated",
                    None,
                    (Reference(1, "", None), Reference(2, "says so", None)),
                    (
                        OtherSide(
                            "Ann Ash was freed in July 2018.", (Reference(2, "says July", None),)
                        ),
                    ),
                ),
            ),
        ),
    ),
    sources=(
        SourceNote(1, "Record", "Court", "official", "https://example.org/a", None),
        SourceNote(2, "Copy", None, "copy", "javascript:alert(1)", 1),
    ),
)


def test_text() -> None:
    assert page_text(PAGE, 60) == (
        "Ann *Ash*\n"
        "Person · id:ann\n"
        "Also called A. Ash\n"
        "A woman.\n"
        "\n"
        "Facts\n"
        "  - Age: 63 [1]; 64 (no source recorded)\n"
        "    (disputed: her age)\n"
        "\n"
        "What happened\n"
        "  - Ann Ash was freed on 6 June 2018. [1][2]\n"
        "    Other side: Ann Ash was freed in July 2018. [2]\n"
        "\n"
        "Sources\n"
        "  [1] Record, Court (official)\n"
        "      https://example.org/a\n"
        "  [2] Copy (copy, the same text as [1])\n"
        "      javascript:alert(1)\n"
    )


def test_text_with_evidence_adds_what_each_source_says() -> None:
    text = page_text(PAGE, 80, evidence=True)
    assert "    [1] gives it “sixty-three”\n" in text
    assert "    [1] cited without a summary\n    [2] says so\n" in text


def test_markdown() -> None:
    assert page_markdown(PAGE) == (
        "# Ann \\*Ash\\*\n"
        "\n"
        "Person · `id:ann`\n"
        "\n"
        "Also called A. Ash\n"
        "\n"
        "A woman.\n"
        "\n"
        "## Facts\n"
        "\n"
        "- Age: 63[^1]; 64 (no source recorded)\n"
        "  - *disputed: her age*\n"
        "\n"
        "## What happened\n"
        "\n"
        "- Ann Ash was freed on 6 June 2018.[^1][^2]\n"
        "  - Other side: Ann Ash was freed in July 2018.[^2]\n"
        "\n"
        "[^1]: [Record, Court](<https://example.org/a>) (official)\n"
        "[^2]: Copy, javascript:alert(1) (copy, the same text as 1)\n"
    )


def test_control_characters_do_not_reach_the_terminal() -> None:
    hostile = EntityPage("urn:x", "id:x", "x\x9b", "thing", ("\x1b[31mred",), "a\x07b", (), ())
    assert not {"\x1b", "\x07", "\x9b"} & set(page_text(hostile))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_keep_to_the_width(store: LocalStore, width: int) -> None:
    text = page_text(entity_page(store, ID.ann.value, packaged_model()), width)
    assert max(map(len, text.splitlines())) <= width


def test_every_number_in_the_text_is_a_source(store: LocalStore) -> None:
    page = entity_page(store, ID.ann.value, packaged_model())
    body, _, sources = page_text(page).partition("\nSources\n")
    assert set(re.findall(r"\[(\d+)\]", body)) == set(re.findall(r"^  \[(\d+)\]", sources, re.M))


def test_a_page_without_any_source_says_so_once() -> None:
    bare = Statement("Ann was freed.", (), "stated", None)
    age = Statement("Age", (Value("63", ()),), "stated", None)
    groups = (StatementGroup("Facts", (age, bare)),)
    page = EntityPage("urn:x", "id:x", "Ann", "person", (), "", groups, ())
    assert page_text(page) == (
        "Ann\nPerson · id:x\nNo sources are recorded for what this page says.\n\n"
        "Facts\n  - Age: 63\n  - Ann was freed.\n"
    )
    assert page_markdown(page) == (
        "# Ann\n\nPerson · `id:x`\n\nNo sources are recorded for what this page says.\n\n"
        "## Facts\n\n- Age: 63\n- Ann was freed.\n"
    )

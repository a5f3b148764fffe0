"""Which label is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from graph.terms import choose_label, humanise

ENGLISH, BRITISH = Literal("law", language="en"), Literal("statute", language="en-GB")
GERMAN, PLAIN = Literal("Gesetz", language="de"), Literal("lex")


@pytest.mark.parametrize(
    ("literals", "languages", "chosen"),
    [
        ([GERMAN, ENGLISH], ("en",), ENGLISH),
        ([GERMAN, BRITISH], ("en",), BRITISH),
        ([GERMAN, PLAIN], ("en",), PLAIN),
        ([GERMAN, ENGLISH], ("fr", "de"), GERMAN),
        ([GERMAN], ("en",), GERMAN),
        ([], ("en",), None),
    ],
)
def test_the_first_wished_language_wins(
    literals: list[Literal], languages: tuple[str, ...], chosen: Literal | None
) -> None:
    assert choose_label(literals, languages) == chosen


@given(st.permutations([ENGLISH, BRITISH, GERMAN, PLAIN, Literal("act", language="en")]))
def test_the_order_of_triples_never_decides(literals: list[Literal]) -> None:
    assert choose_label(literals) == Literal("act", language="en")


@pytest.mark.parametrize(
    ("iri", "words"),
    [
        ("http://example.org/ns#broadcastBy", "broadcast by"),
        ("http://example.org/Alice_Johnson", "Alice Johnson"),
        ("urn:isbn:0451450523", "0451450523"),
        ("http://example.org/", "http://example.org/"),
    ],
)
def test_an_iri_without_label_becomes_words(iri: str, words: str) -> None:
    assert humanise(iri) == words

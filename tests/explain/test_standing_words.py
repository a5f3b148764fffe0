"""How statements stand, in words."""

from __future__ import annotations

import pytest

from graph.explain.standing import standing_words


@pytest.mark.parametrize("standing", ["stated", "disputed"])
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("Error", "some sources say otherwise: the date"),
        ("Precision", "sources differ: the date"),
        ("TrueDispute", "disputed: the date"),
    ],
)
def test_a_dispute_is_told_by_its_kind(standing: str, kind: str, words: str) -> None:
    assert standing_words(standing, dispute="the date", dispute_kind=kind) == words


def test_what_is_wrong_gives_only_its_reason() -> None:
    assert standing_words("deprecated", dispute="the date", reason="Wrong month.") == "Wrong month"
    assert standing_words("deprecated") == "not held to be right"

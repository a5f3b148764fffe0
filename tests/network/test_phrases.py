"""Sentence templates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network.phrases import plain_phrase, read_phrase


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{subject} met {object}", "Ann met Bob"),
        ("{object} was met by {subject}", "Bob was met by Ann"),
        ("{source} pardoned {target}", "Ann pardoned Bob"),
        ("A role in {target} has been held by {source}", "A role in Bob has been held by Ann"),
        ("The end of {subject} is {object}, it is said", "The end of Ann is Bob, it is said"),
        ("knows", "Ann knows Bob"),
        ("{subject} alone", "Ann {subject} alone Bob"),
    ],
)
def test_gaps_are_filled(template: str, said: str) -> None:
    assert read_phrase(template).say("Ann", "Bob") == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("the film", "The film met Bob"),
        ("a film", "A film met Bob"),
        ("an act", "An act met Bob"),
        ("iPhone", "iPhone met Bob"),
        ("theatre", "theatre met Bob"),
        ("ex:a", "ex:a met Bob"),
    ],
)
def test_only_an_article_gets_a_capital(name: str, said: str) -> None:
    assert read_phrase("{subject} met {object}").say(name, "Bob") == said


@given(st.text(), st.text())
def test_names_are_put_in_as_they_are(subject: str, object: str) -> None:
    """Gaps and other signs of templates within a name mean nothing."""
    assert read_phrase("[{subject}|{object}]").say(subject, object) == f"[{subject}|{object}]"
    assert read_phrase("[{object}|{subject}]").say(subject, object) == f"[{object}|{subject}]"
    assert plain_phrase("is").say(f"X{subject}", object) == f"X{subject} is {object}"

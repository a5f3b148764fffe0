"""Roles in words."""

from __future__ import annotations

import pytest

from graph.network.roles import role_clause

BODY = ("jg:Organisation",)
STATE = ("jg:Jurisdiction", "jg:Place")


@pytest.mark.parametrize(
    ("title", "where", "when", "clause"),
    [
        ("Governor", STATE, "", "Ann has been Governor of X"),
        ("Governor", STATE, "from 2011 to 2019", "Ann was Governor of X from 2011 to 2019"),
        ("Governor", STATE, "in April 2020", "Ann was Governor of X in April 2020"),
        ("Chair", BODY, "from 2011", "Ann has been Chair of X since 2011"),
        ("lawyer", BODY, "", "Ann has been a lawyer at X"),
        ("Chair (earlier)", BODY, "", "Ann was Chair of X (earlier)"),
        ("adviser, called czar", STATE, "", "Ann has been an adviser, called czar, in X"),
    ],
)
def test_titles(title: str, where: tuple[str, ...], when: str, clause: str) -> None:
    assert role_clause(title, "Ann", "X", where, when) == clause


def test_a_role_that_has_ended_is_told_in_the_past() -> None:
    assert role_clause("Chair", "Ann", "X", BODY, over=True) == "Ann was Chair of X"

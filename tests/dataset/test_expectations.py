"""Expectations live beside the data and are checked on every compile."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.dataset import check_expectations, read_expectations
from graph.dataset.expectations import Expectation
from graph.errors import CheckFailedError, FileFormatError


def test_counts_outside_the_range_are_all_named() -> None:
    expected = [Expectation("Case", 20, 40), Expectation("Law", 1, 2), Expectation("Claim", 1, 9)]
    with pytest.raises(CheckFailedError) as caught:
        check_expectations({"Case": 3, "Law": 5, "Claim": 4}, expected)
    assert str(caught.value).splitlines()[1:] == [
        "  Case: 3 found, 20 to 40 expected",
        "  Law: 5 found, 1 to 2 expected",
    ]


def test_what_is_not_there_counts_as_none() -> None:
    with pytest.raises(CheckFailedError, match="Case: 0 found"):
        check_expectations({}, [Expectation("Case", 1, 2)])


def test_a_range_the_wrong_way_round_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dataset.toml"
    path.write_text("[count]\nCase = [5, 1]\n", encoding="utf-8")
    with pytest.raises(FileFormatError, match=r"dataset.toml: is no table of expectations"):
        read_expectations(path)


def test_ranges_are_read_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "dataset.toml"
    path.write_text("[count]\nLaw = [1, 2]\nCase = [3, 4]\n", encoding="utf-8")
    assert read_expectations(path) == (Expectation("Law", 1, 2), Expectation("Case", 3, 4))

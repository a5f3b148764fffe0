"""Names that can be looked for and not read."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dataset.findings import packaged_names
from graph.dataset.private_names import PrivateNames, fingerprint, read_private_names
from graph.errors import FileFormatError, InputError

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäéñöšüž", min_size=1, max_size=9)
LONGER_THAN_WORDS = "abovementioned"
NAMES = st.lists(WORDS, min_size=2, max_size=4)
GAPS = st.text(alphabet=" \t\u00a0-_'’.,+/", min_size=1, max_size=3)
RESTYLED = st.sampled_from(
    [
        str.upper,
        str.title,
        str.swapcase,
        lambda word: unicodedata.normalize("NFD", word),
        lambda word: word.translate(str.maketrans("äéñöšüž", "aenosuz")),
    ]
)


@given(NAMES, st.lists(RESTYLED, min_size=4, max_size=4), GAPS, st.booleans())
def test_a_planted_name_is_found_in_any_writing(
    name: list[str], styles: list[Callable[[str], str]], gap: str, late: bool
) -> None:
    names = PrivateNames([fingerprint(" ".join(name))])
    restyled = [style(word) for style, word in zip(styles, name, strict=False)]
    before = f"{LONGER_THAN_WORDS} " if late else ""
    text = f"{before}{gap.join(restyled)}. 2018"
    start = 2 if late else 1
    assert (start, start + len(name) - 1) in set(names.places_in(text))


@given(NAMES, NAMES)
def test_other_names_are_not_found(one: list[str], other: list[str]) -> None:
    names = PrivateNames([fingerprint(" ".join(one))])
    if fingerprint(" ".join(one)) != fingerprint(" ".join(other)):
        assert all(
            last - first + 1 < len(other) for first, last in names.places_in(" ".join(other))
        )


def test_the_longest_name_counts_and_is_not_found_again() -> None:
    names = PrivateNames(map(fingerprint, ["Odo Brandt", "Odo Brandt Quill", "Quill"]))
    assert list(names.places_in("Odo Brandt Quill, Odo Brandt", shortest=1)) == [(1, 3), (4, 5)]


@pytest.mark.parametrize("name", ["", "1234", "one two three four five"])
def test_what_is_no_name_has_no_fingerprint(name: str) -> None:
    with pytest.raises(InputError, match="A name has 1 to 4 words"):
        fingerprint(name)


def test_a_list_is_read_with_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text(f"# people\n\n{fingerprint('Odo Brandt')}\n", encoding="utf-8")
    names = read_private_names(path)
    assert len(names) == 1
    assert list(names.places_in("odo brandt")) == [(1, 2)]


def test_a_name_in_the_list_itself_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("# people\nOdo Brandt\n", encoding="utf-8")
    with pytest.raises(FileFormatError) as caught:
        read_private_names(path)
    assert str(caught.value) == (
        "names.txt, line 2: it is no fingerprint; make one with scripts/fingerprint_name.py."
    )


def test_the_packaged_list_is_not_empty() -> None:
    assert len(packaged_names()) > 0

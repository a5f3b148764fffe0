from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.sparql.tokens import place, tokens


def read(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(text)]


def test_comments_end_at_the_line_and_never_begin_inside_an_iri() -> None:
    assert read("<http://a/#x> # <no> 'no'\n?s") == [("iri", "<http://a/#x>"), ("variable", "?s")]


def test_all_four_kinds_of_strings_with_quotes_inside() -> None:
    text = r"""'a\'b' "c\"d" '''e'f''g''' \"\"\"h"i\"\"\" """.replace(r"\"\"\"", '"""')
    assert [kind for kind, _ in read(text)] == ["string"] * 4


def test_names_may_hold_keywords_colons_and_escaped_quotes() -> None:
    assert read(r"ex:SERVICE _:from ex:a\'b :x ex:") == [
        ("name", "ex:SERVICE"),
        ("name", "_:from"),
        ("name", r"ex:a\'b"),
        ("name", ":x"),
        ("name", "ex:"),
    ]


def test_an_iri_may_hold_escapes_and_quotes() -> None:
    assert read(r"<http://a/\u0041'b>") == [("iri", r"<http://a/\u0041'b>")]


def test_less_than_before_white_space_is_a_sign() -> None:
    assert read("?a < ?b && ?c > 1") == [
        ("variable", "?a"),
        ("sign", "<"),
        ("variable", "?b"),
        ("sign", "&"),
        ("sign", "&"),
        ("variable", "?c"),
        ("sign", ">"),
        ("number", "1"),
    ]


def test_an_unfinished_string_hides_nothing() -> None:
    assert ("word", "SERVICE") in read("'abc SERVICE")


@given(st.text())
def test_tokens_stand_where_they_say_and_never_overlap(text: str) -> None:
    position = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= position
        position = token.end


@given(st.text(alphabet="ab\n"), st.integers(min_value=0, max_value=20))
def test_place_counts_lines_and_columns_from_one(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = place(text, offset)
    assert sum(len(part) + 1 for part in text.split("\n")[: line - 1]) + column - 1 == offset

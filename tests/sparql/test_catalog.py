from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from graph.errors import FileFormatError, InputError, UnknownNameError
from graph.sparql.catalog import NamedQuery, Parameter, catalog
from graph.terms import JG, XSD

TEXT = """\
# title: Who helped a person?
# question: Who helped {person} with a {word} since {since}? Show {most}.
# description: People and organisations that
#   spoke up for somebody.
# param person entity = jg:Alice: the person
# param since date = 2018: not before
# param word text: a word
# param most integer = 10: how many rows

SELECT ?who { ?who ?word ?person FILTER(?since && ?most) }
"""


@pytest.fixture
def query(tmp_path: Path) -> NamedQuery:
    (tmp_path / "helpers.rq").write_text(TEXT, encoding="utf-8")
    return catalog(tmp_path)["helpers"]


def resolve(name: str) -> NamedNode:
    return JG[name.removeprefix("jg:")]


def test_a_header_gives_title_description_and_typed_parameters(query: NamedQuery) -> None:
    assert query == NamedQuery(
        name="helpers",
        title="Who helped a person?",
        description="People and organisations that spoke up for somebody.",
        parameters=(
            Parameter("person", "entity", "the person", "jg:Alice"),
            Parameter("since", "date", "not before", "2018"),
            Parameter("word", "text", "a word", None),
            Parameter("most", "integer", "how many rows", "10"),
        ),
        text=TEXT,
        question="Who helped {person} with a {word} since {since}? Show {most}.",
    )


def test_values_and_defaults_become_terms_of_their_types(query: NamedQuery) -> None:
    assert query.bind({"word": "plea", "since": "2018-12-21", "most": "+07"}, resolve) == {
        "person": JG.Alice,
        "since": Literal("2018-12-21", datatype=XSD.date),
        "word": Literal("plea"),
        "most": Literal("7", datatype=XSD.integer),
    }


@pytest.mark.parametrize(
    ("date", "datatype"), [("2018", XSD.gYear), ("2018-05", XSD.gYearMonth), ("-0044", XSD.gYear)]
)
def test_dates_are_as_precise_as_they_are_written(
    query: NamedQuery, date: str, datatype: NamedNode
) -> None:
    bound = query.bind({"word": "x", "since": date}, resolve)
    assert bound["since"] == Literal(date, datatype=datatype)


@pytest.mark.parametrize(
    ("values", "error", "message"),
    [
        ({}, InputError, r"needs word \(text: a word\)"),
        ({"word": "x", "wrod": "y"}, UnknownNameError, "'wrod'; it takes most, person, since"),
        ({"word": "x", "most": "ten"}, InputError, "most='ten' is not a whole number"),
        ({"word": "x", "since": "21.12.2018"}, InputError, r"since='21\.12\.2018' is not a date"),
        ({"word": "x", "since": "2018-02-30"}, InputError, "is not a date"),
        ({"word": "x", "since": "2018-13"}, InputError, "is not a date"),
    ],
)
def test_wrong_values_are_refused(
    query: NamedQuery, values: dict[str, str], error: type[InputError], message: str
) -> None:
    with pytest.raises(error, match=message):
        query.bind(values, resolve)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {}", r"bad\.rq, line 1: .*lack '# title"),
        ("# title: x\n# parm n text: y\nASK {}", r"bad\.rq, line 2: .*not understood"),
        ("# title: x\n# param n number: y\nASK {}", r"bad\.rq, line 2: the type 'number'"),
        ("# title: x\n# param n text: y\nASK {}", r"bad\.rq, line 2: .*'n' is never used"),
        (
            "# title: x\n# question: Who?\n# param n text: y\nASK {?n ?p 1}",
            r"bad\.rq, line 2: the question does not name every parameter once: \{n\}",
        ),
        (
            "# title: x\n# question: {m} {n} {n}?\n# param n text: y\nASK {?n ?p 1}",
            r"bad\.rq, line 2: the question does not name every parameter once: \{n\}",
        ),
        ("# title: x\n# question: {m}?\nASK {}", r"bad\.rq, line 2: .* once: none"),
        ("# title: x\n# param n text\nASK {?n ?p 1}", r"bad\.rq, line 2: .*not understood"),
    ],
)
def test_a_wrong_header_names_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "bad.rq").write_text(text, encoding="utf-8")
    with pytest.raises(FileFormatError, match=message):
        catalog(tmp_path)


def test_other_encodings_and_missing_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no folder"):
        catalog(tmp_path / "none")
    (tmp_path / "bad.rq").write_bytes("# title: \xfc".encode("latin-1"))
    with pytest.raises(FileFormatError, match="UTF-8"):
        catalog(tmp_path)


def test_queries_are_sorted_by_name(tmp_path: Path) -> None:
    for name in "cab":
        (tmp_path / f"{name}.rq").write_text("# title: x\nASK {}", encoding="utf-8")
    assert list(catalog(tmp_path)) == ["a", "b", "c"]


def test_a_question_that_is_not_written_is_the_title_with_its_blanks(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text(
        "# title: Who?\n# param n text: y\nASK {?n ?p 1}", encoding="utf-8"
    )
    (tmp_path / "b.rq").write_text("# title: What?\nASK {}", encoding="utf-8")
    assert [query.question for query in catalog(tmp_path).values()] == ["Who? {n}", "What?"]


def test_every_packaged_query_asks_a_question_and_has_a_sample_for_every_blank() -> None:
    for query in catalog().values():
        assert query.question.endswith("?")
        assert query.parameters or query.question == query.title
        assert all(parameter.default for parameter in query.parameters)

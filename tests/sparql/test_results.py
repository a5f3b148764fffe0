from __future__ import annotations

import csv
import io
import json

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError, UnknownNameError
from graph.sparql import RESULT_FORMATS, ROW_FORMATS, TRIPLE_FORMATS, write_answer
from graph.sparql.answer import Answer, Solutions, Statements, Term, Truth

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
XSD = "http://www.w3.org/2001/XMLSchema#"
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t"))
simple: st.SearchStrategy[Term] = st.one_of(
    st.just(S),
    st.just(ox.BlankNode("b")),
    st.builds(ox.Literal, texts),
    st.builds(lambda text: ox.Literal(text, language="de-at"), texts),
    st.sampled_from(["01", "1", "x"]).map(
        lambda text: ox.Literal(text, datatype=ox.NamedNode(XSD + "integer"))
    ),
)
terms: st.SearchStrategy[Term] = simple | st.builds(ox.Triple, st.just(S), st.just(P), simple)


def written(answer: Answer, format: str) -> bytes:
    output = io.BytesIO()
    write_answer(answer, output, format)
    return output.getvalue()


@pytest.mark.parametrize("format", ["json", "xml"])
@given(rows=st.lists(st.tuples(terms | st.none(), terms | st.none())))
def test_rows_come_back_whole(format: str, rows: list[tuple[Term | None, ...]]) -> None:
    output = written(Solutions(("x", "y"), tuple(rows)), format)
    parsed = ox.parse_query_results(output, ROW_FORMATS[format])
    assert [tuple(row) for row in parsed] == rows


def test_csv_and_tsv_keep_every_row_even_unbound_ones() -> None:
    answer = Solutions(("x",), ((ox.Literal('say "a"\nb'),), (None,), (S,)))
    read = list(csv.reader(io.StringIO(written(answer, "csv").decode(), newline="")))
    assert read == [["x"], ['say "a"\nb'], [], ["http://e/s"]]
    assert written(answer, "tsv") == b'?x\n"say \\"a\\"\\nb"\n\n<http://e/s>\n'


@pytest.mark.parametrize("format", ROW_FORMATS)
def test_truth_in_every_row_format(format: str) -> None:
    assert b"true" in written(Truth(True), format)
    assert b"false" in written(Truth(False), format)


def test_an_empty_answer_keeps_its_variables() -> None:
    assert json.loads(written(Solutions(("x", "y"), ()), "json")) == {
        "head": {"vars": ["x", "y"]},
        "results": {"bindings": []},
    }


@pytest.mark.parametrize("format", TRIPLE_FORMATS)
def test_triples_come_back_in_every_format(format: str) -> None:
    triples = (ox.Triple(S, P, ox.Literal("ü😀", language="en")), ox.Triple(S, P, S))
    read = ox.parse(written(Statements(triples), format), TRIPLE_FORMATS[format])
    assert {quad.triple for quad in read} == set(triples)


def test_prefixes_shorten_turtle() -> None:
    output = io.BytesIO()
    write_answer(Statements((ox.Triple(S, P, S),)), output, "turtle", {"e": "http://e/"})
    assert output.getvalue() == b"@prefix e: <http://e/> .\ne:s e:p e:s .\n"


@pytest.mark.parametrize(
    ("answer", "format"),
    [(Truth(True), "turtle"), (Statements(()), "csv"), (Solutions((), ()), "xlsx")],
)
def test_a_format_that_does_not_fit_lists_those_that_do(answer: Answer, format: str) -> None:
    with pytest.raises(UnknownNameError, match=r"choose one of \w+, \w+"):
        written(answer, format)


def test_all_formats_are_named() -> None:
    assert set(RESULT_FORMATS) == {*ROW_FORMATS, *TRIPLE_FORMATS}


def test_a_term_that_a_format_cannot_hold_is_refused() -> None:
    quoted = ox.Triple(S, P, ox.Triple(S, P, S))
    with pytest.raises(InputError, match="jsonld cannot hold this answer"):
        written(Statements((quoted,)), "jsonld")


def test_a_closed_pipe_stays_a_closed_pipe() -> None:
    class Closed(io.BytesIO):
        def write(self, data: object) -> int:
            raise BrokenPipeError(32, "Broken pipe")

    with pytest.raises(BrokenPipeError):
        write_answer(Statements((ox.Triple(S, P, S),)), Closed(), "ntriples")
    with pytest.raises(BrokenPipeError):
        write_answer(Truth(True), Closed(), "json")

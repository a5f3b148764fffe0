"""Lines of subjects: the right one, or none."""

from __future__ import annotations

import pytest

from graph.dataset.mentions import first_lines

A = "http://e/a"
LINES = {
    "N-Triples": ("<http://e/b> <http://e/p> <http://e/a> .\n<http://e/a> <http://e/p> 'x' .\n", 2),
    "a prefix": ("@prefix e: <http://e/> .\n\ne:a e:p e:b .\n", 3),
    "a prefix of SPARQL": ("PREFIX e: <http://e/>\nprefix f: <http://f/>\ne:a e:p 1 .", 3),
    "the empty prefix": ("@prefix : <http://e/> .\n:b :p :c.\n:a :p :c .", 3),
    "a full stop at a name": ("@prefix e: <http://e/> .\ne:b e:p e:c.\ne:a e:p e:c.\n", 3),
    "two on a line": ("@prefix e: <http://e/> . e:b e:p e:c .\n e:b e:p e:c . e:a e:p e:c .", 2),
    "the first of two": ("<http://e/a> <http://e/p> 1 .\n<http://e/a> <http://e/p> 2 .", 1),
    "a comment": ("# <http://e/a> <p> 1 .\n<http://e/a> <http://e/p> 1 . # so", 2),
    "a number with a point": ("<http://e/b> <http://e/p> 1.5 .\n<http://e/a> <http://e/p> 2. ", 2),
    "a graph": ("GRAPH <http://e/g> {\n<http://e/a> <http://e/p> 1 }", 2),
    "a named graph": ("<http://e/g>\n{ <http://e/b> <http://e/p> 1 .\n<http://e/a> <p> 1 }", 3),
    "lists and blanks": (
        "@prefix e: <http://e/> .\ne:b e:p ( e:a [ e:p e:a ] ) , e:a .\ne:a e:p e:c .",
        3,
    ),
    "Windows": ("<http://e/b> <http://e/p> 1 .\r\n<http://e/a> <http://e/p> 1 .\r\n", 2),
}
NONE = {
    "only an object": "<http://e/b> <http://e/p> <http://e/a> .",
    "in a text": '<http://e/b> <http://e/p> """so:\n<http://e/a> <http://e/p> 1 .\n""" .',
    "an unknown prefix": "e:a e:p e:b .",
    "another prefix": "@prefix e: <http://other/> .\ne:a e:p e:b .",
    "an IRI that a base completes": "@base <http://e/> .\n<a> <p> <b> .",
    "the name of a graph": "<http://e/a> { <http://e/b> <http://e/p> 1 }",
    "nothing": "",
}


@pytest.mark.parametrize(("text", "line"), LINES.values(), ids=LINES.keys())
def test_the_first_statement_about_a_subject_is_its_line(text: str, line: int) -> None:
    assert first_lines(text, {A}) == {A: line}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_what_is_not_sure_has_no_line(text: str) -> None:
    assert first_lines(text, {A}) == {}


def test_escaped_names_are_read() -> None:
    text = "@prefix e: <http://e/> .\ne:a\\,b e:p e:c ."
    assert first_lines(text, {"http://e/a,b"}) == {"http://e/a,b": 2}


def test_several_subjects_have_their_own_lines() -> None:
    text = "@prefix e: <http://e/> .\ne:b e:p 1 .\n\ne:a e:p 1 .\n"
    assert first_lines(text, {A, "http://e/b", "http://e/c"}) == {A: 4, "http://e/b": 2}

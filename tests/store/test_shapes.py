from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import FileFormatError, InputError
from graph.store import open_store
from graph.store.shapes import ShapeFinding, validate

Write = Callable[[str, str | bytes], Path]
SHAPES = """\
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix e: <http://e/> .
e:PersonShape a sh:NodeShape ; sh:targetClass e:Person ;
  sh:property [ sh:path e:name ; sh:minCount 1 ; sh:message "A person needs a name." ] ;
  sh:property [ sh:path e:age ; sh:maxInclusive 150 ; sh:severity sh:Warning ] .
"""


def test_findings_are_sorted_and_whole(write: Write) -> None:
    shapes = write("shapes.ttl", SHAPES)
    data = write(
        "data.trig",
        "@prefix e: <http://e/> . e:b a e:Person ; e:age 200 . e:a a e:Person ; e:name 'A' ."
        " e:g { e:b e:other 1 }",
    )
    found = validate(open_store(data), shapes)
    assert [(f.severity, f.focus, f.path, f.value) for f in found] == [
        ("Violation", "http://e/b", "http://e/name", ""),
        ("Warning", "http://e/b", "http://e/age", "200"),
    ]
    assert found[0].message == "A person needs a name."


def test_shapes_look_at_all_graphs(write: Write) -> None:
    shapes = write("shapes.ttl", SHAPES)
    data = write("data.trig", "@prefix e: <http://e/> . e:a a e:Person . e:g { e:a e:name 'A' }")
    assert validate(open_store(data), shapes) == []


def test_a_named_shape_is_named(write: Write) -> None:
    shapes = write(
        "shapes.ttl",
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <http://e/> ."
        " e:S sh:targetNode e:a ; sh:class e:Person ; sh:message 'no person' .",
    )
    data = write("data.nt", "<http://e/a> <http://e/p> <http://e/b> .\n")
    assert validate(open_store(data), shapes) == [
        ShapeFinding("Violation", "http://e/a", "", "http://e/a", "no person", "http://e/S")
    ]


def test_wrong_shapes_are_refused(write: Write) -> None:
    store = open_store(write("data.nt", "<http://e/a> <http://e/p> <http://e/b> .\n"))
    with pytest.raises(FileFormatError, match=r"shapes\.ttl, line 1"):
        validate(store, write("shapes.ttl", "oops"))
    with pytest.raises(InputError, match="no file or folder"):
        validate(store, "none.ttl")


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ('sh:property [ sh:path "x" ; sh:minCount 1 ]', "property path cannot be a Literal"),
        ('sh:property [ sh:path e:p ; sh:minCount "a" ]', "sh:minCount must be"),
        ('sh:property [ sh:path e:p ; sh:pattern "[" ]', "unterminated character set"),
        ('sh:sparql [ sh:select "SELECT oops" ]', "no valid SHACL"),
        ('sh:sparql [ sh:select "SELECT * { SERVICE e:x {} }" ]', "would call another server"),
    ],
)
def test_shapes_that_are_no_shacl_are_refused(write: Write, shape: str, message: str) -> None:
    prefixes = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <http://e/> . "
    shapes = write("shapes.ttl", f"{prefixes} e:S a sh:NodeShape ; sh:targetNode e:a ; {shape} .")
    store = open_store(write("data.nt", "<http://e/a> <http://e/p> <http://e/b> .\n"))
    with pytest.raises(InputError, match=message):
        validate(store, shapes)

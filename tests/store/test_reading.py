from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import FileFormatError, InputError
from graph.store.reading import read_file

Write = Callable[[str, str | bytes], Path]
TURTLE = "@prefix e: <http://e/> .\ne:s e:p e:o .\n"
CONTENTS = {
    "a.ttl": TURTLE,
    "a.nt": "<http://e/s> <http://e/p> <http://e/o> .\n",
    "a.nq": "<http://e/s> <http://e/p> <http://e/o> .\n",
    "a.trig": "PREFIX e: <http://e/>\n{ e:s e:p e:o }\n",
    "a.n3": TURTLE,
    "a.jsonld": '{"@id": "http://e/s", "http://e/p": {"@id": "http://e/o"}}',
    "a.json": '[{"@id": "http://e/s", "http://e/p": {"@id": "http://e/o"}}]',
    "a.rdf": '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
    '<r:Description r:about="http://e/s"><e:p r:resource="http://e/o"/></r:Description></r:RDF>',
}
QUAD = ox.Quad(ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p"), ox.NamedNode("http://e/o"))


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("zipped", [False, True])
def test_every_format_with_and_without_compression_and_byte_order_mark(
    write: Write, name: str, mark: bytes, zipped: bool
) -> None:
    content = mark + CONTENTS[name].encode()
    path = write(f"{name}.gz", gzip.compress(content, mtime=0)) if zipped else write(name, content)
    engine = ox.Store()
    prefixes = read_file(engine, path)
    assert list(engine) == [QUAD]
    assert prefixes.get("e") == (
        "http://e/" if name in {"a.ttl", "a.trig", "a.n3", "a.rdf"} else None
    )


def test_triples_go_to_the_graph_that_is_asked_for(write: Write) -> None:
    engine = ox.Store()
    read_file(engine, write("a.ttl", TURTLE), ox.NamedNode("http://e/g"))
    assert [quad.graph_name for quad in engine] == [ox.NamedNode("http://e/g")]


def test_relative_iris_are_those_of_the_file(write: Write) -> None:
    path = write("a.ttl", "<#s> <http://e/p> <> .")
    engine = ox.Store()
    read_file(engine, path)
    assert [quad.subject.value for quad in engine] == [f"{path.as_uri()}#s"]


def test_prefixes_are_found_although_the_head_ends_in_a_statement(write: Write) -> None:
    many = TURTLE + "".join(f'e:s e:p "{number:0>100}" .\n' for number in range(1000))
    assert read_file(ox.Store(), write("a.ttl", many)) == {"e": "http://e/"}


def test_the_watch_hears_every_byte_as_it_lies_on_disk(write: Write) -> None:
    path = write("a.nt.gz", gzip.compress(CONTENTS["a.nt"].encode() * 1000, mtime=0))
    heard: list[int] = []
    read_file(ox.Store(), path, watch=heard.append)
    assert sum(heard) == path.stat().st_size


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ttl", "<http://e/s> <http://e/p> oops .", r"a\.ttl, line 1, column 27: oops is not"),
        ("a.nt", '<http://e/s> <http://e/p> "x" .\nno', r"a\.nt, line 2, column 1: "),
        ("a.rdf", "<a>\n <b></c>\n</a>", r"a\.rdf, line 2, column \d+: "),
        ("a.json", '{"a":', r"a\.json, line 1, column 6: "),
        ("a.ttl", b"<http://e/\xff> a 1 .", r"a\.ttl, line 1, column \d+: "),
        (
            "a.ttl",
            "@prefix e: <http://e/> .\ne:a e:b f:c .",
            r"line 2, column 9: [^(]*\(at 'f:c'\)",
        ),
        ("a.ttl", "e:a e:b 1 .", r"declare it with @prefix e: <…>\.$"),
        (
            "a.ttl",
            '<urn:a> <urn:b> "c',
            r"column \d+: Unexpected end of file.*; close what is left",
        ),
        ("a.nt.gz", gzip.compress(b"<urn:a> <urn:b> 1 2", mtime=0), r"\(at '"),
        ("a.nt.gz", b"no gzip", r"a\.nt\.gz: it is not a whole gzip file"),
        ("a.nt.gz", gzip.compress(b"# x\n" * 9000, mtime=0)[:-9], "not a whole gzip file"),
        ("a.json", '{"@context": "http://e/c", "@id": "http://e/s"}', "none is ever fetched"),
        ("a.json", '{"@context": {"@import": "http://e/c"}}', "none is ever fetched"),
    ],
)
def test_a_malformed_file_is_named_with_its_place(
    write: Write, name: str, content: str | bytes, message: str
) -> None:
    engine = ox.Store()
    with pytest.raises(FileFormatError, match=message):
        read_file(engine, write(name, content))
    assert len(engine) == 0


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be loaded .*check its path"):
        read_file(ox.Store(), tmp_path / "none.ttl")

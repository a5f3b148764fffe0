from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graph import resources
from graph.errors import FileFormatError, InputError, StoreError
from graph.store import ONTOLOGY_GRAPH, load_store, open_store

Write = Callable[[str, str | bytes], Path]
S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
LINE = '<http://e/s> <http://e/p> "x" .\n'
NAMED = '<http://e/s> <http://e/p> "x" <http://e/g> .\n'


def test_a_folder_means_its_rdf_files_at_any_depth_in_order(write: Write, tmp_path: Path) -> None:
    write("data/b.ttl", "@prefix e: <http://b/> . " + LINE)
    write("data/deep/a.nt", LINE.replace("x", "y"))
    write("data/.hidden/c.nt", LINE.replace("x", "z"))
    write("data/notes.txt", "not RDF")
    with open_store(tmp_path / "data") as store:
        assert sorted(quad.object.value for quad in store.quads()) == ["x", "y"]
        assert store.prefixes["e"] == "http://b/"
        assert store.name == str(tmp_path / "data")


def test_blank_nodes_of_different_sources_stay_apart(write: Write) -> None:
    line = '_:b <http://e/p> "x" .\n'
    graph = rdflib.Graph().parse(data=line, format="nt")
    engine = ox.Store()
    engine.add(ox.Quad(ox.BlankNode("b"), P, ox.Literal("x")))
    sources = [write("a.nt", line), write("b.nt", line), graph, engine, engine]
    assert len(open_store(*sources)) == 5


def test_a_pyoxigraph_store_is_used_as_it_is() -> None:
    engine = ox.Store()
    store = open_store(engine)
    engine.add(ox.Quad(S, P, S))
    assert list(store.quads()) == [ox.Quad(S, P, S)]


def test_disk_stores_open_alone_and_merge_with_others(write: Write, tmp_path: Path) -> None:
    load_store([write("a.ttl", "@prefix e: <http://a/> . " + LINE)], tmp_path / "disk")
    with open_store(tmp_path / "disk") as alone:
        assert (len(alone), alone.prefixes["e"]) == (1, "http://a/")
    with open_store(tmp_path / "disk", write("b.nt", LINE.replace("x", "y"))) as merged:
        assert (len(merged), merged.prefixes["e"]) == (2, "http://a/")


@pytest.mark.parametrize(
    ("lines", "union"),
    [(LINE, False), (NAMED, True), (LINE + NAMED, False), ("", False)],
)
def test_patterns_see_all_graphs_only_when_the_default_graph_is_empty(
    write: Write, lines: str, union: bool
) -> None:
    path = write("a.nq", lines)
    assert open_store(path).union is union
    assert open_store(path, union=not union).union is not union
    assert len(list(open_store(path, union=True).select("SELECT * { ?s ?p ?o }"))) == (
        lines.count("\n")
    )


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("-", b"@prefix e: <http://e/> . e:s e:p 'x' ."),
        ("-", LINE.encode()),
        ("-", NAMED.encode()),
        ("-", gzip.compress(LINE.encode(), mtime=0)),
        ("-", b"\xef\xbb\xbf" + LINE.encode()),
        ("-:nt", LINE.encode()),
        ("-:n3", LINE.encode()),
        ("-", b'{"@id": "http://e/s", "http://e/p": "x"}'),
    ],
)
@pytest.mark.parametrize("buffered", [True, False])
def test_standard_input_in_any_format(
    monkeypatch: pytest.MonkeyPatch, source: str, content: bytes, buffered: bool
) -> None:
    raw = io.BytesIO(content)
    buffer = io.BufferedReader(raw) if buffered else raw
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(buffer, encoding="utf-8"))
    store = open_store(source)
    assert [(quad.subject, quad.object) for quad in store.quads()] == [(S, ox.Literal("x"))]
    assert store.name == "standard input"


@pytest.mark.parametrize(
    ("source", "content", "message"),
    [
        ("-", b"<http://e/s> oops", "standard input, line 1, column 14: "),
        ("-", gzip.compress(LINE.encode() * 99, mtime=0)[:-9], "not a whole gzip file"),
    ],
)
def test_bad_standard_input_is_refused(
    monkeypatch: pytest.MonkeyPatch, source: str, content: bytes, message: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
    with pytest.raises(FileFormatError, match=message):
        open_store(source)


def test_sources_that_cannot_be_opened_say_what_to_do(write: Write, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no file or folder 'none\.ttl'; check its path"):
        open_store("none.ttl")
    with pytest.raises(InputError, match="no address of an endpoint; write it as in http"):
        open_store("https://:80/sparql")
    with pytest.raises(InputError, match="empty name opens nothing"):
        open_store("")
    with pytest.raises(InputError, match=r"'-:csv' names no RDF format; after .* json, jsonld"):
        open_store("-:csv")
    with pytest.raises(FileFormatError, match=r"known are \.json"):
        open_store(write("a.csv", "a,b"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no RDF file"):
        open_store(tmp_path / "empty")
    with pytest.raises(InputError, match="'int' cannot be opened"):
        open_store(3)


def test_a_malformed_file_among_good_ones_opens_nothing(write: Write) -> None:
    with pytest.raises(FileFormatError, match=r"b\.nt, line 1"):
        open_store(write("a.nt", LINE), write("b.nt", "oops"))


def test_nothing_opens_the_packaged_graph_with_the_ontology_beside_it(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("data/justice-graph.ttl", "@prefix e: <http://e/> . e:s e:p e:o .")
    write(
        "data/dataset.ttl",
        "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix e: <http://e/> ."
        "e:data a dcat:Dataset ; e:issued 'today' ; e:part e:x . e:x e:n 1 .",
    )
    write("ontology/justice.ttl", "<http://e/Class> <http://e/p> 'y' .")
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "graph")
    with open_store() as store:
        assert {(quad.object.value, str(quad.graph_name)) for quad in store.quads()} == {
            ("http://e/o", "DEFAULT"),
            ("y", str(ONTOLOGY_GRAPH)),
            ("http://www.w3.org/ns/dcat#Dataset", str(ONTOLOGY_GRAPH)),
            ("today", str(ONTOLOGY_GRAPH)),
        }
        assert (store.union, store.prefixes["e"]) == (False, "http://e/")


def test_a_packaged_graph_that_was_not_compiled_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "graph")
    with pytest.raises(StoreError, match=r"run scripts/compile_data\.py"):
        open_store()

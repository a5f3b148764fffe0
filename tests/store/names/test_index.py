"""The index of names: what it holds, in which order, and when there is none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from graph.errors import StoreError
from graph.store import load_store, open_store
from graph.store.names import Name, NameIndex, name_index_in, name_index_of
from graph.store.names import opening as opening_module
from graph.terms import ONTOLOGY_GRAPH, RDF, RDFS, SKOS

Write = Callable[[str, str | bytes], Path]
EX = "http://example.org/"
PERSON = NamedNode(f"{EX}Person")


def index_of(**names: str) -> NameIndex:
    engine = Store()
    for iri, name in names.items():
        engine.add(Quad(NamedNode(EX + iri), RDFS.label, Literal(name, language="en")))
        engine.add(Quad(NamedNode(EX + iri), RDF.type, PERSON))
    index = name_index_of(engine)
    assert index is not None
    return index


def test_names_come_by_length_then_text_then_entity() -> None:
    index = index_of(d="Annabel", c="Ann", b="Anne", a="ANN", e="Anna", f="Joann")
    assert list(index.beginning("ann")) == [
        Name(f"{EX}a", "ann", 0),
        Name(f"{EX}c", "ann", 0),
        Name(f"{EX}e", "anna", 0),
        Name(f"{EX}b", "anne", 0),
        Name(f"{EX}d", "annabel", 0),
    ]
    assert [name.plain for name in index.exactly("anne")] == ["anne"]
    assert [name.plain for name in index.holding("oan")] == ["joann"]
    assert [name.plain for name in index.holding("nn")][-2:] == ["joann", "annabel"]


def test_words_are_found_by_their_beginnings() -> None:
    index = index_of(a="Mary Ann Lee", b="Lee-Ann Marsh", c="Maryann")
    assert [name.plain for name in index.with_words("ma an", in_order=False)] == [
        "mary ann lee",
        "lee-ann marsh",
    ]
    assert [name.plain for name in index.with_words("ma an", in_order=True)] == ["mary ann lee"]
    assert list(index.with_words("...", in_order=True)) == []


def test_similar_texts_share_pieces_or_have_two_signs_swapped() -> None:
    index = index_of(a="John Ash", b="Alice Birch")
    assert index.similar_words("jhon", 5) == ["john"]
    assert index.similar_words("alise", 5) == ["alice"]
    assert index.similar_names("jon ash", 5) == ["john ash"]
    assert index.similar_words("qqq", 5) == []


def test_a_kind_is_the_set_of_classes() -> None:
    engine, node = Store(), NamedNode(f"{EX}a")
    for kind in (RDFS.Resource, PERSON):
        engine.add(Quad(node, RDF.type, kind))
    engine.add(Quad(node, RDFS.label, Literal("Ann")))
    engine.add(Quad(NamedNode(f"{EX}b"), SKOS.altLabel, Literal("Ann")))
    index = name_index_of(engine)
    assert index is not None
    types = {name.iri: index.types(name.kind) for name in index.exactly("ann")}
    expected = {f"{EX}a": {RDFS.Resource.value, PERSON.value}, f"{EX}b": set()}
    assert types == expected


def test_what_the_ontology_declares_and_what_has_no_iri_is_left_out() -> None:
    engine = Store()
    engine.add(Quad(PERSON, RDFS.label, Literal("person")))
    engine.add(Quad(PERSON, RDF.type, RDFS.Class, ONTOLOGY_GRAPH))
    engine.add(Quad(NamedNode(f"{EX}a"), RDFS.label, Literal("personal")))
    engine.add(Quad(NamedNode(f"{EX}a"), RDFS.label, NamedNode(f"{EX}person")))
    index = name_index_of(engine)
    assert index is not None
    assert [name.iri for name in index.beginning("person")] == [f"{EX}a"]


@pytest.fixture
def disk(write: Write, tmp_path: Path) -> Path:
    load_store([write("a.nt", f'<{EX}a> <{RDFS.label.value}> "Ann" .\n')], tmp_path / "disk")
    return tmp_path / "disk"


def test_a_load_builds_the_index_in_its_generation(disk: Path, write: Write) -> None:
    with open_store(disk) as store:
        assert store.names is not None
        load_store([write("b.nt", f'<{EX}b> <{RDFS.label.value}> "Bob" .\n')], disk)
        assert [name.plain for name in store.names.beginning("a")] == ["ann"]
    with open_store(disk) as store:
        assert store.names is not None
        assert list(store.names.beginning("a")) == []
        assert [name.plain for name in store.names.beginning("b")] == ["bob"]
    assert store.names is None


def test_an_index_of_another_version_is_not_read(disk: Path) -> None:
    folder = disk / "generation-1"
    with sqlite3.connect(folder / "names.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert name_index_in(folder) is None


def test_without_full_text_in_sqlite_there_is_no_index(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_module, "has_full_text", lambda: False)
    load_store([write("a.nt", f'<{EX}a> <{RDFS.label.value}> "Ann" .\n')], tmp_path / "disk")
    with open_store(tmp_path / "disk") as store:
        assert store.names is None
    assert name_index_of(Store()) is None


def test_an_index_that_cannot_be_written_leaves_the_old_store(
    disk: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(opening_module, "fill_name_index", fail)
    with pytest.raises(StoreError, match="disk is full"):
        load_store([write("b.nt", f'<{EX}b> <{RDFS.label.value}> "Bob" .\n')], disk)
    with open_store(disk) as store:
        assert len(store) == 1
        assert sorted(path.name for path in disk.iterdir()) == [
            "generation-1",
            "store.json",
            "store.lock",
        ]

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from pyoxigraph import Store as Oxigraph

from graph.errors import FileFormatError, InputError
from graph.model import load_model, packaged_model
from graph.resources import ontology_folder
from graph.store import open_store

TINY = (
    "@prefix owl: <http://www.w3.org/2002/07/owl#> ."
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    '<http://example.org/A> a owl:Class ; rdfs:label "A"@en ; skos:definition "An A."@en .'
)


def test_a_file_a_folder_and_triples_give_the_same_model(tmp_path: Path) -> None:
    path = tmp_path / "tiny.ttl"
    path.write_text(TINY, encoding="utf-8")
    store = Oxigraph()
    store.extend(parse(TINY, format=RdfFormat.TURTLE))
    sources = (path, str(path), tmp_path, parse(TINY, format=RdfFormat.TURTLE), store)
    for source in sources:
        assert list(load_model(source).classes) == ["http://example.org/A"]


def test_the_whole_ontology_folder_can_be_loaded() -> None:
    loaded = load_model(ontology_folder())
    assert loaded.classes == packaged_model().classes
    assert loaded.properties == packaged_model().properties


def test_a_store_of_ours_gives_the_same_model(tmp_path: Path) -> None:
    with_data = tmp_path / "data.ttl"
    with_data.write_text("<http://example.org/a> <http://example.org/p> 1 .", encoding="utf-8")
    loaded = load_model(open_store(ontology_folder() / "justice.ttl", with_data))
    assert loaded.classes == packaged_model().classes
    assert loaded.properties == packaged_model().properties
    assert loaded.party_kinds == packaged_model().party_kinds


def test_several_sources_are_read_together(tmp_path: Path) -> None:
    path = tmp_path / "tiny.ttl"
    path.write_text(TINY, encoding="utf-8")
    both = load_model(path, ontology_folder() / "justice.ttl")
    assert set(both.classes) == {"http://example.org/A", *packaged_model().classes}


def test_the_packaged_model_is_read_once() -> None:
    assert packaged_model() is packaged_model()


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no ontology at .*none\.ttl.*name a Turtle file"):
        load_model(tmp_path / "none.ttl")


def test_a_folder_without_turtle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no \.ttl file"):
        load_model(tmp_path)


def test_a_broken_file_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("@prefix ex: <http://example.org/> .\nex:a ex:b", encoding="utf-8")
    with pytest.raises(FileFormatError) as caught:
        load_model(path)
    assert caught.value.line == 2
    assert str(caught.value).startswith(f"{path}, line 2")

"""Files and lines of what is at fault."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from graph.dataset.places import Place, in_files, in_package, in_tables
from graph.store.load import load_store
from graph.terms import ID, JG

TURTLE = "PREFIX e: <http://e/>\ne:a e:p e:b .\ne:b e:p e:a .\n"
A, B, C = "http://e/a", "http://e/b", "http://e/c"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_rows_of_tables_have_their_lines(folder: Path) -> None:
    find = in_tables(folder)
    wanted = {ID[name].value for name in ("dawn", "claim-C1b", "citation-F2", "source-copy", "x")}
    assert find(wanted | {ID["dispute-D1"].value}) == {
        ID["dawn"].value: Place("entities.csv", 2),
        ID["claim-C1b"].value: Place("claims.csv", 3),
        ID["citation-F2"].value: Place("citations.csv", 3),
        ID["source-copy"].value: Place("sources.csv", 3),
        ID["dispute-D1"].value: Place("disputes.csv", 2),
    }


def test_the_package_knows_its_terms_too() -> None:
    found = in_package()({JG.revokes.value, ID["kim-kardashian"].value})
    ontology, entity = found[JG.revokes.value], found[ID["kim-kardashian"].value]
    for place, start in ((ontology, "jg:revokes"), (entity, "kim-kardashian,")):
        lines = Path(place.file).read_text(encoding="utf-8").splitlines()
        assert place.line is not None
        assert lines[place.line - 1].startswith(start)


def test_one_file_is_the_place_of_everything(here: Path) -> None:
    (here / "a.ttl").write_text(TURTLE, encoding="utf-8")
    assert in_files(["a.ttl"])({A, C}) == {A: Place("a.ttl", 2), C: Place("a.ttl")}


def test_a_file_outside_keeps_its_path(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.ttl").write_text(TURTLE, encoding="utf-8")
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    assert in_files(["../a.ttl"])({A}) == {A: Place("../a.ttl", 2)}


def test_of_several_files_only_what_is_found_has_a_place(here: Path) -> None:
    (here / "data").mkdir()
    (here / "data" / "a.nt").write_text("<http://e/a> <http://e/p> 1 .", encoding="utf-8")
    (here / "data" / "b.ttl.gz").write_bytes(gzip.compress(TURTLE.encode()))
    assert in_files(["data"])({A, B, C}) == {
        A: Place("data/a.nt", 1),
        B: Place("data/b.ttl.gz", 3),
    }


def test_a_format_without_lines_of_statements_has_its_file_only(here: Path) -> None:
    (here / "a.jsonld").write_text('{"@id": "http://e/a"}', encoding="utf-8")
    assert in_files(["a.jsonld"])({A}) == {A: Place("a.jsonld")}


def test_a_store_and_standard_input_are_no_places(here: Path) -> None:
    (here / "a.ttl").write_text(TURTLE, encoding="utf-8")
    load_store(["a.ttl"], here / "store")
    assert in_files(["store", "-"])({A}) == {}

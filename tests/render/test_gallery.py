"""A gallery: which pictures it holds, and that its folder is whole or as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import InputError
from graph.render.gallery import GalleryPage, write_gallery
from graph.store import open_store
from graph.store.base import Store

PREFIXES = """
@prefix jg: <https://w3id.org/justice-graph/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix : <https://w3id.org/justice-graph/id/> .
"""

FILM = """
:film a jg:Documentary, jg:Programme ; rdfs:label "The Film"@en ; jg:coversCase :case-a .
:case-a a jg:Case ; rdfs:label "Case A"@en ; jg:defendant :ann .
:ann a jg:Person ; rdfs:label "Ann"@en .
:case-b a jg:Case ; rdfs:label "Case B"@en ; jg:defendant :bob, :p1, :p2, :p3, :p4, :p5, :p6, :p7 .
:bob a jg:Person ; rdfs:label "Bob"@en .
:series a jg:Series, jg:Programme ; rdfs:label "The Series"@en .
:e1 a jg:Episode ; rdfs:label "One"@en ; jg:partOf :series .
:act a jg:Law ; rdfs:label "The Act"@en ; jg:sponsoredBy :ann .
:club a jg:Organisation ; rdfs:label "The Club"@en .
"""
MEMBERS = "\n".join(
    f':p{number} a jg:Person ; rdfs:label "Person {number}"@en ; jg:workedWith :club .'
    for number in range(1, 9)
)


def store_of(turtle: str) -> Store:
    engine = ox.Store()
    engine.load(turtle.encode("utf-8"), format=ox.RdfFormat.TURTLE)
    return open_store(engine)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_draws_the_whole_and_its_main_parts(tmp_path: Path) -> None:
    pages = write_gallery(store_of(PREFIXES + FILM + MEMBERS), tmp_path / "html")
    assert pages == [
        GalleryPage("Overview", "The whole graph", "whole.html", 17, 20),
        GalleryPage("Overview", "The law", "laws.html", 2, 1),
        GalleryPage("Overview", "The episodes", "episodes.html", 2, 1),
        GalleryPage("Cases of the documentary", "Case A", "case-a.html", 4, 3),
        GalleryPage(
            "How are they connected?", "How is Ann connected to The Act?", "ann-act.html", 2, 1
        ),
        GalleryPage("Organisations", "The Club", "club.html", 9, 8),
    ]
    assert names(tmp_path) == ["html"]
    assert names(tmp_path / "html") == sorted([page.file for page in pages] + ["index.html"])


def test_a_picture_says_what_it_is_about(tmp_path: Path) -> None:
    knows = "\n".join(f":ann jg:workedWith :p{number} ." for number in range(1, 9))
    write_gallery(store_of(PREFIXES + FILM + MEMBERS + knows), tmp_path / "html")

    def description(file: str) -> str:
        page = (tmp_path / "html" / file).read_text(encoding="utf-8")
        found = re.search(r'"description":"(Everything[^"]*)"', page)
        return found[1] if found else ""

    assert description("ann.html") == "Everything linked to this person."
    assert description("club.html") == "Everything linked to this organisation."
    assert description("case-a.html") == "Everything within 2 links of this case."


def test_the_list_links_every_picture(tmp_path: Path) -> None:
    pages = write_gallery(store_of(PREFIXES + FILM), tmp_path / "html")
    index = (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'class="card" href="([^"]*)"', index) == [page.file for page in pages]
    assert re.findall(r"<h2>(.*?)</h2>", index) == [
        "Overview", "Cases of the documentary", "How are they connected?",
    ]  # fmt: skip
    assert "<script" not in index


def test_a_graph_without_our_types_has_the_whole_only(tmp_path: Path) -> None:
    pages = write_gallery(store_of("<urn:a> <urn:knows> <urn:b> ."), tmp_path / "html")
    assert [page.file for page in pages] == ["whole.html"]


def test_the_same_store_gives_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_gallery(store_of(PREFIXES + FILM + MEMBERS), tmp_path / name)
    for file in names(tmp_path / "one"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_an_earlier_gallery_is_replaced(tmp_path: Path) -> None:
    write_gallery(store_of(PREFIXES + FILM), tmp_path / "html")
    write_gallery(store_of("<urn:a> <urn:knows> <urn:b> ."), tmp_path / "html")
    assert names(tmp_path / "html") == ["index.html", "whole.html"]
    assert names(tmp_path) == ["html"]


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(InputError, match="holds other files; name a new or an empty folder"):
        write_gallery(store_of(PREFIXES + FILM), tmp_path)
    with pytest.raises(InputError, match="is a file; name a folder"):
        write_gallery(store_of(PREFIXES + FILM), tmp_path / "thesis.txt")
    assert names(tmp_path) == ["thesis.txt"]


def test_a_failure_leaves_the_earlier_gallery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_gallery(store_of(PREFIXES + FILM), tmp_path / "html")
    before = names(tmp_path / "html")

    def fail(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("graph.render.gallery.fill_index", fail)
    with pytest.raises(InputError, match=r"cannot be written \(No space left on device\)"):
        write_gallery(store_of("<urn:a> <urn:knows> <urn:b> ."), tmp_path / "html")
    assert names(tmp_path / "html") == before
    assert names(tmp_path) == ["html"]

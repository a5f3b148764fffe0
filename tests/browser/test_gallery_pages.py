"""The gallery's list and its pictures, opened from disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from graph.render.gallery import write_gallery
from graph.store import open_store

pytestmark = pytest.mark.browser


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    engine = ox.Store()
    engine.load(b"<urn:ann> <urn:knows> <urn:bob> .", format=ox.RdfFormat.N_TRIPLES)
    write_gallery(open_store(engine), tmp_path / "html")
    return tmp_path / "html"


@pytest.mark.parametrize("width", [320, 1440])
def test_the_list_makes_no_request_and_fits(folder: Path, open_file: Any, width: int) -> None:
    opened = open_file(folder / "index.html", width=width)
    assert opened.page.inner_text(".card-title") == "The whole graph"
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert [address.rsplit("/")[-1] for address in opened.requests] == ["index.html"]
    assert opened.complaints == []


def test_a_picture_that_it_links_answers(folder: Path, open_file: Any) -> None:
    opened = open_file(folder / "whole.html")
    opened.click_edge(0)
    assert opened.page.inner_text("#panel h2") == "ann knows bob"
    assert opened.complaints == []


FILM = b"""
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix jg: <https://w3id.org/justice-graph/ns#> .
@prefix : <https://w3id.org/justice-graph/id/> .
:film a jg:Documentary ; jg:coversCase :case .
:case a jg:Case ; rdfs:label "The Case"@en ; jg:defendant :ann ; jg:appliesLaw :law .
:ann a jg:Person ; rdfs:label "Ann"@en . :law a jg:Law ; rdfs:label "The Law"@en .
"""


def test_a_picture_of_a_connection_tells_it(open_file: Any, tmp_path: Path) -> None:
    engine = ox.Store()
    engine.load(FILM, format=ox.RdfFormat.TURTLE)
    write_gallery(open_store(engine), tmp_path / "html")
    opened = open_file(tmp_path / "html" / "ann-law.html")
    assert opened.page.inner_text("h1") == "How is Ann connected to The Law?"
    opened.page.click("#story .told-text >> nth=1")
    assert opened.page.inner_text("#panel-content h2") == "The Case applied The Law"
    assert opened.complaints == []

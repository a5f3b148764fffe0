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

"""A picture as text: whole, deterministic, closed to the network and to markup from the graph."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.layout import layout
from graph.errors import InputError
from graph.render import picture

ANY_TEXT = st.text(st.characters(codec=None), max_size=40)


def content_of(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="content">(.*?)</script>', page, re.S)
    assert found
    return json.loads(found[1])


def small() -> nx.MultiDiGraph:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    g.add_node("urn:a", label="A", facts=[], aliases=["Alpha"])
    g.add_node("urn:b", label="B")
    g.add_edge("urn:a", "urn:b", "k", label="knows", sentence="A knows B")
    return g


def test_the_graph_is_not_changed() -> None:
    g, same = small(), small()
    picture(g, title="T").html()
    assert nx.utils.graphs_equal(g, same)


def test_the_same_graph_gives_the_same_page() -> None:
    assert picture(small(), title="T").html() == picture(small(), title="T").html()


def test_the_page_names_no_address_to_load_from() -> None:
    page = picture(small(), title="T", layout=False).html()
    assert re.findall(r'(?:src|href)="([^"]*)"', page) == ["data:,"]
    assert "sourceMappingURL" not in page
    assert "@import" not in page


def test_the_policy_lets_in_the_embedded_texts_only() -> None:
    page = picture(small(), title="T", layout=False).html()
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert found
    rules = dict(rule.strip().split(" ", 1) for rule in found[1].split(";"))
    assert rules["default-src"] == "'none'"
    assert [source[:8] for source in rules["script-src"].split()] == ["'sha256-"] * 2
    assert [source[:8] for source in rules["style-src"].split()] == ["'sha256-"]
    assert rules["img-src"] == "data: blob:"


@given(ANY_TEXT)
def test_any_text_reaches_the_page_as_text(text: str) -> None:
    g: nx.MultiDiGraph = nx.MultiDiGraph()
    g.add_node("k", label=text, description=text)
    drawn = picture(g, title=text, description=text, layout=False)
    page = drawn.html()
    page.encode("utf-8")
    assert content_of(page) == json.loads(json.dumps(drawn.content))
    assert page.count("</script>") == 3


def test_title_and_language_are_escaped() -> None:
    page = picture(small(), title='"<b>"', language='e"n', layout=False).html()
    assert '<html lang="e&quot;n">' in page
    assert "<title>&quot;&lt;b&gt;&quot;</title>" in page


def test_write_gives_the_path_and_makes_the_folder(tmp_path: Path) -> None:
    drawn = picture(small(), title="Ä", layout=False)
    path = drawn.write(tmp_path / "new" / "a.html")
    assert path == tmp_path / "new" / "a.html"
    assert path.read_bytes() == drawn.html().encode("utf-8")
    assert [file.name for file in path.parent.iterdir()] == ["a.html"]


def test_a_failed_write_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"cannot be written \(.*\); name a file"):
        picture(small(), title="T", layout=False).write(tmp_path / "file" / "a.html")


def test_a_notebook_shows_the_page_in_a_frame() -> None:
    drawn = picture(small(), title="T & U", layout=False)
    frame = drawn._repr_html_()
    found = re.fullmatch(r'<iframe title="T &amp; U" srcdoc="([^"]*)" .*</iframe>', frame, re.S)
    assert found
    assert unescape(found[1]) == drawn.html()


def test_positions_are_spread_evenly_without_a_layout() -> None:
    g = nx.path_graph(50)
    places = list(picture(g, title="T", layout=False).positions.values())
    nearest = min(abs(complex(*a) - complex(*b)) for i, a in enumerate(places) for b in places[:i])
    assert nearest > 40


def test_positions_are_those_of_the_layout() -> None:
    g = nx.path_graph(9)
    assert picture(g, title="T").positions == layout(g)


def test_one_node_and_no_node() -> None:
    one: nx.DiGraph = nx.DiGraph()
    one.add_node("a")
    assert list(picture(one, title="T").positions) == ["a"]
    assert picture(nx.DiGraph(), title="T").positions == {}


def test_drawing_does_not_load_pyvis_or_ipython() -> None:
    program = (
        "import sys, networkx as nx; from graph.render import picture; "
        "picture(nx.path_graph(3), title='T', layout=False).html(); "
        "print([m for m in ('pyvis', 'IPython', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"

"""What the search of a picture finds, and in which order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.render import picture

pytestmark = pytest.mark.browser

NAMES = [
    "Node 1745", "Node 170", "A Node 17", "Node 17", "Xnode 17", "Tynice Nichole Hall",
    "Hall of Records", "Kim Kardashian", "#cut50", "O’Neil",
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("node 17", ["Node 17", "Node 1745", "Node 170", "A Node 17", "Xnode 17"]),
        ("Hall Tynice", ["Tynice Nichole Hall"]),
        ("tynice hall", ["Tynice Nichole Hall"]),
        ("hall", ["Hall of Records", "Tynice Nichole Hall"]),
        ("Kardahsian", ["Kim Kardashian"]),
        ("kim kardasian", ["Kim Kardashian"]),
        ("cut50", ["#cut50"]),
        ("o'neil", ["O’Neil"]),
        ("xyz", []),
        ("quite another", []),
    ],
)
def test_the_best_match_comes_first(
    open_file: Any, tmp_path: Path, typed: str, found: list[str]
) -> None:
    g = nx.DiGraph()
    g.add_nodes_from(NAMES)
    page = open_file(picture(g, title="Names").write(tmp_path / "names.html")).page
    page.fill("#search", typed)
    assert page.locator("#suggestions .suggestion-name").all_inner_texts() == found

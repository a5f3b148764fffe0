"""The documents are complete: every query, decision and word that they promise is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import graph
from graph.sparql import catalog

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "ontology").glob("*.md"),
]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", catalog())
def test_every_named_query_is_described_as_its_header_does(name: str) -> None:
    query = catalog()[name]
    section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", text("docs/queries.md"), re.M | re.S)
    assert section, f"docs/queries.md has no heading {name}"
    assert f"**{query.title}** {query.description}" in section[1]
    for parameter in query.parameters:
        row = f"| `{parameter.name}` | {parameter.type} | `{parameter.default}` |"
        assert f"{row} {parameter.description} |" in section[1]


def test_every_public_name_is_in_the_library_page() -> None:
    page = text("docs/library.md")
    missing = [name for name in graph.__all__ if f"`{name}" not in page and name[0] != "_"]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda p: p.stem)
def test_every_decision_has_its_four_parts(page: Path) -> None:
    parts = re.findall(r"^\*\*(.+?)\.\*\*", page.read_text(encoding="utf-8"), re.M)
    assert parts == ["Context", "Decision", "Rejected", "Consequences"]
    assert re.match(r"\d{8}-", page.name)


def test_the_changelog_knows_the_version() -> None:
    assert f"## {graph.__version__}" in text("CHANGELOG.md")

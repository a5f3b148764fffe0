"""``/api/citations`` gives the sources of an entity as files."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

BIBTEX = """@misc{source,
\ttitle = {{The Post}}
}
"""
RIS = """TY  - NEWS
ID  - source
TI  - The Post
ER  -
"""


@pytest.mark.parametrize(
    ("style", "media", "file"),
    [
        ("text", "text/plain; charset=utf-8", "1. “The Post” (news).\n"),
        ("bibtex", "application/x-bibtex; charset=utf-8", BIBTEX),
        ("ris", "application/x-research-info-systems; charset=utf-8", RIS),
    ],
)
def test_sources_as_a_file(tiny: TestClient, style: str, media: str, file: str) -> None:
    answer = tiny.get(f"/api/citations/Annie?style={style}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, media)
    assert [line.rstrip() for line in answer.text.splitlines()] == file.splitlines()


def test_sources_as_csl_json(tiny: TestClient) -> None:
    answer = tiny.get("/api/citations/id:ann?style=csl-json")
    assert answer.headers["content-type"] == "application/vnd.citationstyles.csl+json"
    assert answer.json() == [{"id": "source", "type": "article-newspaper", "title": "The Post"}]


def test_an_entity_without_sources_gives_an_empty_list(tiny: TestClient) -> None:
    assert tiny.get("/api/citations/id:book?style=csl-json").json() == []


def test_nobody_has_no_sources(tiny: TestClient) -> None:
    answer = tiny.get("/api/citations/nobody")
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown-entity")

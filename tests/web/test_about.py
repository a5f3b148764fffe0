"""``/api/about`` and ``/api/counts``: what is served, and what is in it."""

from __future__ import annotations

from starlette.testclient import TestClient

from graph import __version__
from tests.web.tiny import NS, ask


def test_about_and_counts(tiny: TestClient) -> None:
    about = ask(tiny, "/api/about")
    assert about.pop("prefixes")["jg"] == NS
    assert about == {
        "name": "memory",
        "version": __version__,
        "date": None,
        "triples": 27,
        "indexed": True,
        "timeout": 30.0,
        "rows": 100_000,
        "claimed": True,
        "cut": None,
        "title": None,
        "description": None,
    }
    counts = ask(tiny, "/api/counts")["counts"]
    assert counts[0] == {"what": "triples", "curie": "", "label": "memory", "number": 27}
    assert {"what": "class", "curie": "jg:Person", "label": "person", "number": 2} in counts

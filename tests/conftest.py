"""Stores made of a few lines of TriG, and a headless Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from graph.store import LocalStore
from scripts.ensure_browser import NAMES

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PREFIXES = {
    "ex": "http://example.org/",
    "jg": "https://w3id.org/justice-graph/ns#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@pytest.fixture(scope="session")
def trig() -> Callable[[str], LocalStore]:
    """Open a store with what a TriG text says; its prefixes are declared."""

    def open_trig(text: str) -> LocalStore:
        engine = ox.Store()
        # A store would rename blank nodes while loading; parsing keeps their names.
        engine.extend(ox.parse((HEAD + text).encode(), format=ox.RdfFormat.TRIG))
        return LocalStore(engine, prefixes=PREFIXES)

    return open_trig


CHROMIUM_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests: that of the machine, or the one that playwright brought."""
    from playwright.sync_api import sync_playwright  # most tests need no browser

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        found = next(filter(None, map(shutil.which, NAMES)), None) or (
            str(own) if own.exists() else None
        )
        if found is None:
            pytest.fail(
                "No Chromium is installed: install the package chromium, or run "
                "`python -m playwright install chromium`."
            )
        browser = playwright.chromium.launch(executable_path=found, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()

"""Stores made of a few lines of TriG."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from graph.store import LocalStore

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

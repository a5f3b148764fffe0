"""Clients of an application over a tiny store, and over the packaged graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from starlette.testclient import TestClient

from graph.store import Limits, LocalStore, open_store
from graph.web import create_app

Trig = Callable[[str], LocalStore]
Serve = Callable[..., TestClient]

TINY = """
PREFIX id: <https://w3id.org/justice-graph/id/>
id:ann a jg:Person ; rdfs:label "Ann Ash"@en ; skos:altLabel "Annie"@en ; jg:visited id:mill .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en ; jg:visited id:mill ; jg:wrote id:book .
id:mill a jg:Place ; rdfs:label "the mill"@en .
id:book a jg:Law ; rdfs:label "a book"@en .
id:claim a jg:Claim ; rdf:subject id:ann ; rdf:predicate jg:visited ; rdf:object id:mill ;
  jg:rank jg:Normal ; jg:kind jg:Reported ; jg:from "2018-06"^^xsd:gYearMonth ;
  jg:until "2018-07"^^xsd:gYearMonth ; jg:citation id:citation .
id:citation a jg:Citation ; jg:source id:source ; jg:says "She went there."@en .
id:source a jg:Source ; rdfs:label "The Post"@en ; jg:sourceKind jg:news .
"""


@pytest.fixture
def serve(trig: Trig) -> Iterator[Serve]:
    """Serve what a TriG text says."""
    with ExitStack() as stack:

        def served(text: str = TINY, limits: Limits | None = None) -> TestClient:
            app = create_app(trig(text), limits=limits)
            return stack.enter_context(TestClient(app, raise_server_exceptions=False))

        yield served


@pytest.fixture(scope="module")
def packaged() -> Iterator[TestClient]:
    """Serve the packaged graph."""
    with open_store() as store, TestClient(create_app(store)) as client:
        yield client


@pytest.fixture
def tiny(serve: Serve) -> TestClient:
    """Serve the tiny store."""
    return serve()

"""Nodes that only record evidence."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from graph.evidence.recorders import Recorders, records
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
WIKIDATA = "http://www.wikidata.org/prop/"


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies", True),
        ("http://wikiba.se/ontology#rank", True),
        ("http://www.nanopub.org/nschema#hasAssertion", True),
        (f"{WIKIDATA}reference/P854", True),
        (f"{WIKIDATA}reference/value/P813", True),
        (f"{WIKIDATA}direct/P39", False),
        (f"{WIKIDATA}P39", False),
        (f"{EX}knows", False),
    ],
)
def test_some_properties_only_evidence_has(predicate: str, expected: bool) -> None:
    assert records(predicate) is expected


def test_reifiers_and_statements_are_recorders(trig: Trig) -> None:
    recorders = Recorders(
        trig(
            "ex:r rdf:reifies <<( ex:ann ex:knows ex:bob )>> . ex:ann ex:knows ex:bob ."
            "ex:s <http://wikiba.se/ontology#rank> <http://wikiba.se/ontology#NormalRank> ."
        )
    )
    assert recorders
    found = [name for name in ("r", "s", "ann", "bob") if ox.NamedNode(EX + name) in recorders]
    assert found == ["r", "s"]


def test_a_store_without_them_has_none(trig: Trig) -> None:
    recorders = Recorders(trig("ex:c a jg:Claim ; rdf:subject ex:ann ."))
    assert not recorders
    assert ox.NamedNode(f"{EX}c") not in recorders

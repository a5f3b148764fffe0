"""Whether shapes look at anything in a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import LocalStore
from graph.store.targets import has_targets

SHAPES = """\
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix ex: <http://example.org/> .
ex:shape a sh:NodeShape ; {target} ; sh:nodeKind sh:IRI .
"""


@pytest.mark.parametrize(
    ("target", "data", "looked_at"),
    [
        ("sh:targetClass ex:Cat", "ex:a a ex:Cat .", True),
        ("sh:targetClass ex:Cat", "ex:Kitten rdfs:subClassOf ex:Cat .", True),
        ("sh:targetClass ex:Cat", "GRAPH ex:g { ex:a a ex:Cat }", True),
        ("sh:targetClass ex:Cat", "ex:a a ex:Dog ; ex:likes ex:Cat .", False),
        ("sh:targetSubjectsOf ex:likes", "ex:a ex:likes ex:b .", True),
        ("sh:targetObjectsOf ex:likes", "ex:a ex:likes ex:b .", True),
        ("sh:targetObjectsOf ex:likes", "ex:a ex:hates ex:b .", False),
        ("sh:targetNode ex:a", "ex:b ex:likes ex:a .", True),
        ("sh:targetNode ex:a", "ex:b ex:likes ex:c .", False),
        ("sh:target [ a sh:SPARQLTarget ]", "", True),
        ("sh:targetClass ex:Cat", "", False),
    ],
)
def test_targets_are_looked_for(
    trig: Callable[[str], LocalStore], tmp_path: Path, target: str, data: str, looked_at: bool
) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES.replace("{target}", target), encoding="utf-8")
    assert has_targets(trig(data), path) is looked_at

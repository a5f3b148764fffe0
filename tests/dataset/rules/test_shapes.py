"""The shapes are one rule among others: told once, and used where they look at something."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import check_data, choose_rules, shapes_apply
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]

EVIDENCE = """
id:claim-1 a jg:Claim ; rdf:subject id:case ; rdf:predicate jg:plea ; rdf:object "guilty"@en ;
  jg:rank jg:Normal ; jg:kind jg:DefenceClaim ; jg:citation id:cite .
id:cite a jg:Citation ; jg:source id:paper ; jg:says "So."@en .
id:paper a jg:Source ; rdfs:label "A paper" ; jg:sourceKind jg:news .
id:case a jg:Case ; rdfs:label "The case"@en .
"""
TOLD_TWICE = {
    "claim-has-citation": "id:claim-1 a jg:Claim ; rdf:subject id:case ; rdf:predicate jg:plea ;"
    ' rdf:object "guilty"@en ; jg:rank jg:Normal ; jg:kind jg:DefenceClaim .'
    ' id:case a jg:Case ; rdfs:label "The case"@en .',
    "commutation-is-no-pardon": "id:act a jg:Commutation , jg:Pardon .",
    "deprecated-is-not-fact": EVIDENCE.replace("jg:Normal", "jg:Deprecated")
    + 'id:claim-1 jg:deprecationReason "a slip"@en . id:case jg:plea "guilty"@en .',
    "no-winner": EVIDENCE.replace("jg:Normal", "jg:Preferred")
    + "id:claim-1 jg:dispute id:d . id:d a jg:Dispute ; jg:disputeKind jg:TrueDispute ."
    ' id:claim-2 jg:dispute id:d . id:d rdfs:label "The plea"@en .',
    "party-is-not-fact": EVIDENCE + 'id:case jg:plea "guilty"@en .',
    "short-quotations": EVIDENCE + 'id:cite jg:quoted "a b c d e f g h i j" .',
    "source-has-kind": EVIDENCE.replace(" ; jg:sourceKind jg:news", ""),
}


def found(store: LocalStore, *names: str) -> set[str]:
    return {finding.rule for finding in check_data(store, rules=choose_rules(names))}


@pytest.mark.parametrize("name", TOLD_TWICE)
def test_what_a_rule_tells_better_is_told_once(trig: Trig, name: str) -> None:
    store = trig(f"PREFIX id: <https://w3id.org/justice-graph/id/>\n{TOLD_TWICE[name]}")
    assert found(store, "shape", name) - {name} == set()
    assert found(store, name) == {name}
    assert found(store, "shape") == {"shape"}


def test_shapes_apply_to_what_they_target(trig: Trig) -> None:
    assert shapes_apply(trig("ex:a a jg:Act ."))
    assert shapes_apply(trig("ex:a jg:workedWith ex:b ."))
    assert shapes_apply(trig("ex:Hire rdfs:subClassOf jg:Act ."))
    assert not shapes_apply(trig("ex:a foaf:knows ex:b ."))
    assert not shapes_apply(trig(""))

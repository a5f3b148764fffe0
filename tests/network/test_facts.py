"""What is stated of nodes and acts in literals, and what supports it."""

from __future__ import annotations

from graph.network import View, build_network
from tests.network.claims import ACT, CITED, EX, SOURCES, Trig, claim, link


def test_facts_of_nodes_have_their_evidence(trig: Trig) -> None:
    g = build_network(
        trig(
            SOURCES
            + "ex:ann jg:age 63 ."
            + claim(
                "c1", "ex:ann", "jg:age", "63", "jg:citation ex:cited-1", 'jg:from "2018"',
                'jg:until "2019"', "jg:kind jg:Official",
            )
            + claim(
                "c2", "ex:ann", "jg:age", "64", "jg:citation ex:cited-3", "jg:rank jg:Deprecated",
                'jg:deprecationReason "counted wrongly"@en',
            )
        )
    )  # fmt: skip
    assert g.nodes[f"{EX}ann"]["facts"] == [
        {
            "predicate": "jg:age",
            "label": "age",
            "value": "63",
            "standing": "stated",
            "reason": None,
            "dispute": None,
            "dispute_kind": None,
            "kind": "Official",
            "from": "2018",
            "until": "2019",
            "citations": [CITED[0]],
            "other_sides": [],
        },
        {
            "predicate": "jg:age",
            "label": "age",
            "value": "64",
            "standing": "deprecated",
            "reason": "counted wrongly",
            "dispute": None,
            "dispute_kind": None,
            "kind": "Reported",
            "from": None,
            "until": None,
            "citations": [CITED[2]],
            "other_sides": [],
        },
    ]


def test_without_disputed_only_asserted_facts_are_shown(trig: Trig) -> None:
    store = trig(SOURCES + claim("c1", "ex:ann", "jg:age", "64", "jg:rank jg:Deprecated"))
    assert build_network(store, View(disputed=False)).nodes[f"{EX}ann"]["facts"] == []
    assert [fact["value"] for fact in build_network(store).nodes[f"{EX}ann"]["facts"]] == ["64"]


def test_a_name_that_is_only_claimed_names_nothing(trig: Trig) -> None:
    g = build_network(
        trig(SOURCES + claim("c1", "ex:ann", "rdfs:label", '"Anna"', "jg:rank jg:Deprecated"))
    )
    assert (g.nodes[f"{EX}ann"]["label"], g.nodes[f"{EX}ann"]["facts"]) == ("Ann", [])


def test_facts_of_acts_have_their_evidence(trig: Trig) -> None:
    g = build_network(
        trig(
            ACT
            + 'ex:act jg:outcome "freed"@en ; jg:underLaw ex:law .'
            + 'ex:law a jg:Law ; rdfs:label "Law" .'
            + claim(
                "c1",
                "ex:act",
                "jg:outcome",
                '"freed"@en',
                "jg:citation ex:cited-1",
                'jg:from "2018"',
            )
            + claim("c2", "ex:act", "jg:underLaw", "ex:law", "jg:citation ex:cited-3")
        )
    )
    facts = link(g, "bob", "ann", f"{EX}act")["facts"]
    assert [(one["predicate"], one["value"], one["from"], one["citations"]) for one in facts] == [
        ("jg:outcome", "freed", "2018", [CITED[0]]),
        ("jg:underLaw", "Law", None, [CITED[2]]),
    ]

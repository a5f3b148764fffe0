"""How links stand, and what supports them."""

from __future__ import annotations

import pytest

from graph.network import View, build_network
from tests.network.claims import CITED, EX, MET, SOURCES, Trig, link, met


def test_claims_support_a_link(trig: Trig) -> None:
    g = build_network(
        trig(
            MET
            + met("c1", "jg:citation ex:cited-2, ex:cited-1", "jg:kind jg:Official")
            + met(
                "c2", "jg:citation ex:cited-3, ex:cited-1", 'jg:from "2018-05"', 'jg:until "2019"'
            )
        )
    )
    assert link(g) == {
        "predicate": "jg:metWith",
        "label": "met with",
        "sentence": "Ann met with Bob",
        "inverse_sentence": "Bob met with Ann",
        "act": None,
        "claim": [f"{EX}c1", f"{EX}c2"],
        "rank": "Normal",
        "kind": "Official",
        "standing": "stated",
        "reason": None,
        "dispute": None,
        "dispute_kind": None,
        "other_sides": [],
        "from": "2018-05",
        "until": "2019",
        "ended": True,
        "sources": 2,
        "citations": CITED,
        "facts": [],
        "graph": None,
    }


def test_without_evidence_a_link_keeps_its_standing_and_leaves_its_citations(trig: Trig) -> None:
    store = trig(
        MET
        + "ex:ann jg:age 63 ."
        + met("c1", "jg:citation ex:cited-1", "jg:dispute ex:which", 'jg:from "2018"')
    )
    full, lean = build_network(store), build_network(store, View(evidence=False))
    assert lean.nodes[f"{EX}ann"]["facts"] == []
    assert full.nodes[f"{EX}ann"]["facts"] != []
    assert link(lean) == link(full) | {"citations": []}
    assert (link(lean)["standing"], link(lean)["sources"]) == ("disputed", 1)


@pytest.mark.parametrize(
    ("claims", "standing", "rank", "kind"),
    [
        ([[]], "stated", "Normal", "Reported"),
        ([["jg:rank jg:Preferred", "jg:kind jg:Official"]], "stated", "Preferred", "Official"),
        ([["jg:dispute ex:which"]], "disputed", "Normal", "Reported"),
        ([["jg:kind jg:OwnStatement"]], "party", "Normal", "OwnStatement"),
        ([["jg:rank jg:Deprecated"]], "deprecated", "Deprecated", "Reported"),
        (
            [["jg:rank jg:Deprecated", "jg:kind jg:DefenceClaim"]],
            "deprecated",
            "Deprecated",
            "DefenceClaim",
        ),
        ([["jg:kind jg:OwnStatement"], []], "stated", "Normal", "Reported"),
        ([["jg:rank jg:Deprecated"], []], "stated", "Normal", "Reported"),
        ([[], ["jg:rank jg:Preferred"]], "stated", "Preferred", "Reported"),
        ([["jg:rank jg:Deprecated", "jg:dispute ex:which"], []], "disputed", "Normal", "Reported"),
        (
            [["jg:kind jg:OwnStatement"], ["jg:rank jg:Deprecated"]],
            "party",
            "Normal",
            "OwnStatement",
        ),
    ],
)
def test_the_best_claim_of_a_statement_leads(
    trig: Trig, claims: list[list[str]], standing: str, rank: str, kind: str
) -> None:
    text = MET + "".join(met(f"c{place}", *more) for place, more in enumerate(claims))
    data = link(build_network(trig(text)))
    assert (data["standing"], data["rank"], data["kind"]) == (standing, rank, kind)
    assert data["claim"] == [f"{EX}c{place}" for place in range(len(claims))]


@pytest.mark.parametrize(
    ("more", "standing"),
    [("jg:kind jg:ProsecutionClaim", "party"), ("jg:rank jg:Deprecated", "deprecated")],
)
def test_what_is_only_claimed_is_a_link_with_its_standing(
    trig: Trig, more: str, standing: str
) -> None:
    store = trig(SOURCES + met("c1", more, 'jg:deprecationReason "wrong"@en'))
    data = link(build_network(store))
    assert (data["standing"], data["reason"]) == (standing, "wrong")
    assert list(build_network(store, View(disputed=False)).edges) == []
    assert set(build_network(store, View(disputed=False))) == set(build_network(store))


def test_view_without_disputed_keeps_a_dispute_about_what_is_asserted(trig: Trig) -> None:
    store = trig(MET + met("c1", "jg:dispute ex:which"))
    assert link(build_network(store, View(disputed=False)))["standing"] == "disputed"


def test_an_asserted_claim_without_its_triple_makes_no_link(trig: Trig) -> None:
    assert list(build_network(trig(SOURCES + met("c1"))).edges) == []


STAYS = """
ex:one a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:imprisonedAt ; rdf:object ex:prison ;
  jg:rank jg:Normal ; jg:kind jg:Reported ; {first}^^xsd:gYear .
ex:two a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:imprisonedAt ; rdf:object ex:prison ;
  jg:rank jg:Normal ; jg:kind jg:Reported ; {second}^^xsd:gYear .
"""


def test_two_claims_make_no_period_that_ends_before_it_starts(trig: Trig) -> None:
    """Two stays at one place, told by two claims, are not one that runs backwards."""
    store = trig(
        STAYS.format(first='jg:until "2010"', second='jg:from "2015"')
        + "ex:ann jg:imprisonedAt ex:prison ."
    )
    [(_, _, edge)] = build_network(store).edges(data=True)
    assert (edge["from"], edge["until"]) in {(None, "2010"), ("2015", None)}


def test_one_claim_may_add_the_end_that_another_does_not_know(trig: Trig) -> None:
    store = trig(
        STAYS.format(first='jg:from "2010"', second='jg:until "2015"')
        + "ex:ann jg:imprisonedAt ex:prison ."
    )
    [(_, _, edge)] = build_network(store).edges(data=True)
    assert (edge["from"], edge["until"]) == ("2010", "2015")

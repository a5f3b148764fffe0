"""How links and facts stand, and what supports them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.network import View, build_network
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
SOURCES = """
ex:ann a jg:Person ; rdfs:label "Ann"@en . ex:bob a jg:Person ; rdfs:label "Bob"@en .
ex:cal a jg:Person ; rdfs:label "Cal"@en .
ex:cited-1 a jg:Citation ; jg:source ex:paper ; jg:says "one"@en ; jg:quoted "1" .
ex:cited-2 a jg:Citation ; jg:source ex:copy ; jg:says "two"@en .
ex:cited-3 a jg:Citation ; jg:source ex:court ; jg:says "three"@en .
ex:paper a jg:Source ; rdfs:label "Paper"@en ; jg:publisher "The Press" ; jg:sourceKind jg:news ;
  jg:url "https://example.org/paper"^^xsd:anyURI .
ex:copy a jg:Source ; rdfs:label "Copy"@en ; jg:sourceKind jg:mirror ; jg:copyOf ex:paper .
ex:court a jg:Source ; rdfs:label "Court"@en ; jg:sourceKind jg:court .
ex:which a jg:Dispute ; rdfs:label "Which?"@en ; jg:disputeKind jg:TrueDispute .
ex:slip a jg:Dispute ; rdfs:label "A slip?"@en ; jg:disputeKind jg:Error .
"""
CITED = [
    {
        "says": "one",
        "quoted": "1",
        "source": "Paper",
        "source_iri": f"{EX}paper",
        "publisher": "The Press",
        "url": "https://example.org/paper",
        "kind": "news",
        "original": f"{EX}paper",
        "published": None,
    },
    {
        "says": "two",
        "quoted": None,
        "source": "Copy",
        "source_iri": f"{EX}copy",
        "publisher": None,
        "url": None,
        "kind": "mirror",
        "original": f"{EX}paper",
        "published": None,
    },
    {
        "says": "three",
        "quoted": None,
        "source": "Court",
        "source_iri": f"{EX}court",
        "publisher": None,
        "url": None,
        "kind": "court",
        "original": f"{EX}court",
        "published": None,
    },
]


def claim(name: str, subject: str, predicate: str, object: str, *more: str) -> str:
    rest = "".join(f" ; {one}" for one in more)
    return (
        f"ex:{name} a jg:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ; "
        f"rdf:object {object}{rest} .\n"
    )


def met(name: str, *more: str) -> str:
    return claim(name, "ex:ann", "jg:metWith", "ex:bob", *more)


def link(g: Any, u: str = "ann", v: str = "bob", key: str = "jg:metWith") -> dict[str, Any]:
    return g.edges[f"{EX}{u}", f"{EX}{v}", key]


MET = SOURCES + "ex:ann jg:metWith ex:bob ."


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


ACT = SOURCES + "ex:act a jg:Commutation ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann .\n"


def granted(name: str, by: str, *more: str) -> str:
    return claim(name, "ex:act", "jg:grantedBy", by, *more)


def given_to(name: str, whom: str, *more: str) -> str:
    return claim(name, "ex:act", "jg:grantedTo", whom, *more)


@pytest.mark.parametrize(
    ("first", "second", "standing", "rank"),
    [
        ([], [], "stated", "Normal"),
        (["jg:rank jg:Preferred"], ["jg:dispute ex:which"], "disputed", "Normal"),
        (["jg:dispute ex:which"], ["jg:kind jg:OwnStatement"], "party", "Normal"),
        (["jg:kind jg:OwnStatement"], ["jg:rank jg:Deprecated"], "deprecated", "Deprecated"),
        (["jg:rank jg:Deprecated"], [], "deprecated", "Deprecated"),
    ],
)
def test_an_act_stands_as_its_weakest_end(
    trig: Trig, first: list[str], second: list[str], standing: str, rank: str
) -> None:
    for one, two in ((first, second), (second, first)):
        store = trig(
            SOURCES
            + "ex:act a jg:Commutation ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann ."
            + granted("c1", "ex:bob", *one)
            + given_to("c2", "ex:ann", *two)
        )
        data = link(build_network(store), "bob", "ann", f"{EX}act")
        assert (data["standing"], data["rank"]) == (standing, rank)
        assert data["claim"] == [f"{EX}c1", f"{EX}c2"]


def test_the_citations_of_both_ends_support_an_act(trig: Trig) -> None:
    g = build_network(
        trig(
            ACT
            + granted("c1", "ex:bob", "jg:citation ex:cited-2")
            + given_to("c2", "ex:ann", "jg:citation ex:cited-1, ex:cited-3")
        )
    )
    data = link(g, "bob", "ann", f"{EX}act")
    assert (data["sources"], data["citations"]) == (2, CITED)


def test_a_claim_of_the_link_itself_is_no_other_side(trig: Trig) -> None:
    g = build_network(
        trig(
            ACT
            + granted("c1", "ex:bob", "jg:dispute ex:which")
            + given_to("c2", "ex:ann", "jg:dispute ex:which")
        )
    )
    data = link(g, "bob", "ann", f"{EX}act")
    assert (data["standing"], data["dispute"], data["other_sides"]) == ("disputed", "Which?", [])


@pytest.mark.parametrize(
    ("more", "standing"),
    [
        ("jg:rank jg:Deprecated", "deprecated"),
        ("jg:kind jg:OwnStatement", "party"),
    ],
)
def test_a_rival_end_is_an_edge_of_its_own(trig: Trig, more: str, standing: str) -> None:
    store = trig(
        ACT
        + granted("c1", "ex:bob", "jg:dispute ex:which")
        + granted("c2", "ex:cal", "jg:dispute ex:which", more)
        + given_to("c3", "ex:ann")
    )
    g = build_network(store)
    right, rival = link(g, "bob", "ann", f"{EX}act"), link(g, "cal", "ann", f"{EX}act")
    assert (right["standing"], rival["standing"]) == ("disputed", standing)
    assert rival["sentence"] == "Cal commuted the sentence of Ann"
    [(against_right, against_rival)] = zip(right["other_sides"], rival["other_sides"], strict=True)
    assert (against_right["sentence"], against_right["standing"]) == (rival["sentence"], standing)
    assert (against_rival["sentence"], against_rival["standing"]) == (right["sentence"], "disputed")
    assert (right["claim"], rival["claim"]) == (
        [f"{EX}c1", f"{EX}c3"],
        [f"{EX}c2", f"{EX}c3"],
    )
    without = build_network(store, View(disputed=False))
    assert list(without.edges(keys=True)) == [(f"{EX}bob", f"{EX}ann", f"{EX}act")]


def test_an_act_with_an_end_that_is_only_claimed_is_an_edge_where_that_is_shown(
    trig: Trig,
) -> None:
    store = trig(
        SOURCES
        + "ex:act a jg:Pardon ; jg:grantedTo ex:ann ."
        + granted("c1", "ex:bob", "jg:kind jg:OwnStatement")
    )
    data = link(build_network(store), "bob", "ann", f"{EX}act")
    assert data["standing"] == "party"
    without = build_network(store, View(disputed=False))
    assert list(without.edges(keys=True)) == [(f"{EX}act", f"{EX}ann", "jg:grantedTo")]


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


def test_a_class_that_is_only_claimed_changes_no_look(trig: Trig) -> None:
    g = build_network(
        trig(ACT + claim("c1", "ex:act", "rdf:type", "jg:Pardon", "jg:rank jg:Deprecated"))
    )
    data = link(g, "bob", "ann", f"{EX}act")
    assert data["predicate"] == "jg:Commutation"
    assert list(g) == [f"{EX}ann", f"{EX}bob", f"{EX}cal"]


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


SHARED = (
    ACT
    + "ex:ann jg:metWith ex:bob, ex:cal ; jg:age 63 . ex:bob jg:age 63 . ex:cal jg:age 63 ."
    + 'ex:ann skos:altLabel "A" . ex:bob skos:altLabel "A" . ex:act jg:outcome "freed"@en .'
    + granted("c1", "ex:bob", "jg:citation ex:cited-1")
    + given_to("c2", "ex:ann", "jg:citation ex:cited-1")
    + claim("c3", "ex:act", "jg:outcome", '"freed"@en', "jg:citation ex:cited-1")
    + met("c4", "jg:citation ex:cited-1")
    + claim("c5", "ex:ann", "jg:age", "63", "jg:citation ex:cited-1")
)


def shared(g: Any) -> list[Any]:
    """List the dictionaries and lists that two nodes or edges have in common."""
    owners = [*g.nodes(data=True), *(edge[1:] for edge in g.edges(data=True))]
    seen: dict[int, int] = {}
    return [
        part
        for owner, (_, data) in enumerate(owners)
        for part in parts(data)
        if seen.setdefault(id(part), owner) != owner
    ]


def parts(value: Any) -> list[Any]:
    """List a container and all those in it."""
    if isinstance(value, dict):
        return [value, *(part for one in value.values() for part in parts(one))]
    if isinstance(value, list):
        return [value, *(part for one in value for part in parts(one))]
    return []


VIEWS = [View(), View(acts="node"), View(evidence=False)]


@pytest.mark.parametrize("view", VIEWS, ids=["edges", "nodes", "lean"])
def test_nothing_is_shared_between_nodes_or_edges(trig: Trig, view: View) -> None:
    assert shared(build_network(trig(SHARED), view)) == []


@pytest.mark.parametrize("view", VIEWS, ids=["edges", "nodes", "lean"])
def test_nothing_is_shared_between_the_edges_of_one_act(trig: Trig, view: View) -> None:
    store = trig(SHARED + "ex:act jg:grantedBy ex:cal ; jg:grantedTo ex:bob .")
    assert shared(build_network(store, view)) == []


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

"""The other sides of links and facts, each with what its own sources say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from graph.evidence import read_evidence
from graph.network import View, build_network
from graph.network.facts import own_copy
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
WORLD = """
ex:ann a jg:Person ; rdfs:label "Ann"@en . ex:bob a jg:Person ; rdfs:label "Bob"@en .
ex:cal a jg:Person ; rdfs:label "Cal"@en .
ex:paper a jg:Source ; rdfs:label "Paper"@en ; jg:sourceKind jg:news .
ex:copy a jg:Source ; rdfs:label "Copy"@en ; jg:sourceKind jg:mirror ; jg:copyOf ex:paper .
ex:one a jg:Citation ; jg:source ex:paper ; jg:says "one"@en .
ex:two a jg:Citation ; jg:source ex:copy ; jg:says "two"@en .
ex:which a jg:Dispute ; rdfs:label "Which?"@en ; jg:disputeKind jg:TrueDispute .
ex:slip a jg:Dispute ; rdfs:label "A slip?"@en ; jg:disputeKind jg:Error .
ex:ann jg:metWith ex:bob .
"""


def cited(says: str, source: str, kind: str) -> dict[str, Any]:
    return {
        "says": says, "quoted": None, "source": source, "source_iri": EX + source.lower(),
        "publisher": None, "url": None, "kind": kind, "original": f"{EX}paper",
        "published": None,
    }  # fmt: skip


ONE, TWO = cited("one", "Paper", "news"), cited("two", "Copy", "mirror")


def claim(name: str, subject: str, predicate: str, object: str, *more: str) -> str:
    rest = "".join(f" ; {one}" for one in more)
    return (
        f"ex:{name} a jg:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ; "
        f"rdf:object {object}{rest} .\n"
    )


def met(g: Any, whom: str = "bob") -> dict[str, Any]:
    return g.edges[f"{EX}ann", EX + whom, "jg:metWith"]


def test_each_side_has_its_kind_its_standing_and_its_citations(trig: Trig) -> None:
    store = trig(
        WORLD
        + claim("c1", "ex:ann", "jg:metWith", "ex:bob", "jg:dispute ex:which", "jg:citation ex:one")
        + claim(
            "c2", "ex:ann", "jg:metWith", "ex:cal", "jg:dispute ex:which",
            "jg:kind jg:DefenceClaim", "jg:citation ex:one, ex:two",
        )
    )  # fmt: skip
    assert met(build_network(store))["other_sides"] == [
        {
            "sentence": "Ann met with Cal",
            "kind": "DefenceClaim",
            "rank": "Normal",
            "standing": "party",
            "reason": None,
            "citations": [ONE, TWO],
        }
    ]
    lean = met(build_network(store, View(evidence=False)))
    assert [side["citations"] for side in lean["other_sides"]] == [[]]


def test_what_is_held_to_be_wrong_says_why(trig: Trig) -> None:
    g = build_network(
        trig(
            WORLD
            + claim("c1", "ex:ann", "jg:metWith", "ex:bob", "jg:dispute ex:slip")
            + claim(
                "c2", "ex:ann", "jg:metWith", "ex:cal", "jg:dispute ex:slip",
                "jg:rank jg:Deprecated", 'jg:deprecationReason "It was Bob."@en',
            )
            + claim(
                "c3", "ex:ann", "jg:age", "63", "jg:dispute ex:slip", "jg:rank jg:Deprecated"
            )
        )
    )  # fmt: skip
    right, wrong = met(g), met(g, "cal")
    assert (right["standing"], right["dispute"], right["dispute_kind"]) == (
        "stated",  # that a source errs does not make it disputed
        "A slip?",
        "Error",
    )
    assert [
        (side["sentence"], side["standing"], side["reason"]) for side in right["other_sides"]
    ] == [
        ("Ann met with Cal", "deprecated", "It was Bob."),
        ("Ann was 63 years old", "deprecated", None),
    ]
    assert (wrong["standing"], [side["sentence"] for side in wrong["other_sides"]]) == (
        "deprecated",
        ["Ann met with Bob"],
    )


def test_claims_of_one_statement_are_one_side(trig: Trig) -> None:
    rival = ("ex:ann", "jg:metWith", "ex:cal", "jg:dispute ex:which")
    g = build_network(
        trig(
            WORLD
            + claim("c1", "ex:ann", "jg:metWith", "ex:bob", "jg:dispute ex:which")
            + claim("c2", *rival, "jg:citation ex:one", "jg:rank jg:Deprecated")
            + claim("c3", *rival, "jg:citation ex:two", "jg:kind jg:OwnStatement")
        )
    )
    [side] = met(g)["other_sides"]
    assert (side["standing"], side["kind"], side["citations"]) == (
        "party",
        "OwnStatement",
        [ONE, TWO],
    )


def test_sides_are_named_as_in_sentences(trig: Trig) -> None:
    g = build_network(
        trig(
            WORLD
            + 'ex:film a jg:Documentary ; rdfs:label "Film"@en ; jg:nameInSentence "the film"@en .'
            + claim("c1", "ex:ann", "jg:metWith", "ex:bob", "jg:dispute ex:which")
            + claim("c2", "ex:film", "jg:features", "ex:bob", "jg:dispute ex:which")
        )
    )
    assert [side["sentence"] for side in met(g)["other_sides"]] == ["The film features Bob"]


def test_a_fact_has_the_sides_that_are_not_told_beside_it(trig: Trig) -> None:
    store = trig(
        WORLD
        + "ex:ann jg:age 63 ."
        + claim("c1", "ex:ann", "jg:age", "63", "jg:dispute ex:which")
        + claim("c2", "ex:ann", "jg:age", "64", "jg:dispute ex:which", "jg:kind jg:OwnStatement")
        + claim("c3", "ex:bob", "jg:age", "65", "jg:dispute ex:which", "jg:citation ex:one")
    )

    def sides(view: View) -> dict[str, list[tuple[str, str, int]]]:
        facts = build_network(store, view).nodes[f"{EX}ann"]["facts"]
        return {
            fact["value"]: [
                (side["sentence"], side["standing"], len(side["citations"]))
                for side in fact["other_sides"]
            ]
            for fact in facts
        }

    away = ("Bob was 65 years old", "disputed", 1)
    assert sides(View()) == {"63": [away], "64": [away]}
    alone = {"63": [("Ann was 64 years old", "party", 0), away]}
    assert sides(View(disputed=False)) == alone


def test_copies_of_a_fact_share_no_side(trig: Trig) -> None:
    store = trig(
        WORLD
        + "ex:ann jg:age 63 ."
        + claim("c1", "ex:ann", "jg:age", "63", "jg:dispute ex:which")
        + claim("c3", "ex:bob", "jg:age", "65", "jg:dispute ex:which", "jg:citation ex:one")
    )
    [fact] = build_network(store).nodes[f"{EX}ann"]["facts"]
    copy = own_copy(fact)
    copy["other_sides"][0]["citations"][0]["says"] = "changed"
    copy["other_sides"][0]["sentence"] = "changed"
    assert fact["other_sides"][0]["sentence"] == "Bob was 65 years old"
    assert fact["other_sides"][0]["citations"][0]["says"] == "one"


def test_the_kind_of_an_act_has_its_other_side_too(trig: Trig) -> None:
    g = build_network(
        trig(
            WORLD
            + "ex:act a jg:Commutation ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann ."
            + claim("c1", "ex:act", "rdf:type", "jg:Commutation", "jg:dispute ex:slip")
            + claim(
                "c2", "ex:act", "rdf:type", "jg:Pardon", "jg:dispute ex:slip",
                "jg:rank jg:Deprecated", "jg:citation ex:one",
            )
        )
    )  # fmt: skip
    data = g.edges[f"{EX}bob", f"{EX}ann", f"{EX}act"]
    assert (data["standing"], data["dispute"], data["claim"]) == ("stated", "A slip?", [f"{EX}c1"])
    assert [
        (side["sentence"], side["standing"], side["citations"]) for side in data["other_sides"]
    ] == [("Bob commuted the sentence of Ann: called a pardon", "deprecated", [ONE])]


@pytest.fixture(scope="module")
def packaged() -> Iterator[LocalStore]:
    with open_store() as store:
        yield store


def told(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """List what sources say on the question that a link or a fact is disputed on."""
    for cited in (data["citations"], *(side["citations"] for side in data["other_sides"])):
        for one in cited:
            yield data["dispute"], one["says"]


def test_no_side_of_a_recorded_dispute_is_dropped(packaged: LocalStore) -> None:
    g = build_network(packaged)
    shown = [data for _, _, data in g.edges(data=True)]
    shown += [fact for data in [*shown, *g.nodes.values()] for fact in data["facts"]]
    heard = {pair for data in shown if data["dispute"] for pair in told(data)}
    missing = {
        (claim.dispute.label, citation.says)
        for claim in read_evidence(packaged).claims
        if claim.dispute
        for citation in claim.citations
    } - heard
    assert missing == set()


def test_both_sides_of_a_link_are_told_on_either(packaged: LocalStore) -> None:
    g = build_network(packaged)
    links = {data["sentence"]: data for _, _, data in g.edges(data=True)}
    for sentence, data in links.items():
        for side in data["other_sides"]:
            rival = links.get(side["sentence"])
            if rival is None or rival["act"]:  # an act is cited for more than its other end
                continue
            assert sentence in [back["sentence"] for back in rival["other_sides"]]
            assert side["citations"] == rival["citations"]

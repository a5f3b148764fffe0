"""Acts: drawn as one edge between their ends, or as nodes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.network import View, build_network
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
JG = "https://w3id.org/justice-graph/ns#"
PEOPLE = """
ex:ann a jg:Person ; rdfs:label "Ann"@en . ex:bob a jg:Person ; rdfs:label "Bob"@en .
ex:pres a jg:Person ; rdfs:label "President"@en ; jg:nameInSentence "the President"@en .
"""
ACT = (
    PEOPLE
    + """
ex:act a jg:Commutation ; rdfs:label "Commutation of Ann"@en ; jg:grantedBy ex:pres ;
  jg:grantedTo ex:ann ; jg:date "2018-06-06"^^xsd:date ; jg:outcome "freed"@en .
"""
)


def edges(g: Any) -> list[tuple[str, str, str]]:
    return [
        (u.removeprefix(EX), v.removeprefix(EX), key.removeprefix(EX))
        for u, v, key in g.edges(keys=True)
    ]


def facts(data: Any) -> list[tuple[str, str]]:
    return [(fact["predicate"], fact["value"]) for fact in data["facts"]]


def test_an_act_is_one_edge_between_its_ends(trig: Trig) -> None:
    g = build_network(trig(ACT))
    assert sorted(g) == [f"{EX}ann", f"{EX}bob", f"{EX}pres"]
    assert edges(g) == [("pres", "ann", "act")]
    ((_, _, data),) = g.edges(data=True)
    citations_free = {name: value for name, value in data.items() if name != "facts"}
    assert citations_free == {
        "predicate": "jg:Commutation",
        "label": "commutation",
        "sentence": "The President commuted the sentence of Ann",
        "inverse_sentence": "Ann's sentence was commuted by the President",
        "act": f"{EX}act",
        "claim": [],
        "rank": None,
        "kind": None,
        "standing": "stated",
        "reason": None,
        "dispute": None,
        "dispute_kind": None,
        "other_sides": [],
        "from": "2018-06-06",
        "until": None,
        "ended": False,
        "sources": 0,
        "citations": [],
        "graph": None,
    }
    assert facts(data) == [("jg:date", "2018-06-06"), ("jg:outcome", "freed")]


def test_an_act_is_a_node_on_request(trig: Trig) -> None:
    g = build_network(trig(ACT), View(acts="node"))
    assert edges(g) == [("act", "ann", "jg:grantedTo"), ("act", "pres", "jg:grantedBy")]
    data = g.nodes[f"{EX}act"]
    assert (data["label"], data["type"], data["group"]) == (
        "Commutation of Ann",
        "jg:Commutation",
        "acts",
    )
    assert facts(data) == [("jg:date", "2018-06-06"), ("jg:outcome", "freed")]
    assert [data["act"] for _, _, data in g.edges(data=True)] == [None, None]


@pytest.mark.parametrize("end", ["grantedBy ex:pres", "grantedTo ex:ann"])
def test_an_act_that_lacks_an_end_stays_a_node(trig: Trig, end: str) -> None:
    store = trig(PEOPLE + f"ex:act a jg:Pardon ; jg:{end} .")
    g = build_network(store)
    name, far = end.split(" ex:")
    assert edges(g) == [("act", far, f"jg:{name}")]
    assert g.nodes[f"{EX}act"]["type"] == "jg:Pardon"


def test_an_act_with_several_ends_is_an_edge_for_each_pair(trig: Trig) -> None:
    g = build_network(trig(ACT + "ex:act jg:grantedBy ex:gov ; jg:grantedTo ex:bob ."))
    assert edges(g) == [
        ("gov", "ann", "act"),
        ("gov", "bob", "act"),
        ("pres", "ann", "act"),
        ("pres", "bob", "act"),
    ]
    assert {facts(data)[1] for _, _, data in g.edges(data=True)} == {("jg:outcome", "freed")}


def test_two_acts_between_the_same_ends_are_parallel(trig: Trig) -> None:
    g = build_network(
        trig(ACT + "ex:more a jg:Pardon ; jg:grantedBy ex:pres ; jg:grantedTo ex:ann .")
    )
    assert edges(g) == [("pres", "ann", "act"), ("pres", "ann", "more")]
    assert [data["label"] for _, _, data in g.edges(data=True)] == ["commutation", "pardon"]


def test_an_act_on_oneself_is_a_loop(trig: Trig) -> None:
    g = build_network(trig("ex:act a jg:Pardon ; jg:grantedBy ex:bob ; jg:grantedTo ex:bob ."))
    assert edges(g) == [("bob", "bob", "act")]


def test_other_links_of_an_act_are_its_facts(trig: Trig) -> None:
    g = build_network(
        trig(ACT + 'ex:act jg:underLaw ex:law . ex:law a jg:Law ; rdfs:label "Art. II" .')
    )
    ((_, _, data),) = g.edges(data=True)
    assert facts(data) == [
        ("jg:date", "2018-06-06"),
        ("jg:outcome", "freed"),
        ("jg:underLaw", "Art. II"),
    ]
    assert f"{EX}law" in g


def test_a_link_from_an_act_to_an_act_is_told_in_a_sentence(trig: Trig) -> None:
    g = build_network(
        trig(
            ACT
            + "ex:end a jg:Revocation ; jg:revokedBy ex:bob ; jg:concerns ex:ann ;"
            + " jg:revokes ex:act ."
        )
    )
    assert edges(g) == [("bob", "ann", "end"), ("pres", "ann", "act")]
    assert facts(g.edges[f"{EX}bob", f"{EX}ann", f"{EX}end"]) == [
        ("jg:revokes", "The President commuted the sentence of Ann")
    ]


def test_all_ends_of_an_act_are_named_and_claimed_ones_only_where_there_is_no_other(
    trig: Trig,
) -> None:
    ends = "ex:end a jg:Revocation ; jg:revokedBy ex:x ; jg:concerns ex:y ; jg:revokes ex:act . "
    claim = """
    ex:claim a jg:Claim ; rdf:subject ex:act ; rdf:predicate jg:grantedBy ; rdf:object ex:bob ;
      jg:rank jg:Deprecated .
    """
    to = "ex:act a jg:Pardon ; jg:grantedTo {} . ".format
    for said, told in (
        (
            to("ex:bob, ex:ann, ex:cal") + "ex:act jg:grantedBy ex:pres .",
            "The President pardoned Ann, Bob and ex:cal",
        ),
        (
            to("ex:ann, ex:bob") + "ex:act jg:grantedBy ex:pres .",
            "The President pardoned Ann and Bob",
        ),
        (
            to("ex:bob, ex:ann") + "ex:act jg:grantedBy ex:pres .",
            "The President pardoned Ann and Bob",
        ),
        (to("ex:ann") + "ex:act jg:grantedBy ex:pres ." + claim, "The President pardoned Ann"),
        (to("ex:ann") + claim, "Bob pardoned Ann"),
    ):
        g = build_network(trig(PEOPLE + ends + said))
        assert facts(g.edges[f"{EX}x", f"{EX}y", f"{EX}end"]) == [("jg:revokes", told)]


def test_a_blank_act_has_a_stable_key(trig: Trig) -> None:
    found = []
    for name in ("x", "y"):
        g = build_network(
            trig(f"_:{name} a jg:Pardon ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann .")
        )
        ((_, _, key, data),) = g.edges(keys=True, data=True)
        assert key == data["act"]
        found.append((key, data["sentence"]))
    assert found[0] == found[1]
    assert found[0][0].startswith("_:")


@pytest.mark.parametrize(
    ("dates", "start", "end"),
    [
        ("jg:date 2018", "2018", None),
        ('jg:date "2018-06" ; jg:date "2018"', "2018-06", None),
        ('jg:date "2018-06" ; jg:date "2018-07"', "2018-06", None),
        ('jg:startDate "2018" ; jg:endDate "2019"', "2018", "2019"),
        ('jg:endDate "2019-05"', None, "2019-05"),
        ('jg:date "2018", "2018-06"', "2018-06", None),
        ('jg:date "2018-07", "2018-06"', "2018-06", None),
        ('jg:startDate "2018" ; jg:date "2018-06-06"', "2018-06-06", None),
        ('jg:outcome "2018"', None, None),
    ],
)
def test_an_act_lasts_as_its_dates_say(
    trig: Trig, dates: str, start: str | None, end: str | None
) -> None:
    store = trig(f"ex:act a jg:Pardon ; jg:grantedBy ex:b ; jg:grantedTo ex:a ; {dates} .")
    for evidence in (True, False):
        ((_, _, data),) = build_network(store, View(evidence=evidence)).edges(data=True)
        assert (data["from"], data["until"]) == (start, end)


def test_dates_of_the_claims_fill_what_the_act_does_not_say(trig: Trig) -> None:
    claim = """
    ex:claim a jg:Claim ; rdf:subject ex:act ; rdf:predicate jg:grantedBy ; rdf:object ex:bob ;
      jg:from "1999" ; jg:until "2001" .
    ex:act a jg:Pardon ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann .
    """
    for more, start, end in (("", "1999", "2001"), ("ex:act jg:date '2000' .", "2000", "2001")):
        ((_, _, data),) = build_network(trig(claim + more)).edges(data=True)
        assert (data["from"], data["until"]) == (start, end)


def test_classes_of_acts_speak_for_their_subclasses(trig: Trig) -> None:
    g = build_network(
        trig(
            """
            ex:act a jg:StayOfExecution ; jg:grantedBy ex:court ; jg:grantedTo ex:ann .
            ex:court a jg:Court ; rdfs:label "Court" ; jg:nameInSentence "the court"@en .
            """
        )
    )
    ((_, _, data),) = g.edges(data=True)
    assert data["predicate"] == "jg:StayOfExecution"
    assert data["sentence"].startswith("The court ")


def test_an_act_of_two_classes_is_one_edge(trig: Trig) -> None:
    g = build_network(trig(ACT + "ex:act a jg:ClemencyAct, jg:Act ."))
    assert [(key, data["predicate"]) for _, _, key, data in g.edges(keys=True, data=True)] == [
        (f"{EX}act", "jg:Commutation")
    ]


def test_an_ontology_in_the_data_has_no_acts_of_its_own(trig: Trig) -> None:
    """Only the model tells what an act is."""
    g = build_network(trig("ex:act a ex:Pardon ; jg:grantedBy ex:bob ; jg:grantedTo ex:ann ."))
    assert edges(g) == [("act", "ann", "jg:grantedTo"), ("act", "bob", "jg:grantedBy")]


def test_ends_may_be_in_named_graphs(trig: Trig) -> None:
    g = build_network(
        trig(
            "GRAPH ex:g { ex:act a jg:Pardon ; jg:grantedBy ex:b }"
            "GRAPH ex:h { ex:act jg:grantedTo ex:a }"
        )
    )
    assert edges(g) == [("b", "a", "act")]

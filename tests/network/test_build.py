"""Plain links and nodes: what each attribute holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from graph.errors import InputError
from graph.network import View, build_network
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
FILM = """
ex:film a jg:Documentary ; rdfs:label "The Film"@en, "Der Film"@de ; skos:altLabel "Film"@en ;
  dcterms:description "A film about Ann"@en ; jg:features ex:ann ; jg:numberOfCases 4 .
ex:ann a jg:Person ; rdfs:label "Ann Ash"@en .
"""


def fact(predicate: str, label: str, value: str, **changes: Any) -> dict[str, Any]:
    return {
        "predicate": predicate,
        "label": label,
        "value": value,
        "standing": "stated",
        "reason": None,
        "dispute": None,
        "dispute_kind": None,
        "kind": None,
        "from": None,
        "until": None,
        "citations": [],
        "other_sides": [],
    } | changes


def test_nodes_and_edges_have_every_attribute(trig: Trig) -> None:
    g = build_network(trig(FILM))
    assert type(g) is nx.MultiDiGraph
    assert list(g.nodes(data=True)) == [
        (
            f"{EX}ann",
            {
                "label": "Ann Ash",
                "type": "jg:Person",
                "type_label": "person",
                "types": ["jg:Person"],
                "group": "people",
                "colour": "#0072B2",
                "shape": "dot",
                "description": "",
                "aliases": [],
                "language": "en",
                "facts": [],
            },
        ),
        (
            f"{EX}film",
            {
                "label": "The Film",
                "type": "jg:Documentary",
                "type_label": "documentary",
                "types": ["jg:Documentary"],
                "group": "programmes",
                "colour": "#3A96CC",
                "shape": "star",
                "description": "A film about Ann",
                "aliases": ["Film"],
                "language": "en",
                "facts": [fact("jg:numberOfCases", "number of cases", "4")],
            },
        ),
    ]
    assert list(g.edges(keys=True, data=True)) == [
        (
            f"{EX}film",
            f"{EX}ann",
            "jg:features",
            {
                "predicate": "jg:features",
                "label": "features",
                "sentence": "The Film features Ann Ash",
                "inverse_sentence": "Ann Ash appears in The Film",
                "act": None,
                "claim": [],
                "rank": None,
                "kind": None,
                "standing": "stated",
                "reason": None,
                "dispute": None,
                "dispute_kind": None,
                "other_sides": [],
                "from": None,
                "until": None,
                "ended": False,
                "sources": 0,
                "citations": [],
                "facts": [],
                "graph": None,
            },
        )
    ]


def test_an_empty_store_is_an_empty_network(trig: Trig) -> None:
    g = build_network(trig(""))
    assert (list(g), list(g.edges)) == ([], [])


def test_a_node_without_links_is_there(trig: Trig) -> None:
    g = build_network(trig('ex:ann a jg:Person ; rdfs:label "Ann" .'))
    assert [(key, data["label"], data["language"]) for key, data in g.nodes(data=True)] == [
        (f"{EX}ann", "Ann", None)
    ]


def test_the_most_specific_class_is_the_type(trig: Trig) -> None:
    g = build_network(trig("ex:bill a jg:Law, jg:Bill, owl:Thing ."))
    data = g.nodes[f"{EX}bill"]
    assert (data["type"], data["type_label"], data["group"]) == ("jg:Bill", "bill", "laws")
    assert data["types"] == ["jg:Bill", "jg:Law", "owl:Thing"]


def test_evidence_is_never_a_node(trig: Trig) -> None:
    g = build_network(
        trig(
            """
            ex:ann a jg:Person ; jg:metWith ex:bob . ex:bob a jg:Person .
            ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:metWith ;
              rdf:object ex:bob ; jg:rank jg:Normal ; jg:kind jg:Reported ;
              jg:citation ex:cited ; jg:dispute ex:dispute .
            ex:cited a jg:Citation ; jg:source ex:paper ; jg:says "they met" .
            ex:paper a jg:Source ; rdfs:label "Paper" ; jg:sourceKind jg:news ; jg:copyOf ex:old .
            ex:old a jg:Source . ex:dispute a jg:Dispute ; jg:disputeKind jg:Error .
            """
        )
    )
    assert list(g) == [f"{EX}ann", f"{EX}bob"]
    assert list(g.edges(keys=True)) == [(f"{EX}ann", f"{EX}bob", "jg:metWith")]


def test_an_ontology_beside_the_data_is_no_part_of_the_network(trig: Trig) -> None:
    g = build_network(
        trig(
            """
            ex:ann a ex:Person ; ex:likes ex:bob .
            ex:Person a owl:Class ; rdfs:label "human"@en ; rdfs:subClassOf ex:Animal .
            ex:likes a owl:ObjectProperty ; rdfs:label "is fond of"@en ; rdfs:domain ex:Person .
            """
        )
    )
    assert list(g) == [f"{EX}ann", f"{EX}bob"]
    assert g.nodes[f"{EX}ann"]["type_label"] == "human"
    assert [data["sentence"] for _, _, data in g.edges(data=True)] == ["ex:ann is fond of ex:bob"]


def test_an_ontology_alone_is_drawn(trig: Trig) -> None:
    g = build_network(
        trig(
            """
            ex:Cat a owl:Class ; rdfs:label "cat"@en ; rdfs:subClassOf ex:Animal .
            ex:Animal a owl:Class ; rdfs:label "animal"@en .
            """
        )
    )
    assert list(g.edges(keys=True)) == [(f"{EX}Cat", f"{EX}Animal", "rdfs:subClassOf")]


def test_names_in_sentences_have_their_articles(trig: Trig) -> None:
    g = build_network(
        trig(
            """
            ex:film a jg:Documentary ; rdfs:label "Film"@en ; jg:nameInSentence "the film"@en ;
              jg:features ex:ann .
            ex:ann a jg:Person ; rdfs:label "Ann"@en .
            """
        )
    )
    ((_, _, data),) = g.edges(data=True)
    assert data["sentence"] == "The film features Ann"
    assert data["inverse_sentence"] == "Ann appears in the film"
    assert g.nodes[f"{EX}film"]["label"] == "Film"
    assert g.nodes[f"{EX}film"]["facts"] == []


def test_facts_are_in_order_and_names_are_no_facts(trig: Trig) -> None:
    g = build_network(
        trig(
            """
            ex:ann a jg:Person ; rdfs:label "Ann" ; skos:altLabel "A." ; jg:age 63 ;
              jg:education "school"@en, "college"@en ; dcterms:description "A woman" .
            """
        )
    )
    assert g.nodes[f"{EX}ann"]["facts"] == [
        fact("jg:age", "age", "63"),
        fact("jg:education", "education", "college"),
        fact("jg:education", "education", "school"),
    ]


def test_the_same_fact_in_two_graphs_is_one(trig: Trig) -> None:
    g = build_network(trig("ex:ann jg:age 63 . GRAPH ex:g { ex:ann jg:age 63 }"))
    assert g.nodes[f"{EX}ann"]["facts"] == [fact("jg:age", "age", "63")]


def test_parallel_links_and_self_links_are_kept(trig: Trig) -> None:
    g = build_network(trig("ex:a ex:p ex:b ; ex:q ex:b ; ex:p ex:a . ex:b ex:p ex:a ."))
    assert list(g.edges(keys=True)) == [
        (f"{EX}a", f"{EX}a", "ex:p"),
        (f"{EX}a", f"{EX}b", "ex:p"),
        (f"{EX}a", f"{EX}b", "ex:q"),
        (f"{EX}b", f"{EX}a", "ex:p"),
    ]


def test_named_graphs_are_kept_on_edges(trig: Trig) -> None:
    g = build_network(
        trig("ex:a ex:p ex:b . GRAPH ex:g { ex:a ex:p ex:b } GRAPH ex:h {ex:a ex:p ex:c}")
    )
    found = [(v, key, data["graph"]) for _, v, key, data in g.edges(keys=True, data=True)]
    assert found == [
        (f"{EX}b", "ex:p", None),
        (f"{EX}b", f"ex:p {EX}g", f"{EX}g"),
        (f"{EX}c", f"ex:p {EX}h", f"{EX}h"),
    ]


@pytest.mark.parametrize(
    ("view", "message"),
    [
        (View(acts="line"), "Acts cannot be drawn as 'line'; choose 'edge' or 'node'."),
        (View(hops=-1), "-1 hops cannot be followed; choose 0 or more."),
        (View(max_nodes=0), "0 nodes make no picture; choose 1 or more."),
        (View(max_nodes=-3), "-3 nodes make no picture; choose 1 or more."),
    ],
)
def test_a_view_that_cannot_be_is_refused(trig: Trig, view: View, message: str) -> None:
    with pytest.raises(InputError) as caught:
        build_network(trig(""), view)
    assert str(caught.value) == message


def test_the_store_is_not_changed(trig: Trig) -> None:
    store = trig(FILM)
    before = sorted(map(str, store.quads()))
    g = build_network(store)
    g.nodes[f"{EX}ann"]["label"] = "changed"
    g.remove_node(f"{EX}film")
    assert sorted(map(str, store.quads())) == before
    assert build_network(store).nodes[f"{EX}ann"]["label"] == "Ann Ash"


def test_the_network_can_be_edited(trig: Trig) -> None:
    g = build_network(trig(FILM))
    g.add_edge(f"{EX}ann", f"{EX}film", "more", weight=2)
    g.remove_edge(f"{EX}film", f"{EX}ann", "jg:features")
    g.add_node("new")
    assert list(g.edges(keys=True)) == [(f"{EX}ann", f"{EX}film", "more")]
    assert list(g.predecessors(f"{EX}film")) == [f"{EX}ann"]
    assert g.in_degree(f"{EX}ann") == 0
    assert g.copy().number_of_nodes() == 3
    assert nx.is_isomorphic(g.reverse().reverse(), g)


def test_two_builds_share_nothing(trig: Trig) -> None:
    store = trig(FILM)
    first, second = build_network(store), build_network(store)
    first.nodes[f"{EX}film"]["facts"][0]["value"] = "changed"
    first.nodes[f"{EX}film"]["types"].append("changed")
    first.edges[f"{EX}film", f"{EX}ann", "jg:features"]["label"] = "changed"
    assert second.nodes[f"{EX}film"]["facts"][0]["value"] == "4"
    assert second.nodes[f"{EX}film"]["types"] == ["jg:Documentary"]
    assert second.edges[f"{EX}film", f"{EX}ann", "jg:features"]["label"] == "features"


@pytest.mark.parametrize("choice", ["focus", "types", "properties", "graphs"])
def test_a_name_that_is_no_iri_is_refused(trig: Trig, choice: str) -> None:
    with pytest.raises(InputError, match="'nosuch' is no IRI; resolve_entity finds"):
        build_network(trig("ex:a ex:p ex:b ."), View(**{choice: ("nosuch",)}))

"""Evidence in other notations, on the links and facts of a network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.network import View, build_network
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]

EX = "http://example.org/"
GRAPHS = """
GRAPH ex:g { ex:ann ex:knows ex:bob ; ex:age 63 } GRAPH ex:h { ex:ann ex:knows ex:bob }
ex:g dcterms:title "A report" ; dcterms:publisher ex:outlet ; dcterms:issued "2018" .
ex:h dcterms:title "Another" . ex:outlet rdfs:label "The Outlet" .
"""
REIFIERS = """
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
ex:ann ex:knows ex:bob ~ ex:r1 {| prov:wasDerivedFrom ex:s1 ; ex:checked true ;
  wikibase:rank wikibase:PreferredRank |} ~ ex:r2 {| dcterms:source <https://news.example/2> |} .
ex:r3 rdf:reifies <<( ex:ann ex:knows ex:cat )>> ; prov:wasDerivedFrom ex:s1 ;
  wikibase:rank wikibase:DeprecatedRank ; ex:disagreesWith ex:r1 .
ex:r4 rdf:reifies <<( ex:ann ex:knows ex:dan )>> .
ex:s1 dcterms:title "A report" ; dcterms:publisher ex:outlet . ex:outlet rdfs:label "The Outlet" .
"""
WIKIDATA = """
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wds: <http://www.wikidata.org/entity/statement/>
PREFIX wdref: <http://www.wikidata.org/reference/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pr: <http://www.wikidata.org/prop/reference/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
wd:P39 a wikibase:Property ; rdfs:label "held office as"@en ; wikibase:directClaim wdt:P39 ;
  wikibase:claim p:P39 .
wd:Q1 rdfs:label "Ann"@en ; wdt:P39 wd:Q2 ; p:P39 wds:a, wds:b, wds:c .
wd:Q2 rdfs:label "governor"@en . wd:Q3 rdfs:label "senator"@en . wd:Q4 rdfs:label "queen"@en .
wds:a ps:P39 wd:Q2 ; wikibase:rank wikibase:PreferredRank ; prov:wasDerivedFrom wdref:r ;
  pq:P580 "2019-01-14T00:00:00Z"^^xsd:dateTime .
wds:b ps:P39 wd:Q3 ; wikibase:rank wikibase:NormalRank ;
  pq:P582 "2011-01-01T00:00:00Z"^^xsd:dateTime .
wds:c ps:P39 wd:Q4 ; wikibase:rank wikibase:DeprecatedRank .
wdref:r pr:P248 wd:Q9 ; pr:P813 "2024-05-06T00:00:00Z"^^xsd:dateTime .
wd:Q9 rdfs:label "The Paper"@en .
"""


def links(network: Any) -> list[tuple[object, ...]]:
    return sorted(
        (
            data["sentence"],
            data["standing"],
            data["rank"],
            data["sources"],
            tuple(cited["source"] for cited in data["citations"]),
        )
        for _, _, data in network.edges(data=True)
    )


def labels(network: Any) -> list[str]:
    return sorted(data["label"] for _, data in network.nodes(data=True))


def test_described_graphs_are_the_sources_of_links_and_facts(trig: Trig) -> None:
    network = build_network(trig(GRAPHS))
    both = ("ex:ann knows ex:bob", "stated", "Normal", 2, ("A report", "Another"))
    assert links(network) == [both, both]
    assert labels(network) == ["ex:ann", "ex:bob"]
    (fact,) = network.nodes[f"{EX}ann"]["facts"]
    assert [(cited["source"], cited["publisher"]) for cited in fact["citations"]] == [
        ("A report", "The Outlet")
    ]


def test_reifiers_are_evidence_and_no_nodes(trig: Trig) -> None:
    network = build_network(trig(REIFIERS))
    url = "https://news.example/2"
    assert links(network) == [
        ("ex:ann knows ex:bob", "stated", "Preferred", 2, ("A report", url)),
        ("ex:ann knows ex:cat", "deprecated", "Deprecated", 1, ("A report",)),
        ("ex:ann knows ex:dan", "party", "Normal", 0, ()),
    ]
    assert labels(network) == ["ex:ann", "ex:bob", "ex:cat", "ex:dan"]
    asserted = build_network(trig(REIFIERS), View(disputed=False))
    assert labels(asserted) == ["ex:ann", "ex:bob"]


def test_statements_are_evidence_and_no_nodes(trig: Trig) -> None:
    network = build_network(trig(WIKIDATA))
    assert links(network) == [
        ("Ann held office as governor", "stated", "Preferred", 1, ("The Paper",)),
        ("Ann held office as queen", "deprecated", "Deprecated", 0, ()),
        ("Ann held office as senator", "stated", "Normal", 0, ()),
    ]
    assert labels(network) == ["Ann", "governor", "queen", "senator"]
    periods = {
        data["sentence"]: (data["from"], data["until"]) for *_, data in network.edges(data=True)
    }
    assert periods["Ann held office as governor"] == ("2019-01-14", None)
    assert periods["Ann held office as senator"] == (None, "2011")


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        (GRAPHS, f"{EX}ann"),
        (REIFIERS, f"{EX}ann"),
        (WIKIDATA, "http://www.wikidata.org/entity/Q1"),
    ],
)
def test_a_focus_reaches_the_same_links(trig: Trig, text: str, focus: str) -> None:
    store = trig(text)
    near = build_network(store, View(focus=(focus,), hops=3))
    whole = build_network(store)
    assert links(near) == links(whole)
    assert labels(near) == labels(whole)


def test_a_source_that_is_spoken_of_otherwise_is_a_node_too(trig: Trig) -> None:
    text = "ex:ann ex:knows ex:bob {| dcterms:source ex:cat |} . ex:cat ex:knows ex:ann ."
    assert labels(build_network(trig(text))) == ["ex:ann", "ex:bob", "ex:cat"]


def test_an_entity_that_names_the_graph_about_it_is_a_node_still(trig: Trig) -> None:
    text = 'GRAPH ex:ann { ex:ann ex:knows ex:bob ; rdfs:label "Ann" }'
    assert labels(build_network(trig(text))) == ["Ann", "ex:bob"]


def test_whoever_says_a_triple_in_another_way_is_a_node_still(trig: Trig) -> None:
    text = "ex:ann ex:says <<( ex:a ex:p ex:b )>> ; ex:knows ex:bob ."
    assert labels(build_network(trig(text))) == ["ex:ann", "ex:bob"]

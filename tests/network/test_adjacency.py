"""The links of a node, looked up in the store, are those of the network."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import packaged_model
from graph.network import View, build_network
from graph.network.adjacency import Adjacency, Link, Links
from graph.network.vocabulary import Vocabulary
from graph.store import LocalStore, open_store

EX, JG = "http://example.org/", "https://w3id.org/justice-graph/ns#"
ACT = """
ex:act a jg:Commutation ; jg:grantedBy ex:governor ; jg:grantedTo ex:ann ; jg:inCase ex:case .
"""


def adjacency(store: LocalStore, claimed: bool = False) -> Adjacency:
    model = packaged_model().extended(store)
    return Adjacency(store, Vocabulary(store, model, ("en",)), claimed)


@pytest.fixture(scope="module")
def packaged() -> LocalStore:
    return open_store()


@pytest.mark.parametrize("claimed", [False, True])
def test_links_are_those_of_the_whole_network(packaged: LocalStore, claimed: bool) -> None:
    network = build_network(packaged, View(disputed=claimed))
    looked_up = adjacency(packaged, claimed)
    drawn = {(one, other, data["act"] or "") for one, other, data in network.edges(data=True)}
    found = {link for node in network for link in looked_up.links(node).found}
    assert {(link.source, link.target, link.act) for link in found} == drawn


def test_an_act_is_one_link_between_its_ends(trig: Callable[[str], LocalStore]) -> None:
    found = adjacency(trig(ACT)).links(f"{EX}ann")
    link = Link(f"{EX}governor", f"{EX}ann", f"{JG}grantedBy", f"{EX}act")
    assert found == Links((link,), (), read=1, cut=False)


def test_an_act_stands_beside_what_it_names_otherwise(trig: Callable[[str], LocalStore]) -> None:
    assert adjacency(trig(ACT)).links(f"{EX}case") == Links((), (f"{EX}act",), read=1, cut=False)


def test_an_act_that_lacks_an_end_is_a_node(trig: Callable[[str], LocalStore]) -> None:
    found = adjacency(trig("ex:act a jg:Commutation ; jg:grantedTo ex:ann ."))
    assert found.links(f"{EX}ann").found == (Link(f"{EX}act", f"{EX}ann", f"{JG}grantedTo"),)
    assert found.of_act(f"{EX}act") == ()


def test_literals_classes_and_names_are_no_links(trig: Callable[[str], LocalStore]) -> None:
    store = trig(
        'ex:a a ex:Thing ; rdfs:label "A" ; rdfs:seeAlso ex:b ; owl:sameAs ex:c ; ex:n 1 .'
    )
    assert adjacency(store).links(f"{EX}a") == Links((), (), read=0, cut=False)


def test_a_self_link_parallel_links_and_blank_nodes_count_once_each(
    trig: Callable[[str], LocalStore],
) -> None:
    store = trig(
        "ex:a ex:p ex:a, ex:b ; ex:q ex:b . ex:b ex:p ex:a . _:x ex:p ex:a .ex:g { ex:a ex:p ex:b }"
    )
    found = adjacency(store).links(f"{EX}a").found
    assert set(found) == {
        Link("_:x", f"{EX}a", f"{EX}p"),
        Link(f"{EX}a", f"{EX}a", f"{EX}p"),
        Link(f"{EX}a", f"{EX}b", f"{EX}p"),
        Link(f"{EX}a", f"{EX}b", f"{EX}q"),
        Link(f"{EX}b", f"{EX}a", f"{EX}p"),
    }
    assert len(found) == 5


def test_what_is_only_claimed_counts_where_it_is_asked_for(
    trig: Callable[[str], LocalStore],
) -> None:
    store = trig("""
    ex:claim a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:visited ; rdf:object ex:prison ;
      jg:rank jg:Deprecated .
    """)
    link = Link(f"{EX}ann", f"{EX}prison", f"{JG}visited")
    found = [adjacency(store, claimed).links(f"{EX}ann").found for claimed in (False, True)]
    assert found == [(), (link,)]
    assert adjacency(store, claimed=True).links(f"{EX}prison").found == (link,)


def test_reading_stops_where_it_is_told_to(trig: Callable[[str], LocalStore]) -> None:
    store = trig("".join(f"ex:hub ex:p ex:n{number} ." for number in range(100)))
    found = adjacency(store).links(f"{EX}hub", most=10)
    assert (len(found.found), found.read, found.cut) == (10, 10, True)
    assert adjacency(store).links(f"{EX}hub", most=100).cut is False


def test_nodes_that_only_record_evidence_are_no_links(trig: Callable[[str], LocalStore]) -> None:
    store = trig(
        """
        PREFIX p: <http://www.wikidata.org/prop/>
        PREFIX wdt: <http://www.wikidata.org/prop/direct/>
        PREFIX wikibase: <http://wikiba.se/ontology#>
        ex:ann wdt:P1 ex:bob ; p:P1 ex:statement .
        ex:statement <http://www.wikidata.org/prop/statement/P1> ex:bob ;
          wikibase:rank wikibase:NormalRank .
        ex:note rdf:reifies <<( ex:ann ex:knows ex:bob )>> ; ex:about ex:ann .
        """
    )
    link = Link(f"{EX}ann", f"{EX}bob", "http://www.wikidata.org/prop/direct/P1")
    for end in ("ann", "bob"):
        assert adjacency(store).links(EX + end).found == (link,)

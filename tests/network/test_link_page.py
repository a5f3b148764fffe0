"""Pages of the links of one entity."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.errors import InputError
from graph.model import packaged_model
from graph.network import build_network
from graph.network.adjacency import Adjacency
from graph.network.link_page import LinkPage, read_link_page
from graph.network.vocabulary import Vocabulary
from graph.store import LocalStore, open_store

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
HUB = """
ex:hub ex:knows {} ; ex:likes ex:tea ; rdfs:label "hub" . ex:zoe ex:visits ex:hub .
ex:claim a jg:Claim ; rdf:subject ex:rome ; rdf:predicate ex:near ; rdf:object ex:hub .
""".format(", ".join(f"ex:friend-{number:03}" for number in range(40)))


def page(store: LocalStore, size: int, number: int = 1, iri: str = f"{EX}hub") -> LinkPage:
    adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)), claimed=True)
    return read_link_page(store, adjacency, iri, size, number)


def ends(found: LinkPage) -> list[str]:
    return [link.other(f"{EX}hub").removeprefix(EX) for link in found.links]


def test_all_links_of_a_small_entity_are_on_one_page() -> None:
    store = open_store()
    assert isinstance(store, LocalStore)
    adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)), claimed=True)
    network = build_network(store)
    acts = {data["act"] for *_, data in network.edges(data=True) if data["act"]}
    for iri in (*network, *acts):
        all_links = adjacency.links(iri)
        found = read_link_page(store, adjacency, iri, 100)
        assert (found.links, found.beside) == (all_links.found, all_links.beside)
        assert found.last == found.total


@pytest.mark.parametrize(
    "graph", ["{}", "GRAPH ex:g {{ {} }}", "GRAPH ex:g {{ {} }} ex:a ex:b 1 ."]
)
def test_the_first_page_has_some_of_every_property(trig: Trig, graph: str) -> None:
    """In whatever graph the links are, and whether they are asserted or claimed."""
    found = page(trig(graph.format(HUB)), 6)
    assert (found.first, found.last, found.total) == (1, 6, 43)
    assert [end for end in ends(found) if not end.startswith("friend")] == ["tea", "rome", "zoe"]
    assert len(found.links) == 6


def test_pages_hold_every_link_once(trig: Trig) -> None:
    store = trig(HUB)
    pages = [page(store, 10, number) for number in range(1, 6)]
    assert [(one.first, one.last) for one in pages] == [
        (1, 10),
        (11, 20),
        (21, 30),
        (31, 40),
        (41, 43),
    ]
    links = [link for one in pages for link in one.links]
    assert len(links) == len(set(links)) == 43


def test_links_of_one_property_are_sorted_where_they_fit_on_a_page(trig: Trig) -> None:
    second = page(trig(HUB), 42, 2)
    assert ends(second) == ["friend-039"]


def test_an_entity_without_links_has_one_empty_page(trig: Trig) -> None:
    found = page(trig('ex:hub rdfs:label "alone" .'), 10)
    assert found == LinkPage((), (), 0, 0, 0, {})


@pytest.mark.parametrize(("number", "last"), [(0, 5), (6, 5), (-1, 5)])
def test_a_page_that_does_not_exist_is_refused(trig: Trig, number: int, last: int) -> None:
    with pytest.raises(InputError, match=rf"no page {number}; the last one is page {last}\."):
        page(trig(HUB), 10, number)


def test_one_property_in_one_direction_is_counted_and_paged_alone(trig: Trig) -> None:
    store = trig(HUB)
    adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)), claimed=True)
    assert read_link_page(store, adjacency, f"{EX}hub", 1).counts == {
        (f"{EX}knows", True): 40,
        (f"{EX}likes", True): 1,
        (f"{EX}near", False): 1,
        (f"{EX}visits", False): 1,
    }
    found = read_link_page(store, adjacency, f"{EX}hub", 30, 2, (f"{EX}knows", True))
    assert (found.first, found.last, found.total) == (31, 40, 40)
    assert {link.predicate for link in found.links} == {f"{EX}knows"}
    assert read_link_page(store, adjacency, f"{EX}hub", 30, 1, (f"{EX}none", True)).total == 0

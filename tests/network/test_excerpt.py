"""A part of a store tells the same as the whole."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest

from graph.model import Model, packaged_model
from graph.network import build_network
from graph.network.adjacency import Adjacency, Link
from graph.network.data_date import data_date
from graph.network.excerpt import excerpt
from graph.network.vocabulary import Vocabulary
from graph.store import LocalStore, open_store

EX = "http://example.org/"


@pytest.fixture(scope="module")
def packaged() -> LocalStore:
    return open_store()


@pytest.fixture(scope="module")
def model(packaged: LocalStore) -> Model:
    return packaged_model().extended(packaged)


def test_the_links_of_every_entity_are_told_as_by_the_whole_store(
    packaged: LocalStore, model: Model
) -> None:
    whole = build_network(packaged)
    adjacency = Adjacency(packaged, Vocabulary(packaged, model, ("en",)), claimed=True)
    for key in whole:
        part = excerpt(packaged, adjacency, adjacency.links(key).found, [key])
        network = build_network(part, model=model)
        assert network.nodes[key] == whole.nodes[key]
        assert _links_of(network, key) == _links_of(whole, key)


def _links_of(network: nx.MultiDiGraph[str], key: str) -> dict[tuple[str, str, str], object]:
    edges = network.edges(keys=True, data=True)
    return {(one, other, name): data for one, other, name, data in edges if key in {one, other}}


def test_properties_and_classes_that_are_only_labelled_keep_their_labels(
    trig: Callable[[str], LocalStore],
) -> None:
    store = trig("""
    ex:ann a ex:Smith ; ex:p7 ex:bob .
    ex:Smith rdfs:label "blacksmith" . ex:p7 rdfs:label "taught" .
    """)
    model = packaged_model().extended(store)
    adjacency = Adjacency(store, Vocabulary(store, model, ("en",)))
    part = excerpt(store, adjacency, adjacency.links(f"{EX}ann").found, [f"{EX}ann"])
    whole, copied = (build_network(one, model=model) for one in (store, part))
    assert copied.nodes[f"{EX}ann"] == whole.nodes[f"{EX}ann"]
    assert copied.nodes[f"{EX}ann"]["type_label"] == "blacksmith"
    [(_, _, edge)] = copied.edges(data=True)
    assert edge["sentence"] == "ex:ann taught ex:bob"


def test_a_copy_is_small_and_as_old_as_the_whole(packaged: LocalStore, model: Model) -> None:
    adjacency = Adjacency(packaged, Vocabulary(packaged, model, ("en",)))
    film = packaged.prefixes.iri("id:the-justice-project")
    part = excerpt(packaged, adjacency, adjacency.links(film).found[:1])
    assert len(part) < len(packaged) / 50
    assert data_date(part) == data_date(packaged) is not None
    assert part.prefixes["jg"] == packaged.prefixes["jg"]


def test_only_the_given_links_of_a_hub_are_copied(trig: Callable[[str], LocalStore]) -> None:
    store = trig("".join(f"ex:hub ex:p ex:n{number} ." for number in range(5000)))
    adjacency = Adjacency(store, Vocabulary(store, packaged_model(), ("en",)))
    link = Link(f"{EX}hub", f"{EX}n7", f"{EX}p")
    assert len(excerpt(store, adjacency, [link], [f"{EX}hub"])) == 1

"""The graph that comes with the package, as a network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest

from graph.network import EdgeData, EvidenceData, FactData, NodeData, View, build_network
from graph.store import LocalStore, open_store

JG = "https://w3id.org/justice-graph/ns#"


@pytest.fixture(scope="module")
def store() -> Iterator[LocalStore]:
    with open_store() as opened:
        yield opened


@pytest.fixture(scope="module")
def g(store: LocalStore) -> Any:
    return build_network(store)


@pytest.fixture(scope="module")
def edges(g: Any) -> list[dict[str, Any]]:
    return [data for _, _, data in g.edges(data=True)]


def of_class(store: LocalStore, *names: str) -> set[str]:
    query = "SELECT ?one { ?one a ?class }"
    found = set()
    for name in names:
        bindings = {"class": store.prefixes.iri(f"jg:{name}")}
        for (one,) in store.select(query.replace("?class", f"<{bindings['class']}>")):
            found.add(one.value)
    return found


def test_there_is_something_to_see(g: Any) -> None:
    assert g.number_of_nodes() > 100
    assert g.number_of_edges() > 300


def test_every_edge_has_a_source_and_a_sentence(edges: list[dict[str, Any]]) -> None:
    assert [data["sentence"] for data in edges if data["sources"] < 1] == []
    assert [data for data in edges if not (data["claim"] and data["citations"])] == []
    assert [data for data in edges if "{" in data["sentence"] + data["inverse_sentence"]] == []


def test_every_act_edge_says_who_and_whom(g: Any) -> None:
    acts = [(u, v, data) for u, v, data in g.edges(data=True) if data["act"]]
    assert len(acts) > 50
    for _, _, data in acts:
        assert data["sentence"] != data["inverse_sentence"] or data["predicate"] == "jg:Role"
        assert data["sentence"]
        assert data["predicate"].startswith("jg:")


def test_an_act_is_edge_or_node_and_never_both(g: Any, edges: list[dict[str, Any]]) -> None:
    assert {data["act"] for data in edges if data["act"]}.isdisjoint(g)


def test_evidence_and_terms_are_no_nodes(store: LocalStore, g: Any) -> None:
    evidence = of_class(store, "Claim", "Citation", "Source", "Dispute")
    assert len(evidence) > 500
    assert evidence.isdisjoint(g)
    assert [key for key in g if key.startswith(JG)] == []
    assert {data["type"] for _, data in g.nodes(data=True)}.isdisjoint(
        {"jg:Claim", "jg:Citation", "jg:Source", "jg:Dispute", ""}
    )


def test_every_claim_supports_an_edge_or_a_fact(
    store: LocalStore, edges: list[dict[str, Any]]
) -> None:
    assert {iri for data in edges for iri in data["claim"]} <= of_class(store, "Claim")


def test_every_attribute_has_the_type_that_the_contract_says(g: Any) -> None:
    for _, data in g.nodes(data=True):
        fits(data, NodeData)
    for _, _, data in g.edges(data=True):
        fits(data, EdgeData)


def fits(data: Any, contract: Any) -> None:
    """Hold that the names are those of a TypedDict, and the values within fit too."""
    assert data.keys() == get_type_hints(contract).keys()
    for fact in data.get("facts", ()):
        fits(fact, FactData)
    for citation in data.get("citations", ()):
        fits(citation, EvidenceData)
    assert data.get("standing", "stated") in {"stated", "disputed", "party", "deprecated"}
    assert all(isinstance(data[name], str) for name in ("label",) if name in data)


def test_every_node_has_a_label_in_words(g: Any) -> None:
    assert [key for key, data in g.nodes(data=True) if ":" in data["label"][:4]] == []
    assert [key for key, data in g.nodes(data=True) if not data["type_label"]] == []


@pytest.mark.parametrize(
    "view",
    [
        View(acts="node"),
        View(disputed=False),
        View(evidence=False),
        View(max_nodes=20),
        View(types=(f"{JG}Person",)),
        View(focus=("https://w3id.org/justice-graph/id/kim-kardashian",), hops=1),
    ],
    ids=["acts as nodes", "asserted", "lean", "20 nodes", "people", "focus"],
)
def test_views_show_parts_of_the_same(store: LocalStore, g: Any, view: View) -> None:
    part = build_network(store, view)
    assert part.number_of_edges() > 0
    if view.acts == "edge":
        assert set(part) <= set(g)
        assert set(part.edges(keys=True)) <= set(g.edges(keys=True))
    if view.evidence and view.acts == "edge" and view.disputed:
        assert all(part.edges[key] == g.edges[key] for key in part.edges(keys=True))
        assert all(part.nodes[key] == g.nodes[key] for key in part)


def test_without_disputed_every_edge_is_asserted(store: LocalStore) -> None:
    part = build_network(store, View(disputed=False))
    standings = {data["standing"] for _, _, data in part.edges(data=True)}
    assert standings <= {"stated", "disputed"}

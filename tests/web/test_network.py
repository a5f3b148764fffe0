"""What the canvas shows: a selection with all its links, as the shell has them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import networkx as nx
import pytest
from starlette.testclient import TestClient

from graph.evidence.period import Period
from graph.model import packaged_model
from graph.network import View, build_network
from graph.store import LocalStore, open_store
from graph.web import create_app
from tests.web.conftest import Serve

Parts = tuple[dict[str, Any], dict[tuple[str, str, str], Any]]
MODEL = packaged_model()


@pytest.fixture(scope="module")
def store() -> Iterator[LocalStore]:
    with open_store() as store:
        yield store


@pytest.fixture(scope="module")
def client(store: LocalStore) -> Iterator[TestClient]:
    with TestClient(create_app(store)) as client:
        yield client


@pytest.fixture(scope="module")
def whole(store: LocalStore) -> nx.MultiDiGraph[str]:
    return build_network(store, View(), MODEL)


def identity(edge: dict[str, Any]) -> tuple[str, str, str]:
    return edge["source"], edge["key"], edge["target"]


def plain(data: dict[str, Any]) -> dict[str, Any]:
    """Sort the facts: those with the same words have no order of their own."""
    return {**data, "facts": sorted(map(repr, data["facts"]))}


def parts_of(answer: dict[str, Any]) -> Parts:
    nodes = {node["key"]: plain(node) for node in answer["nodes"]}
    edges = {identity(edge): plain(edge) for edge in answer["edges"]}
    assert (len(nodes), len(edges)) == (len(answer["nodes"]), len(answer["edges"]))
    return nodes, edges


def parts_in(network: nx.MultiDiGraph[str]) -> Parts:
    edges = network.edges(keys=True, data=True)
    return parts_of(
        {
            "nodes": [{**data, "key": key} for key, data in network.nodes(data=True)],
            "edges": [
                {**data, "source": source, "target": target, "key": key}
                for source, target, key, data in edges
            ],
        }
    )


def ask(client: TestClient, choice: dict[str, Any]) -> Any:
    answer = client.post("/api/network", json=choice)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("size", [1, 2, 12, 60, 150])
def test_a_selection_has_all_links_between_its_entities(
    client: TestClient, whole: nx.MultiDiGraph[str], size: int
) -> None:
    chosen = random.Random(size).sample(sorted(whole), size)
    found = ask(client, {"focus": chosen, "hops": 0, "max_nodes": 1})
    assert parts_of(found) == parts_in(whole.subgraph(chosen))
    assert found["cut"] is None


@pytest.mark.parametrize(
    ("choice", "view"),
    [
        ({"type": ["jg:Person"]}, {"types": ("jg:Person",)}),
        ({"property": ["jg:ClemencyAct", "features"]},
         {"properties": ("jg:ClemencyAct", "jg:features")}),
        ({"asserted_only": True}, {"disputed": False}),
        ({"as_of": "2019"}, {"period": Period("2019", "2019")}),
        ({"as_of": "2018", "until": "2019-06"}, {"period": Period("2018", "2019-06")}),
        ({"evidence": False}, {"evidence": False}),
    ],
)  # fmt: skip
def test_the_page_and_the_shell_see_the_same(
    client: TestClient,
    store: LocalStore,
    whole: nx.MultiDiGraph[str],
    choice: dict[str, Any],
    view: dict[str, Any],
) -> None:
    named = {
        name: tuple(map(store.prefixes.iri, value)) if isinstance(value, tuple) else value
        for name, value in view.items()
    }
    for part in (slice(0, 90), slice(90, None)):
        chosen = tuple(sorted(whole)[part])
        shell = build_network(store, View(focus=chosen, hops=0, **named), MODEL)
        assert parts_of(ask(client, {"focus": chosen, "hops": 0, **choice})) == parts_in(shell)


def test_a_choice_is_the_same_in_an_address_and_as_json(client: TestClient) -> None:
    choice = {
        "focus": ["Alice Marie Johnson", "id:donald-trump"], "hops": 1, "type": ["person"],
        "as_of": "2018-06", "until": "2020", "asserted_only": True, "max_nodes": 20,
    }  # fmt: skip
    assert client.get("/api/network", params=choice).json() == ask(client, choice)


def test_a_lean_network_tells_how_links_stand_but_not_who_says_so(tiny: TestClient) -> None:
    full, lean = ({"focus": ["id:ann", "id:mill"], "hops": 0, "evidence": on} for on in (True, 0))
    lean["evidence"] = False
    (cited,), (bare,) = ask(tiny, full)["edges"], ask(tiny, lean)["edges"]
    assert (len(cited["citations"]), bare["citations"]) == (1, [])
    assert bare == {**cited, "citations": []}


def test_a_link_has_the_same_identity_in_every_answer(
    client: TestClient, whole: nx.MultiDiGraph[str]
) -> None:
    _, edges = parts_in(whole)
    seen = set()
    for key in whole:
        answer = client.get("/api/neighbours", params={"key": key, "size": 500}).json()
        for edge in answer["edges"]:
            assert edges[identity(edge)] == plain(edge)
            seen.add(identity(edge))
    assert seen == edges.keys()
    found = client.get("/api/paths?start=Alice+Marie+Johnson&goal=First+Step+Act&count=5").json()
    assert found["edges"]
    assert all(edges[identity(edge)] == plain(edge) for edge in found["edges"])


@pytest.mark.parametrize(
    ("start", "goal"),
    [
        ("Alice Marie Johnson", "First Step Act"),
        ("Dawn Jackson", "Donald Trump"),
        ("Kim Kardashian", "Alexis Martin"),
    ],
)
def test_every_sentence_of_a_connection_names_its_links(
    client: TestClient, start: str, goal: str
) -> None:
    asked = {"start": start, "goal": goal, "count": 5, "include_disputed": True}
    found = client.get("/api/paths", params=asked).json()
    edges = {identity(edge) for edge in found["edges"]}
    hops = [hop for one in found["told"]["connections"] for hop in one["hops"]]
    assert hops
    for sentence in (sentence for hop in hops for sentence in hop["told"]):
        assert sentence["edges"]
        assert {(source, key, target) for source, target, key in sentence["edges"]} <= edges


def test_what_the_page_marks_links_by(serve: Serve) -> None:
    claims = "".join(
        f"ex:{name} a jg:Claim ; rdf:subject ex:a ; rdf:predicate jg:visited ;"
        f" rdf:object ex:{name}1 ; {more} ; jg:citation ex:cited .\n"
        for name, more in (
            ("plain", "jg:rank jg:Normal"),
            ("disputed", "jg:rank jg:Normal ; jg:dispute ex:question"),
            ("party", "jg:rank jg:Normal ; jg:kind jg:DefenceClaim"),
            ("wrong", "jg:rank jg:Deprecated"),
            ("over", 'jg:rank jg:Normal ; jg:until "2001"^^xsd:gYear'),
            ("coming", 'jg:rank jg:Normal ; jg:until "2999"^^xsd:gYear'),
        )
    )
    client = serve(
        f"{claims} ex:a jg:visited ex:plain1, ex:disputed1, ex:over1, ex:coming1, ex:bare1 ."
        ' ex:question a jg:Dispute ; rdfs:label "Was it so?" ; jg:disputeKind jg:TrueDispute .'
        " ex:cited a jg:Citation ; jg:source ex:post . ex:post a jg:Source ."
        " <urn:data> a <http://rdfs.org/ns/void#Dataset> ;"
        ' <http://purl.org/dc/terms/issued> "2026-01-01"^^xsd:date .'
    )
    found = {
        edge["target"].removeprefix("http://example.org/").removesuffix("1"): (
            edge["standing"],
            edge["sources"],
            edge["ended"],
        )
        for edge in ask(client, {"focus": ["ex:a"]})["edges"]
    }
    assert found == {
        "plain": ("stated", 1, False),
        "disputed": ("disputed", 1, False),
        "party": ("party", 1, False),
        "wrong": ("deprecated", 1, False),
        "over": ("stated", 1, True),
        "coming": ("stated", 1, False),
        "bare": ("stated", 0, False),
    }


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"hops": 7}, "hops: input should be less than or equal to 6."),
        ({"hops": "1"}, "hops: input should be a valid integer."),
        ({"far": 1}, "far: extra inputs are not permitted."),
        ({"focus": ["id:ann"] * 20_001}, "focus: list should have at most 20000 items"),
        ({"as_of": "soon"}, "'soon' is no date"),
    ],
)
def test_a_choice_that_does_not_fit(tiny: TestClient, choice: dict[str, Any], message: str) -> None:
    answer = tiny.post("/api/network", json=choice)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad-request")
    assert answer.json()["message"].startswith(message)


def test_json_that_is_none(tiny: TestClient) -> None:
    answer = tiny.post("/api/network", content=b"{", headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["error"]) == (400, "bad-request")


def test_a_long_choice_is_answered(serve: Serve) -> None:
    names = [f"http://example.org/n{number:05}" for number in range(3_000)]
    chain = "".join(f"<{a}> ex:next <{b}> .\n" for a, b in pairwise(names))
    found = ask(serve(chain), {"focus": names, "hops": 0, "evidence": False})
    assert (len(found["nodes"]), len(found["edges"]), found["cut"]) == (3_000, 2_999, None)
    assert json.dumps(found).count('"citations": []') == 2_999


def test_a_blank_node_in_focus_is_passed_over_unless_it_is_all(serve: Serve) -> None:
    client = serve("ex:ann ex:address [ ex:city ex:bonn ] .")
    found = ask(client, {"focus": ["_:b0", "ex:ann"], "hops": 0})
    assert [node["key"] for node in found["nodes"]] == ["http://example.org/ann"]
    alone = client.post("/api/network", json={"focus": ["_:b0"], "hops": 0})
    assert (alone.status_code, alone.json()["error"]) == (404, "unknown-entity")

"""The connections that say most come first, and each constraint is kept."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.connections import Connections, find_connections
from graph.analysis.constraints import Constraints
from graph.analysis.exploring import Bounds
from graph.errors import InputError
from graph.evidence import Period
from graph.model import packaged_model
from graph.store import LocalStore, load_store, open_store

EX = "http://example.org/"
Trig = Callable[[str], LocalStore]


def find(store: LocalStore, one: str = "a", other: str = "b", **asked: object) -> Connections:
    model = packaged_model().extended(store)
    wanted = Constraints(**asked)
    return find_connections(store, model, EX + one, EX + other, wanted)


def ways(found: Connections) -> list[str]:
    return [" ".join(key.removeprefix(EX) for key in one.nodes) for one in found.found]


def chain(*names: str) -> str:
    pairs = pairwise(names)
    return "".join(f"ex:{one} ex:knows ex:{other} ." for one, other in pairs)


def claim(
    name: str, triple: str, *, kind: str = "Reported", rank: str = "Normal", more: str = ""
) -> str:
    subject, predicate, object = triple.split()
    return f"""
    ex:{name} a jg:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ;
      rdf:object {object} ; jg:rank jg:{rank} ; jg:kind jg:{kind} ; jg:citation ex:c-{name} {more} .
    ex:c-{name} a jg:Citation ; jg:source ex:s-{name} ; jg:says "It is so."@en .
    ex:s-{name} a jg:Source ; rdfs:label "A paper"@en .
    """


@settings(max_examples=20, deadline=None)
@given(st.integers(100, 300), st.integers(1, 2))
def test_a_planted_hub_never_ranks_first(spokes: int, between: int) -> None:
    """However short the way through it is, a quiet way that is a little longer says more."""
    quiet = [f"q{number}" for number in range(between)]
    text = chain("a", "hub", "b") + chain("a", *quiet, "b")
    text += "".join(f"ex:hub ex:knows ex:n{number} ." for number in range(spokes))
    engine = ox.Store()
    engine.load(f"PREFIX ex: <{EX}> {text}".encode(), ox.RdfFormat.TURTLE)
    found = ways(find(LocalStore(engine)))
    assert found[0] == " ".join(["a", *quiet, "b"])
    assert "a hub b" in found


def test_a_broad_theme_comes_after_people(trig: Trig) -> None:
    store = trig(
        "ex:a jg:hasTheme ex:theme . ex:b jg:hasTheme ex:theme . ex:theme a jg:Theme ."
        + chain("a", "x", "y", "b")
    )
    assert ways(find(store)) == ["a x y b", "a theme b"]


def test_rare_links_come_before_common_ones(trig: Trig) -> None:
    common = "".join(f"ex:a ex:knows ex:n{number} ." for number in range(30))
    store = trig(chain("a", "x", "b") + common + "ex:a ex:taught ex:y . ex:y ex:taught ex:b .")
    assert ways(find(store)) == ["a y b", "a x b"]


def test_sourced_links_come_before_unsourced_ones(trig: Trig) -> None:
    store = trig(
        chain("a", "x", "b")
        + chain("a", "y", "b")
        + claim("k1", "ex:a ex:knows ex:y")
        + claim("k2", "ex:y ex:knows ex:b")
    )
    assert ways(find(store)) == ["a y b", "a x b"]
    assert ways(find(store, sourced=True)) == ["a y b"]


def test_undisputed_links_come_before_disputed_ones(trig: Trig) -> None:
    dispute = "; jg:dispute ex:d"
    store = trig(
        "ex:d a jg:Dispute ; jg:disputeKind jg:TrueDispute ."
        + chain("a", "x", "b")
        + chain("a", "y", "b")
        + claim("k1", "ex:a ex:knows ex:x", more=dispute)
        + claim("k2", "ex:x ex:knows ex:b")
        + claim("k3", "ex:a ex:knows ex:y")
        + claim("k4", "ex:y ex:knows ex:b")
    )
    assert ways(find(store)) == ["a y b", "a x b"]


def test_what_one_side_claims_connects_only_where_it_is_asked_for(trig: Trig) -> None:
    store = trig(claim("k", "ex:a jg:visited ex:b", kind="ProsecutionClaim"))
    assert (ways(find(store)), ways(find(store, disputed=True))) == ([], ["a b"])


def test_avoid_keeps_away_from_entities_classes_and_acts(trig: Trig) -> None:
    jg = "https://w3id.org/justice-graph/ns#"
    store = trig(
        "ex:x a jg:Court . ex:act a jg:Pardon ; jg:grantedBy ex:a ; jg:grantedTo ex:b ."
        + chain("a", "x", "b")
        + chain("a", "y", "z", "b")
    )
    assert ways(find(store)) == ["a b", "a x b", "a y z b"]
    assert ways(find(store, avoid=frozenset({EX + "x"}))) == ["a b", "a y z b"]
    assert ways(find(store, avoid=frozenset({jg + "Organisation"}))) == ["a b", "a y z b"]
    assert ways(find(store, avoid=frozenset({jg + "ClemencyAct"}))) == ["a x b", "a y z b"]


def test_via_passes_through_in_order_and_never_twice(trig: Trig) -> None:
    store = trig(chain("a", "x", "b") + chain("a", "y", "b") + chain("x", "y"))
    via = (EX + "y", EX + "x")
    assert ways(find(store, via=via)) == ["a y x b"]
    assert ways(find(store, via=via[:1])) == ["a y b", "a x y b", "a y x b"]
    assert ways(find(store, via=via, bounds=Bounds(hops=2))) == []


def test_no_connection_is_longer_than_the_limit(trig: Trig) -> None:
    store = trig(chain("a", "x", "y", "b"))
    found = [ways(find(store, bounds=Bounds(hops=hops))) for hops in (2, 3)]
    assert found == [[], ["a x y b"]]


def test_a_revoked_act_connects_between_its_two_dates_only(trig: Trig) -> None:
    store = trig("""
    ex:act a jg:Commutation ; jg:grantedBy ex:a ; jg:grantedTo ex:b ;
      jg:date "2020-04-17"^^xsd:date .
    ex:revocation a jg:Revocation ; jg:revokedBy ex:board ; jg:revokes ex:act ;
      jg:date "2022-02"^^xsd:gYearMonth .
    """)
    dates = ("2019", "2020-04-16", "2020-04-17", "2021", "2022-02-28", "2022-03")
    found = [ways(find(store, period=Period.asked(date))) for date in dates]
    assert found == [[], [], ["a b"], ["a b"], ["a b"], []]


def test_links_between_two_neighbours_belong_to_one_hop(trig: Trig) -> None:
    store = trig(
        "ex:a ex:knows ex:b . ex:b ex:knows ex:a . ex:a ex:hired ex:b . ex:a ex:knows ex:a ."
    )
    found = find(store)
    assert ways(found) == ["a b"]
    edges = sorted((one[-1:], other[-1:], key) for one, other, key in found.found[0].hops[0])
    assert edges == [("a", "b", "ex:hired"), ("a", "b", "ex:knows"), ("b", "a", "ex:knows")]
    assert set(found.network.edges(keys=True)) == set(found.found[0].hops[0])


def test_ways_lead_through_blank_nodes_and_named_graphs(trig: Trig) -> None:
    found = find(trig("ex:a ex:p _:x . ex:g { _:x ex:p ex:b }"))
    assert [len(one.nodes) for one in found.found] == [3]
    assert found.found[0].nodes[1] in found.network


def test_a_hub_with_very_many_links_is_bounded(trig: Trig) -> None:
    engine = ox.Store()
    lines = "".join(f"<{EX}a> <{EX}p> <{EX}n{number}> .\n" for number in range(100_000))
    engine.bulk_load((lines + f"<{EX}n77> <{EX}p> <{EX}b> .").encode(), ox.RdfFormat.N_TRIPLES)
    found = find(LocalStore(engine))
    assert (ways(found), found.links < 1_000, found.stopped) == (["a n77 b"], True, None)


def test_a_search_that_stopped_early_says_so(trig: Trig) -> None:
    store = trig(
        "".join(chain("a", f"x{number}", f"y{number}") for number in range(50)) + chain("b", "c")
    )
    found = find(store, bounds=Bounds(statements=30))
    assert (found.found, found.stopped, found.links <= 30) == ((), "statements", True)


def test_one_entity_and_an_act_are_no_two_ends(trig: Trig) -> None:
    store = trig("ex:act a jg:Pardon ; jg:grantedBy ex:a ; jg:grantedTo ex:b .")
    with pytest.raises(InputError, match="ex:a is named twice; name two different entities"):
        find(store, "a", "a")
    with pytest.raises(InputError, match="ex:act is itself a link between ex:a and ex:b; name one"):
        find(store, "act", "b")


@pytest.mark.parametrize("count", [0, 51])
def test_the_number_of_connections_has_a_limit(count: int) -> None:
    with pytest.raises(InputError, match=f"{count} connections cannot be shown"):
        Constraints(count=count)


EDGES = st.lists(
    st.tuples(st.sampled_from("abcdefg"), st.sampled_from("pq"), st.sampled_from("abcdefg")),
    min_size=1,
    max_size=14,
    unique=True,
)


def written(edges: Iterable[tuple[str, str, str]]) -> bytes:
    return "".join(f"<{EX}{s}> <{EX}{p}> <{EX}{o}> .\n" for s, p, o in edges).encode()


def in_memory(edges: Iterable[tuple[str, str, str]]) -> LocalStore:
    engine = ox.Store()
    engine.load(written(edges), ox.RdfFormat.N_TRIPLES)
    return LocalStore(engine)


@settings(max_examples=60, deadline=None)
@given(EDGES)
def test_nothing_is_missed_and_nothing_is_worse_than_what_is_missed(
    edges: list[tuple[str, str, str]],
) -> None:
    graph = nx.Graph([(one, other) for one, _, other in edges if one != other])
    graph.add_nodes_from("ab")
    simple = {" ".join(path) for path in nx.all_simple_paths(graph, "a", "b", cutoff=6)}
    every = find(in_memory(edges), count=50)
    assert set(ways(every)) == simple or len(simple) > 50
    assert [one.cost for one in every.found] == sorted(one.cost for one in every.found)
    best = find(in_memory(edges), count=2)
    assert ways(best) == ways(every)[:2]


@settings(max_examples=20, deadline=None)
@given(EDGES, st.randoms(use_true_random=False))
def test_the_order_of_triples_makes_no_difference(
    edges: list[tuple[str, str, str]], chance: random.Random
) -> None:
    shuffled = list(edges)
    chance.shuffle(shuffled)
    one, other = (find(in_memory(some)) for some in (edges, shuffled))
    assert (one.found, one.links) == (other.found, other.links)
    assert nx.utils.graphs_equal(one.network, other.network)


def test_a_store_on_disk_gives_the_same(tmp_path: Path) -> None:
    with open_store() as store:
        text = ox.serialize(store.quads(), format=ox.RdfFormat.N_QUADS)
        (tmp_path / "all.nq").write_bytes(text)
        load_store([tmp_path / "all.nq"], tmp_path / "store")
        ends = [store.prefixes.iri(name) for name in ("id:momolu-stewart", "id:van-jones")]
        model = packaged_model().extended(store)
        here = find_connections(store, model, *ends)
    with open_store(tmp_path / "store") as disk:
        there = find_connections(disk, model, *ends)
    assert (here.found, here.links) == (there.found, there.links)

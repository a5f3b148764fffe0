"""Whatever data an endpoint holds, every pattern finds the same statements as here."""

from __future__ import annotations

import pyoxigraph as ox
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from graph.store import LocalStore
from graph.store.remote.store import RemoteStore
from tests.store.remote.dialect import speaking
from tests.store.remote.stock import Stock

NODES = [ox.NamedNode(f"http://e/{name}") for name in "abc"]
TEXTS = [
    ox.Literal("x"),
    ox.Literal("x", language="en"),
    ox.Literal('y"\\\n{}<>'),
    ox.Literal("1", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
    ox.Literal("01", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
]
nodes, objects = st.sampled_from(NODES), st.sampled_from([*NODES, *TEXTS])
graphs = st.sampled_from([ox.DefaultGraph(), *NODES[:2]])
statements = st.lists(st.builds(ox.Quad, nodes, nodes, objects, graphs), max_size=12)
patterns = st.tuples(st.none() | nodes, st.none() | nodes, st.none() | objects, st.none() | graphs)
examples = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def same(store: LocalStore, address: str, asked: list[tuple[object, ...]]) -> None:
    for small in (300_000, 0):
        with RemoteStore(address, small=small) as remote:
            for pattern in asked:
                found = list(remote.quads(*pattern))
                assert len(found) == len(set(found))
                assert set(found) == set(store.quads(*pattern))


@examples
@given(quads=statements, asked=st.lists(patterns, min_size=1, max_size=4))
def test_an_endpoint_of_another_kind(quads: list[ox.Quad], asked: list[tuple[object, ...]]) -> None:
    assume(not is_copied(quads))
    store = memory(quads)
    with speaking(store) as dialect:
        same(store, dialect.address, asked)


@examples
@given(quads=statements, asked=st.lists(patterns, min_size=1, max_size=4))
def test_the_stock_server(
    stock: Stock, quads: list[ox.Quad], asked: list[tuple[object, ...]]
) -> None:
    assume(not is_copied(quads))
    stock.hold(ox.serialize(quads, format=ox.RdfFormat.TRIG))
    same(memory(quads), stock.address, asked)


@examples
@given(quads=statements, asked=st.lists(patterns, min_size=1, max_size=4))
def test_an_endpoint_whose_default_graph_shows_all(
    quads: list[ox.Quad], asked: list[tuple[object, ...]]
) -> None:
    named = [quad for quad in quads if quad.graph_name != ox.DefaultGraph()]
    store = memory(named)
    with speaking(store) as dialect:
        same(store, dialect.address, asked)


def memory(quads: list[ox.Quad]) -> LocalStore:
    engine = ox.Store()
    engine.extend(quads)
    return LocalStore(engine)


def is_copied(quads: list[ox.Quad]) -> bool:
    """Tell whether the default graph may as well show the others: nobody can see which it is."""
    named = {quad.triple for quad in quads if quad.graph_name != ox.DefaultGraph()}
    return named == {quad.triple for quad in quads if quad.graph_name == ox.DefaultGraph()} != set()

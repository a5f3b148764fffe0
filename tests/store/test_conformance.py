"""What every store keeps, whatever is behind it: one suite, run over each back end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graph.errors import InputError, QueryRefusedError, QuerySyntaxError, StoreError
from graph.sparql.answer import Cut, Solutions, Statements, Truth
from graph.store import Limits, Store, load_store, open_store

TRIG = """\
@prefix e: <http://e/> .
e:a e:knows e:b ; e:name "Ann"@en , "Anna"@de ; e:age 7 .
e:b e:knows e:c ; e:name "Bob"@en .
e:g { e:c e:name "Cy"@en }
"""
A, B, C, G = (ox.NamedNode(f"http://e/{name}") for name in "abcg")
KNOWS, NAME = ox.NamedNode("http://e/knows"), ox.NamedNode("http://e/name")
EN = {name: ox.Literal(name, language="en") for name in ("Ann", "Bob", "Cy")}


def from_file(folder: Path) -> Store:
    return open_store(folder / "a.trig")


def from_disk(folder: Path) -> Store:
    load_store([folder / "a.trig"], folder / "disk")
    return open_store(folder / "disk")


def from_rdflib(folder: Path) -> Store:
    return open_store(dataset())


def dataset() -> rdflib.Dataset:
    """Say the same as TRIG; rdflib's own parser of TriG uses what rdflib has deprecated."""
    e, result = rdflib.Namespace("http://e/"), rdflib.Dataset()
    result.default_graph.add((e.a, e.knows, e.b))
    result.default_graph.add((e.a, e.name, rdflib.Literal("Ann", lang="en")))
    result.default_graph.add((e.a, e.name, rdflib.Literal("Anna", lang="de")))
    result.default_graph.add((e.a, e.age, rdflib.Literal(7)))
    result.default_graph.add((e.b, e.knows, e.c))
    result.default_graph.add((e.b, e.name, rdflib.Literal("Bob", lang="en")))
    result.graph(e.g).add((e.c, e.name, rdflib.Literal("Cy", lang="en")))
    return result


def from_pyoxigraph(folder: Path) -> Store:
    engine = ox.Store()
    engine.load(path=folder / "a.trig")
    return open_store(engine)


@pytest.fixture(params=[from_file, from_disk, from_rdflib, from_pyoxigraph])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    make: Callable[[Path], Store] = request.param
    (tmp_path / "a.trig").write_text(TRIG, encoding="utf-8")
    store = make(tmp_path)
    yield store
    store.close()


def test_it_knows_its_size_and_name(store: Store) -> None:
    assert (len(store), store.union, bool(store.name)) == (7, False, True)


def test_quads_match_any_part(store: Store) -> None:
    assert set(store.quads(subject=A, predicate=KNOWS)) == {ox.Quad(A, KNOWS, B)}
    assert {quad.subject for quad in store.quads(predicate=NAME)} == {A, B, C}
    assert {quad.subject for quad in store.quads(object=EN["Bob"])} == {B}
    assert {quad.subject for quad in store.quads(graph=G)} == {C}
    assert C not in {quad.subject for quad in store.quads(graph=ox.DefaultGraph())}


def test_select_gives_tuples_in_the_order_of_the_query(store: Store) -> None:
    text = "SELECT ?y ?x ?none { ?x <http://e/knows> ?y } ORDER BY ?x"
    assert list(store.select(text)) == [(B, A, None), (C, B, None)]


def test_bindings_bind_and_do_not_show(store: Store) -> None:
    text = "SELECT ?name { ?who <http://e/name> ?name }"
    bindings = {"who": B}
    assert list(store.select(text, bindings)) == [(EN["Bob"],)]
    assert store.query(text, bindings) == Solutions(("name",), ((EN["Bob"],),))
    grouped = "SELECT (COUNT(*) AS ?n) { ?who <http://e/name> ?name } GROUP BY ?who"
    assert [row[0].value for row in store.select(grouped, {"who": A})] == ["2"]


def test_values_of_bindings_are_never_text(store: Store) -> None:
    text = "SELECT ?x { ?x <http://e/name> ?name }"
    trick = ox.Literal('Ann"@en } UNION { ?x ?p ?o')
    assert list(store.select(text, {"name": trick})) == []


def test_all_four_forms_of_query(store: Store) -> None:
    assert store.query("ASK { <http://e/a> ?p <http://e/b> }") == Truth(True)
    assert store.query("ASK { <http://e/a> ?p <http://e/c> }") == Truth(False)
    construct = "CONSTRUCT { ?y ?p ?x } WHERE { ?x ?p ?y . <http://e/a> ?p ?y FILTER(isIRI(?y)) }"
    assert store.query(construct) == Statements((ox.Triple(B, KNOWS, A),))
    described = store.query("DESCRIBE <http://e/b>")
    assert isinstance(described, Statements)
    assert set(described.triples) == {ox.Triple(B, KNOWS, C), ox.Triple(B, NAME, EN["Bob"])}


def test_graphs_are_seen_by_name(store: Store) -> None:
    answer = store.query("SELECT ?g ?s { GRAPH ?g { ?s ?p ?o } }")
    assert answer == Solutions(("g", "s"), ((G, C),))


def test_well_known_prefixes_need_no_declaration(store: Store) -> None:
    assert store.query("ASK { ?s a skos:Concept }") == Truth(False)


def test_rows_beyond_the_limit_are_cut_and_said_so(store: Store) -> None:
    text = "SELECT ?o { ?s <http://e/knows> ?o } ORDER BY ?o"
    assert store.query(text, limits=Limits(rows=1)) == Solutions(("o",), ((B,),), Cut(1))
    assert store.query(text, limits=Limits(rows=0)) == Solutions(("o",), (), Cut(0))
    assert store.query(text, limits=Limits(rows=2)) == Solutions(("o",), ((B,), (C,)))
    assert store.query(text, limits=Limits(rows=None)) == Solutions(("o",), ((B,), (C,)))
    construct = "CONSTRUCT WHERE { ?s <http://e/knows> ?o }"
    cut = store.query(construct, limits=Limits(rows=1))
    assert isinstance(cut, Statements)
    assert (len(cut.triples), cut.cut) == (1, Cut(1))


def test_what_it_refuses(store: Store) -> None:
    with pytest.raises(QueryRefusedError, match="SERVICE at line 1"):
        store.query("SELECT * { SERVICE <http://e/> { ?s ?p ?o } }")
    with pytest.raises(QuerySyntaxError, match="line 1, column"):
        store.query("SELECT * { ?s ?p")
    with pytest.raises(InputError, match="Only a SELECT query has rows"):
        store.select("ASK {}")


def test_it_goes_to_rdflib_whole(store: Store) -> None:
    assert set(store.to_rdflib().quads()) == set(dataset().quads())


def test_a_closed_store_answers_nothing(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError, match="is closed; open it again"):
        store.quads()
    with pytest.raises(StoreError, match="is closed; open it again"):
        store.query("ASK {}")

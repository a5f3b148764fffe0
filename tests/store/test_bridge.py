from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.store.bridge import from_rdflib, prefixes_of, to_rdflib

S, P = ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p")
XSD = "http://www.w3.org/2001/XMLSchema#"
texts = st.text(st.characters(exclude_categories=["Cs"]))
terms: st.SearchStrategy[ox.NamedNode | ox.BlankNode | ox.Literal] = st.one_of(
    st.just(S),
    st.just(ox.BlankNode("b")),
    st.builds(ox.Literal, texts),
    st.builds(lambda text: ox.Literal(text, language="en-gb"), texts),
    st.builds(
        lambda text, name: ox.Literal(text, datatype=ox.NamedNode(XSD + name)),
        st.sampled_from(["01", "1.0", "true", "2018", "2018-05-01", "abc"]),
        st.sampled_from(["integer", "decimal", "boolean", "gYear", "date", "anyURI"]),
    ),
)
graphs = st.sampled_from([ox.DefaultGraph(), ox.NamedNode("http://e/g"), ox.BlankNode("g")])
quads = st.builds(ox.Quad, st.sampled_from([S, ox.BlankNode("b")]), st.just(P), terms, graphs)


@given(st.lists(quads))
def test_there_and_back_loses_nothing(given: list[ox.Quad]) -> None:
    assert set(from_rdflib(to_rdflib(given, {}))) == set(given)


def test_prefixes_go_along() -> None:
    dataset = to_rdflib([], {"e": "http://e/"})
    assert prefixes_of(dataset)["e"] == "http://e/"


def test_a_plain_graph_fills_the_default_graph_and_is_not_changed() -> None:
    graph = rdflib.Graph(identifier="http://e/name")
    graph.add((rdflib.URIRef(S.value), rdflib.URIRef(P.value), rdflib.Literal(1)))
    before = set(graph)
    one = ox.Literal("1", datatype=ox.NamedNode(XSD + "integer"))
    assert list(from_rdflib(graph)) == [ox.Quad(S, P, one)]
    assert set(graph) == before


@pytest.mark.parametrize(
    "triple",
    [
        (rdflib.URIRef("http://e/a b"), rdflib.URIRef(P.value), rdflib.Literal("x")),
        (rdflib.URIRef("relative"), rdflib.URIRef(P.value), rdflib.Literal("x")),
        (rdflib.BNode("a b"), rdflib.URIRef(P.value), rdflib.Literal("x")),
        (rdflib.Literal("x"), rdflib.URIRef(P.value), rdflib.Literal("x")),
        (rdflib.URIRef(S.value), rdflib.BNode("p"), rdflib.Literal("x")),
        (rdflib.URIRef(S.value), rdflib.URIRef(P.value), rdflib.Variable("x")),
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_what_is_no_rdf_is_refused(triple: tuple[rdflib.term.Node, ...]) -> None:
    graph = rdflib.Graph()
    graph.add(triple)
    with pytest.raises(InputError):
        list(from_rdflib(graph))


@pytest.mark.parametrize(
    "term",
    [
        ox.Triple(S, P, S),
        ox.Literal("x", language="ar", direction=ox.BaseDirection.RTL),
    ],
)
def test_what_rdflib_cannot_hold_is_refused(term: ox.Triple | ox.Literal) -> None:
    with pytest.raises(InputError, match="rdflib cannot hold"):
        to_rdflib([ox.Quad(S, P, term)], {})

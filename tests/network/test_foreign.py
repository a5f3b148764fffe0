"""Networks of RDF that knows nothing of our ontology."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network import View, build_network
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"


def edges(g: Any) -> list[tuple[str, str, str]]:
    return [
        (u.removeprefix(EX), key.removeprefix(EX), v.removeprefix(EX))
        for u, v, key in g.edges(keys=True)
    ]


def test_people_who_know_each_other(trig: Trig) -> None:
    g = build_network(
        trig(
            """
            ex:ann a foaf:Person ; foaf:name "Ann" ; foaf:nick "Annie" ; foaf:age 30 ;
              foaf:knows ex:bob ; foaf:homepage <http://ann.example/> .
            ex:bob a foaf:Person ; foaf:name "Bob" .
            """
        )
    )
    assert edges(g) == [
        ("ann", "foaf:homepage", "http://ann.example/"),
        ("ann", "foaf:knows", "bob"),
    ]
    ann = g.nodes[f"{EX}ann"]
    assert (ann["label"], ann["type"], ann["aliases"]) == ("Ann", "foaf:Person", ["Annie"])
    assert [(fact["label"], fact["value"]) for fact in ann["facts"]] == [("age", "30")]
    assert [data["sentence"] for _, _, data in g.edges(data=True)][1] == "Ann knows Bob"
    assert g.nodes["http://ann.example/"]["type"] == ""


@pytest.mark.parametrize(
    "name",
    [
        "skos:prefLabel",
        "rdfs:label",
        "foaf:name",
        "dcterms:title",
        "<https://schema.org/name>",
        "<http://schema.org/name>",
    ],
)
def test_any_usual_property_names_a_node(trig: Trig, name: str) -> None:
    data = build_network(trig(f'ex:a {name} "Name" .')).nodes[f"{EX}a"]
    assert (data["label"], data["facts"]) == ("Name", [])


def test_the_best_property_names_a_node_whatever_its_language(trig: Trig) -> None:
    names = ["skos:prefLabel", "rdfs:label", "<https://schema.org/name>", "foaf:name"]
    said = [
        f'ex:a {name} "{place}"@{tag} .'
        for place, (name, tag) in enumerate(zip(names, ("de", "en", "en", "en"), strict=True))
    ]
    for best in range(len(names)):
        g = build_network(trig("".join(reversed(said[best:]))))
        assert g.nodes[f"{EX}a"]["label"] == str(best)


@pytest.mark.parametrize(
    ("iri", "label"),
    [
        (f"{EX}annAsh", "ex:annAsh"),
        ("urn:somewhere:ann_ash", "ann ash"),
        ("http://elsewhere.example/#AnnAsh", "Ann ash"),
        ("http://elsewhere.example/", "http://elsewhere.example/"),
    ],
)
def test_without_a_label_the_iri_gives_one(trig: Trig, iri: str, label: str) -> None:
    assert build_network(trig(f"<{iri}> ex:p ex:b .")).nodes[iri]["label"] == label


def test_an_empty_label_is_none(trig: Trig) -> None:
    assert build_network(trig('ex:a rdfs:label "" .')).nodes[f"{EX}a"]["label"] == "ex:a"


def test_classes_without_an_ontology_look_different(trig: Trig) -> None:
    g = build_network(trig("ex:a a ex:BookClub . ex:b a ex:Reader . ex:c ex:p ex:a ."))
    a, b, c = (g.nodes[EX + name] for name in "abc")
    assert (a["type"], a["type_label"], a["group"]) == ("ex:BookClub", "Book club", "Book club")
    assert len({(one["colour"], one["shape"]) for one in (a, b, c)}) == 3
    assert (c["type"], c["type_label"], c["types"]) == ("", "thing", [])


def test_labels_of_properties_and_classes_are_read_in_the_wished_language(trig: Trig) -> None:
    store = trig(
        """
        ex:a a ex:C ; ex:p ex:b . ex:p rdfs:label "likes"@en, "mag"@de .
        ex:C rdfs:label "cat"@en, "Katze"@de .
        """
    )
    for language, label, name in (("en", "likes", "cat"), ("de", "mag", "Katze")):
        g = build_network(store, View(languages=(language,)))
        assert [data["label"] for _, _, data in g.edges(data=True)] == [label]
        assert g.nodes[f"{EX}a"]["type_label"] == name
        assert list(g) == [f"{EX}a", f"{EX}b"]


def test_blank_nodes_are_nodes_named_after_their_class(trig: Trig) -> None:
    g = build_network(trig('ex:a ex:p [ a ex:Address ; ex:street "High St" ], [ ex:q ex:b ] .'))
    labels = sorted(data["label"] for key, data in g.nodes(data=True) if key.startswith("_:"))
    assert labels == ["(Address)", "(unnamed)"]
    assert g.number_of_edges() == 3


@pytest.mark.parametrize(
    "text",
    [
        "ex:a ex:p {0} . {0} ex:q {1} . {1} ex:q {2} .",
        "{0} ex:p {1} . {1} ex:p {2} . {2} ex:p {0} .",
        "{0} ex:p ex:a . {1} ex:p ex:a . {2} ex:q ex:a .",
        '{0} rdfs:label "x" ; ex:p {0}, {1} . {2} ex:p {2} .',
        "GRAPH ex:g {{ {0} ex:p ex:a }} {1} ex:p ex:a .",
    ],
)
def test_keys_of_blank_nodes_do_not_come_from_their_names(trig: Trig, text: str) -> None:
    whole = [
        build_network(trig(text.format(*names)))
        for names in (("_:x", "_:y", "_:z"), ("_:z", "_:x", "_:y"), ("_:m", "_:b", "_:a"))
    ]
    assert list(whole[0].nodes(data=True)) == list(whole[1].nodes(data=True))
    for g in whole[1:]:
        assert list(g.nodes(data=True)) == list(whole[0].nodes(data=True))
        assert list(g.edges(keys=True, data=True)) == list(whole[0].edges(keys=True, data=True))


def test_alike_blank_nodes_are_counted_and_not_merged(trig: Trig) -> None:
    g = build_network(trig("ex:a ex:p [], [], [] ."))
    first, second, third = sorted(key for key in g if key.startswith("_:"))
    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert g.number_of_edges() == 3


def test_a_list_is_a_link_to_each_item(trig: Trig) -> None:
    g = build_network(trig('ex:a ex:p (ex:b "text" ex:c ex:b) .'))
    assert edges(g) == [("a", "ex:p", "b"), ("a", "ex:p", "c")]
    assert list(g) == [EX + name for name in "abc"]
    assert [(f["predicate"], f["value"]) for f in g.nodes[f"{EX}a"]["facts"]] == [("ex:p", "text")]


def test_an_empty_list_is_nothing(trig: Trig) -> None:
    g = build_network(trig("ex:a ex:p () ; ex:q (ex:b) ."))
    assert edges(g) == [("a", "ex:q", "b")]
    assert list(g) == [f"{EX}a", f"{EX}b"]


def test_a_list_that_runs_in_a_circle_ends(trig: Trig) -> None:
    g = build_network(trig("ex:a ex:p _:l . _:l rdf:first ex:b ; rdf:rest _:l ."))
    assert edges(g) == [("a", "ex:p", "b")]


def test_lists_keep_their_graph(trig: Trig) -> None:
    g = build_network(trig("GRAPH ex:g { ex:a ex:p (ex:b) }"))
    assert [(key, data["graph"]) for _, _, key, data in g.edges(keys=True, data=True)] == [
        (f"ex:p {EX}g", f"{EX}g")
    ]


def test_lists_within_lists_give_their_items(trig: Trig) -> None:
    g = build_network(trig("ex:a ex:p ((ex:b) (ex:c ex:d)) ."))
    assert edges(g) == [("a", "ex:p", name) for name in "bcd"]


@pytest.mark.parametrize("hops", [1, 2])
def test_lists_are_followed_from_a_focus(trig: Trig, hops: int) -> None:
    store = trig("ex:a ex:p (ex:b ex:c) . ex:c ex:p ex:d .")
    g = build_network(store, View(focus=(f"{EX}a",), hops=hops))
    assert list(g) == [EX + name for name in ("abc", "abcd")[hops - 1]]
    assert edges(g)[:2] == [("a", "ex:p", "b"), ("a", "ex:p", "c")]


@pytest.mark.parametrize("focus", ["b", "c"])
def test_lists_are_followed_backwards_from_a_focus(trig: Trig, focus: str) -> None:
    store = trig("ex:a ex:p (ex:b ex:c) .")
    g = build_network(store, View(focus=(EX + focus,)))
    assert edges(g) == [("a", "ex:p", focus)]


def test_literals_in_several_languages(trig: Trig) -> None:
    g = build_network(trig('ex:a ex:note "yes"@en, "ja"@de, "42" ; ex:other "oui"@fr, "ja"@de .'))
    assert [(f["predicate"], f["value"]) for f in g.nodes[f"{EX}a"]["facts"]] == [
        ("ex:note", "42"),
        ("ex:note", "yes"),
        ("ex:other", "ja"),
        ("ex:other", "oui"),
    ]


def test_quoted_triples_are_passed_over(trig: Trig) -> None:
    g = build_network(trig("ex:a ex:p ex:b . ex:r rdf:reifies <<( ex:a ex:p ex:b )>> ."))
    assert edges(g) == [("a", "ex:p", "b")]


def test_an_iri_that_is_also_a_property_is_no_node(trig: Trig) -> None:
    g = build_network(trig('ex:a ex:p ex:b . ex:p rdfs:label "is with"@en ; ex:see ex:b .'))
    assert list(g) == [f"{EX}a", f"{EX}b"]


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_may_be_a_label(trig: Trig, text: str) -> None:
    written = "".join(f"\\U{ord(sign):08X}" for sign in text)
    g = build_network(trig(f'ex:a rdfs:label "{written}" ; ex:note "{written}" ; ex:p ex:a .'))
    data = g.nodes[f"{EX}a"]
    assert (data["label"], data["facts"][0]["value"]) == (text, text)

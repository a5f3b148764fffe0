"""Which part of a store becomes a network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UnknownEntityError
from graph.network import View, build_network
from graph.store import LocalStore

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"
JG = "https://w3id.org/justice-graph/ns#"
WORLD = """
ex:ann a jg:Person ; rdfs:label "Ann"@en ; jg:metWith ex:bob ; jg:wrote ex:book .
ex:bob a jg:Person ; rdfs:label "Bob"@en ; jg:metWith ex:cal .
ex:cal a jg:Person ; rdfs:label "Cal"@en . ex:dan a jg:Person ; rdfs:label "Dan"@en .
ex:book a jg:Work ; rdfs:label "Book"@en .
ex:bill a jg:Bill ; rdfs:label "Bill"@en ; jg:sponsoredBy ex:cal . ex:law a jg:Law .
ex:act a jg:Commutation ; jg:grantedBy ex:cal ; jg:grantedTo ex:dan .
"""


def nodes(g: Any) -> str:
    return " ".join(key.removeprefix(EX) for key in g)


def edges(g: Any) -> set[str]:
    return {
        f"{u.removeprefix(EX)} {key.removeprefix(EX)} {v.removeprefix(EX)}"
        for u, v, key in g.edges(keys=True)
    }


EVERY_EDGE = {
    "ann jg:metWith bob",
    "ann jg:wrote book",
    "bob jg:metWith cal",
    "bill jg:sponsoredBy cal",
    "cal act dan",
}


def test_the_default_view_is_everything(trig: Trig) -> None:
    g = build_network(trig(WORLD))
    assert nodes(g) == "ann bill bob book cal dan law"
    assert edges(g) == EVERY_EDGE


@pytest.mark.parametrize(
    ("types", "kept"),
    [
        (["jg:Law"], "bill law"),
        (["jg:Bill"], "bill"),
        (["jg:Work", "jg:Law"], "bill book law"),
        (["jg:Person"], "ann bob cal dan"),
        (["jg:Act"], ""),
        (["ex:Unknown"], ""),
        (["https://schema.org/Person"], "ann bob cal dan"),
    ],
)
def test_types_include_their_subclasses(trig: Trig, types: list[str], kept: str) -> None:
    store = trig(WORLD)
    iris = tuple(store.prefixes.iri(name) for name in types)
    assert nodes(build_network(store, View(types=iris))) == kept


def test_types_of_other_ontologies_have_subclasses_too(trig: Trig) -> None:
    store = trig(
        "ex:rex a ex:Dog . ex:tom a ex:Cat . ex:Dog rdfs:subClassOf ex:Pet ."
        "ex:Pet rdfs:subClassOf ex:Animal ."
    )
    assert nodes(build_network(store, View(types=(f"{EX}Animal",)))) == "rex"


def test_links_of_nodes_that_are_not_shown_go_with_them(trig: Trig) -> None:
    g = build_network(trig(WORLD), View(types=(f"{JG}Person",)))
    assert edges(g) == {"ann jg:metWith bob", "bob jg:metWith cal", "cal act dan"}


@pytest.mark.parametrize(
    ("properties", "kept_nodes", "kept_edges"),
    [
        (["metWith"], "ann bob cal", {"ann jg:metWith bob", "bob jg:metWith cal"}),
        (
            ["wrote", "sponsoredBy"],
            "ann bill book cal",
            {"ann jg:wrote book", "bill jg:sponsoredBy cal"},
        ),
        (["Commutation"], "cal dan", {"cal act dan"}),
        (["ClemencyAct"], "cal dan", {"cal act dan"}),
        (["Pardon"], "", set()),
    ],
)
def test_only_some_properties(
    trig: Trig, properties: list[str], kept_nodes: str, kept_edges: set[str]
) -> None:
    g = build_network(trig(WORLD), View(properties=tuple(JG + name for name in properties)))
    assert (nodes(g), edges(g)) == (kept_nodes, kept_edges)


@pytest.mark.parametrize("name", ["Commutation", "Act"])
def test_a_class_of_acts_stands_for_its_ends_where_acts_are_nodes(trig: Trig, name: str) -> None:
    g = build_network(trig(WORLD), View(properties=(JG + name,), acts="node"))
    assert edges(g) == {"act jg:grantedBy cal", "act jg:grantedTo dan"}


def test_an_end_of_acts_is_a_property_where_acts_are_nodes(trig: Trig) -> None:
    g = build_network(trig(WORLD), View(properties=(f"{JG}grantedBy",), acts="node"))
    assert edges(g) == {"act jg:grantedBy cal"}


def test_only_some_graphs(trig: Trig) -> None:
    store = trig(
        "ex:a ex:p ex:b . GRAPH ex:g { ex:a ex:p ex:c } GRAPH ex:h { ex:a ex:p ex:d }"
        'ex:c rdfs:label "C" .'
    )
    one = build_network(store, View(graphs=(f"{EX}g",)))
    assert (nodes(one), edges(one)) == ("a c", {f"a ex:p {EX}g c"})
    assert one.nodes[f"{EX}c"]["label"] == "C"
    two = build_network(store, View(graphs=(f"{EX}h", f"{EX}g")))
    assert edges(two) == {f"a ex:p {EX}g c", f"a ex:p {EX}h d"}
    assert nodes(build_network(store, View(graphs=(f"{EX}none",)))) == ""


@pytest.mark.parametrize(
    ("languages", "label", "language", "description", "aliases", "facts"),
    [
        (("en",), "law", "en", "a rule", ["act"], ["english"]),
        (("de",), "Gesetz", "de", "eine Regel", ["Akte"], ["deutsch"]),
        (("fr", "de"), "loi", "fr", "eine Regel", ["Akte", "acte"], ["deutsch"]),
        (("ja",), "lex", None, "a rule", [], ["deutsch", "english"]),
    ],
)
def test_languages(
    trig: Trig,
    languages: tuple[str, ...],
    label: str,
    language: str | None,
    description: str,
    aliases: list[str],
    facts: list[str],
) -> None:
    store = trig(
        """
        ex:law rdfs:label "law"@en, "Gesetz"@de, "loi"@fr, "lex" ;
          dcterms:description "a rule"@en, "eine Regel"@de ;
          skos:altLabel "act"@en, "Akte"@de, "acte"@fr ;
          ex:note "english"@en, "deutsch"@de .
        """
    )
    data = build_network(store, View(languages=languages)).nodes[f"{EX}law"]
    assert (data["label"], data["language"]) == (label, language)
    assert data["description"] == description
    assert data["aliases"] == aliases
    assert [fact["value"] for fact in data["facts"]] == facts


def test_a_language_takes_its_varieties(trig: Trig) -> None:
    store = trig('ex:a rdfs:label "colour"@en-GB, "Farbe"@de .')
    data = build_network(store).nodes[f"{EX}a"]
    assert (data["label"], data["language"].lower()) == ("colour", "en-gb")


@pytest.mark.parametrize(
    ("count", "kept"),
    [
        (1, "cal"),
        (2, "ann cal"),
        (3, "ann bob cal"),
        (4, "ann bill bob cal"),
        (7, "ann bill bob book cal dan law"),
        (99, "ann bill bob book cal dan law"),
    ],
)
def test_the_nodes_with_the_most_links_stay_and_ties_go_by_key(
    trig: Trig, count: int, kept: str
) -> None:
    g = build_network(trig(WORLD), View(max_nodes=count))
    assert nodes(g) == kept
    assert all(u in g and v in g for u, v in g.edges())


def test_the_focus_stays_however_few_nodes_are_kept(trig: Trig) -> None:
    g = build_network(trig(WORLD), View(focus=(f"{EX}book",), hops=3, max_nodes=2))
    assert nodes(g) == "ann book"


@pytest.mark.parametrize(
    ("focus", "hops", "kept"),
    [
        (["ann"], 0, "ann"),
        (["ann"], 1, "ann bob book"),
        (["ann"], 2, "ann bob book cal"),
        (["ann"], 3, "ann bill bob book cal dan"),
        (["cal"], 1, "bill bob cal dan"),
        (["dan"], 1, "cal dan"),
        (["law"], 5, "law"),
        (["book", "dan"], 1, "ann book cal dan"),
        (["act"], 0, "cal dan"),
        (["act"], 1, "bill bob cal dan"),
    ],
)
def test_focus_and_hops(trig: Trig, focus: list[str], hops: int, kept: str) -> None:
    view = View(focus=tuple(EX + name for name in focus), hops=hops)
    assert nodes(build_network(trig(WORLD), view)) == kept


def test_all_links_among_those_reached_are_drawn(trig: Trig) -> None:
    store = trig("ex:a ex:p ex:b, ex:c . ex:b ex:q ex:c . ex:c ex:p ex:d .")
    g = build_network(store, View(focus=(f"{EX}a",)))
    assert edges(g) == {"a ex:p b", "a ex:p c", "b ex:q c"}


def test_all_acts_among_those_reached_are_drawn(trig: Trig) -> None:
    store = trig(
        "ex:a ex:p ex:b, ex:c . ex:act a jg:Pardon ; jg:grantedBy ex:b ; jg:grantedTo ex:c ."
    )
    g = build_network(store, View(focus=(f"{EX}a",)))
    assert edges(g) == {"a ex:p b", "a ex:p c", "b act c"}


def test_an_act_is_a_step_of_its_own_where_it_is_a_node(trig: Trig) -> None:
    store = trig(WORLD)
    for hops, kept in ((1, "act dan"), (2, "act cal dan")):
        view = View(focus=(f"{EX}dan",), hops=hops, acts="node")
        assert nodes(build_network(store, view)) == kept


def test_hops_follow_only_the_properties_and_types_of_the_view(trig: Trig) -> None:
    store = trig(WORLD)
    focus = (f"{EX}ann",)
    met = build_network(store, View(focus=focus, hops=9, properties=(f"{JG}metWith",)))
    assert nodes(met) == "ann bob cal"
    people = build_network(store, View(focus=focus, hops=9, types=(f"{JG}Person",)))
    assert nodes(people) == "ann bob cal dan"
    book = build_network(store, View(focus=(f"{EX}book",), hops=1, types=(f"{JG}Person",)))
    assert nodes(book) == "ann book"


def test_hops_follow_what_is_only_claimed_where_that_is_shown(trig: Trig) -> None:
    store = trig(
        """
        ex:a rdfs:label "A" . ex:b rdfs:label "B" .
        ex:c a jg:Claim ; rdf:subject ex:a ; rdf:predicate jg:metWith ; rdf:object ex:b ;
          jg:rank jg:Deprecated .
        """
    )
    for focus, far in (("a", "b"), ("b", "a")):
        view = View(focus=(EX + focus,))
        assert set(build_network(store, view)) == {EX + focus, EX + far}
        asserted = View(focus=(EX + focus,), disputed=False)
        assert set(build_network(store, asserted)) == {EX + focus}


@pytest.mark.parametrize("focus", ["a", "b"])
def test_hops_reach_what_is_known_only_from_claims(trig: Trig, focus: str) -> None:
    store = trig(
        """
        ex:c a jg:Claim ; rdf:subject ex:a ; rdf:predicate jg:metWith ; rdf:object ex:b ;
          jg:rank jg:Deprecated .
        """
    )
    assert edges(build_network(store)) == {"a jg:metWith b"}
    assert edges(build_network(store, View(focus=(EX + focus,)))) == {"a jg:metWith b"}


def test_labels_are_known_in_a_part_as_in_the_whole(trig: Trig) -> None:
    store = trig(
        WORLD
        + """
        ex:one a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:metWith ; rdf:object ex:bob ;
          jg:dispute ex:who .
        ex:two a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:metWith ; rdf:object ex:dan ;
          jg:dispute ex:who ; jg:rank jg:Deprecated . ex:who a jg:Dispute .
        """
    )
    view = View(focus=(f"{EX}bob",), hops=1)
    whole, part = build_network(store), build_network(store, view)
    key = (f"{EX}ann", f"{EX}bob", "jg:metWith")
    assert [side["sentence"] for side in part.edges[key]["other_sides"]] == ["Ann met with Dan"]
    assert part.edges[key] == whole.edges[key]
    assert f"{EX}dan" not in part


def test_names_in_sentences_are_known_in_a_part_as_in_the_whole(trig: Trig) -> None:
    store = trig(
        WORLD
        + """
        ex:dan jg:nameInSentence "the Dan"@en .
        ex:one a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:metWith ; rdf:object ex:bob ;
          jg:dispute ex:who .
        ex:two a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:metWith ; rdf:object ex:dan ;
          jg:dispute ex:who ; jg:rank jg:Deprecated . ex:who a jg:Dispute .
        """
    )
    key = (f"{EX}ann", f"{EX}bob", "jg:metWith")
    for view in (View(), View(focus=(f"{EX}bob",), hops=1)):
        sides = build_network(store, view).edges[key]["other_sides"]
        assert [side["sentence"] for side in sides] == ["Ann met with the Dan"]


def test_acts_beyond_a_part_are_told_as_in_the_whole(trig: Trig) -> None:
    store = trig(
        WORLD
        + """
        ex:one a jg:Claim ; rdf:subject ex:ann ; rdf:predicate jg:metWith ; rdf:object ex:bob ;
          jg:dispute ex:who .
        ex:two a jg:Claim ; rdf:subject ex:act ; rdf:predicate jg:grantedBy ; rdf:object ex:cal ;
          jg:dispute ex:who . ex:who a jg:Dispute .
        """
    )
    key = (f"{EX}ann", f"{EX}bob", "jg:metWith")
    for view in (View(), View(focus=(f"{EX}ann",), hops=1)):
        sides = build_network(store, view).edges[key]["other_sides"]
        assert [side["sentence"] for side in sides] == ["Cal commuted the sentence of Dan"]


@pytest.mark.parametrize("graphs", [(), (f"{EX}g",)])
def test_an_unknown_focus_is_named(trig: Trig, graphs: tuple[str, ...]) -> None:
    with pytest.raises(UnknownEntityError, match=r"http://example\.org/nobody"):
        build_network(trig(WORLD), View(focus=(f"{EX}ann", f"{EX}nobody"), graphs=graphs))


TRIPLES = st.lists(
    st.tuples(st.sampled_from("abcde"), st.sampled_from("pq"), st.sampled_from("abcde")),
    unique=True,
    min_size=1,
    max_size=10,
)


@settings(max_examples=60, deadline=None)
@given(triples=TRIPLES, hops=st.integers(0, 4))
def test_hops_are_steps_in_either_direction(
    trig: Trig, triples: list[tuple[str, str, str]], hops: int
) -> None:
    store = trig("".join(f"ex:{s} ex:{p} ex:{o} ." for s, p, o in triples))
    start = triples[0][0]
    reached = {start}
    for _ in range(hops):
        reached |= {o for s, _, o in triples if s in reached} | {
            s for s, _, o in triples if o in reached
        }
    g = build_network(store, View(focus=(EX + start,), hops=hops))
    whole = build_network(store)
    assert set(g) == {EX + name for name in reached}
    among = [key for key in whole.edges(keys=True) if key[0] in g and key[1] in g]
    assert list(g.edges(keys=True)) == among
    assert all(g.edges[key] == whole.edges[key] for key in among)
    assert all(g.nodes[key] == whole.nodes[key] for key in g)

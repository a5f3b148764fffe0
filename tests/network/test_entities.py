"""Entities found by what people call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import AmbiguousEntityError, UnknownEntityError
from graph.network import Found, find_entities, resolve_entity
from graph.store import LocalStore, open_store
from graph.terms import LABEL_PROPERTIES

Trig = Callable[[str], LocalStore]
EX = "http://example.org/"


def named(*names: str) -> str:
    return "".join(
        f'ex:e{place} a jg:Person ; rdfs:label "{name}"@en .\n' for place, name in enumerate(names)
    )


def labels(store: LocalStore, text: str, limit: int = 20) -> list[str]:
    return [found.label for found in find_entities(store, text, limit)]


def test_what_is_found_is_described(trig: Trig) -> None:
    store = trig(
        """
        ex:ann a jg:Person ; rdfs:label "Ann Ash"@en ; dcterms:description "a lawyer"@en .
        ex:film a jg:Programme, jg:Documentary ; rdfs:label "Ann"@en .
        ex:bare rdfs:label "Anna" . ex:cat a ex:BlackCat ; rdfs:label "Annabel" .
        """
    )
    assert find_entities(store, "ann") == [
        Found(f"{EX}film", "Ann", "documentary", ""),
        Found(f"{EX}bare", "Anna", "", ""),
        Found(f"{EX}ann", "Ann Ash", "person", "a lawyer"),
        Found(f"{EX}cat", "Annabel", "Black cat", ""),
    ]


def test_whole_names_then_beginnings_then_words_then_any_place(trig: Trig) -> None:
    store = trig(named("Susannah", "Mary Ann Lee", "Annabel", "Joann", "Ann", "Mary Ann"))
    assert labels(store, "ann") == [
        "Ann",
        "Annabel",
        "Mary Ann",
        "Mary Ann Lee",
        "Joann",
        "Susannah",
    ]


def test_several_words_match_in_any_order(trig: Trig) -> None:
    store = trig(named("Hall Tynice", "Tynice Nichole Hall", "Tynice Hallam", "Ty Hall", "Tynice"))
    assert labels(store, "Tynice Hall") == ["Tynice Hallam", "Tynice Nichole Hall", "Hall Tynice"]
    assert labels(store, "hall tynice") == ["Hall Tynice", "Tynice Hallam", "Tynice Nichole Hall"]
    assert labels(store, "Hall, Tynice") == ["Hall Tynice", "Tynice Hallam", "Tynice Nichole Hall"]


def test_words_in_order_before_any_order_before_any_place(trig: Trig) -> None:
    store = trig(named("xa b", "b a", "c a b", "a b c", "a b"))
    assert labels(store, "a b") == ["a b", "a b c", "c a b", "b a", "xa b"]


def test_equals_go_by_length_then_name_then_iri(trig: Trig) -> None:
    store = trig(named("Ann Brown", "Ann Ashes", "Ann Ash", "Ann Ash"))
    assert [found.iri for found in find_entities(store, "Ann")] == [
        EX + name for name in ("e2", "e3", "e1", "e0")
    ]


@pytest.mark.parametrize(
    ("label", "asked"),
    [
        ("Zoë Müller", "zoe muller"),
        ("Zoe Muller", "ZOË MÜLLER"),
        ("Straße", "STRASSE"),
        ("ANN", "ann"),
        ("Ann  Ash", " ann   ash "),
        ("Ångström", "angstrom"),
        ("ﬁlm", "film"),
        ("İstanbul", "istanbul"),
        ("محمد", "محمد"),
    ],
)
def test_case_accents_and_spaces_do_not_matter(trig: Trig, label: str, asked: str) -> None:
    store = trig(named("Other", label))
    assert labels(store, asked) == [label]
    assert resolve_entity(store, asked) == f"{EX}e1"


@pytest.mark.parametrize(
    "name", ["skos:altLabel", "foaf:nick", "<https://schema.org/alternateName>"]
)
def test_aliases_count_as_names(trig: Trig, name: str) -> None:
    store = trig(named("Alice Johnson", "Bob") + f'ex:e0 {name} "Ms J."@en .')
    assert labels(store, "ms j") == ["Alice Johnson"]
    assert resolve_entity(store, "MS J.") == f"{EX}e0"


def test_the_best_name_of_an_entity_ranks_it(trig: Trig) -> None:
    store = trig(named("Annabel", "Zed") + 'ex:e1 skos:altLabel "Ann"@en .')
    assert labels(store, "ann") == ["Zed", "Annabel"]


def test_names_in_every_language_are_searched(trig: Trig) -> None:
    store = trig('ex:law rdfs:label "law"@en, "Gesetz"@de .')
    assert labels(store, "gesetz") == ["law"]


@pytest.mark.parametrize("asked", ["Alise Johnson", "alice johnsen", "Johnsn", "Alic"])
def test_near_misses_are_found(trig: Trig, asked: str) -> None:
    assert labels(trig(named("Alice Johnson", "Bob Birch")), asked) == ["Alice Johnson"]


def test_near_misses_are_only_taken_where_nothing_holds_the_text(trig: Trig) -> None:
    assert labels(trig(named("Anna", "Anne")), "anna") == ["Anna"]


@pytest.mark.parametrize("asked", ["", "  ", "qqqqq", "\u0301"])
def test_nothing_comes_near(trig: Trig, asked: str) -> None:
    assert find_entities(trig(named("Ann", "Bob")), asked) == []


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (1, 1), (2, 2), (9, 3)])
def test_limit(trig: Trig, limit: int, count: int) -> None:
    store = trig(named("Ann", "Anna", "Annie"))
    assert labels(store, "ann", limit) == ["Ann", "Anna", "Annie"][:count]


def test_evidence_and_the_packaged_terms_are_never_found(trig: Trig) -> None:
    store = trig(
        """
        ex:source a jg:Source ; rdfs:label "Ann" . ex:dispute a jg:Dispute ; rdfs:label "Ann" .
        ex:claim a jg:Claim ; rdfs:label "Ann" . ex:cited a jg:Citation ; rdfs:label "Ann" .
        GRAPH <https://w3id.org/justice-graph/ns> {
          ex:Ann a owl:Class ; rdfs:label "Ann" . ex:ann a rdf:Property ; rdfs:label "Ann" .
          ex:rank a jg:Rank, owl:NamedIndividual ; rdfs:label "Ann" .
        }
        ex:person a jg:Person ; rdfs:label "Ann Ash" .
        """
    )
    assert [found.iri for found in find_entities(store, "ann", 1)] == [f"{EX}person"]
    with pytest.raises(UnknownEntityError):
        resolve_entity(store, "Ann")


def test_evidence_and_terms_of_the_packaged_graph_are_never_found() -> None:
    with open_store() as store:
        found = [
            one
            for text in ("a", "claim", "person", "source")
            for one in find_entities(store, text, 10_000)
        ]
    assert len(found) > 50
    assert [
        one for one in found if one.type in {"claim", "source", "citation", "dispute", ""}
    ] == []
    assert [one for one in found if "/justice-graph/ns#" in one.iri] == []


@pytest.mark.parametrize("name", [f"{EX}e1", f"<{EX}e1>", "ex:e1", " ex:e1 ", "Bob", "bob"])
def test_an_entity_is_meant_by_iri_curie_or_name(trig: Trig, name: str) -> None:
    assert resolve_entity(trig(named("Ann", "Bob", "Bobby")), name) == f"{EX}e1"


def test_an_iri_that_is_only_an_object_is_known(trig: Trig) -> None:
    assert resolve_entity(trig("ex:a ex:p <urn:b> ."), "urn:b") == "urn:b"


def test_a_name_with_a_colon_is_a_name_where_it_is_no_curie(trig: Trig) -> None:
    store = trig(named("Justice: a film", "ex:no"))
    assert resolve_entity(store, "Justice: a film") == f"{EX}e0"
    assert resolve_entity(store, "ex:no") == f"{EX}e1"


@pytest.mark.parametrize(
    "name", ["nobody at all", "ex:nobody", f"{EX}nobody", "http://a b", "", "<>"]
)
def test_an_unknown_name_is_refused(trig: Trig, name: str) -> None:
    with pytest.raises(UnknownEntityError) as caught:
        resolve_entity(trig(named("Ann")), name)
    assert caught.value.name == name
    assert caught.value.candidates == ()
    assert repr(name) in str(caught.value)


def test_an_unknown_name_comes_with_what_is_near(trig: Trig) -> None:
    store = trig(named("Ann Ash", "Ann Birch", "Zed"))
    with pytest.raises(UnknownEntityError) as caught:
        resolve_entity(store, "Ann")
    assert caught.value.candidates == ("Ann Ash", "Ann Birch")
    assert str(caught.value).endswith("Did you mean Ann Ash, Ann Birch?")
    with pytest.raises(UnknownEntityError) as caught:
        resolve_entity(store, "Anne Ash")
    assert caught.value.candidates[0] == "Ann Ash"


def test_an_unknown_name_comes_with_names_of_the_same_words(trig: Trig) -> None:
    with pytest.raises(UnknownEntityError) as caught:
        resolve_entity(trig(named("Tynice Nichole Hall", "Bob")), "Tynice Hall")
    assert caught.value.candidates == ("Tynice Nichole Hall",)


def test_a_long_name_is_cut_in_the_message(trig: Trig) -> None:
    with pytest.raises(UnknownEntityError) as caught:
        resolve_entity(trig(named("Ann")), "x" * 500)
    assert f"'{'x' * 79}…'" in str(caught.value)


@pytest.mark.parametrize("tag", ["", "@en", "@en-GB", "@de"])
def test_a_name_as_it_is_written_is_found_without_reading_all_names(trig: Trig, tag: str) -> None:
    class Unread(LocalStore):
        def quads(self, subject=None, predicate=None, object=None, graph=None):
            assert object is not None or subject is not None or predicate not in LABEL_PROPERTIES
            return super().quads(subject, predicate, object, graph)

    store = Unread(trig(f'ex:a rdfs:label "Ann Ash"{tag} . ex:b rdfs:label "ann ash" .').engine)
    assert resolve_entity(store, "Ann Ash") == f"{EX}a"


def test_a_class_of_foreign_data_is_found_by_name(trig: Trig) -> None:
    store = trig('ex:Cat a owl:Class ; rdfs:label "feline"@en .')
    assert resolve_entity(store, "feline") == f"{EX}Cat"
    assert labels(store, "fel") == ["feline"]


def test_an_ambiguous_name_lists_its_candidates(trig: Trig) -> None:
    store = trig(
        named("Ann", "Bob") + 'ex:film a jg:Documentary ; skos:altLabel "ANN" ; rdfs:label "Film" .'
    )
    with pytest.raises(AmbiguousEntityError) as caught:
        resolve_entity(store, "ann")
    assert caught.value.name == "ann"
    assert caught.value.candidates == ("ex:e0  Ann (person)", "ex:film  Film (documentary)")
    assert str(caught.value).splitlines()[1:] == [f"  {one}" for one in caught.value.candidates]


def test_two_names_of_one_entity_are_not_ambiguous(trig: Trig) -> None:
    assert resolve_entity(trig(named("Ann") + 'ex:e0 skos:altLabel "ANN"@en .'), "ann") == f"{EX}e0"


def test_a_source_of_the_same_name_makes_nothing_ambiguous(trig: Trig) -> None:
    store = trig(named("Ann") + 'ex:source a jg:Source ; rdfs:label "Ann" .')
    assert resolve_entity(store, "Ann") == f"{EX}e0"


NAMES = st.lists(st.text("aAbé ", min_size=1, max_size=5), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(names=NAMES, data=st.data(), text=st.text("ab", min_size=1, max_size=2))
def test_the_order_of_triples_does_not_matter(
    trig: Trig, names: list[str], data: st.DataObject, text: str
) -> None:
    lines = named(*names).splitlines()
    shuffled = data.draw(st.permutations(lines))
    one = find_entities(trig("\n".join(lines)), text)
    assert one == find_entities(trig("\n".join(shuffled)), text)
    assert len({found.iri for found in one}) == len(one)


@pytest.fixture(scope="module")
def packaged() -> Iterator[LocalStore]:
    with open_store() as store:
        yield store


@pytest.mark.parametrize(
    "name", ["Kim Kardashian", "kim kardashian west", "First Step Act", "id:kim-kardashian"]
)
def test_well_known_names_of_the_packaged_graph(packaged: LocalStore, name: str) -> None:
    assert "kim-kardashian" in resolve_entity(packaged, name) or "first-step" in resolve_entity(
        packaged, name
    )

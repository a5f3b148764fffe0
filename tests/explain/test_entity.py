"""What the page of an entity says."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.errors import UnknownEntityError
from graph.explain import EntityPage, Reference, Statement, Value, entity_page
from graph.model import packaged_model
from graph.store import LocalStore, open_store
from graph.terms import ID


def page(store: LocalStore, name: str) -> EntityPage:
    return entity_page(store, ID[name].value, packaged_model())


def group(page: EntityPage, title: str) -> tuple[Statement, ...]:
    return next(group.statements for group in page.groups if group.title == title)


def test_the_head_names_and_describes(store: LocalStore) -> None:
    ann = page(store, "ann")
    assert (ann.curie, ann.label, ann.type, ann.aliases, ann.description) == (
        "id:ann",
        "Ann Ash",
        "person",
        ("A. Ash",),
        "Woman whose sentence was commuted.",
    )


def test_a_fact_has_its_value_and_its_source(store: LocalStore) -> None:
    age = Value("63", (Reference(1, "reports it", None),))
    assert group(page(store, "ann"), "Facts") == (Statement("Age", (age,), "stated", None),)


def test_an_act_is_told_from_the_side_of_the_entity(store: LocalStore) -> None:
    (ann,) = group(page(store, "ann"), "What happened")
    (bob,) = group(page(store, "bob"), "What happened")
    assert ann.text == "Ann Ash's sentence was commuted by Bob Birch on 6 June 2018."
    assert bob.text == "Bob Birch commuted the sentence of Ann Ash on 6 June 2018."


def test_a_source_with_another_date_does_not_back_the_date(store: LocalStore) -> None:
    (act,) = group(page(store, "bob"), "What happened")
    assert [reference.says for reference in act.references] == ["lists it under 6 June"]


def test_rival_dates_and_kinds_are_shown_with_the_reason(store: LocalStore) -> None:
    (act,) = group(page(store, "bob"), "What happened")
    told = [
        (detail.text, [value.text for value in detail.values], detail.standing, detail.remark)
        for detail in act.details
    ]
    assert told == [
        ("Date", ["6 June 2018"], "stated", "some sources say otherwise: Date of the clemency"),
        ("Outcome", ["freed"], "stated", None),
        ("One source wrongly calls it a pardon.", [], "deprecated", "it was a commutation"),
        (
            "One source wrongly gives as the date",
            ["July 2018"],
            "deprecated",
            "the warrant says 6 June",
        ),
    ]


def test_a_link_without_a_claim_has_no_references(store: LocalStore) -> None:
    (film,) = group(page(store, "ann"), "Programmes")
    assert (film.text, film.references) == ("Ann Ash appears in The Film.", ())


def test_both_parties_are_heard(store: LocalStore) -> None:
    facts = group(page(store, "case"), "Facts")
    assert {(fact.values[0].text, fact.remark) for fact in facts} == {
        ("Ann was the leader", "the prosecution says so: Role of Ann"),
        ("Ann carried messages", "the defence says so: Role of Ann"),
    }


def test_durations_are_in_words(store: LocalStore) -> None:
    (duration,) = group(page(store, "film"), "Facts")
    assert duration.values == (Value("2 hours", ()),)


def test_a_copy_names_the_source_it_counts_with(store: LocalStore) -> None:
    notes = page(store, "ann").sources
    copy = next(note for note in notes if note.title == "Report, copied")
    original = next(note for note in notes if note.title == "Report")
    assert copy.same_text_as == original.number
    assert [note.number for note in notes] == [1, 2, 3]


def test_an_act_has_a_page_too(store: LocalStore) -> None:
    act = page(store, "commutation")
    assert act.label == "Commutation of Ann"
    assert any(fact.text == "One source wrongly calls it a pardon." for fact in group(act, "Facts"))


def test_an_unknown_entity_is_refused(store: LocalStore) -> None:
    with pytest.raises(UnknownEntityError):
        page(store, "nobody")


def test_the_page_does_not_depend_on_the_order_of_triples(store: LocalStore) -> None:
    backwards = ox.Store()
    for quad in sorted(store.quads(), key=str, reverse=True):
        backwards.add(quad)
    assert page(store, "ann") == page(open_store(backwards), "ann")

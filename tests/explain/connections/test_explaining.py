"""Connections told in sentences: right in direction, time, standing and source."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from graph.analysis.constraints import Constraints
from graph.analysis.exploring import Bounds
from graph.evidence import Period
from graph.explain.connections import (
    Explanation,
    explain_connections,
    explanation_markdown,
    explanation_text,
)
from graph.model import Model, packaged_model
from graph.network import build_network, resolve_entity
from graph.store import LocalStore, open_store
from graph.terms import ID

Turtle = Callable[[str], LocalStore]
PEOPLE = """
id:ann a jg:Person ; rdfs:label "Ann Ash"@en ; jg:shortName "Ash"@en .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en ; jg:shortName "Birch"@en .
id:cat a jg:Person ; rdfs:label "Cat Birch"@en ; jg:shortName "Birch"@en .
id:law a jg:Law ; rdfs:label "Reform Act"@en ; jg:nameInSentence "the Reform Act"@en ;
  jg:shortName "the Act"@en .
"""


def claim(
    name: str, triple: str, *, rank: str = "Normal", kind: str = "Reported", more: str = ""
) -> str:
    subject, predicate, object = triple.split(" ", 2)
    return f"""
    id:{name} a jg:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ; rdf:object {object} ;
      jg:rank jg:{rank} ; jg:kind jg:{kind} ; jg:citation id:citation-{name} {more} .
    id:citation-{name} a jg:Citation ; jg:says "It is so."@en ; jg:source id:source-{name} .
    id:source-{name} a jg:Source ; rdfs:label "Paper {name}"@en ; jg:sourceKind jg:news .
    """


def rival_credit() -> str:
    """Two people are credited with one law, and each stands against the other."""
    dispute = "; jg:dispute id:d"
    return (
        'id:d a jg:Dispute ; rdfs:label "Credit"@en ; jg:disputeKind jg:TrueDispute .'
        + "id:ann jg:creditedWithPassage id:law . id:bob jg:creditedWithPassage id:law ."
        + claim("k1", "id:ann jg:creditedWithPassage id:law", more=dispute)
        + claim("k2", "id:bob jg:creditedWithPassage id:law", more=dispute)
    )


def explain(store: LocalStore, one: str, other: str, **asked: object) -> Explanation:
    wanted = Constraints(**asked)
    ends = ID[one].value, ID[other].value
    return explain_connections(store, packaged_model(), *ends, wanted)


def sentences(explanation: Explanation) -> list[list[str]]:
    return [
        [told.text for hop in connection.hops for told in hop.told]
        for connection in explanation.connections
    ]


def test_each_link_is_told_from_where_the_reader_stands(turtle: Turtle) -> None:
    store = turtle(PEOPLE + "id:ann jg:hired id:bob . id:law jg:sponsoredBy id:bob .")
    assert sentences(explain(store, "ann", "law")) == [
        ["Ann Ash hired Bob Birch.", "Birch sponsored the Reform Act."]
    ]
    assert sentences(explain(store, "law", "ann")) == [
        ["The Reform Act was sponsored by Bob Birch.", "Birch was hired by Ann Ash."]
    ]


def test_two_with_one_short_name_keep_their_whole_names(turtle: Turtle) -> None:
    store = turtle(PEOPLE + "id:ann jg:hired id:bob . id:bob jg:mentoredBy id:cat .")
    assert sentences(explain(store, "ann", "cat")) == [
        ["Ann Ash hired Bob Birch.", "Bob Birch was mentored by Cat Birch."]
    ]


def test_sources_are_numbered_as_they_are_cited_and_missing_ones_are_named(turtle: Turtle) -> None:
    store = turtle(
        PEOPLE
        + "id:ann jg:hired id:bob . id:bob jg:hired id:cat ."
        + claim("k", "id:ann jg:hired id:bob")
    )
    explanation = explain(store, "ann", "cat")
    assert [note.title for note in explanation.sources] == ["Paper k"]
    assert "Ann Ash hired Bob Birch. [1] Bob Birch hired Cat Birch. (no source recorded)" in (
        explanation_text(explanation, width=200)
    )


def test_a_disputed_link_says_so_and_gives_the_other_side(turtle: Turtle) -> None:
    store = turtle(PEOPLE + rival_credit())
    told = explain(store, "ann", "law").connections[0].hops[0].told[0]
    assert (told.text, told.standing) == (
        "Ann Ash has been credited with helping to pass the Reform Act, which is disputed: "
        "Bob Birch has been credited with helping to pass the Reform Act.",
        "disputed",
    )


def test_the_other_side_is_told_from_whichever_end_it_is_asked(turtle: Turtle) -> None:
    store = turtle(PEOPLE + rival_credit())
    there, back = (
        sentences(explain(store, *ends))[0][0] for ends in (("ann", "law"), ("law", "ann"))
    )
    side = "which is disputed: Bob Birch has been credited with helping to pass the Reform Act."
    assert there.endswith(side)
    assert back.endswith(side)


def test_both_sides_of_a_dispute_are_cited(turtle: Turtle) -> None:
    store = turtle(PEOPLE + rival_credit())
    explanation = explain(store, "ann", "law")
    [told] = explanation.connections[0].hops[0].told
    titles = {note.number: note.title for note in explanation.sources}
    assert [titles[one.number] for one in told.references] == ["Paper k1", "Paper k2"]


def test_what_was_done_several_times_is_told_once(turtle: Turtle) -> None:
    store = turtle(
        PEOPLE
        + "".join(
            f"id:act-{year} a jg:Advocacy, jg:Act ; jg:advocate id:ann ; jg:cause id:bob ;"
            f' jg:date "{year}"^^xsd:gYear .'
            for year in (2022, 2019)
        )
    )
    [[told]] = sentences(explain(store, "ann", "bob"))
    assert told == "Ann Ash advocated for Bob Birch in 2019 and in 2022."


def test_what_one_side_claims_is_told_as_theirs(turtle: Turtle) -> None:
    store = turtle(PEOPLE + claim("k", "id:ann jg:opposed id:bob", kind="ProsecutionClaim"))
    assert sentences(explain(store, "ann", "bob")) == []
    assert sentences(explain(store, "ann", "bob", disputed=True)) == [
        ["Ann Ash opposed Bob Birch (the prosecution says so)."]
    ]


def test_what_is_held_to_be_wrong_is_told_as_wrong(turtle: Turtle) -> None:
    wrong = '; jg:deprecationReason "it was Cat"@en'
    store = turtle(PEOPLE + claim("k", "id:ann jg:hired id:bob", rank="Deprecated", more=wrong))
    assert sentences(explain(store, "ann", "bob", disputed=True)) == [
        ["One source wrongly says that Ann Ash hired Bob Birch (it was Cat)."]
    ]


COMMUTATION = """
id:act a jg:Commutation, jg:ClemencyAct, jg:Act ; jg:grantedBy id:ann ; jg:grantedTo id:bob ;
  jg:date "2020-04-17"^^xsd:date .
id:end a jg:Revocation, jg:Act ; jg:revokedBy id:cat ; jg:revokes id:act ; jg:concerns id:bob ;
  jg:date "2022-02"^^xsd:gYearMonth .
"""


def test_a_revoked_act_is_never_told_as_current(turtle: Turtle) -> None:
    store = turtle(PEOPLE + COMMUTATION)
    [[told]] = sentences(explain(store, "ann", "bob"))
    assert told == (
        "Ann Ash commuted the sentence of Bob Birch on 17 April 2020; "
        "revoked in February 2022 by Cat Birch."
    )
    dates = ("2020-04-16", "2020-04-17", "2022-02", "2022-03-01")
    found = [sentences(explain(store, "ann", "bob", period=Period.asked(date))) for date in dates]
    assert [len(told) for told in found] == [0, 1, 1, 0]


def test_what_has_ended_is_told_in_the_past(turtle: Turtle) -> None:
    ended = '; jg:until "2015"^^xsd:gYear'
    store = turtle(
        PEOPLE + "id:law jg:contains id:ann ." + claim("k", "id:law jg:contains id:ann", more=ended)
    )
    [[told]] = sentences(explain(store, "law", "ann"))
    assert told == "The Reform Act contained Ann Ash until 2015."


def test_nothing_found_says_how_far_it_was_looked(turtle: Turtle) -> None:
    store = turtle(PEOPLE + "id:ann jg:hired id:bob .")
    explanation = explain(store, "ann", "law", bounds=Bounds(hops=4))
    assert (explanation.connections, explanation.links) == ((), 1)
    assert explanation.remarks == (
        "No connection between Ann Ash and the Reform Act was found within 4 hops.",
        "1 link looked at, up to 4 hops away.",
    )


def test_a_search_that_stopped_early_says_so(turtle: Turtle) -> None:
    many = "".join(f"id:ann jg:hired id:p{number} ." for number in range(40))
    store = turtle(PEOPLE + many + "id:law jg:sponsoredBy id:bob .")
    explanation = explain(store, "ann", "law", bounds=Bounds(statements=10))
    assert explanation.remarks[-1] == (
        "The search stopped early, at its limit of 10 statements; there may be more."
    )


def test_a_store_without_labels_claims_or_dates_works_and_says_what_is_missing(
    turtle: Turtle,
) -> None:
    store = turtle("id:x9 id:p id:y9 . id:y9 id:q id:z9 .")
    explanation = explain(store, "x9", "z9", period=Period.asked("2018"))
    assert explanation_text(explanation) == (
        "How was id:x9 connected to id:z9 as of 2018?\n\n"
        "1. By way of id:y9\n   id:x9 p id:y9. id:y9 q id:z9.\n\n"
        "2 links looked at, up to 6 hops away.\n"
        "No source is recorded for any of these links.\n"
        "2 of the 2 links have no date and are shown at any date.\n"
    )


def test_more_links_of_a_hop_are_counted(turtle: Turtle) -> None:
    store = turtle(
        PEOPLE
        + "id:ann jg:hired id:bob ; jg:opposed id:bob ; jg:visited id:bob . "
        + "id:bob jg:hired id:cat ."
    )
    [connection] = explain(store, "ann", "cat").connections
    assert [(len(hop.told), hop.more) for hop in connection.hops] == [(2, 1), (1, 0)]
    assert "(1 more link between the two.)" in explanation_text(explain(store, "ann", "cat"), 200)


@pytest.fixture(scope="module")
def packaged() -> LocalStore:
    return open_store()


@pytest.fixture(scope="module")
def model(packaged: LocalStore) -> Model:
    return packaged_model().extended(packaged)


CLUMSY = re.compile(r"[{}]|\s\s|\s[.,;:]|\.\.|,,|\(\)|\bthe the\b|\bThe the\b|http|_:|id:|jg:")


def test_fifty_explanations_read_cleanly_and_every_number_leads_to_a_source(
    packaged: LocalStore, model: Model
) -> None:
    network = build_network(packaged)
    keys = sorted(network, key=lambda key: (-network.degree(key), key))[:51]
    for one, other in pairwise(keys):
        explanation = explain_connections(packaged, model, one, other)
        numbers = {note.number for note in explanation.sources}
        cited = set()
        for connection in explanation.connections:
            for told in (told for hop in connection.hops for told in hop.told):
                assert told.text.endswith("."), told.text
                assert told.text[0] == told.text[0].upper(), told.text
                assert not CLUMSY.search(told.text), told.text
                assert {*told.edges} <= {*network.edges(keys=True)}
                cited |= {reference.number for reference in told.references}
        assert cited == numbers


def test_markdown_has_the_same_sentences_and_sources(packaged: LocalStore, model: Model) -> None:
    ends = [resolve_entity(packaged, name) for name in ("Dawn Jackson", "Phil Murphy")]
    explanation = explain_connections(packaged, model, *ends)
    text = explanation_markdown(explanation)
    for sentence in (one for some in sentences(explanation) for one in some):
        assert re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", sentence) in text
    assert [f"[^{note.number}]: " in text for note in explanation.sources].count(False) == 0

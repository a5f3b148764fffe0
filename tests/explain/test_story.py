"""What happened around a case: every act that names it, and how acts ended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.explain import Statement, entity_page
from graph.explain.timeline import timeline
from graph.model import packaged_model
from graph.store import LocalStore
from graph.terms import ID

Turtle = Callable[[str], LocalStore]
CASE = """
id:ann a jg:Person ; rdfs:label "Ann Ash"@en .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en .
id:law a jg:Law ; rdfs:label "Reform Act"@en ; jg:nameInSentence "the Reform Act"@en .
id:board a jg:GovernmentBody ; rdfs:label "Board"@en ; jg:nameInSentence "the Board"@en .
id:ohio a jg:Jurisdiction, jg:Place ; rdfs:label "Ohio"@en .
id:case a jg:Case ; rdfs:label "State v. Ash"@en .
id:sentence a jg:Sentence, jg:Act ; jg:inCase id:case ; jg:concerns id:ann ;
  jg:date "2011"^^xsd:gYear .
id:commutation a jg:Commutation, jg:ClemencyAct, jg:Act ; jg:inCase id:case ;
  jg:grantedBy id:bob ; jg:grantedTo id:ann ; jg:underLaw id:law ;
  jg:date "2020-04-17"^^xsd:date ; jg:endDate "2022-02"^^xsd:gYearMonth .
"""
REVOCATION = """
id:revocation a jg:Revocation, jg:Act ; jg:inCase id:case ; jg:revokedBy id:board ;
  jg:concerns id:ann ; jg:revokes id:commutation ; jg:date "2022-02"^^xsd:gYearMonth .
"""


def events(store: LocalStore, name: str) -> list[str]:
    return [told.text for told in _statements(store, name, "What happened")]


def _statements(store: LocalStore, name: str, title: str) -> tuple[Statement, ...]:
    page = entity_page(store, ID[name].value, packaged_model())
    return next((group.statements for group in page.groups if group.title == title), ())


def test_a_case_tells_every_act_in_it_once_and_in_order(turtle: Turtle) -> None:
    assert events(turtle(CASE + REVOCATION), "case") == [
        "In State v. Ash, Ann Ash was sentenced in 2011.",
        "Bob Birch commuted the sentence of Ann Ash on 17 April 2020; "
        "revoked in February 2022 by the Board.",
        "The Board revoked the clemency of Ann Ash in February 2022.",
    ]


def test_what_superseded_an_act_is_told_and_never_as_if_it_was_taken_back(turtle: Turtle) -> None:
    more = """
    id:commutation jg:supersedes id:sentence .
    id:pardon a jg:Pardon, jg:ClemencyAct, jg:Act ; jg:inCase id:case ; jg:grantedBy id:bob ;
      jg:grantedTo id:ann ; jg:supersedes id:commutation ; jg:date "2021"^^xsd:gYear .
    """
    case = CASE.replace('jg:endDate "2022-02"^^xsd:gYearMonth', "jg:underLaw id:law")
    assert events(turtle(case + more), "case") == [
        "In State v. Ash, Ann Ash was sentenced in 2011; "
        "the sentence was superseded by the commutation of 17 April 2020.",
        "Bob Birch commuted the sentence of Ann Ash on 17 April 2020; "
        "the commutation was superseded by the pardon of 2021.",
        "Bob Birch pardoned Ann Ash in 2021.",
    ]


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        ("id:end a jg:Revocation ; jg:revokedBy id:board ; jg:revokes", "revoked by the Board"),
        ("[] a jg:Revocation ; jg:revokedBy id:board ; jg:revokes", "revoked by the Board"),
        (
            "id:end a jg:Pardon ; jg:grantedBy id:board ; jg:supersedes",
            "the commutation was superseded by a pardon",
        ),
    ],
)
def test_what_was_ended_on_an_unknown_day_is_not_told_as_if_it_stood(
    turtle: Turtle, ending: str, words: str
) -> None:
    case = CASE.replace('jg:endDate "2022-02"^^xsd:gYearMonth', "jg:underLaw id:law")
    store = turtle(f"{case} {ending} id:commutation ; jg:concerns id:ann ; jg:grantedTo id:ann .")
    said = "Bob Birch commuted the sentence of Ann Ash"
    assert f"{said} on 17 April 2020; {words}." in events(store, "bob")
    entries = timeline(store, packaged_model(), ID.bob.value).entries
    assert [entry.text for entry in entries if entry.text.startswith(said)] == [f"{said}; {words}."]


def test_acts_without_a_name_are_not_told_as_if_they_stood_either(turtle: Turtle) -> None:
    people = CASE[: CASE.index("id:law a")]
    store = turtle(
        people
        + "_:grant a jg:Commutation ; jg:grantedBy id:bob ; jg:grantedTo id:ann ."
        + "[] a jg:Revocation ; jg:revokedBy id:bob ; jg:concerns id:ann ; jg:revokes _:grant ."
    )
    said = "Bob Birch commuted the sentence of Ann Ash; revoked by Bob Birch."
    assert said in events(store, "bob")


def test_what_ended_an_act_is_not_told_where_that_is_in_dispute(turtle: Turtle) -> None:
    disputed = """
    id:commutation jg:supersedes id:sentence .
    id:claim a jg:Claim ; rdf:subject id:commutation ; rdf:predicate jg:supersedes ;
      rdf:object id:sentence ; jg:rank jg:Normal ; jg:dispute id:dispute .
    id:dispute a jg:Dispute ; jg:disputeKind jg:TrueDispute .
    """
    told = events(turtle(CASE + disputed), "case")
    assert told[0] == "In State v. Ash, Ann Ash was sentenced in 2011."


def test_an_act_of_which_only_the_end_is_known_is_told_with_it(turtle: Turtle) -> None:
    more = """
    id:execution a jg:Execution, jg:Act ; jg:inCase id:case ; jg:concerns id:ann ;
      jg:carriedOutAt id:ohio ; jg:carriesOut id:sentence ; jg:date "2012-05"^^xsd:gYearMonth .
    """
    case = CASE.replace('jg:date "2011"^^xsd:gYear', "a jg:Act")
    assert events(turtle(case + more), "case")[:2] == [
        "Ohio was the place of execution of Ann Ash in May 2012.",
        "In State v. Ash, Ann Ash was sentenced; "
        "the sentence was carried out by the execution of May 2012.",
    ]


def test_a_case_does_not_say_that_its_acts_are_in_the_case(turtle: Turtle) -> None:
    store = turtle(CASE)
    of_case = _statements(store, "case", "What happened")[1].details
    of_bob = _statements(store, "bob", "What happened")[0].details
    assert [detail.text for detail in of_case] == ["Under law"]
    assert [detail.text for detail in of_bob] == ["In case", "Under law"]


def test_a_law_tells_the_acts_under_it(turtle: Turtle) -> None:
    assert events(turtle(CASE), "law") == [
        "Bob Birch commuted the sentence of Ann Ash on 17 April 2020; ended in February 2022."
    ]


def test_an_act_that_is_only_claimed_to_be_in_the_case_is_told(turtle: Turtle) -> None:
    claimed = """
    id:pardon a jg:Pardon, jg:ClemencyAct, jg:Act ; jg:grantedBy id:bob ; jg:grantedTo id:ann .
    id:claim a jg:Claim ; rdf:subject id:pardon ; rdf:predicate jg:inCase ; rdf:object id:case ;
      jg:rank jg:Normal ; jg:kind jg:DefenceClaim .
    """
    assert events(turtle(CASE + claimed), "case")[-1] == "Bob Birch pardoned Ann Ash."


def test_what_revoked_an_act_is_told_with_its_source(turtle: Turtle) -> None:
    evidence = """
    id:claim a jg:Claim ; rdf:subject id:revocation ; rdf:predicate jg:revokes ;
      rdf:object id:commutation ; jg:rank jg:Normal ; jg:citation id:citation .
    id:citation a jg:Citation ; jg:source id:source ; jg:says "tells of the revocation"@en .
    id:source a jg:Source ; rdfs:label "Report"@en .
    """
    (told,) = _statements(turtle(CASE + REVOCATION + evidence), "bob", "What happened")
    assert [reference.says for reference in told.references] == ["tells of the revocation"]


def test_a_revocation_does_not_repeat_what_it_revoked(turtle: Turtle) -> None:
    (told,) = _statements(turtle(CASE + REVOCATION), "board", "What happened")
    assert told.text == "The Board revoked the clemency of Ann Ash in February 2022."
    assert [detail.text for detail in told.details] == ["In case"]


def test_a_role_says_its_title(turtle: Turtle) -> None:
    role = """
    id:role a jg:Role, jg:Act ; jg:holder id:bob ; jg:heldAt id:ohio ; jg:roleTitle "Governor"@en ;
      jg:startDate "2019"^^xsd:gYear .
    """
    store = turtle(CASE + role)
    (told,) = _statements(store, "ohio", "What happened")
    assert (told.text, told.details) == ("Bob Birch has been Governor of Ohio since 2019.", ())


def test_a_role_with_two_titles_keeps_the_phrase_of_the_ontology(turtle: Turtle) -> None:
    role = """
    id:role a jg:Role, jg:Act ; jg:holder id:bob ; jg:heldAt id:board ;
      jg:roleTitle "Chair"@en, "member"@en .
    """
    (told,) = _statements(turtle(CASE + role), "board", "What happened")
    assert told.text == "A role at the Board has been held by Bob Birch."


def test_an_act_with_an_unnamed_end_is_told_too(turtle: Turtle) -> None:
    pardon = """
    id:pardon a jg:Pardon, jg:ClemencyAct, jg:Act ; jg:grantedBy [ a jg:Person ] ;
      jg:grantedTo id:ann ; jg:inCase id:case .
    """
    assert events(turtle(CASE + pardon), "case")[-1] == "(person) pardoned Ann Ash."

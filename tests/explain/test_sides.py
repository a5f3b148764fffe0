"""Other sides: who else says something else about the same thing."""

from __future__ import annotations

from collections.abc import Callable

from graph.explain import Statement, entity_page
from graph.model import packaged_model
from graph.store import LocalStore
from graph.terms import ID

Turtle = Callable[[str], LocalStore]
PEOPLE = """
id:ann a jg:Person ; rdfs:label "Ann Ash"@en .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en .
id:cat a jg:Person ; rdfs:label "Cat Cole"@en .
id:law a jg:Law ; rdfs:label "Reform Act"@en ; jg:nameInSentence "the Reform Act"@en .
id:other-law a jg:Law ; rdfs:label "Other Act"@en .
id:case a jg:Case ; rdfs:label "State v. Ash"@en .
id:pardon a jg:Pardon, jg:ClemencyAct, jg:Act ; jg:grantedBy id:bob ; jg:grantedTo id:cat .
id:dispute a jg:Dispute ; rdfs:label "Credit"@en ; jg:disputeKind jg:TrueDispute .
"""


def claim(name: str, triple: str, rank: str = "Normal", kind: str = "Reported") -> str:
    subject, predicate, value = triple.split(" ", 2)
    asserted = f"{triple} .\n" if rank == "Normal" and kind == "Reported" else ""
    return f"""{asserted}id:{name} a jg:Claim ; rdf:subject {subject} ; rdf:predicate {predicate} ;
      rdf:object {value} ; jg:rank jg:{rank} ; jg:kind jg:{kind} ; jg:dispute id:dispute .
    """


def statements(store: LocalStore, name: str) -> list[Statement]:
    page = entity_page(store, ID[name].value, packaged_model())
    return [statement for group in page.groups for statement in group.statements]


def texts(told: Statement) -> tuple[str, ...]:
    return tuple(side.text for side in told.other_sides)


def test_only_rivals_about_the_other_end_belong_to_a_link(turtle: Turtle) -> None:
    store = turtle(
        PEOPLE
        + claim("c1", "id:ann jg:creditedWithPassage id:law")
        + claim("c2", "id:bob jg:creditedWithPassage id:law")
        + claim("c3", "id:bob jg:creditedWithPassage id:other-law")
    )
    (told,) = statements(store, "ann")
    assert (told.standing, texts(told)) == (
        "disputed",
        ("Bob Birch has been credited with helping to pass the Reform Act.",),
    )


def test_what_the_page_tells_anyway_is_no_other_side(turtle: Turtle) -> None:
    store = turtle(
        PEOPLE
        + claim("c1", "id:ann jg:creditedWithPassage id:law")
        + claim("c2", "id:bob jg:creditedWithPassage id:law")
    )
    assert [texts(told) for told in statements(store, "law")] == [(), ()]


def test_a_fact_truly_in_dispute_names_whose_the_other_sides_are(turtle: Turtle) -> None:
    store = turtle(
        PEOPLE
        + claim("c1", 'id:case jg:account "the review found her guilty"@en')
        + claim("c2", 'id:bob jg:stated "Ann is innocent"@en')
        + claim("c3", 'id:ann jg:custodyStatus "cleared"@en', kind="DefenceClaim")
        + claim("c4", 'id:cat jg:education "none"@en', rank="Deprecated")
    )
    (told,) = statements(store, "case")
    assert texts(told) == (
        "Bob Birch stated: Ann is innocent.",
        "One source gives the custody status of Ann Ash as “cleared” (the defence says so).",
        "One source gives the education of Cat Cole as “none” (held to be wrong).",
    )


def test_rivals_about_an_act_read_as_sentences(turtle: Turtle) -> None:
    store = turtle(
        PEOPLE
        + claim("c1", 'id:ann jg:stated "there was no pardon"@en')
        + claim("c2", "id:pardon rdf:type jg:Commutation", rank="Deprecated")
        + claim("c3", 'id:pardon jg:date "2018-07"^^xsd:gYearMonth')
        + claim("c4", "id:pardon jg:isLife true")
    )
    (told,) = statements(store, "ann")
    assert texts(told) == (
        "Bob Birch pardoned Cat Cole; one source calls it a commutation (held to be wrong).",
        "Bob Birch pardoned Cat Cole; one source gives the date as July 2018.",
        "Bob Birch pardoned Cat Cole; one source says: for life.",
    )


def test_what_is_wrong_comes_last_and_says_so_without_details(turtle: Turtle) -> None:
    wrong = """
    id:act a jg:Commutation, jg:ClemencyAct, jg:Act ; jg:grantedTo id:ann ;
      jg:date "2000"^^xsd:gYear ; jg:outcome "freed"@en .
    id:right a jg:Pardon, jg:ClemencyAct, jg:Act ; jg:grantedBy id:bob ; jg:grantedTo id:ann ;
      jg:date "2018"^^xsd:gYear .
    """
    store = turtle(PEOPLE + wrong + claim("c1", "id:act jg:grantedBy id:cat", rank="Deprecated"))
    right, told = statements(store, "ann")
    assert right.text == "Ann Ash was pardoned by Bob Birch in 2018."
    assert (told.text, told.details, told.other_sides) == (
        "Some sources wrongly say that Ann Ash's sentence was commuted by Cat Cole in 2000.",
        (),
        (),
    )

"""What a timeline tells: in what words, under which date, with which rivals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.errors import UnknownEntityError
from graph.evidence.period import Period
from graph.explain.timeline import Timeline, timeline
from graph.model import packaged_model
from graph.store import LocalStore
from graph.terms import ID, JG

Turtle = Callable[[str], LocalStore]
PEOPLE = """
id:ann a jg:Person ; rdfs:label "Ann Ash"@en ; jg:shortName "Ash"@en .
id:bob a jg:Person ; rdfs:label "Bob Birch"@en .
id:cy a jg:Person ; rdfs:label "Cy Cole"@en .
id:law a jg:Law ; rdfs:label "Reform Act"@en ; jg:nameInSentence "the Reform Act"@en .
id:board a jg:GovernmentBody ; rdfs:label "Board"@en ; jg:nameInSentence "the Board"@en .
id:ohio a jg:Jurisdiction, jg:Place ; rdfs:label "Ohio"@en .
id:case a jg:Case ; rdfs:label "State v. Ash"@en .
id:source a jg:Source ; rdfs:label "Report"@en ; jg:sourceKind jg:news .
id:record a jg:Source ; rdfs:label "Record"@en ; jg:sourceKind jg:official .
id:report a jg:Citation ; jg:source id:source ; jg:says "says so"@en .
id:entry a jg:Citation ; jg:source id:record ; jg:says "has it"@en .
id:error a jg:Dispute ; rdfs:label "Date of the grant"@en ; jg:disputeKind jg:Error .
id:open a jg:Dispute ; rdfs:label "Year of the grant"@en ; jg:disputeKind jg:TrueDispute .
"""
GRANT = """
id:grant a jg:Commutation, jg:ClemencyAct, jg:Act ; jg:grantedBy id:bob ; jg:grantedTo id:ann .
"""


def dated(value: str) -> str:
    kind = {10: "date", 7: "gYearMonth", 4: "gYear"}[len(value)]
    return f'"{value}"^^xsd:{kind}'


def claimed(name: str, subject: str, predicate: str, object: str, *more: str) -> str:
    """Write a claim; what it says stands in the graph too unless it is only claimed."""
    extra = " ; ".join(("", *more))
    plain = "" if "jg:rank jg:Deprecated" in more else f"id:{subject} jg:{predicate} {object} .\n"
    return (
        f"{plain}id:{name} a jg:Claim ; rdf:subject id:{subject} ; "
        f"rdf:predicate jg:{predicate} ; rdf:object {object}{extra} .\n"
    )


def tell(store: LocalStore, name: str | None = None, **asked: object) -> Timeline:
    iri = ID[name].value if name else None
    return timeline(store, packaged_model(), iri, **asked)


def lines(told: Timeline) -> list[tuple[str, str]]:
    return [(entry.date, entry.text) for entry in told.entries]


def test_a_year_stands_before_its_months_and_a_month_before_its_days(turtle: Turtle) -> None:
    acts = "".join(
        f"id:a{place} a jg:Advocacy, jg:Act ; jg:advocate id:bob ; jg:cause id:{cause} ; "
        f"jg:date {dated(date)} .\n"
        for place, (cause, date) in enumerate(
            [("ann", "2018-06-06"), ("cy", "2018-06"), ("law", "2018"), ("case", "2018-02-01")]
        )
    )
    told = tell(turtle(PEOPLE + acts), "bob")
    assert lines(told) == [
        ("2018", "Bob Birch advocated for the Reform Act."),
        ("2018-02-01", "Bob Birch advocated for State v. Ash."),
        ("2018-06", "Bob Birch advocated for Cy Cole."),
        ("2018-06-06", "Bob Birch advocated for Ann Ash."),
    ]
    assert [entry.precision for entry in told.entries] == ["year", "day", "month", "day"]


def test_an_act_is_told_from_the_side_of_the_entity(turtle: Turtle) -> None:
    store = turtle(PEOPLE + GRANT + f"id:grant jg:date {dated('2018-06-06')} .")
    assert lines(tell(store, "ann")) == [
        ("2018-06-06", "Ann Ash's sentence was commuted by Bob Birch.")
    ]
    assert lines(tell(store)) == lines(tell(store, "bob"))
    (entry,) = tell(store, "grant").entries
    assert (entry.kind, entry.event) == ("commutation", "id:grant")
    assert [(one.curie, one.type) for one in entry.entities] == [
        ("id:bob", "person"),
        ("id:ann", "person"),
    ]


def test_dates_that_differ_in_precision_are_one_entry_that_gives_them_all(turtle: Turtle) -> None:
    claims = claimed("c1", "grant", "date", dated("2018"), "jg:citation id:report")
    claims += claimed("c2", "grant", "date", dated("2018-06-06"), "jg:citation id:entry")
    (entry,) = tell(turtle(PEOPLE + GRANT + claims), "ann").entries
    assert (entry.date, entry.other_dates) == ("2018-06-06", ())
    assert [(value.text, [one.says for one in value.references]) for value in entry.as_given] == [
        ("6 June 2018", ["has it"]),
        ("2018", ["says so"]),
    ]
    assert entry.claims == (ID.c2.value, ID.c1.value)


def test_rival_dates_of_one_act_are_each_told_and_neither_wins(turtle: Turtle) -> None:
    dispute = "jg:dispute id:open"
    claims = claimed("c1", "grant", "date", dated("2017"), dispute, "jg:citation id:report")
    claims += claimed("c2", "grant", "date", dated("2018-06"), dispute, "jg:citation id:entry")
    told = tell(turtle(PEOPLE + GRANT + claims), "ann")
    assert lines(told) == [
        ("2017", "Ann Ash's sentence was commuted by Bob Birch (another source gives June 2018)."),
        ("2018-06", "Ann Ash's sentence was commuted by Bob Birch (another source gives 2017)."),
    ]
    assert [entry.other_dates for entry in told.entries] == [("2018-06",), ("2017",)]
    assert {entry.event for entry in told.entries} == {"id:grant"}
    assert {(entry.standing, entry.remark) for entry in told.entries} == {
        ("disputed", "disputed: Year of the grant")
    }
    assert [[one.says for one in entry.references] for entry in told.entries] == [
        ["says so"],
        ["has it"],
    ]


def test_a_date_that_is_held_to_be_wrong_is_told_as_what_a_source_says(turtle: Turtle) -> None:
    wrong = ("jg:rank jg:Deprecated", 'jg:deprecationReason "the record says June"@en')
    claims = claimed("c1", "grant", "date", dated("2018-06"), "jg:citation id:entry")
    claims += claimed("c2", "grant", "date", dated("2018-07"), *wrong, "jg:citation id:report")
    right, error = tell(turtle(PEOPLE + GRANT + claims), "bob").entries
    assert (right.standing, right.remark, right.other_dates) == ("stated", None, ())
    assert error.text == (
        "One source wrongly says that Bob Birch commuted the sentence of Ann Ash in July 2018."
    )
    assert (error.standing, error.remark) == ("deprecated", "the record says June")
    assert [one.says for one in error.references] == ["says so"]


def test_a_revoked_act_shows_its_beginning_and_its_end(turtle: Turtle) -> None:
    revocation = f"""
    id:grant jg:date {dated("2020-04-17")} .
    id:revocation a jg:Revocation, jg:Act ; jg:revokedBy id:board ; jg:concerns id:ann ;
      jg:revokes id:grant ; jg:date {dated("2022-02")} .
    """
    store = turtle(PEOPLE + GRANT + revocation)
    assert lines(tell(store, "ann")) == [
        (
            "2020-04-17",
            "Ann Ash's sentence was commuted by Bob Birch; revoked in February 2022 by the Board.",
        ),
        ("2022-02", "Ann Ash had clemency revoked by the Board."),
    ]
    told = tell(store, "bob")
    assert lines(told)[1] == (
        "2022-02",
        "The commutation was revoked by the Board: "
        "Bob Birch commuted the sentence of Ann Ash on 17 April 2020.",
    )
    assert [entry.extent for entry in told.entries] == ["event", "end"]
    assert len({entry.event for entry in told.entries}) == 1


def test_an_end_of_its_own_is_told_too(turtle: Turtle) -> None:
    end = f"id:grant jg:date {dated('2020')} ; jg:endDate {dated('2022-02-03')} ."
    assert lines(tell(turtle(PEOPLE + GRANT + end), "bob")) == [
        (
            "2020",
            "Bob Birch commuted the sentence of Ann Ash; the commutation ended on 3 February 2022.",
        ),
        (
            "2022-02-03",
            "The commutation ended: Bob Birch commuted the sentence of Ann Ash in 2020.",
        ),
    ]


def test_what_lasts_is_one_entry_with_both_its_dates(turtle: Turtle) -> None:
    role = f"""
    id:role a jg:Role, jg:Act ; jg:holder id:bob ; jg:heldAt id:ohio ; jg:roleTitle "Governor"@en ;
      jg:startDate {dated("2011-01-10")} ; jg:endDate {dated("2019-01")} .
    id:other a jg:Role, jg:Act ; jg:holder id:cy ; jg:heldAt id:ohio ; jg:roleTitle "Governor"@en ;
      jg:startDate {dated("2019-01-14")} .
    """
    told = tell(turtle(PEOPLE + role))
    assert lines(told) == [
        ("2011-01-10", "Bob Birch was Governor of Ohio from 10 January 2011 to January 2019."),
        ("2019-01-14", "Cy Cole has been Governor of Ohio since 14 January 2019."),
    ]
    assert [(entry.extent, entry.start, entry.end) for entry in told.entries] == [
        ("period", "2011-01-10", "2019-01"),
        ("period", "2019-01-14", None),
    ]


def test_what_is_only_known_to_have_ended_stands_at_its_end(turtle: Turtle) -> None:
    claims = claimed("c1", "bob", "studiedAt", "id:board", f"jg:until {dated('1988')}")
    (entry,) = tell(turtle(PEOPLE + claims), "bob").entries
    assert (entry.date, entry.start, entry.end, entry.extent) == ("1988", None, "1988", "period")
    assert entry.text.endswith(" until 1988.")


def test_an_act_between_several_entities_is_one_entry(turtle: Turtle) -> None:
    both = f"id:grant jg:grantedBy id:cy ; jg:date {dated('2018')} ."
    assert lines(tell(turtle(PEOPLE + GRANT + both))) == [
        ("2018", "Bob Birch and Cy Cole commuted the sentence of Ann Ash.")
    ]


def test_a_fact_whose_value_is_a_date_happens_on_it(turtle: Turtle) -> None:
    facts = f"id:law jg:enactmentYear {dated('2018')} . id:case jg:arrestDate {dated('2017-03')} ."
    assert lines(tell(turtle(PEOPLE + facts))) == [
        ("2017-03", "The arrest in State v. Ash."),
        ("2018", "The Reform Act was enacted."),
    ]


def test_a_fact_is_told_at_the_time_when_it_was_so(turtle: Turtle) -> None:
    claims = claimed("c1", "ann", "age", "63", f"jg:from {dated('2018-06-06')}")
    claims += claimed("c2", "ann", "custodyStatus", '"on parole"@en', f"jg:from {dated('2019')}",
                      f"jg:until {dated('2021')}")  # fmt: skip
    assert lines(tell(turtle(PEOPLE + claims), "ann")) == [
        ("2018-06-06", "Ann Ash was 63 years old."),
        ("2019", "The custody status of Ann Ash: on parole from 2019 to 2021."),
    ]


def test_a_wrong_fact_is_given_in_quotes(turtle: Turtle) -> None:
    wrong = ("jg:rank jg:Deprecated", f"jg:from {dated('2019')}", "jg:citation id:report")
    claims = claimed("c1", "ann", "custodyStatus", '"free"@en', *wrong)
    assert lines(tell(turtle(PEOPLE + claims), "ann")) == [
        ("2019", "One source wrongly gives the custody status of Ann Ash as “free” (in 2019).")
    ]


def test_the_date_of_an_act_that_lacks_an_end_is_told_with_what_it_names(turtle: Turtle) -> None:
    act = f"""
    id:half a jg:Commutation, jg:Act ; rdfs:label "Grant to Ann"@en ; jg:grantedTo id:ann ;
      jg:date {dated("2018")} .
    """
    assert lines(tell(turtle(PEOPLE + act), "ann")) == [("2018", "Grant to Ann.")]


def test_foreign_dates_count_by_their_datatype(turtle: Turtle) -> None:
    told = tell(
        turtle(
            PEOPLE
            + """
            id:ann <urn:born> "1971-05-02"^^xsd:date ; <urn:size> 1971 ; <urn:note> "1971" ;
              <urn:seen> "2003-01-02T10:00:00Z"^^xsd:dateTime, "2001"^^xsd:gYear ;
              <urn:died> "soon"^^xsd:date .
            """
        ),
        "ann",
    )
    assert lines(told) == [
        ("1971-05-02", "Ann Ash: born."),
        ("2001", "Ann Ash: seen."),
        ("2003-01-02T10:00:00Z", "Ann Ash: seen."),
    ]
    assert [entry.other_dates for entry in told.entries] == [(), (), ()]


def test_a_blank_act_and_a_link_to_itself_are_told(turtle: Turtle) -> None:
    odd = f"""
    [] a jg:Pardon, jg:Act ; jg:grantedBy id:bob ; jg:grantedTo id:bob ;
      jg:date {dated("2018")} .
    """
    assert lines(tell(turtle(PEOPLE + odd), "bob")) == [("2018", "Bob Birch pardoned Bob Birch.")]


def test_what_has_no_date_is_counted(turtle: Turtle) -> None:
    store = turtle(PEOPLE + GRANT + "id:case jg:defendant id:ann .")
    told = tell(store, "ann")
    assert (told.entries, told.undated, told.gaps, told.sources) == ((), 2, (), ())
    assert tell(store, "cy").undated == 0


def test_an_unknown_entity_is_refused(turtle: Turtle) -> None:
    with pytest.raises(UnknownEntityError, match="id:nobody"):
        tell(turtle(PEOPLE), "nobody")


ADVOCACY = "".join(
    f"id:a{year} a jg:Advocacy, jg:Act ; jg:advocate id:bob ; jg:cause id:{cause} ; "
    f"jg:date {dated(str(year))} .\n"
    for year, cause in ((2010, "ann"), (2014, "law"), (2020, "cy"))
)


def years(told: Timeline) -> list[str]:
    return [entry.date for entry in told.entries]


def test_the_choice_of_dates_classes_and_properties(turtle: Turtle) -> None:
    role = f"""
    id:role a jg:Role, jg:Act ; jg:holder id:bob ; jg:heldAt id:ohio ;
      jg:startDate {dated("2012")} ; jg:endDate {dated("2018")} .
    """
    store = turtle(PEOPLE + ADVOCACY + role)
    assert years(tell(store, "bob")) == ["2010", "2012", "2014", "2020"]
    between = Period.asked("2013-05", "2014-01")
    assert years(tell(store, "bob", between=between)) == ["2012", "2014"]
    assert years(tell(store, "bob", period=Period.asked("2019"))) == ["2010", "2014"]
    assert years(tell(store, "bob", types=[JG.Person.value])) == ["2010", "2020"]
    assert years(tell(store, "bob", properties=[JG.Role.value])) == ["2012"]
    assert years(tell(store, "bob", properties=[JG.Act.value])) == years(tell(store, "bob"))


def test_a_limit_keeps_the_first_and_counts_the_rest(turtle: Turtle) -> None:
    told = tell(turtle(PEOPLE + ADVOCACY), "bob", limit=2)
    assert (years(told), told.left_out) == (["2010", "2014"], 1)
    assert [(gap.first, gap.last) for gap in told.gaps] == [(2011, 2013)]


def test_sources_are_numbered_as_they_are_read(turtle: Turtle) -> None:
    claims = claimed("c1", "ann", "age", "40", f"jg:from {dated('2020')}", "jg:citation id:report")
    claims += claimed("c2", "ann", "age", "30", f"jg:from {dated('2010')}", "jg:citation id:entry")
    told = tell(turtle(PEOPLE + claims), "ann")
    assert [note.title for note in told.sources] == ["Record", "Report"]
    assert [[one.number for one in entry.references] for entry in told.entries] == [[1], [2]]


def test_the_other_side_of_a_dispute_is_told(turtle: Turtle) -> None:
    credit = "jg:dispute id:open"
    claims = claimed("c1", "bob", "visited", "id:ann", f"jg:from {dated('2019')}", credit,
                      "jg:citation id:report")  # fmt: skip
    claims += claimed("c2", "cy", "visited", "id:ann", credit, "jg:citation id:entry")
    (entry,) = tell(turtle(PEOPLE + claims), "bob").entries
    assert entry.standing == "disputed"
    (side,) = entry.other_sides
    assert side.text == "Cy Cole visited Ann Ash."
    assert [one.says for one in side.references] == ["has it"]

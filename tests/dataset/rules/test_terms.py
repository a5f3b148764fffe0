"""Clemency is held against the terms of office that are known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import Finding

Check = Callable[..., list[Finding]]

OFFICE = """
id:gov a jg:Person ; rdfs:label "Ann Ash" .
id:act a jg:Commutation ; rdfs:label "The commutation" ; jg:grantedBy id:gov .
id:role a jg:Role ; jg:holder id:gov ; jg:heldAt id:ohio .
id:ohio a jg:Jurisdiction .
"""
UNTIL_2019 = 'id:role jg:endDate "2019-01-18"^^xsd:date , "2019-01"^^xsd:gYearMonth .'


def subjects(findings: list[Finding]) -> list[str]:
    return [finding.subject for finding in findings]


@pytest.mark.parametrize(
    ("date", "inside"),
    [
        ('"2018"^^xsd:gYear', True),
        ('"2019-01-18"^^xsd:date', True),
        ('"2019"^^xsd:gYear', True),
        ('"2019-01-19"^^xsd:date', True),  # the end is also given as January alone
        ('"2019-02"^^xsd:gYearMonth', False),
        ('"2019-02"^^xsd:gYearMonth , "2018-12"^^xsd:gYearMonth', True),
        ('"2019-02"^^xsd:gYearMonth , "2020"^^xsd:gYear', False),
        ('"soon"', True),
    ],
)
def test_dates_are_compared_at_the_precision_known(check: Check, date: str, inside: bool) -> None:
    data = f"{OFFICE}{UNTIL_2019} id:act jg:date {date} ."
    assert (check("clemency-within-term", data) == []) is inside


@pytest.mark.parametrize(
    "more",
    [
        "",
        "id:mayor a jg:Role ; jg:holder id:gov ; jg:heldAt id:ohio .",
        "id:next a jg:Role ; jg:holder id:gov ; jg:heldAt id:ohio ;"
        ' jg:startDate "2023"^^xsd:gYear .',
    ],
    ids=["no dates at all", "a second office without dates", "a second office at that time"],
)
def test_what_is_not_known_is_no_error(check: Check, more: str) -> None:
    dated = f'{UNTIL_2019} id:act jg:date "2024"^^xsd:gYear .' if more else ""
    assert check("clemency-within-term", OFFICE + dated + more) == []


def test_roles_outside_of_public_office_are_no_terms(check: Check) -> None:
    data = OFFICE.replace("jg:Jurisdiction", "jg:Organisation") + UNTIL_2019
    assert check("clemency-within-term", f'{data} id:act jg:date "2024"^^xsd:gYear .') == []
    assert subjects(check("term-is-recorded", data)) == ["id:gov"]


def test_relief_by_a_court_has_no_term(check: Check) -> None:
    data = (
        "id:act a jg:Commutation ; jg:grantedBy id:court . id:court a jg:Court ."
        " id:relief a jg:CourtRelief ; jg:grantedBy id:judge . id:judge a jg:Person ."
    )
    assert check("term-is-recorded", data) == []


def test_the_claim_of_the_date_is_to_be_mended(check: Check) -> None:
    claim = (
        'id:act jg:date "2024"^^xsd:gYear . id:claim-1 a jg:Claim ; rdf:subject id:act ;'
        ' rdf:predicate jg:date ; rdf:object "2024"^^xsd:gYear ; jg:rank jg:Normal .'
    )
    assert subjects(check("clemency-within-term", OFFICE + UNTIL_2019 + claim)) == ["id:claim-1"]

"""Ends before starts, and acts of the dead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import Finding

Check = Callable[..., list[Finding]]

KILLED = """
id:death a jg:Execution ; jg:concerns id:bob ; jg:date "2020-12-10"^^xsd:date .
id:act a jg:{act} ; jg:{part} id:bob ; jg:date "{date}" .
"""


@pytest.mark.parametrize(
    ("dates", "broken"),
    [
        ('jg:date "2020" ; jg:endDate "2019"', True),
        ('jg:date "2020" ; jg:startDate "2019" ; jg:endDate "2019"', False),
        ('jg:startDate "2018" , "2020" ; jg:endDate "2019"', False),
        ('jg:startDate "2020" ; jg:endDate "2018" , "2019"', True),
        ('jg:endDate "2019"', False),
        ('jg:startDate "soon" ; jg:endDate "2019"', False),
    ],
)
def test_an_act_runs_forward_if_any_of_its_dates_allow_it(
    check: Check, dates: str, broken: bool
) -> None:
    assert bool(check("period-runs-forward", f"id:act {dates} .")) is broken


def test_a_claim_runs_forward(check: Check) -> None:
    claim = (
        "id:claim-1 a jg:Claim ; rdf:subject id:a ; rdf:predicate jg:age ; rdf:object 63 ;"
        ' jg:from "2019-02" ; jg:until "2019-01" .'
    )
    (finding,) = check("period-runs-forward", claim)
    assert (finding.subject, finding.message) == (
        "id:claim-1",
        "It holds from 2019-02 until 2019-01.",
    )
    assert check("period-runs-forward", claim.replace("2019-01", "2019")) == []


@pytest.mark.parametrize(
    ("act", "part", "date", "broken"),
    [
        ("Release", "concerns", "2021", True),
        ("Commutation", "grantedTo", "2020-12-11", True),
        ("Role", "holder", "2021", True),
        ("Representation", "client", "2021", True),
        ("Release", "concerns", "2020-12", False),
        ("Advocacy", "cause", "2021", False),
        ("Pardon", "grantedTo", "2021", False),
        ("ClemencyRefusal", "concerns", "2021", False),
        ("Recommendation", "concerns", "2021", False),
    ],
)
def test_who_was_executed_takes_part_in_nothing_that_needs_them_alive(
    check: Check, act: str, part: str, date: str, broken: bool
) -> None:
    data = KILLED.format(act=act, part=part, date=date)
    assert bool(check("no-act-after-death", data)) is broken

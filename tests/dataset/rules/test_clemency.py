"""What must be known after a revocation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import Finding

Check = Callable[..., list[Finding]]

REVOKED = """
id:end a jg:Revocation ; jg:concerns id:bob ; jg:date "2022-02"^^xsd:gYearMonth .
"""
STATUS = """
id:claim-1 a jg:Claim ; rdf:subject id:bob ; rdf:predicate jg:{property} ; rdf:object {value} ;
  jg:rank jg:Normal ; jg:kind jg:Reported{dates} .
"""


@pytest.mark.parametrize(
    ("property", "dates", "enough"),
    [
        ("custodyStatus", ' ; jg:from "2022"^^xsd:gYear', True),
        ("custodyStatus", ' ; jg:until "2034"^^xsd:gYear', True),
        ("imprisonedAt", ' ; jg:from "2022-03"^^xsd:gYearMonth', True),
        ("custodyStatus", ' ; jg:from "2022-01"^^xsd:gYearMonth', False),
        ("custodyStatus", "", False),
        ("age", ' ; jg:from "2022"^^xsd:gYear', False),
    ],
)
def test_a_status_counts_if_it_is_of_that_time_or_later(
    check: Check, property: str, dates: str, enough: bool
) -> None:
    value = "id:prison" if property == "imprisonedAt" else '"in prison"@en'
    data = REVOKED + STATUS.format(property=property, value=value, dates=dates)
    assert (check("revoked-has-status", data) == []) is enough


def test_a_release_before_the_revocation_is_not_enough(check: Check) -> None:
    release = 'id:free a jg:Release ; jg:concerns id:bob ; jg:date "2020-04"^^xsd:gYearMonth .'
    assert len(check("revoked-has-status", REVOKED + release)) == 1


def test_any_dated_status_will_do_where_the_revocation_has_no_date(check: Check) -> None:
    undated = "id:end a jg:Revocation ; jg:concerns id:bob ."
    status = STATUS.format(
        property="custodyStatus", value='"free"@en', dates=' ; jg:from "1999"^^xsd:gYear'
    )
    assert check("revoked-has-status", undated + status) == []
    assert len(check("revoked-has-status", undated)) == 1

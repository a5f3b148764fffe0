"""When preferred claims contradict each other, and when a dispute has one source only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.dataset import Finding

Check = Callable[..., list[Finding]]

PREFERRED = """
id:claim-{number} a jg:Claim ; rdf:subject id:act ; rdf:predicate jg:{property} ;
  rdf:object {value} ; jg:rank jg:{rank} ; jg:kind jg:{kind} ; {period} jg:citation id:cite .
"""


def claim(
    number: int,
    value: str,
    property: str = "date",
    rank: str = "Preferred",
    kind: str = "Reported",
    period: str = "",
) -> str:
    return PREFERRED.format(
        number=number, value=value, property=property, rank=rank, kind=kind, period=period
    )


@pytest.mark.parametrize(
    ("claims", "blamed"),
    [
        (claim(1, '"2018"') + claim(2, '"2018-06"') + claim(3, '"2018-06-06"'), []),
        (claim(1, '"2018"') + claim(2, '"2018-06"') + claim(3, '"2018-07"'), ["id:claim-3"]),
        (claim(1, '"2018"') + claim(2, '"2019"', rank="Normal"), []),
        (claim(1, '"2018"') + claim(2, '"2019"', kind="DefenceClaim"), []),
        (claim(1, "id:ann", "inCase") + claim(2, "id:bob", "inCase"), ["id:claim-2"]),
        (claim(1, "id:ann", "concerns") + claim(2, "id:bob", "concerns"), []),
        (claim(1, "8", "counts") + claim(2, '"8"', "counts"), []),
        (claim(1, "8", "counts") + claim(2, "9", "counts"), ["id:claim-2"]),
        (
            claim(1, "8", "counts", period='jg:until "2018"^^xsd:gYear ;')
            + claim(2, "9", "counts", period='jg:from "2019"^^xsd:gYear ;'),
            [],
        ),
    ],
    ids=[
        "one date at three precisions",
        "two months of one year",
        "only one is preferred",
        "a party's claim is no fact",
        "two cases where there is one",
        "two people where there may be two",
        "one number written in two ways",
        "two numbers",
        "two numbers at two times",
    ],
)
def test_preferred_claims_contradict(check: Check, claims: str, blamed: list[str]) -> None:
    assert [finding.subject for finding in check("preferred-agree", claims)] == blamed


def test_a_dispute_without_citations_has_no_source_to_blame(check: Check) -> None:
    data = claim(1, '"2018"', period="jg:dispute id:dispute-1 ;")
    uncited = data.replace("; jg:dispute id:dispute-1 ; jg:citation id:cite", "; jg:dispute id:d")
    assert check("dispute-has-two-sources", uncited) == []

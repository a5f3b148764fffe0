"""Facts in words: dates said once, in their order; flags without yes and no."""

from __future__ import annotations

from graph.explain.facts import fact_statements
from graph.explain.numbering import Numbering
from graph.explain.terms import FactTerms
from graph.model import packaged_model
from graph.network.facts import fact
from graph.network.payload import FactData
from graph.terms import Prefixes


def dated(label: str, value: str, start: str | None) -> FactData:
    data = fact("jg:custodyStatus", label, value)
    data["from"] = start
    return data


def told(*facts: FactData) -> list[tuple[str, list[str]]]:
    terms = FactTerms(packaged_model(), Prefixes())
    return [
        (statement.text, [value.text for value in statement.values])
        for statement in fact_statements(facts, terms, Numbering())
    ]


def test_a_date_that_the_value_says_is_not_said_again() -> None:
    assert told(
        dated("status", "on bail since 2018", "2018"),
        dated("status", "freed on 25 October 2019", "2019-10-25"),
        dated("status", "seen in 2020", "2020-05"),
    ) == [
        (
            "Status",
            ["on bail since 2018", "freed on 25 October 2019", "seen in 2020 (in May 2020)"],
        )
    ]


def test_dated_facts_come_in_the_order_of_their_dates() -> None:
    assert told(
        dated("status", "a freed", "2020"),
        dated("status", "b held", "2018"),
        dated("status", "c moved, as reported in March 2019", None),
    ) == [
        (
            "Status",
            ["b held (in 2018)", "c moved, as reported in March 2019", "a freed (in 2020)"],
        )
    ]


def test_true_and_false_are_told_by_the_label() -> None:
    assert told(
        fact("jg:isLife", "is life", "true"),
        fact("jg:asAmended", "as amended", "true"),
        fact("jg:isBipartisan", "is bipartisan", "false"),
    ) == [("As amended", []), ("For life", []), ("Not bipartisan", [])]

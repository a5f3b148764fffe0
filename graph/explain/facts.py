"""Facts as statements: a label with its values, those of one standing together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from graph.explain.dates import period_words
from graph.explain.numbering import Numbering
from graph.explain.records import Statement, Value
from graph.explain.standing import STANDINGS, standing_words
from graph.explain.terms import FactTerms
from graph.explain.wording import capital
from graph.network.payload import FactData

__all__ = ["fact_statements"]

_SHORT = 60
"""Characters up to which values stand side by side in one statement."""


def fact_statements(
    facts: Iterable[FactData], terms: FactTerms, numbering: Numbering
) -> tuple[Statement, ...]:
    """Tell facts; short values with the same label and standing make one statement.

    :param facts: literal statements about one thing.
    :param terms: knows how values are written.
    :param numbering: gives numbers to the sources.
    :returns: statements in the order of their labels, what is best founded first.
    """
    ordered = sorted(facts, key=lambda fact: (*_kind(fact), fact["from"] or "", fact["value"]))
    return tuple(
        statement
        for _, alike in groupby(ordered, key=_kind)
        for statement in _told(list(alike), terms, numbering)
    )


def _kind(fact: FactData) -> tuple[str, int, str]:
    return (fact["label"], STANDINGS.index(fact["standing"]), _remark(fact) or "")


def _remark(fact: FactData) -> str | None:
    return standing_words(
        fact["standing"], fact["kind"], fact["dispute"], fact["dispute_kind"], fact["reason"]
    )


def _dated(fact: FactData, terms: FactTerms) -> str:
    words, period = terms.words(fact), period_words(fact["from"], fact["until"])
    return f"{words} ({period})" if period else words


def _told(facts: list[FactData], terms: FactTerms, numbering: Numbering) -> Iterator[Statement]:
    values = [Value(_dated(fact, terms), numbering.cite(fact["citations"])) for fact in facts]
    together = all(len(value.text) <= _SHORT for value in values)
    for some in [values] if together else [[value] for value in values]:
        yield Statement(
            text=capital(facts[0]["label"]),
            values=tuple(some),
            standing=facts[0]["standing"],
            remark=_remark(facts[0]),
        )

"""Facts as statements: a label with its values, those of one standing together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from graph.explain.dates import date_in, date_words, period_words
from graph.explain.numbering import Numbering
from graph.explain.records import OtherSide, Statement, Value
from graph.explain.standing import STANDINGS, standing_words
from graph.explain.terms import FactTerms
from graph.explain.wording import capital, wrongly_said
from graph.network.backing import independent
from graph.network.payload import FactData
from graph.terms.articles import with_article

__all__ = ["fact_statements", "no_sides"]

_SHORT = 60
"""Characters up to which values stand side by side in one statement."""


def no_sides(fact: FactData) -> tuple[OtherSide, ...]:
    """Name no other side of a fact.

    :param fact: a literal statement.
    :returns: nothing.
    """
    return ()


def fact_statements(
    facts: Iterable[FactData],
    terms: FactTerms,
    numbering: Numbering,
    sides: Callable[[FactData], tuple[OtherSide, ...]] = no_sides,
) -> tuple[Statement, ...]:
    """Tell facts; short values with the same label and standing make one statement.

    :param facts: literal statements about one thing.
    :param terms: knows how values are written.
    :param numbering: gives numbers to the sources.
    :param sides: tells what other sides say.
    :returns: statements in the order of their labels and dates, what is held to be wrong last.
    """
    ordered = sorted(facts, key=lambda fact: _reading_order(fact, terms))
    return tuple(
        statement
        for _, alike in groupby(ordered, key=lambda fact: _alike(fact, terms))
        for statement in _told(list(alike), terms, numbering, sides)
    )


def _reading_order(fact: FactData, terms: FactTerms) -> tuple[bool, str, str, int, str, str]:
    date = fact["value"] if terms.role(fact) else fact["from"] or date_in(fact["value"])
    label, standing, remark = _kind(fact)
    return (
        fact["standing"] == "deprecated",
        terms.flag(fact) or label,
        date or "9999",
        standing,
        remark,
        fact["value"],
    )


def _alike(fact: FactData, terms: FactTerms) -> tuple[tuple[str, int, str], str]:
    """Say what facts must share to stand together; what is told as a sentence stands alone."""
    alone = terms.flag(fact) or fact["predicate"] == "rdf:type"
    return (_kind(fact), fact["value"] if alone else "")


def _kind(fact: FactData) -> tuple[str, int, str]:
    return (fact["label"], STANDINGS.index(fact["standing"]), _remark(fact) or "")


def _remark(fact: FactData) -> str | None:
    return standing_words(
        fact["standing"], fact["kind"], fact["dispute"], fact["dispute_kind"], fact["reason"]
    )


def _dated(fact: FactData, terms: FactTerms) -> str:
    """Add when it was so, unless the value says so itself."""
    words = terms.words(fact)
    dates = [date_words(date) for date in (fact["from"], fact["until"]) if date]
    if all(date in words for date in dates):
        return words
    return f"{words} ({period_words(fact['from'], fact['until'])})"


def _label(fact: FactData, sources: int) -> str:
    label = fact["label"]
    if fact["standing"] != "deprecated":
        return capital(label)
    if label.endswith(" as"):
        return f"Wrongly {label}, in {'one source' if sources == 1 else 'some sources'}"
    return f"{wrongly_said(sources, 'give')} as the {label}"


def _sentence(fact: FactData, terms: FactTerms, sources: int) -> str | None:
    """Tell a fact that needs no label: what is true or false, and a kind that is no such kind."""
    wrong = fact["standing"] == "deprecated"
    flag = terms.flag(fact)
    if flag:
        return f"{wrongly_said(sources, 'say')} this: {flag}" if wrong else capital(flag)
    if wrong and fact["predicate"] == "rdf:type":
        return f"{wrongly_said(sources, 'call')} it {with_article(fact['value'])}."
    return None


def _told(
    facts: list[FactData],
    terms: FactTerms,
    numbering: Numbering,
    sides: Callable[[FactData], tuple[OtherSide, ...]],
) -> Iterator[Statement]:
    first = facts[0]
    cited = [item for fact in facts for item in fact["citations"]]
    sources = independent(cited)
    said = _sentence(first, terms, sources)
    if said:
        yield Statement(said, (), first["standing"], _remark(first), numbering.cite(cited))
        return
    values = [Value(_dated(fact, terms), numbering.cite(fact["citations"])) for fact in facts]
    together = all(len(value.text) <= _SHORT for value in values)
    apart = [[at] for at in range(len(facts))]
    for some in [list(range(len(facts)))] if together else apart:
        others = (side for at in some for side in sides(facts[at]))
        yield Statement(
            text=_label(first, sources),
            values=tuple(values[at] for at in some),
            standing=first["standing"],
            remark=_remark(first),
            other_sides=tuple(dict.fromkeys(others)),
        )

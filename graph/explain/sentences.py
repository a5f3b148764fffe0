"""Links and facts of the network as statements of a page."""

from __future__ import annotations

from graph.explain.dates import date_words, duration_words, period_words
from graph.explain.numbering import Numbering
from graph.explain.records import Statement
from graph.explain.standing import standing_words
from graph.model import Model, PropertyTerm
from graph.network.payload import EdgeData, FactData
from graph.terms import XSD, Prefixes

__all__ = ["fact_statement", "link_statement"]

_DATES = frozenset(
    term.value for term in (XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth)
)
_SAID_IN_SENTENCE = frozenset({"from", "until", "at"})


def link_statement(
    link: EdgeData, outgoing: bool, numbering: Numbering, model: Model, prefixes: Prefixes
) -> Statement:
    """Tell a link as a sentence, from the side of the entity whose page it is on.

    :param link: the data of an edge.
    :param outgoing: whether the edge starts at that entity.
    :param numbering: gives numbers to the sources.
    :param model: the ontology, which knows how values are written.
    :param prefixes: expands the CURIEs of facts.
    :returns: the statement, with its date and with what else is known of an act.
    """
    sentence = link["sentence"] if outgoing else link["inverse_sentence"]
    when = period_words(link["from"], link["until"])
    return Statement(
        text=_sentence(sentence, when),
        standing=link["standing"],
        remark=standing_words(
            link["standing"], link["kind"], link["dispute"], link["dispute_kind"], link["reason"]
        ),
        references=numbering.cite(link["citations"]),
        other_sides=tuple(_sentence(side) for side in link["other_sides"]),
        details=tuple(
            fact_statement(fact, numbering, model, prefixes)
            for fact in link["facts"]
            if not (fact["standing"] == "stated" and when and _is_the_date(fact, model, prefixes))
        ),
    )


def fact_statement(
    fact: FactData, numbering: Numbering, model: Model, prefixes: Prefixes
) -> Statement:
    """Tell a fact as ``label: value``, with dates and durations in words.

    :param fact: a literal statement of the network.
    :param numbering: gives numbers to the sources.
    :param model: the ontology, which knows how values are written.
    :param prefixes: expands the CURIE of the property.
    :returns: the statement.
    """
    term = _term(fact, model, prefixes)
    return Statement(
        text=f"{_capital(fact['label'])}: {_value_words(fact['value'], term)}",
        standing=fact["standing"],
        remark=standing_words(
            fact["standing"], fact["kind"], fact["dispute"], fact["dispute_kind"], fact["reason"]
        ),
        references=numbering.cite(fact["citations"]),
    )


def _term(fact: FactData, model: Model, prefixes: Prefixes) -> PropertyTerm | None:
    return model.properties.get(prefixes.iri(fact["predicate"]))


def _is_the_date(fact: FactData, model: Model, prefixes: Prefixes) -> bool:
    term = _term(fact, model, prefixes)
    return term is not None and term.time_role in _SAID_IN_SENTENCE


def _value_words(value: str, term: PropertyTerm | None) -> str:
    ranges = frozenset(term.ranges) if term else frozenset()
    if ranges & _DATES:
        return date_words(value)
    if XSD.duration.value in ranges:
        return duration_words(value)
    if XSD.boolean.value in ranges:
        return {"true": "yes", "false": "no"}.get(value, value)
    return value


def _sentence(sentence: str, when: str = "") -> str:
    bare = sentence.strip().rstrip(".")
    return _capital(f"{bare} {when}".rstrip()) + "."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

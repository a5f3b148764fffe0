"""What the ontology says about the properties of facts: their dates, and values in words."""

from __future__ import annotations

from graph.explain.dates import date_words, duration_words
from graph.model import Model, PropertyTerm
from graph.network.payload import FactData
from graph.terms import XSD, Prefixes

__all__ = ["FactTerms"]

_DATES = frozenset(node.value for node in (XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth))
_BOOLEANS = {"true": "yes", "false": "no"}
_FLAGS = {"is life": "for life"}


class FactTerms:
    """Looks up the property of a fact.

    :param model: the ontology.
    :param prefixes: make the CURIEs that facts carry.
    """

    def __init__(self, model: Model, prefixes: Prefixes) -> None:
        self._terms = {prefixes.curie(iri): term for iri, term in model.properties.items()}

    def role(self, fact: FactData) -> str | None:
        """Tell whether a fact dates what it is about.

        :param fact: a literal statement.
        :returns: ``from``, ``until``, ``at``, or None for a fact of another kind.
        """
        term = self._term(fact)
        return term.time_role if term else None

    def ends(self, fact: FactData) -> bool:
        """Tell whether a fact of an act says which other act it ended.

        :param fact: a statement about an act.
        :returns: True for what it revokes or supersedes.
        """
        term = self._term(fact)
        return term is not None and term.ends

    def is_date(self, fact: FactData) -> bool:
        """Tell whether the values of a fact's property are dates, by the ontology.

        :param fact: a literal statement.
        :returns: False too where the ontology does not know the property.
        """
        term = self._term(fact)
        return term is not None and bool(term.time_role or _DATES.intersection(term.ranges))

    def words(self, fact: FactData) -> str:
        """Put the value of a fact into words: dates, durations, yes and no.

        :param fact: a literal statement.
        :returns: the words.
        """
        term = self._term(fact)
        ranges = frozenset(term.ranges) if term else frozenset()
        if self.is_date(fact):
            return date_words(fact["value"])
        if XSD.duration.value in ranges:
            return duration_words(fact["value"])
        if XSD.boolean.value in ranges:
            return _BOOLEANS.get(fact["value"], fact["value"])
        return fact["value"]

    def flag(self, fact: FactData) -> str | None:
        """Say a fact that is only true or false by its label alone.

        :param fact: a literal statement.
        :returns: such as ``bipartisan`` or ``not bipartisan``; None for a fact of another kind.
        """
        term = self._term(fact)
        if not term or XSD.boolean.value not in term.ranges or fact["value"] not in _BOOLEANS:
            return None
        words = _FLAGS.get(fact["label"]) or fact["label"].removeprefix("is ")
        return words if fact["value"] == "true" else f"not {words}"

    def _term(self, fact: FactData) -> PropertyTerm | None:
        return self._terms.get(fact["predicate"])

"""Snaks, as Wikibase calls them: the values that a statement or a reference gives to properties."""

from __future__ import annotations

import re

from pyoxigraph import Literal

from graph.evidence import properties as say
from graph.evidence.description import Description
from graph.evidence.details import Details
from graph.sparql.answer import Term
from graph.terms.nodes import Node, node_key

__all__ = ["Snaks"]

_TIME = re.compile(r"\+?(-?\d{4,})-(\d\d)-(\d\d)(?:T.*)?", re.DOTALL)
_YEAR, _MONTH, _DAY = 9, 10, 11


class Snaks:
    """What is said with the properties of one Wikibase, which go by number.

    :param said: what the store says about the statement or the reference.
    :param base: what the IRIs of the properties begin with.
    :param details: reads other nodes.
    """

    def __init__(self, said: Description, base: str, details: Details) -> None:
        self._said = said
        self._base = base
        self._details = details

    def text(self, *properties: str) -> str | None:
        """Return the text that the first property with a value gives."""
        return self._said.text(*(self._base + number for number in properties))

    def node(self, *properties: str) -> Node | None:
        """Return the item that the first property with one gives."""
        return self._said.node(*(self._base + number for number in properties))

    def names(self, *properties: str) -> list[str]:
        """Return what the values of the first property that is used are called."""
        terms = self._said.terms(*(self._base + number for number in properties))
        return [self._name(term) for term in terms]

    def name(self, *properties: str) -> str | None:
        """Return what the first value is called."""
        return next(iter(self.names(*properties)), None)

    def date(self, property: str) -> str | None:
        """Return a date as precise as it is known.

        Wikibase fills up a date that is less precise than a day with first days and months, and
        notes the precision beside; where the note is missing, these are not taken for known.
        """
        full = self._said.node(f"{self._base}value/{property}")
        value = self._details.describe(full) if full else Description(())
        written = value.text(say.WIKIBASE.timeValue.value) or self.text(property)
        return _date(written or "", value.text(say.WIKIBASE.timePrecision.value))

    def _name(self, term: Term) -> str:
        if not isinstance(term, Node):
            return term.value if isinstance(term, Literal) else str(term)
        return self._details.describe(term).text(*say.LABELS) or node_key(term).rpartition("/")[2]


def _date(written: str, precision: str | None) -> str | None:
    match = _TIME.fullmatch(written)
    if match is None:
        return None
    year, month, day = match.groups()
    known = int(precision) if precision else _least(month, day)
    if known < _YEAR:
        return None
    return "-".join((year, month, day)[: min(known, _DAY) - _YEAR + 1])


def _least(month: str, day: str) -> int:
    """Tell how precise a date is at least."""
    if day != "01":
        return _DAY
    return _YEAR if month == "01" else _MONTH

"""Dates as precise as the source: a year, a month or a day, and never padded."""

from __future__ import annotations

import re
from datetime import date

from pyoxigraph import Literal

from graph.terms import XSD

__all__ = ["date_literal", "is_date"]

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")


def is_date(text: str) -> bool:
    """Tell whether a text is a calendar year, month or day.

    :param text: such as ``2018``, ``2018-06`` or ``2018-06-06``.
    :returns: False for impossible days too.

    >>> is_date("2018-06"), is_date("2018-02-30"), is_date("June 2018")
    (True, False, False)
    """
    match = _DATE.match(text)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def date_literal(text: str) -> Literal:
    """Make the XSD literal of a date at its own precision.

    :param text: a year, a month or a day, as :func:`is_date` accepts it.
    :returns: an ``xsd:gYear``, ``xsd:gYearMonth`` or ``xsd:date`` literal.

    >>> date_literal("2018-06").datatype.value
    'http://www.w3.org/2001/XMLSchema#gYearMonth'
    """
    datatype = {4: XSD.gYear, 7: XSD.gYearMonth}.get(len(text), XSD.date)
    return Literal(text, datatype=datatype)

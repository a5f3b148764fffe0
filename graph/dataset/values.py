"""How the text of a cell becomes the literal that its property wants."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal

from graph.dataset.dates import date_literal, is_date
from graph.terms import XSD

__all__ = ["EXPECTED", "is_value", "literal"]

EXPECTED: Mapping[str, str] = {
    "date": "a date such as 2018, 2018-06 or 2018-06-06",
    "integer": "a whole number such as 8",
    "boolean": "true or false",
    "duration": "a duration such as PT2H",
    "name": "some text",
    "text": "some text",
}
"""What each form of value looks like, for messages."""

_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "integer": re.compile(r"-?\d+\Z"),
    "boolean": re.compile(r"(true|false)\Z"),
    "duration": re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?\Z"),
}


def is_value(text: str, form: str) -> bool:
    """Tell whether a cell has the form that its property wants.

    :param text: the cell.
    :param form: a key of :data:`EXPECTED`.
    :returns: whether :func:`literal` can be called.

    >>> is_value("PT2H", "duration"), is_value("two hours", "duration")
    (True, False)
    """
    if form == "date":
        return is_date(text)
    pattern = _PATTERNS.get(form)
    return bool(pattern.match(text)) if pattern else bool(text)


def literal(text: str, form: str) -> Literal:
    """Make the literal of a cell: typed, a plain name, or English text.

    :param text: a cell for which :func:`is_value` holds.
    :param form: a key of :data:`EXPECTED`.
    :returns: the literal.

    >>> literal("8", "integer").datatype.value, literal("a film", "text").language
    ('http://www.w3.org/2001/XMLSchema#integer', 'en')
    """
    if form == "date":
        return date_literal(text)
    if form == "name":
        return Literal(text)
    if form == "text":
        return Literal(text, language="en")
    return Literal(text, datatype=XSD[form])

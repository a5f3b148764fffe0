"""Small matters of English: capitals, full stops, dates inside of sentences."""

from __future__ import annotations

import re

from graph.explain.dates import date_words

__all__ = ["capital", "sentence"]

_DATE_AT_END = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\Z")


def capital(text: str) -> str:
    """Begin a text with a capital letter.

    >>> capital("works"), capital("")
    ('Works', '')
    """
    return text[:1].upper() + text[1:]


def sentence(clause: str, when: str = "") -> str:
    """Make a sentence of a clause: a capital, a full stop, a date in words at its end.

    :param clause: the words, with or without a full stop.
    :param when: words of time to add.
    :returns: the sentence.

    >>> sentence("the court freed him", "in 2019"), sentence("the release: date 2018-06")
    ('The court freed him in 2019.', 'The release: date June 2018.')
    """
    bare = clause.strip().rstrip(".")
    dated = _DATE_AT_END.sub(lambda match: date_words(match[0]), bare)
    return f"{capital(' '.join([dated, when]).rstrip())}."

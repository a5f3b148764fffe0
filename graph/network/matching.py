"""How well a name fits what was typed, best first."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from enum import IntEnum

from graph.terms import words_of

__all__ = ["Fit", "closest", "fit"]

_NEAR = 0.75
"""The share of signs that a spelling and a text must have in common."""


class Fit(IntEnum):
    """The ways in which a name holds a text; a word is held where a word of the name begins so."""

    WHOLE = 0
    BEGINNING = 1
    IN_ORDER = 2
    ANY_ORDER = 3
    ANYWHERE = 4


def fit(name: str, wanted: str) -> Fit | None:
    """Tell how a name holds a text.

    :param name: in its plain form.
    :param wanted: in its plain form.
    :returns: the best way; None if it does not hold the text.

    >>> fit("mary ann", "ann").name, fit("mary ann", "bob")
    ('IN_ORDER', None)
    """
    if name == wanted:
        return Fit.WHOLE
    if name.startswith(wanted):
        return Fit.BEGINNING
    by_words = _words_held(name, wanted)
    if by_words is not None:
        return by_words
    return Fit.ANYWHERE if wanted in name else None


def _words_held(name: str, wanted: str) -> Fit | None:
    asked = words_of(wanted)
    if not asked or any(word not in name for word in asked):
        return None
    words = words_of(name)
    if not all(any(word.startswith(part) for word in words) for part in asked):
        return None
    rest = iter(words)
    in_order = all(any(word.startswith(part) for word in rest) for part in asked)
    return Fit.IN_ORDER if in_order else Fit.ANY_ORDER


def closest(wanted: str, spellings: Iterable[str], limit: int) -> list[str]:
    """Choose the spellings that are nearly a text.

    :param wanted: in its plain form.
    :param spellings: names and words of names, in their plain form.
    :param limit: number of spellings.
    :returns: the nearest, the best first.

    >>> closest("alise", ["bob", "alice"], 3)
    ['alice']
    """
    return get_close_matches(wanted, sorted(spellings), n=limit, cutoff=_NEAR)

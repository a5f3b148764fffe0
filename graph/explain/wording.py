"""Small matters of English: capitals, full stops, dates inside of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.explain.dates import date_words

__all__ = [
    "capital",
    "joined",
    "lowered",
    "quoting",
    "sentence",
    "wrongly",
    "wrongly_said",
]

_DATE_AT_END = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?(?=\Z| \()")
_NAME = re.compile(r"[\w+.-]+:\S")
_LOWERED = ("In ", "The ", "A ", "An ", "One source ", "Some sources ")
_NOUN = re.compile(r"The (?P<what>[^:]+ (?:of|in) [^:]+): (?P<value>.+)")


def capital(text: str) -> str:
    """Begin a text with a capital letter, unless it begins with a CURIE or an IRI.

    >>> capital("works"), capital(""), capital("ex:ann works")
    ('Works', '', 'ex:ann works')
    """
    return text if _NAME.match(text) else text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Let a sentence go on inside of another: an article at its start loses its capital.

    >>> lowered("The court freed him"), lowered("Ann was freed")
    ('the court freed him', 'Ann was freed')
    """
    return text[0].lower() + text[1:] if text.startswith(_LOWERED) else text


def joined(names: Sequence[str]) -> str:
    """Put names together in a list.

    >>> joined(["Ann"]), joined(["Ann", "Bob", "Cy"])
    ('Ann', 'Ann, Bob and Cy')
    """
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


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


def quoting(clause: str) -> str:
    """Make a clause with a verb of a heading and a value.

    >>> quoting("The education of Ann: passed the bar"), quoting("Ann stated: it is so")
    ('One source gives the education of Ann as “passed the bar”', 'Ann stated: it is so')
    """
    match = _NOUN.fullmatch(clause)
    if not match:
        return clause
    return f"One source gives the {match['what']} as “{match['value']}”"


def wrongly(text: str, names: Iterable[str], sources: int) -> str:
    """Tell a sentence as one that is held to be wrong.

    :param text: the sentence.
    :param names: names that may begin it, as they are written within sentences.
    :param sources: number of independent sources that say it.
    :returns: a sentence about what sources say.

    >>> wrongly("In the case, Ann was freed.", ["Ann"], 2)
    'Some sources wrongly say that in the case, Ann was freed.'
    >>> wrongly("The Film is long.", ["The Film"], 1)
    'One source wrongly says that The Film is long.'
    """
    said = text if text.startswith(tuple(names)) else lowered(text)
    return f"{wrongly_said(sources, 'say')} that {said}"


def wrongly_said(sources: int, verb: str) -> str:
    """Begin a sentence on what sources say wrongly.

    >>> wrongly_said(1, "call"), wrongly_said(3, "call")
    ('One source wrongly calls', 'Some sources wrongly call')
    """
    return f"One source wrongly {verb}s" if sources == 1 else f"Some sources wrongly {verb}"

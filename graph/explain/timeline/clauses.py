"""The words of entries: what happened, from when until when, and what others say of the date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.evidence import independent_sources
from graph.explain.dates import date_words, period_words
from graph.explain.timeline.accounts import Account, Saying
from graph.explain.timeline.drafts import saying_words
from graph.explain.wording import sentence, wrongly, wrongly_said
from graph.network.phrases import Phrase

__all__ = ["dated_clause", "others_words", "when_words", "wrong_words"]

_HEADED = re.compile(r"(?P<what>(?:The|An?) [^:]+): (?P<value>.+)")

_INTRODUCING = (" is dated", " is", " in", " on")
"""Words that do nothing but lead to a date; the date itself stands beside the sentence."""


def when_words(account: Account, extent: str) -> str:
    """Say from when until when something lasted; of a mere event say nothing.

    :param account: the dates.
    :param extent: ``event`` or ``period``.
    :returns: the words, perhaps none.

    >>> when_words(Account((Saying("2011", "2019-01"),)), "period")
    'from 2011 to January 2019'
    >>> when_words(Account((Saying("2018-06-06", None),)), "event")
    ''
    """
    if extent == "event":
        return ""
    if account.start and not account.end:
        return f"from {date_words(account.start)}"
    return period_words(account.start, account.end)


def others_words(others: Sequence[Saying]) -> str:
    """Say which other dates sources give.

    :param others: the first saying of each other account.
    :returns: a remark in parentheses, or nothing.

    >>> others_words([Saying("2018-12-19", None)])
    '(another source gives 19 December 2018)'
    """
    if not others:
        return ""
    claims = [claim for saying in others for claim in saying.claims]
    sources = independent_sources(cited for claim in claims for cited in claim.citations)
    who = "other sources give" if sources > 1 else "another source gives"
    return f"({who} {' and '.join(map(saying_words, others))})"


def dated_clause(phrase: Phrase | None, label: str, subject: str, date: str) -> str:
    """Tell a date as an event: ``The premiere of the film`` for what is dated that day.

    :param phrase: template of the property; None if its ontology gives none.
    :param label: label of the property.
    :param subject: name of what is dated.
    :param date: the date in words, for a sentence that cannot do without.
    :returns: a clause without a full stop.

    >>> from graph.network.phrases import read_phrase
    >>> premiere = read_phrase("The premiere of {subject} is dated {object}")
    >>> dated_clause(premiere, "premiere", "the film", "2020")
    'The premiere of the film'
    >>> dated_clause(None, "born", "Ann", "2 May 1971")
    'Ann: born'
    """
    if phrase is None:
        return f"{subject}: {label}"
    said = phrase.say(subject, "\0").removesuffix(" \0")
    for words in _INTRODUCING:
        if said.endswith(words):
            return said.removesuffix(words)
    return phrase.say(subject, date)


def wrong_words(said: str, name: str, sources: int, when: str = "") -> str:
    """Tell what is held to be wrong as what sources say.

    :param said: a clause, or a heading with a value.
    :param name: the name that may begin it, as it is written within sentences.
    :param sources: number of independent sources that say it.
    :param when: when it was so, in words.
    :returns: a sentence.

    >>> wrong_words("The film lasts 3 hours", "The film", 1)
    'One source wrongly says that The film lasts 3 hours.'
    >>> wrong_words("The plea in State v. Ash: guilty", "State v. Ash", 2, "in 2019")
    'Some sources wrongly give the plea in State v. Ash as “guilty” (in 2019).'
    """
    time = f" ({when})" if when else ""
    headed = _HEADED.fullmatch(said)
    if headed is None:
        return wrongly(sentence(f"{said}{time}"), [name], sources)
    what = headed["what"][0].lower() + headed["what"][1:]
    return f"{wrongly_said(sources, 'give')} {what} as “{headed['value']}”{time}."

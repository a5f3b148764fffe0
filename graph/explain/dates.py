"""Dates and durations in words, as precise as they are known."""

from __future__ import annotations

import re

from graph.evidence.period import Period, moment

__all__ = ["asked_words", "date_in", "date_words", "duration_words", "on_date", "period_words"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_IN_WORDS = re.compile(
    r"(?:\b(?:by|in|on|since|until) |\()(?:(?:early|late|spring|summer|autumn|winter) )?"
    rf"(?:(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)}) )?(\d{{4}})\b"
)
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_UNITS = ("year", "month", "day", "hour", "minute", "second")


def date_words(date: str) -> str:
    """Say a date in words; the time of day is left out.

    :param date: a year, a month or a day, such as ``2018-06``.
    :returns: the words; a text that is no such date comes back as it is.

    >>> date_words("2018-06-06"), date_words("2018-06"), date_words("2018"), date_words("soon")
    ('6 June 2018', 'June 2018', '2018', 'soon')
    """
    year, *rest = moment(date) or (-1,)
    if year < 0:
        return date
    named = [_MONTHS[rest[0] - 1], *map(str, rest[1:])] if rest else []
    return " ".join([*reversed(named), f"{year:04}"])


def on_date(date: str) -> str:
    """Say when something happened, with the preposition that fits the precision.

    :param date: a year, a month or a day.
    :returns: the words, without a blank before.

    >>> on_date("2018-06-06"), on_date("2018-06"), on_date("2018")
    ('on 6 June 2018', 'in June 2018', 'in 2018')
    """
    day_known = len(moment(date) or ()) == 3
    return f"{'on' if day_known else 'in'} {date_words(date)}"


def asked_words(period: Period) -> str:
    """Say which date or dates were asked for.

    :param period: what was asked for.
    :returns: the words; empty for all time.

    >>> asked_words(Period.asked("2018-06")), asked_words(Period.asked("2018", "2019-05"))
    ('as of June 2018', 'between 2018 and May 2019')
    """
    if period.start and period.end and period.start != period.end:
        return f"between {date_words(period.start)} and {date_words(period.end)}"
    if period.start:
        return f"{'as of' if period.end else 'since'} {date_words(period.start)}"
    return f"until {date_words(period.end)}" if period.end else ""


def period_words(start: str | None, end: str | None) -> str:
    """Say when something happened, or from when until when it held.

    :param start: first date, if known.
    :param end: last date, if known.
    :returns: the words, empty where no date is known.

    >>> period_words("2018-06-06", "2018-06-06"), period_words("2018", None)
    ('on 6 June 2018', 'in 2018')
    >>> period_words("2011", "2019-01"), period_words(None, "2019"), period_words(None, None)
    ('from 2011 to January 2019', 'until 2019', '')
    """
    if start and end and end != start and end.startswith(start):
        return f"until {date_words(end)}"
    if start and end and start != end:
        return f"from {date_words(start)} to {date_words(end)}"
    if start:
        return on_date(start)
    return f"until {date_words(end)}" if end else ""


def date_in(text: str) -> str | None:
    """Find the first date that a text says in words.

    :param text: such as ``testing ordered in February 2019``.
    :returns: the date as precise as the text gives it, or None.

    >>> date_in("ordered in February 2019"), date_in("on 6 June 2018"), date_in("the Act of 2010")
    ('2019-02', '2018-06-06', None)
    """
    match = _IN_WORDS.search(text)
    if not match:
        return None
    day, month, year = match.groups()
    parts = [year, *([f"{_MONTHS.index(month) + 1:02}"] if month else [])]
    return "-".join([*parts, f"{int(day):02}"] if day else parts)


def duration_words(duration: str) -> str:
    """Say an ``xsd:duration`` in words.

    :param duration: such as ``PT2H``.
    :returns: the words; a text that is no such duration comes back as it is.

    >>> duration_words("PT2H"), duration_words("P1Y6M"), duration_words("a while")
    ('2 hours', '1 year 6 months', 'a while')
    """
    match = _DURATION.fullmatch(duration)
    if not match or not any(match.groups()):
        return duration
    parts = zip(match.groups(), _UNITS, strict=True)
    return " ".join(f"{n} {unit}{'' if n == '1' else 's'}" for n, unit in parts if n)

"""The order of dates that are known to a year, a month or a day, and the gaps between them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from graph.evidence.period import Period, moment
from graph.explain.timeline.records import Gap, Precision

__all__ = ["agree", "gaps_between", "in_order", "known", "place", "precision", "readable"]

_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")


def readable(date: str | None) -> bool:
    """Tell whether a text is a date of the calendar.

    >>> readable("2018-06"), readable("soon"), readable(None)
    (True, False, False)
    """
    return moment(date) is not None


def known(date: str | None) -> str | None:
    """Take a text that is no date of the calendar for a date that is not known.

    >>> known("2018-06"), known("soon")
    ('2018-06', None)
    """
    return date if readable(date) else None


def precision(date: str) -> Precision:
    """Tell how precisely a date is known.

    :param date: a readable date.
    :returns: ``year``, ``month`` or ``day``.

    >>> precision("2018"), precision("2018-06"), precision("2018-06-06T12:00:00")
    ('year', 'month', 'day')
    """
    return _PRECISIONS[len(moment(date) or (0,)) - 1]


def place(date: str) -> tuple[int, int, int]:
    """Give a date its place: a year stands at its own head, and so does a month.

    :param date: a readable date.
    :returns: what to sort by.

    >>> sorted(["2018-06-06", "2019", "2018-06", "2018"], key=place)
    ['2018', '2018-06', '2018-06-06', '2019']
    """
    year, month, day = (*(moment(date) or (0,)), 0, 0)[:3]
    return year, month, day


def agree(one: str | None, other: str | None) -> bool:
    """Tell whether two dates say the same, the one perhaps more precisely than the other.

    >>> agree("2018", "2018-06-06"), agree("2018-06", "2018-07"), agree(None, "2018")
    (True, False, False)
    """
    first, second = moment(one), moment(other)
    if first is None or second is None:
        return first == second
    known = min(len(first), len(second))
    return first[:known] == second[:known]


def in_order(start: str | None, end: str | None) -> bool:
    """Tell whether something may have ended on one date that began on another.

    >>> in_order("2018-06", "2018"), in_order("2019", "2018"), in_order(None, "2018")
    (True, False, True)
    """
    return Period(start=start).meets(Period(end=end))


def gaps_between(dates: Iterable[str], at_least: int) -> tuple[Gap, ...]:
    """Find the stretches of whole years on which no date falls.

    :param dates: readable dates in any order.
    :param at_least: the fewest years that count; 0 for no gaps at all.
    :returns: the gaps between the first and the last date, in order.

    >>> gaps_between(["2011-12-31", "2015", "2016"], 3)
    (Gap(first=2012, last=2014),)
    """
    if at_least < 1:
        return ()
    years = sorted({place(date)[0] for date in dates})
    gaps = (Gap(before + 1, after - 1) for before, after in pairwise(years))
    return tuple(gap for gap in gaps if gap.years >= at_least)

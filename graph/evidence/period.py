"""When something holds, and the one rule that tells whether it does at a date."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TypeAlias

from graph.errors import InputError

__all__ = ["ALWAYS", "Moment", "Period", "moment"]

Moment: TypeAlias = tuple[int, ...]
"""A year, a year and its month, or a year, month and day."""

_WRITTEN = re.compile(
    r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+)?)?)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII
)


def moment(text: str | None) -> Moment | None:
    """Read a date as precisely as it is written.

    :param text: a year, a month, a day or a day with its time, as XSD writes them; the time of
        day and the zone are left out.
    :returns: one, two or three numbers; None for anything that is no date of the calendar.

    >>> moment("2018-06-06"), moment("2018-06"), moment("2018-06-06T12:00:00Z"), moment("soon")
    ((2018, 6, 6), (2018, 6), (2018, 6, 6), None)
    """
    match = _WRITTEN.fullmatch(text or "")
    if match is None:
        return None
    parts = tuple(int(part) for part in match.groups() if part is not None)
    return parts if _exists(parts) else None


def _exists(parts: Moment) -> bool:
    """Tell whether the calendar has it; a leap year every 400 years is enough for old ones."""
    year, month, day = (*parts, 1, 1)[:3]
    return 1 <= month <= 12 and 1 <= day <= monthrange(year % 400 + 400, month)[1]


@dataclass(frozen=True, slots=True)
class Period:
    """From when until when something holds; a date that is not known leaves that side open.

    :param start: first date, as precise as known.
    :param end: last date, as precise as known.
    """

    start: str | None = None
    end: str | None = None

    @classmethod
    def asked(cls, first: str | None, last: str | None = None) -> Period:
        """Read the period that a person asks for.

        :param first: a year, a month or a day.
        :param last: likewise, not before the first; None for the first date alone.
        :returns: the period; :data:`ALWAYS` if neither is given.
        :raises InputError: if a date is none, or the last is before the first.

        >>> Period.asked("2018-06")
        Period(start='2018-06', end='2018-06')
        """
        for text in (first, last):
            if text is not None and moment(text) is None:
                raise InputError(
                    f"{text!r} is no date; write a year, a month or a day,"
                    " such as 2018, 2018-06 or 2018-06-06."
                )
        asked = cls(first, first if last is None else last)
        if _after(moment(asked.start), moment(asked.end)):
            raise InputError(f"{last} is before {first}; give the earlier date first.")
        return asked

    @property
    def dated(self) -> bool:
        """Whether at least one of its dates is known."""
        return moment(self.start) is not None or moment(self.end) is not None

    def meets(self, other: Period) -> bool:
        """Tell whether two periods share a moment, each date taken at the precision known.

        This is the as-of rule: a link is shown at a date if its period meets that date.  A start
        known as ``2018`` is not after any day of 2018, and an end known as ``2018`` not before
        any; what has no date is always shown.

        :param other: the other period, such as the date that is asked for.
        :returns: False if one ends before the other starts.

        >>> Period("2018-06", "2019").meets(Period.asked("2018-06-01"))
        True
        >>> Period("2018-06", "2019").meets(Period.asked("2020"))
        False
        """
        return not (
            _after(moment(self.start), moment(other.end))
            or _after(moment(other.start), moment(self.end))
        )


ALWAYS = Period()
"""All time: it meets every period."""


def _after(one: Moment | None, other: Moment | None) -> bool:
    if one is None or other is None:
        return False
    known = min(len(one), len(other))
    return one[:known] > other[:known]

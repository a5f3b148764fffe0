"""Two dates side by side, each at the precision known."""

from __future__ import annotations

from graph.evidence import Period, moment

__all__ = ["later", "same_moment"]


def later(one: str | None, other: str | None) -> bool:
    """Tell whether one date is surely after the other.

    :param one: a date, or None if it is not known.
    :param other: likewise.
    :returns: False too where the precision does not tell.

    >>> later("2019", "2018-06"), later("2018-06-06", "2018"), later(None, "2018")
    (True, False, False)
    """
    return not Period(start=one).meets(Period(end=other))


def same_moment(one: str, other: str) -> bool:
    """Tell whether two texts can be the same moment at two precisions.

    :param one: a date.
    :param other: another one.
    :returns: False if they contradict each other, or one is no date.

    >>> same_moment("2018", "2018-06-06"), same_moment("2018-07", "2018-06-06")
    (True, False)
    """
    if moment(one) is None or moment(other) is None:
        return False
    return Period(one, one).meets(Period(other, other))

"""What an answer says where it does not give everything."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Cut", "cut_at"]


@dataclass(frozen=True, slots=True)
class Cut:
    """Why an answer is not whole.

    :param limit: the parameter, or the limit of the server, that stopped it.
    :param at: its value.
    :param left_out: how much is missing, where that was counted.
    """

    limit: str
    at: int | float
    left_out: int | None = None


def cut_at(limit: str, at: int | float, left_out: int | None) -> Cut | None:
    """Say where an answer was cut, if anything is missing.

    :param limit: the parameter that stopped it.
    :param at: its value.
    :param left_out: how much is missing; None if it was not counted.
    :returns: None if nothing is.

    >>> cut_at("limit", 20, 0) is None, cut_at("limit", 20, 3)
    (True, Cut(limit='limit', at=20, left_out=3))
    """
    return None if left_out == 0 else Cut(limit, at, left_out)

"""What a measure tells that is taken many times."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from typing import TypeAlias

__all__ = ["Figures", "spread"]

Figures: TypeAlias = dict[str, float]


def spread(times: Iterable[float]) -> Figures:
    """Tell the median of some times, and what 95 % of them do not exceed.

    :param times: seconds.
    :returns: ``median`` and ``most``.

    >>> spread([3.0, 1.0, 2.0])
    {'median': 2.0, 'most': 2.0}
    """
    taken = sorted(times)
    return {"median": statistics.median(taken), "most": taken[int(0.95 * (len(taken) - 1))]}

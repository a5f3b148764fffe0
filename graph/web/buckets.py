"""Counts requests by client: each has a bucket of tokens, which fills again with time."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from graph.web.slots import Slots

__all__ = ["Buckets"]


class Buckets:
    """A bucket for every client; processes that are forked from this one share them.

    :param rate: tokens per second.
    :param size: tokens of a full bucket.
    :param clock: tells the seconds.

    >>> seconds = iter([1.0, 1.0, 1.0, 2.5])
    >>> buckets = Buckets(rate=0.5, size=2, clock=lambda: next(seconds))
    >>> [buckets.take("a") for _ in range(4)]
    [0.0, 0.0, 2.0, 0.5]
    """

    def __init__(
        self, rate: float, size: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._size, self._clock = rate, size, clock
        self._slots = Slots()

    def take(self, client: str) -> float:
        """Take a token.

        :param client: whose.
        :returns: 0 if there was one, else the seconds until there will be.
        """
        wait = 0.0

        def taken(level: float, since: float) -> tuple[float, float]:
            nonlocal wait
            now = self._clock()
            passed = now - since if since else math.inf
            level = min(self._size, level + passed * self._rate)
            if level >= 1:
                return level - 1, now
            wait = (1 - level) / self._rate
            return level, now

        self._slots.change(client, taken)
        return wait

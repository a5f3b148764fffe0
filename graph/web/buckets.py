"""Counts requests by client: each has a bucket of tokens, which fills again with time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

__all__ = ["Buckets"]

_MOST = 10_000
"""Clients that are remembered, those that asked last."""


class Buckets:
    """A bucket for every client.

    :param rate: tokens per second.
    :param size: tokens of a full bucket.
    :param clock: tells the seconds.

    >>> seconds = iter([0.0, 0.0, 0.0, 0.5])
    >>> buckets = Buckets(rate=2, size=2, clock=lambda: next(seconds))
    >>> [buckets.take("a") for _ in range(4)]
    [0.0, 0.0, 0.5, 0.0]
    """

    def __init__(
        self, rate: float, size: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._size, self._clock = rate, size, clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str) -> float:
        """Take a token.

        :param client: whose.
        :returns: 0 if there was one, else the seconds until there will be.
        """
        now = self._clock()
        level, since = self._levels.pop(client, (self._size, now))
        level = min(self._size, level + (now - since) * self._rate)
        taken = 1.0 if level >= 1 else 0.0
        self._levels[client] = level - taken, now
        if len(self._levels) > _MOST:
            self._levels.popitem(last=False)
        return 0.0 if taken else (1 - level) / self._rate

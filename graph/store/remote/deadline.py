"""The moment at which waiting ends, whatever is waited for."""

from __future__ import annotations

import time

__all__ = ["Deadline"]


class Deadline:
    """Counts the time of a call down.

    :param seconds: what the call may take.

    >>> 0 < Deadline(5).left <= 5
    True
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left.

        :raises TimeoutError: if there are none.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def check(self) -> None:
        """End the call if its time is over, where nothing is waited for.

        :raises TimeoutError: if it is.
        """
        _ = self.left

"""Waits for what another process or thread does."""

from __future__ import annotations

import time
from collections.abc import Callable

__all__ = ["until"]

_PATIENCE = 60.0
_PAUSE = 0.02


def until(done: Callable[[], bool]) -> None:
    """Wait until something is so, and fail if it does not become so."""
    deadline = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < deadline
        time.sleep(_PAUSE)

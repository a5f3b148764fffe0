"""What Ctrl-C does: it ends the program with exit code 130, tidily once there is work to tidy."""

from __future__ import annotations

import os
import signal

__all__ = ["INTERRUPTED", "leave", "leave_at_once", "leave_tidily"]

INTERRUPTED = 130
"""What the shell is told when Ctrl-C ended the program."""


def leave_at_once() -> None:
    """Let Ctrl-C end the process without a word, while there is nothing to tidy up."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else a parent ignores it
        signal.signal(signal.SIGINT, leave)


def leave_tidily() -> None:
    """Let Ctrl-C raise KeyboardInterrupt again, so that files and workers are cleared away."""
    if signal.getsignal(signal.SIGINT) is leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def leave(number: int, frame: object) -> None:
    """End the process as Ctrl-C does; it is a signal handler."""
    os._exit(INTERRUPTED)

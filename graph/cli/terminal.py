"""What the terminal can show: its width, colour, and characters that do it no harm."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable

import click

__all__ = ["colourful", "has_display", "headings", "is_terminal", "printable", "width"]

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def is_terminal() -> bool:
    """Tell whether standard output is read by a person; FORCE_COLOR says so too."""
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))


def colourful() -> bool:
    """Tell whether colour is welcome: on a terminal, unless NO_COLOR says otherwise."""
    return is_terminal() and not os.environ.get("NO_COLOR")


def has_display() -> bool:
    """Tell whether a browser window could be seen by anybody."""
    if os.environ.get("CI"):
        return False
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def headings(on_screen: bool) -> Callable[[str], str]:
    """Tell what to do to the headings of a text.

    :param on_screen: whether the text goes to standard output.
    :returns: makes them bold on a terminal; else they stay as they are.

    >>> headings(on_screen=False)("Sources")
    'Sources'
    """
    return _bold if on_screen and colourful() else str


def _bold(text: str) -> str:
    return click.style(text, bold=True)


def width() -> int:
    """Count the columns that a line may take; text that is piped is set to 80."""
    return shutil.get_terminal_size((80, 24)).columns if is_terminal() else 80


def printable(text: str) -> str:
    """Replace characters that would move the cursor or colour the screen.

    :param text: text from somebody's data.
    :returns: the text on one line, without control characters.

    >>> printable("a\\x1b[31m red\\nword")
    'a [31m red word'
    """
    return _CONTROLS.sub(" ", text)

"""Text that is read from a file or from standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from graph.errors import InputError

__all__ = ["read_text"]


def read_text(file: str) -> str:
    """Read a text.

    :param file: a path, or ``-`` for standard input.
    :returns: the text, without a byte order mark.
    :raises InputError: if it is not UTF-8.
    """
    try:
        content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{file!r} is not UTF-8 text ({error.reason}); save it as UTF-8."
        ) from error

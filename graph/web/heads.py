"""The heads of requests and answers, as the server has them: names in small letters, in bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["header"]


def header(head: Mapping[str, Any], name: bytes) -> str | None:
    """Read a header, the first of its name.

    :param head: the scope of a request, or the message that begins an answer.
    :param name: of the header, in small letters.
    :returns: its value; None if there is none.

    >>> header({"headers": [(b"host", b"localhost")]}, b"host")
    'localhost'
    """
    for told, value in head["headers"]:
        if told == name:
            return str(value, "latin-1")
    return None

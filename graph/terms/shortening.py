"""Names that are too long to be repeated whole."""

from __future__ import annotations

__all__ = ["shortened"]

_LONGEST = 80


def shortened(name: str, most: int = _LONGEST) -> str:
    """Cut a name that a message repeats, so that the message can still be read.

    :param name: what somebody wrote.
    :param most: the most characters.
    :returns: the name, or its beginning.

    >>> shortened("Ohio"), len(shortened("o" * 500))
    ('Ohio', 80)
    """
    return name if len(name) <= most else name[: most - 1] + "…"

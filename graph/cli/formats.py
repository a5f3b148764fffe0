"""The names of formats, and a clear answer to one that does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import UnknownNameError

__all__ = ["choose_format"]


def choose_format(wished: str | None, fitting: Sequence[str], what: str) -> str:
    """Take the wished format if it fits, else the first one that does.

    :param wished: what ``--format`` says, or None.
    :param fitting: the formats that make sense, the usual one first.
    :param what: what is to be written, for the message.
    :returns: one of the fitting formats.
    :raises UnknownNameError: if the wished format does not fit.

    >>> choose_format(None, ["text", "csv"], "a table"), choose_format("CSV", ["text", "csv"], "")
    ('text', 'csv')
    """
    if wished is None:
        return fitting[0]
    if wished.lower() in fitting:
        return wished.lower()
    raise UnknownNameError(f"{wished!r} is no format for {what}; use one of {', '.join(fitting)}.")

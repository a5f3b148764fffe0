"""The names of formats, and a clear answer to one that does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from graph.errors import UnknownNameError
from graph.terms.shortening import shortened

__all__ = ["choose_format"]

_ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "bib": ("bibtex",),
        "csv": ("csv",),
        "htm": ("html",),
        "html": ("html",),
        "json": ("json", "csl-json", "jsonld"),
        "jsonld": ("jsonld",),
        "markdown": ("markdown",),
        "md": ("markdown",),
        "n3": ("n3",),
        "nq": ("nquads",),
        "nt": ("ntriples",),
        "rdf": ("rdfxml",),
        "ris": ("ris",),
        "sarif": ("sarif",),
        "trig": ("trig",),
        "tsv": ("tsv",),
        "ttl": ("turtle",),
        "txt": ("text",),
        "xml": ("xml", "rdfxml"),
    }
    | dict.fromkeys(
        ("docx", "gif", "gz", "jpeg", "jpg", "ods", "pdf", "png", "svg", "xlsx", "zip"), ()
    )
)
"""Formats that the ending of a file means; none where nothing here writes it."""


def choose_format(
    wished: str | None, fitting: Sequence[str], what: str, output: str | None = None
) -> str:
    """Take the wished format if it fits, else that of the file's ending, else the usual one.

    :param wished: what ``--format`` says, or None.
    :param fitting: the formats that make sense, the usual one first.
    :param what: what is to be written, for the message.
    :param output: what ``-o`` says, or None.
    :returns: one of the fitting formats.
    :raises UnknownNameError: if the wished format, or the ending, does not fit.

    >>> choose_format(None, ["text", "csv"], "a table"), choose_format("CSV", ["text", "csv"], "")
    ('text', 'csv')
    >>> choose_format(None, ["text", "csv"], "a table", "laws.csv")
    'csv'
    """
    known = fitting[0] if len(fitting) == 1 else f"one of {', '.join(fitting)}"
    if wished is None:
        return _by_ending(output or "", fitting, what, known)
    if wished.lower() in fitting:
        return wished.lower()
    raise UnknownNameError(f"{shortened(wished)!r} is no format for {what}; use {known}.")


def _by_ending(output: str, fitting: Sequence[str], what: str, known: str) -> str:
    _, dot, ending = output.lower().rpartition(".")
    if not dot or ending not in _ENDINGS:
        return fitting[0]
    for format in _ENDINGS[ending]:
        if format in fitting:
            return format
    raise UnknownNameError(
        f"{output!r} ends in .{ending}, which is no format for {what};"
        f" choose another ending, or name a format with --format: {known}."
    )

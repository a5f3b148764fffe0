"""The formats of answers: their media types, and their names in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.errors import InputError, UnknownNameError
from graph.store.pool import Formats
from graph.web.negotiation import accepted

__all__ = ["MEDIA_TYPES", "Choice", "choose_format", "offered", "one_format"]

_ROWS: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
_TRIPLES: Mapping[str, str] = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/xml": "rdfxml",
    "application/trig": "trig",
    "application/n-quads": "nquads",
    "application/x-turtle": "turtle",
    "text/plain": "ntriples",
}
MEDIA_TYPES = tuple(dict.fromkeys((*_ROWS, *_TRIPLES)))
"""Every media type that an answer may have."""

_ROW_NAMES: Mapping[str, str] = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
_TRIPLE_NAMES: Mapping[str, str] = {
    **dict.fromkeys(("turtle", "ttl"), "text/turtle"),
    **dict.fromkeys(("ntriples", "n-triples", "nt"), "application/n-triples"),
    **dict.fromkeys(("jsonld", "json-ld", "json"), "application/ld+json"),
    **dict.fromkeys(("rdfxml", "rdf+xml", "rdf", "xml"), "application/rdf+xml"),
    "trig": "application/trig",
    **dict.fromkeys(("nquads", "n-quads", "nq"), "application/n-quads"),
}
"""What clients write in the address."""

_KEPT = 256
"""Wishes that are remembered: most clients always have the same."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The media types of an answer; which one counts is known when the query is.

    :param rows: for rows and truth values; None if the client takes none.
    :param triples: for triples; None likewise.
    """

    rows: str | None
    triples: str | None

    @property
    def formats(self) -> Formats:
        """The same for a worker."""
        return Formats(
            None if self.rows is None else _ROWS[self.rows],
            None if self.triples is None else _TRIPLES[self.triples],
        )


@lru_cache(_KEPT)
def choose_format(accept: str, name: str | None) -> Choice:
    """Choose the formats of an answer.

    :param accept: the Accept header; empty takes anything.
    :param name: a format from the address, which wins; it may be a media type.
    :returns: the media types.
    :raises UnknownNameError: if there is no such format.

    >>> choose_format("text/turtle, text/csv;q=0.5", None)
    Choice(rows='text/csv', triples='text/turtle')
    >>> choose_format("text/csv", "json")
    Choice(rows='application/sparql-results+json', triples='application/ld+json')
    """
    if name is None:
        return Choice(accepted(accept, _ROWS), accepted(accept, _TRIPLES))
    rows = _named(name.lower(), _ROW_NAMES, _ROWS)
    triples = _named(name.lower(), _TRIPLE_NAMES, _TRIPLES)
    if rows is None and triples is None:
        names = ", ".join(sorted({*_ROW_NAMES, *_TRIPLES.values()}))
        raise UnknownNameError(f"There is no format {name!r}; use one of {names}.")
    return Choice(rows, triples)


def one_format(names: Sequence[str]) -> str | None:
    """Find the one format that several names mean.

    :param names: names and media types; of a list with commas the first that is known counts.
    :returns: one of the names; None if there are none.
    :raises InputError: if they contradict.

    >>> one_format(["tsv", "text/tab-separated-values"])
    'tsv'
    """
    known = [_first_known(name.lower()) for name in names]
    for kind_names, offers in ((_ROW_NAMES, _ROWS), (_TRIPLE_NAMES, _TRIPLES)):
        meant = {_named(name, kind_names, offers) for name in known} - {None}
        if len(meant) > 1:
            told = ", ".join(sorted(set(names)))
            raise InputError(f"The formats {told} contradict; name one.")
    return known[0] if known else None


def _first_known(names: str) -> str:
    parts = [name.strip() for name in names.split(",")]
    known = (part for part in parts if part in {*MEDIA_TYPES, *_ROW_NAMES, *_TRIPLE_NAMES})
    return next(known, names)


def offered(kind: str) -> tuple[str, ...]:
    """List the media types for a kind of answer.

    :param kind: ``rows``, ``truth`` or ``triples``.
    :returns: the media types, our favourite first.
    """
    return tuple(_TRIPLES if kind == "triples" else _ROWS)


def _named(name: str, names: Mapping[str, str], offers: Mapping[str, str]) -> str | None:
    return name if name in offers else names.get(name)

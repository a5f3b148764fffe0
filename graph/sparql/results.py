"""Writes an answer as JSON, XML, CSV or TSV, and triples as any RDF format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import IO

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    parse_query_results,
    serialize,
)

from graph.errors import InputError, UnknownNameError
from graph.sparql.answer import Answer, Solutions, Statements, Term, Truth

__all__ = ["RESULT_FORMATS", "ROW_FORMATS", "TRIPLE_FORMATS", "write_answer"]

ROW_FORMATS: Mapping[str, QueryResultsFormat] = MappingProxyType(
    {
        "csv": QueryResultsFormat.CSV,
        "json": QueryResultsFormat.JSON,
        "tsv": QueryResultsFormat.TSV,
        "xml": QueryResultsFormat.XML,
    }
)
"""Formats for the answers of SELECT and ASK."""

TRIPLE_FORMATS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "jsonld": RdfFormat.JSON_LD,
        "n3": RdfFormat.N3,
        "nquads": RdfFormat.N_QUADS,
        "ntriples": RdfFormat.N_TRIPLES,
        "rdfxml": RdfFormat.RDF_XML,
        "trig": RdfFormat.TRIG,
        "turtle": RdfFormat.TURTLE,
    }
)
"""Formats for the answers of CONSTRUCT and DESCRIBE."""

RESULT_FORMATS: tuple[str, ...] = tuple(sorted([*ROW_FORMATS, *TRIPLE_FORMATS]))
"""Names of all formats."""


def write_answer(
    answer: Answer,
    output: IO[bytes],
    format: str,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """Write an answer to a binary file.

    :param answer: what a query answered.
    :param output: a file opened for bytes; it is not closed.
    :param format: one of :data:`ROW_FORMATS` for rows and truth values, one of
        :data:`TRIPLE_FORMATS` for triples.
    :param prefixes: shorten IRIs where the format can.
    :raises UnknownNameError: if the format does not fit the answer.
    :raises InputError: if the format cannot hold a term of the answer.

    >>> import io
    >>> output = io.BytesIO()
    >>> write_answer(Solutions(("x",), ((Literal("a"),),)), output, "csv")
    >>> output.getvalue()
    b'x\\r\\na\\r\\n'
    """
    if isinstance(answer, Statements):
        if format not in TRIPLE_FORMATS:
            raise _misfit("triples", format, TRIPLE_FORMATS)
        _write_triples(answer, output, format, dict(prefixes or {}))
        return
    if format not in ROW_FORMATS:
        raise _misfit("rows or a truth value", format, ROW_FORMATS)
    document = json.dumps(_document(answer), ensure_ascii=False)
    parsed = parse_query_results(document, QueryResultsFormat.JSON)
    parsed.serialize(output, ROW_FORMATS[format])


def _misfit(kind: str, format: str, formats: Mapping[str, object]) -> UnknownNameError:
    return UnknownNameError(
        f"The answer consists of {kind}, which cannot be written as {format!r};"
        f" choose one of {', '.join(sorted(formats))}."
    )


def _write_triples(
    answer: Statements, output: IO[bytes], format: str, prefixes: dict[str, str]
) -> None:
    try:
        serialize(answer.triples, output, TRIPLE_FORMATS[format], prefixes=prefixes)
    except OSError as error:
        if error.errno is not None:  # the file's own trouble, such as a closed pipe
            raise
        reason = str(error).rstrip(".")
        raise InputError(f"{format} cannot hold this answer ({reason}); try trig.") from error


def _document(answer: Solutions | Truth) -> dict[str, object]:
    if isinstance(answer, Truth):
        return {"head": {}, "boolean": answer.value}
    rows = [
        {
            name: _cell(term)
            for name, term in zip(answer.variables, row, strict=True)
            if term is not None
        }
        for row in answer.rows
    ]
    return {"head": {"vars": answer.variables}, "results": {"bindings": rows}}


def _cell(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        return _literal_cell(term)
    parts = ("subject", "predicate", "object")
    value = {part: _cell(inner) for part, inner in zip(parts, term, strict=True)}
    return {"type": "triple", "value": value}


def _literal_cell(term: Literal) -> dict[str, object]:
    cell: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language is None:
        return {**cell, "datatype": term.datatype.value}
    cell["xml:lang"] = term.language
    if term.direction is not None:
        cell["its:dir"] = term.direction.value
    return cell

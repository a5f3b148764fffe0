"""Whether two answers say the same: blank nodes may be called anything, and 1.0 is 1."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox
from rdflib import XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

__all__ = ["same_graph", "same_results", "same_table"]

_SET = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
_ROW = Namespace("urn:row:")
_VALUE = Namespace("urn:value:")
_BLANK = re.compile(r"_:\w+")
_NUMERIC = {XSD[name] for name in ("decimal", "double", "float", "integer")}

Format = ox.QueryResultsFormat
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def same_results(one: bytes, other: bytes | Graph, format: Format) -> bool:
    """Compare two results of SELECT or ASK; the order of rows does not count.

    :param one: a document.
    :param other: another, or a graph with a result set.
    :param format: of the documents.
    :returns: whether they have the same rows, each as often.

    >>> same_results(b"?a\\n_:x\\n1\\n", b"?a\\n1\\n_:y\\n", Format.TSV)
    True
    """
    found = _read(one, format)
    wanted = _rows_of(other) if isinstance(other, Graph) else _read(other, format)
    if isinstance(found, bool) or isinstance(wanted, bool):
        return found is wanted
    return isomorphic(found, wanted)


def same_graph(one: bytes, other: Graph) -> bool:
    """Compare triples, written as N-Triples, with a graph.

    :param one: a document.
    :param other: a graph.
    :returns: whether they are isomorphic.
    """
    return isomorphic(_plain(Graph().parse(data=one, format="nt")), _plain(other))


def same_table(one: bytes, other: bytes) -> bool:
    """Compare two results in CSV, in which texts and IRIs look alike.

    :param one: a document.
    :param other: another.
    :returns: whether they have the same columns and rows; blank nodes only have to be some.
    """
    return _lines(one) == _lines(other)


def _lines(document: bytes) -> list[list[str]]:
    head, *rows = csv.reader(io.StringIO(document.decode(), newline=""))
    return [head, *sorted([_number(_BLANK.sub("_:", cell)) for cell in row] for row in rows)]


def _read(document: bytes, format: Format) -> Graph | bool:
    """Write rows as a graph, in which each row is a node of its own."""
    results = ox.parse_query_results(document, format=format)
    if isinstance(results, ox.QueryBoolean):
        return bool(results)
    columns = [variable.value for variable in results.variables]
    graph = Graph()
    for column in columns:
        graph.add((_ROW["head"], _ROW["column"], Literal(column)))
    for solution in results:
        row = BNode()
        graph.add((row, _ROW["of"], _ROW["table"]))
        for column in columns:
            if (term := solution[column]) is not None:
                graph.add((row, _VALUE[column], _node(term)))
    return graph


def _rows_of(described: Graph) -> Graph:
    """Write the rows of a result set in RDF the same way."""
    graph = Graph()
    for column in described.objects(None, _SET.resultVariable):
        graph.add((_ROW["head"], _ROW["column"], column))
    for row in described.objects(None, _SET.solution):
        graph.add((row, _ROW["of"], _ROW["table"]))
        for binding in described.objects(row, _SET.binding):
            column, value = (described.value(binding, _SET[part]) for part in ("variable", "value"))
            if value is not None:
                graph.add((row, _VALUE[str(column)], value))
    return _plain(graph)


def _plain(graph: Graph) -> Graph:
    """Write all numbers in one way."""
    plain = Graph()
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and not value.language:
            value = _literal(str(value), value.datatype)
        plain.add((subject, predicate, value))
    return plain


def _node(term: Term) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        return _literal(term.value, URIRef(term.datatype.value))
    raise TypeError(f"{term} is no term of SPARQL 1.1.")


def _literal(text: str, datatype: URIRef | None) -> Literal:
    if datatype in _NUMERIC:
        return Literal(_number(text), datatype=datatype, normalize=False)
    return Literal(text, datatype=datatype if datatype != XSD.string else None)


def _number(text: str) -> str:
    """Write a number in one way; what is none stays."""
    try:
        return f"{Decimal(text).normalize():f}"
    except InvalidOperation:
        return text

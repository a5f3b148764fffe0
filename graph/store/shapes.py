"""Checks a store against SHACL shapes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import rdflib
from rdflib.namespace import SH
from rdflib.term import Node

from graph.errors import InputError
from graph.sparql.guard import check
from graph.store.base import Store
from graph.store.bridge import to_rdflib
from graph.store.files import files_of
from graph.store.reading import read_file

__all__ = ["ShapeFinding", "validate"]


@dataclass(frozen=True, order=True, slots=True)
class ShapeFinding:
    """One place where the data break a shape.

    :param severity: ``Violation``, ``Warning`` or ``Info``.
    :param focus: the thing that is wrong, as IRI or blank node.
    :param path: the property, as IRI; empty where the shape has none.
    :param value: the offending value as text; empty where something is missing.
    :param message: what the shape says.
    :param shape: the shape, as IRI; empty where it has no name.
    """

    severity: str
    focus: str
    path: str
    value: str
    message: str
    shape: str


def validate(store: Store, shapes_path: str | os.PathLike[str]) -> list[ShapeFinding]:
    """Check all graphs of a store against the shapes of a file or folder.

    :param store: the data.
    :param shapes_path: SHACL in any RDF format.
    :returns: findings, sorted; empty when the data keep every shape.
    :raises FileFormatError: if the shapes do not parse.
    :raises InputError: if the shapes are no valid SHACL.
    :raises QueryRefusedError: if a query in the shapes would call out.
    """
    from pyshacl import validate as pyshacl_validate

    shapes = _merged(to_rdflib(_read(Path(shapes_path)), {}))
    _refuse_calls(shapes)
    data = _merged(store.to_rdflib())
    try:
        _, report, _ = pyshacl_validate(data, shacl_graph=shapes)
    except Exception as error:  # patterns and queries in shapes fail in any way
        raise _wrong(shapes_path, str(error)) from error
    if not isinstance(report, rdflib.Graph):
        raise _wrong(shapes_path, str(report))
    results = report.subjects(rdflib.RDF.type, SH.ValidationResult)
    return sorted({_finding(report, result) for result in results})


def _wrong(shapes_path: str | os.PathLike[str], reason: str) -> InputError:
    first = (reason.splitlines() or ["no reason is known"])[0].rstrip(".")
    return InputError(f"The shapes {os.fspath(shapes_path)!r} are no valid SHACL: {first}.")


def _refuse_calls(shapes: rdflib.Graph) -> None:
    """A query inside a shape may reach no further than one that a person asks."""
    for predicate in (SH.select, SH.ask, SH.construct):
        for query in shapes.objects(None, predicate):
            check(str(query))


def _read(path: Path) -> ox.Store:
    engine = ox.Store()
    for file in files_of(path):
        read_file(engine, file)
    return engine


def _merged(dataset: rdflib.Dataset) -> rdflib.Graph:
    """Make one graph of all graphs: shapes look at the whole."""
    graph = rdflib.Graph()
    for subject, predicate, object, _ in dataset.quads():
        graph.add((subject, predicate, object))
    return graph


def _finding(report: rdflib.Graph, result: Node) -> ShapeFinding:
    def text(predicate: rdflib.URIRef) -> str:
        value = report.value(result, predicate)
        return "" if value is None else str(value)

    shape = report.value(result, SH.sourceShape)
    return ShapeFinding(
        severity=text(SH.resultSeverity).rpartition("#")[2],
        focus=text(SH.focusNode),
        path=text(SH.resultPath),
        value=text(SH.value),
        message=" ".join(sorted(map(str, report.objects(result, SH.resultMessage)))),
        shape=str(shape) if isinstance(shape, rdflib.URIRef) else "",
    )

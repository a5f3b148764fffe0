"""Which nodes SHACL shapes look at, found without reading all of the data."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad

from graph.store.base import Store
from graph.store.files import files_of
from graph.store.reading import read_file
from graph.terms import RDF, RDFS, SH

__all__ = ["has_targets"]


def has_targets(store: Store, shapes_path: str | os.PathLike[str]) -> bool:
    """Tell whether a store holds anything that is a target of a shape.

    :param store: the data.
    :param shapes_path: SHACL in any RDF format.
    :returns: False if validation would look at nothing; a shape whose target is written in
        another way counts as one that has targets.
    :raises FileFormatError: if the shapes do not parse.
    """
    shapes = ox.Store()
    for file in files_of(Path(shapes_path)):
        read_file(shapes, file)
    if any(shapes.quads_for_pattern(None, SH.target, None)):
        return True
    matches: dict[NamedNode, Callable[[NamedNode], Iterator[Quad]]] = {
        SH.targetClass: lambda node: _members(store, node),
        SH.targetSubjectsOf: lambda node: store.quads(None, node),
        SH.targetObjectsOf: lambda node: store.quads(None, node),
        SH.targetNode: lambda node: _about(store, node),
    }
    return any(
        any(match(quad.object))
        for predicate, match in matches.items()
        for quad in shapes.quads_for_pattern(None, predicate, None)
        if isinstance(quad.object, NamedNode)
    )


def _members(store: Store, node: NamedNode) -> Iterator[Quad]:
    """Give what has a class, or is below it: SHACL looks at those members too."""
    yield from store.quads(None, RDF.type, node)
    yield from store.quads(None, RDFS.subClassOf, node)


def _about(store: Store, node: NamedNode) -> Iterator[Quad]:
    yield from store.quads(node)
    yield from store.quads(None, None, node)

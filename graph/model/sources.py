"""Where the triples of an ontology come from: files, folders, triples at hand, stores."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Triple, parse

from graph.errors import FileFormatError, InputError
from graph.terms import JG, OWL, RDF, RDFS

if TYPE_CHECKING:
    from graph.store.base import Store

__all__ = ["OntologySource", "triples_in", "vocabulary_in"]

OntologySource = "str | Path | Iterable[Quad | Triple] | Store"

_TERM_TYPES = (
    OWL.Class,
    RDFS.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    RDF.Property,
    RDFS.Datatype,
    OWL.Ontology,
    JG.Group,
    JG.Rank,
    JG.ClaimKind,
    JG.SourceKind,
    JG.DisputeKind,
)


def triples_in(source: str | Path | Iterable[Quad | Triple] | Store) -> list[Quad | Triple]:
    """Read one source of an ontology.

    :param source: a Turtle file, a folder of them, triples or quads, or a store.
    :returns: its triples; of a store, those that describe classes and properties.
    :raises InputError: if there is no such file, or no Turtle file in the folder.
    :raises FileFormatError: if a file does not parse.
    """
    if isinstance(source, str | Path):
        return [triple for path in _files(Path(source)) for triple in _parsed(path)]
    if isinstance(source, Iterable):
        return list(source)
    return list(vocabulary_in(source))


def vocabulary_in(store: Store, known: Container[NamedNode] = ()) -> tuple[Quad, ...]:
    """Find what a store says about the classes, properties and groups that it declares.

    Only the descriptions of terms are read, never the data.

    :param store: anything that can be matched by pattern.
    :param known: terms that need not be read.
    :returns: the quads about those terms and about the unions they name.
    """
    declared = (
        quad.subject for type_ in _TERM_TYPES for quad in store.quads(None, RDF.type, type_)
    )
    placed = (quad.subject for quad in store.quads(None, RDFS.subClassOf))
    named = {node for node in (*declared, *placed) if isinstance(node, NamedNode)}
    terms = (node for node in named if node not in known)
    return tuple(quad for node in sorted(terms, key=str) for quad in _about(store, node))


def _about(store: Store, node: NamedNode | BlankNode) -> Iterator[Quad]:
    """Follow blank nodes, so that unions and their lists come along."""
    waiting: list[NamedNode | BlankNode] = [node]
    seen = set(waiting)
    while waiting:
        for quad in store.quads(waiting.pop()):
            yield quad
            if isinstance(quad.object, BlankNode) and quad.object not in seen:
                seen.add(quad.object)
                waiting.append(quad.object)


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise InputError(f"There is no ontology at {str(path)!r}; name a Turtle file or a folder.")
    found = sorted(path.glob("*.ttl"))
    if not found:
        raise InputError(f"The folder {str(path)!r} holds no .ttl file; name the ontology's file.")
    return found


def _parsed(path: Path) -> list[Quad]:
    try:
        return list(parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True))
    except SyntaxError as error:
        reason = (error.msg or "it does not parse").rstrip(".")
        raise FileFormatError(str(path), reason, error.lineno, error.offset) from error

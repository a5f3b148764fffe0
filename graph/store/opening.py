"""One door to every kind of data: files, folders, standard input, disk stores, Python objects."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, overload

import pyoxigraph as ox
from pyoxigraph import Literal, Quad

from graph.errors import InputError, StoreError
from graph.resources import data_folder, ontology_folder
from graph.store.disk import is_disk_store, open_disk_store
from graph.store.files import files_of
from graph.store.formats import FORMATS, is_known, kind_of
from graph.store.local import LocalStore
from graph.store.merging import merge, merge_endpoint
from graph.store.reading import read_file, read_stream
from graph.store.remote import is_address, shown
from graph.terms import DCAT, ONTOLOGY_GRAPH, RDF

if TYPE_CHECKING:
    import rdflib

    from graph.store.remote.store import RemoteStore

__all__ = ["ONTOLOGY_GRAPH", "Source", "open_store"]

Here: TypeAlias = "os.PathLike[str] | ox.Store | rdflib.Graph"
Source: TypeAlias = "str | Here"


@overload
def open_store(*sources: Here, union: bool | None = None) -> LocalStore: ...


@overload
def open_store(*sources: Source, union: bool | None = None) -> LocalStore | RemoteStore: ...


def open_store(*sources: Source, union: bool | None = None) -> LocalStore | RemoteStore:
    """Open data for reading; several sources become one.

    :param sources: files, folders of files, a folder with a disk store, ``"-"`` for the
        standard input (``"-:ttl"`` names its format), the address of a SPARQL endpoint, an
        rdflib Graph or Dataset, a pyoxigraph Store; nothing opens the graph of the package.
    :param union: whether patterns outside GRAPH see every graph; if None, only when the
        default graph is empty and there are named graphs.  A triple that several graphs
        hold is then found once in each.
    :returns: an open store; close it, or use it in a ``with`` statement.
    :raises FileFormatError: if a file is malformed or of no known format.
    :raises InputError: if a source does not exist.
    :raises StoreError: if a disk store is damaged, or an endpoint among several sources holds too
        much for a copy.

    >>> engine = ox.Store()
    >>> engine.add(Quad(*(ox.NamedNode(f"a:{name}") for name in "spo")))
    >>> len(open_store(engine))
    1
    """
    if not sources:
        return _packaged(union)
    if any(isinstance(source, str) and not source for source in sources):
        raise InputError("An empty name opens nothing; name a file, a folder or a store.")
    if len(sources) == 1:
        whole = _whole(sources[0], union)
        if whole is not None:
            return whole
    engine = ox.Store()
    prefixes: dict[str, str] = {}
    for source in sources:
        prefixes = _add(engine, source) | prefixes
    name = ", ".join(_name(source) for source in sources)
    return LocalStore(engine, name=name, prefixes=prefixes, union=union)


def _packaged(union: bool | None) -> LocalStore:
    data = data_folder() / "justice-graph.ttl"
    if not data.exists():
        raise StoreError(
            f"The packaged graph {str(data)!r} is missing; run scripts/compile_data.py."
        )
    engine = ox.Store()
    prefixes = read_file(engine, ontology_folder() / "justice.ttl", ONTOLOGY_GRAPH)
    prefixes |= read_file(engine, data)
    engine.extend(_description(data_folder() / "dataset.ttl"))
    return LocalStore(engine, name="the packaged graph", prefixes=prefixes, union=union)


def _description(path: Path) -> Iterator[Quad]:
    """Read what the data say of themselves, such as their date; it stands beside the ontology."""
    described = ox.Store()
    read_file(described, path)
    for dataset in described.quads_for_pattern(None, RDF.type, DCAT.Dataset):
        for quad in described.quads_for_pattern(dataset.subject, None, None):
            if isinstance(quad.object, Literal) or quad.predicate == RDF.type:
                yield Quad(quad.subject, quad.predicate, quad.object, ONTOLOGY_GRAPH)


def _whole(source: Source, union: bool | None) -> LocalStore | RemoteStore | None:
    """Open what needs no copy."""
    if isinstance(source, str) and is_address(source):
        from graph.store.remote.store import RemoteStore  # what speaks HTTP takes a while to load

        return RemoteStore(source, union=union)
    if isinstance(source, ox.Store):
        return LocalStore(source, name=_name(source), union=union)
    if isinstance(source, str | os.PathLike) and is_disk_store(Path(source)):
        return open_disk_store(Path(source), union)
    return None


def _add(engine: ox.Store, source: Source) -> dict[str, str]:
    if isinstance(source, ox.Store):
        merge(engine, source)
        return {}
    if isinstance(source, str | os.PathLike):
        return _add_path(engine, os.fspath(source))
    if _is_rdflib(source):
        from graph.store.bridge import from_rdflib, prefixes_of

        merge(engine, from_rdflib(source))
        return prefixes_of(source)
    raise InputError(
        f"{type(source).__name__!r} cannot be opened; give a path, an rdflib Graph"
        " or a pyoxigraph Store."
    )


def _is_rdflib(source: object) -> bool:
    rdflib = sys.modules.get("rdflib")  # not imported: then nothing can be of its types
    return rdflib is not None and isinstance(source, rdflib.Graph)


def _add_path(engine: ox.Store, source: str) -> dict[str, str]:
    if source == "-" or source.startswith("-:"):
        return _add_standard_input(engine, source[2:])
    if is_address(source):
        return merge_endpoint(engine, source)
    path = Path(source)
    if is_disk_store(path):
        with open_disk_store(path) as store:
            merge(engine, store.quads())
            return dict(store.prefixes)
    prefixes: dict[str, str] = {}
    for file in files_of(path):
        prefixes = read_file(engine, file) | prefixes
    return prefixes


def _add_standard_input(engine: ox.Store, extension: str) -> dict[str, str]:
    if extension and not is_known(f"-.{extension}"):
        raise InputError(
            f"'-:{extension}' names no RDF format; after '-:' write one of {', '.join(FORMATS)}."
        )
    format = kind_of(f"-.{extension}").format if extension else None
    return read_stream(engine, _standard_input(), format, "standard input")


def _standard_input() -> io.BufferedReader:
    buffer = sys.stdin.buffer
    if isinstance(buffer, io.BufferedReader):
        return buffer
    return io.BufferedReader(io.BytesIO(buffer.read()))


def _name(source: Source) -> str:
    if isinstance(source, str | os.PathLike):
        return "standard input" if str(source).startswith("-") else shown(os.fspath(source))
    return "a pyoxigraph Store" if isinstance(source, ox.Store) else "an rdflib graph"

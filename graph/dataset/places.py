"""Where things are written: file and line of a claim, a source or an entity."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import RdfFormat

from graph.dataset.mentions import first_lines
from graph.dataset.tables import Row, Tables, read_tables
from graph.resources import data_folder, ontology_folder
from graph.store.disk import is_disk_store
from graph.store.files import files_of
from graph.store.formats import kind_of
from graph.store.remote import is_address
from graph.terms import ID, JG

__all__ = ["FindPlaces", "Place", "in_files", "in_package", "in_tables", "nowhere"]

_LARGEST = 32 * 1024 * 1024
_WITH_LINES = (
    *(RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N3),
    *(RdfFormat.N_TRIPLES, RdfFormat.N_QUADS),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file.

    :param file: its path, from the working directory where it is below that.
    :param line: line from 1; None where it cannot be told for sure.
    """

    file: str
    line: int | None = None


FindPlaces: TypeAlias = Callable[[AbstractSet[str]], Mapping[str, Place]]
"""Tells where some subjects, given by their IRIs, are written; those that it knows of."""


def nowhere(subjects: AbstractSet[str]) -> Mapping[str, Place]:
    """Know of no place.

    :param subjects: IRIs.
    :returns: nothing.
    """
    return {}


def in_tables(folder: Path) -> FindPlaces:
    """Look into the tables that people edit.

    :param folder: the folder with the five tables.
    :returns: a search that knows the row of every entity and every piece of evidence.
    :raises TableError: if a table is missing or cannot be read.
    """
    rows = dict(_rows(read_tables(folder)))

    def find(subjects: AbstractSet[str]) -> Mapping[str, Place]:
        known = ((iri, rows[iri]) for iri in subjects if iri in rows)
        return {iri: Place(_shown(folder / row.file), row.line) for iri, row in known}

    return find


def in_package() -> FindPlaces:
    """Look into the tables and the ontology of the package.

    :returns: a search that knows the subjects of the packaged graph.
    """
    folder = data_folder()
    tables = in_tables(folder) if (folder / "claims.csv").exists() else nowhere
    ontology = in_files([str(ontology_folder() / "justice.ttl")])

    def find(subjects: AbstractSet[str]) -> Mapping[str, Place]:
        return {
            **ontology({iri for iri in subjects if iri.startswith(str(JG))}),
            **tables(subjects),
        }

    return find


def _rows(tables: Tables) -> Iterator[tuple[str, Row]]:
    prefixes = {
        "": tables.entities,
        "claim-": tables.claims,
        "citation-": tables.citations,
        "source-": tables.sources,
        "dispute-": tables.disputes,
    }
    for prefix, rows in prefixes.items():
        for row in rows:
            yield f"{ID}{prefix}{row['id']}", row


def in_files(paths: Sequence[str]) -> FindPlaces:
    """Look into RDF files, where the first statement about a subject is its place.

    Formats that are no lines of statements, and very large files, tell no line.

    :param paths: what ``--data`` names: files, folders, stores on disk, standard input.
    :returns: a search; where there is one file only, everything is at least in that.
    """

    def find(subjects: AbstractSet[str]) -> Mapping[str, Place]:
        files = [file for path in paths for file in _files(path)]
        found: dict[str, Place] = {}
        for file in files:
            lines = first_lines(_text(file), subjects - found.keys())
            found |= {iri: Place(_shown(file), line) for iri, line in lines.items()}
        if len(paths) == len(files) == 1:
            return {iri: found.get(iri, Place(_shown(files[0]))) for iri in subjects}
        return found

    return find


def _files(path: str) -> Iterable[Path]:
    if path.startswith("-") or is_address(path) or is_disk_store(Path(path)):
        return ()
    return files_of(Path(path))


def _text(file: Path) -> str:
    kind = kind_of(str(file))
    if kind.format not in _WITH_LINES:
        return ""
    with gzip.open(file) if kind.gzipped else file.open("rb") as stream:
        content = stream.read(_LARGEST + 1)
    return "" if len(content) > _LARGEST else content.decode("utf-8-sig", errors="replace")


def _shown(path: Path) -> str:
    whole, here = path.resolve(), Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else str(path)

"""Builds an index of names in one pass over the names and one over the types of a store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode

from graph.store.names.schema import SCHEMA, gram_text
from graph.terms import ALIAS_PROPERTIES, LABEL_PROPERTIES, ONTOLOGY_GRAPH, RDF, plain, words_of

__all__ = ["fill_name_index"]

_FAST = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
"""What is half built is thrown away, so nothing has to be undone."""

_RAW = """
CREATE TEMP TABLE said (length INTEGER, plain TEXT, iri TEXT);
CREATE TEMP TABLE typed (iri TEXT, type TEXT);
CREATE TEMP TABLE left_out (iri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE kinded (iri TEXT PRIMARY KEY, kind INTEGER) WITHOUT ROWID;
CREATE TEMP TABLE spelled (length INTEGER, plain TEXT);
"""
_SORT = """
INSERT INTO name(length, plain, iri, kind)
    SELECT said.length, said.plain, said.iri, kinded.kind FROM said
    LEFT JOIN kinded ON kinded.iri = said.iri
    WHERE said.iri NOT IN (SELECT iri FROM left_out)
    GROUP BY said.length, said.plain, said.iri;
CREATE INDEX name_by_text ON name(length, plain);
"""
_SORT_SPELLINGS = """
INSERT INTO spelling(plain) SELECT plain FROM spelled GROUP BY length, plain;
CREATE INDEX spelling_by_text ON spelling(plain);
"""
_FULL_TEXT = ("name_words", "name_grams", "spelling_grams")
_FINISH = """
INSERT INTO {table}({table}) VALUES ('optimize');
CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, {table}, row);
INSERT INTO {table}_count SELECT term, doc FROM counted;
DROP TABLE temp.counted;
"""
_DROP = (
    "DROP TABLE said; DROP TABLE typed; DROP TABLE left_out; DROP TABLE kinded; DROP TABLE spelled;"
)


def fill_name_index(connection: sqlite3.Connection, engine: ox.Store) -> None:
    """Build the index of the names in a store, in an empty database.

    :param connection: the database, in autocommit mode.
    :param engine: the store; it is only read.
    """
    connection.executescript(_FAST + SCHEMA + _RAW)
    _insert(connection, "said VALUES (?, ?, ?)", _names(engine))
    _insert(connection, "typed VALUES (?, ?)", _types(engine))
    _insert(connection, "left_out VALUES (?)", _declared(engine))
    kinds: dict[tuple[str, ...], int] = {}
    _insert(connection, "kinded VALUES (?, ?)", _kinded(connection, kinds))
    listed = ((number, " ".join(types)) for types, number in kinds.items())
    _insert(connection, "kind VALUES (?, ?)", listed)
    connection.executescript(_SORT)
    names = "SELECT id, plain FROM name"
    words = ((key, " ".join(words_of(text))) for key, text in connection.execute(names))
    _insert(connection, "name_words(rowid, words) VALUES (?, ?)", words)
    spelled = (word for _, text in connection.execute(names) for word in text.split())
    _insert(connection, "spelled VALUES (?, ?)", ((len(word), word) for word in spelled))
    connection.executescript(_SORT_SPELLINGS)
    for table in ("name", "spelling"):
        rows = connection.execute(f"SELECT id, plain FROM {table}")
        cut = ((key, gram_text(text)) for key, text in rows)
        _insert(connection, f"{table}_grams(rowid, plain) VALUES (?, ?)", cut)
    connection.executescript("".join(_FINISH.format(table=table) for table in _FULL_TEXT))
    connection.executescript(_DROP)


def _insert(
    connection: sqlite3.Connection, target: str, rows: Iterable[tuple[object, ...]]
) -> None:
    connection.execute("BEGIN")
    connection.executemany(f"INSERT OR IGNORE INTO {target}", rows)
    connection.execute("COMMIT")


def _names(engine: ox.Store) -> Iterator[tuple[int, str, str]]:
    for predicate in (*LABEL_PROPERTIES, *ALIAS_PROPERTIES):
        for quad in engine.quads_for_pattern(None, predicate, None):
            subject, object = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(object, Literal):
                name = plain(object.value)
                yield len(name), name, subject.value


def _types(engine: ox.Store) -> Iterator[tuple[str, str]]:
    for quad in engine.quads_for_pattern(None, RDF.type, None):
        subject, object = quad.subject, quad.object
        if isinstance(subject, NamedNode) and isinstance(object, NamedNode):
            yield subject.value, object.value


def _kinded(
    connection: sqlite3.Connection, kinds: dict[tuple[str, ...], int]
) -> Iterator[tuple[str, int]]:
    """Number the sets of classes that occur, and give each thing the number of its own."""
    typed = connection.execute("SELECT iri, type FROM typed ORDER BY iri")
    for iri, rows in groupby(typed, key=itemgetter(0)):
        types = tuple(sorted({kind for _, kind in rows}))
        yield iri, kinds.setdefault(types, len(kinds))


def _declared(engine: ox.Store) -> Iterator[tuple[str]]:
    for quad in engine.quads_for_pattern(None, RDF.type, None, ONTOLOGY_GRAPH):
        if isinstance(quad.subject, NamedNode):
            yield (quad.subject.value,)

"""The tables of an index of names, in SQLite.

Names are numbered by length, then text, then entity: of names that fit a search equally well the
shorter comes first, so the number of a name is its rank, and full-text tables give their rows in
the order in which a search shows them.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

__all__ = ["SCHEMA", "SHORT", "VERSION", "gram_text", "grams", "has_full_text"]

VERSION = 1
"""An index of another version is not read."""

SHORT = 3
"""Beginnings of words up to this length have an entry of their own."""

SCHEMA = f"""
PRAGMA user_version = {VERSION};
CREATE TABLE kind (id INTEGER PRIMARY KEY, types TEXT NOT NULL);
CREATE TABLE name (
    id INTEGER PRIMARY KEY, length INTEGER NOT NULL, plain TEXT NOT NULL,
    iri TEXT NOT NULL, kind INTEGER
);
CREATE TABLE spelling (id INTEGER PRIMARY KEY, plain TEXT NOT NULL);
CREATE VIRTUAL TABLE name_words USING fts5(
    words, content='', columnsize=0, detail=none, prefix='1 2 3',
    tokenize="ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE name_grams USING fts5(
    plain, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE spelling_grams USING fts5(
    plain, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
);
CREATE TABLE name_words_count (term TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE name_grams_count (term TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE spelling_grams_count (term TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
"""


def gram_text(plain: str) -> str:
    """Write a name as it is cut into pieces of three signs.

    The space before it marks its beginning; with two after it, each of its signs begins a piece.

    :param plain: a plain name.
    :returns: the text.

    >>> gram_text("ann")
    ' ann  '
    """
    return f" {plain}  "


def grams(text: str) -> set[str]:
    """Cut a text into its pieces of three signs.

    :param text: any text.
    :returns: the pieces; empty if it is shorter.

    >>> sorted(grams("anna"))
    ['ann', 'nna']
    """
    return {text[start : start + 3] for start in range(len(text) - 2)}


def has_full_text() -> bool:
    """Tell whether this SQLite can hold an index of names."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.executescript(SCHEMA)
        except sqlite3.OperationalError:
            return False
    return True

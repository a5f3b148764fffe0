"""Texts that share pieces of three signs with another, so that a typing error finds its word."""

from __future__ import annotations

import sqlite3

from graph.store.names.schema import gram_text, grams

__all__ = ["similar"]

_LONGEST = 200
_MOST_PIECES = 24
_MOST_ROWS = 20_000
"""Rows that are looked at for one text: those of its rarest pieces."""


def similar(connection: sqlite3.Connection, table: str, text: str, most: int) -> list[str]:
    """Find the texts that share the most pieces with a text.

    :param connection: an index of names.
    :param table: ``name`` or ``spelling``.
    :param text: a plain name, or a word of one.
    :param most: number of texts.
    :returns: those with the most shared pieces first, of equals the shorter.
    """
    pieces = _rarest(connection, table, text)
    if not pieces:
        return []
    match = f"SELECT rowid AS id FROM {table}_grams WHERE {table}_grams MATCH ?"
    found = connection.execute(
        f"""SELECT plain FROM (
            SELECT id, count(*) AS shared FROM ({" UNION ALL ".join([match] * len(pieces))})
            GROUP BY id ORDER BY shared DESC, id LIMIT ?
        ) CROSS JOIN {table} USING (id)""",
        (*map(quoted, pieces), most),
    )
    return [plain for (plain,) in found]


def quoted(text: str) -> str:
    """Write a text as one string of a full-text query.

    :param text: what the index shall hold.
    :returns: the text in double quotes.

    >>> quoted('a"b')
    '"a""b"'
    """
    return '"' + text.replace('"', '""') + '"'


def _rarest(connection: sqlite3.Connection, table: str, text: str) -> list[str]:
    """Choose the pieces of a text that few others have."""
    pieces = sorted(grams(gram_text(text[:_LONGEST])[:-1]))
    marks = ", ".join("?" * len(pieces))
    counted = connection.execute(
        f"""SELECT term, count FROM {table}_grams_count WHERE term IN ({marks})
        ORDER BY count, term LIMIT {_MOST_PIECES}""",
        pieces,
    )
    chosen, rows = [], 0
    for piece, count in counted:
        rows += count
        if rows > _MOST_ROWS:
            break
        chosen.append(piece)
    return chosen

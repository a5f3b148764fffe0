"""An index of names, asked in the ways in which a name can hold a text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.store.names.schema import SHORT, grams
from graph.store.names.similar import quoted, similar
from graph.terms import words_of

__all__ = ["Name", "NameIndex"]

_LAST_SIGN = chr(0x10FFFF)
_SURROGATES = range(0xD800, 0xE000)
_MOST_PARTS = 12
"""Words or pieces that a question names: a few rare ones decide as well as all."""
_LONGEST_WORD = 64
_FEW_WORDS = 64
_ALL = -1

_LENGTHS = """
WITH RECURSIVE each(length) AS (
    SELECT min(length) FROM name
    UNION ALL SELECT (SELECT min(length) FROM name WHERE length > each.length)
    FROM each WHERE each.length IS NOT NULL
) SELECT length FROM each WHERE length IS NOT NULL
"""
"""Goes from one length to the next, where DISTINCT would read every name."""

_COLUMNS = "name.iri, name.plain, name.kind"


class Name(NamedTuple):
    """A name of an entity.

    :param iri: the entity.
    :param plain: the name in its plain form.
    :param kind: number of the set of classes that it has; None if it has none.
    """

    iri: str
    plain: str
    kind: int | None


class NameIndex:
    """Looks up the names in a store; several threads may.

    Each method gives names as SQLite finds them, the best first: the shorter, then by text, then
    by entity.  A name may come more often than it should or fit less than it should, so who asks
    looks at it again.

    :param connection: the database that was built; it is closed with the index.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        lengths = connection.execute(_LENGTHS)
        self._lengths = [length for (length,) in lengths]
        self._kinds = dict(connection.execute("SELECT id, types FROM kind"))

    def types(self, kind: int | None) -> frozenset[str]:
        """Give the classes behind a kind.

        :param kind: as a name says it.
        :returns: IRIs of classes.
        """
        return frozenset() if kind is None else frozenset(self._kinds[kind].split(" "))

    def exactly(self, text: str) -> Iterator[Name]:
        """Find the names that are a text.

        :param text: in its plain form.
        """
        sql = f"SELECT {_COLUMNS} FROM name WHERE length = ? AND plain = ? ORDER BY id"
        return self._names(sql, len(text), text)

    def beginning(self, text: str) -> Iterator[Name]:
        """Find the names that begin with a text.

        :param text: in its plain form, not empty.
        """
        bounds, values = _between("plain", text)
        sql = f"SELECT {_COLUMNS} FROM name WHERE length = ? AND {bounds} ORDER BY plain, id"
        for length in self._lengths:
            if length >= len(text):
                yield from self._names(sql, length, *values)

    def with_words(self, text: str, in_order: bool) -> Iterator[Name]:
        """Find the names in which a word begins with each word of a text.

        :param text: in its plain form.
        :param in_order: leave out what cannot have them in their order.
        """
        words = words_of(text)
        if not words:
            return iter(())
        chosen = sorted(set(words), key=len, reverse=True)[:_MOST_PARTS]
        parts = [self._beginning_words(word) for word in chosen]
        if not all(parts):
            return iter(())
        query = " AND ".join(f"({part})" for part in parts)
        if len(words) == 1 or not in_order:
            return self._matching("name_words", query)
        return self._matching("name_words", query, _shape(words))

    def holding(self, text: str) -> Iterator[Name]:
        """Find the names that hold a text at any place.

        :param text: in its plain form, not empty.
        """
        pieces = self._rare(text) if len(text) > 2 else self._terms("name_grams", text, _ALL)
        if not pieces:
            return iter(())
        between = " AND " if len(text) > 2 else " OR "
        return self._matching("name_grams", between.join(map(quoted, pieces)))

    def carrying(self, choices: Sequence[Iterable[str]]) -> Iterator[Name]:
        """Find the names that have a word out of each of some choices.

        :param choices: words of plain names; of each choice one will do.
        """
        parts = [[part for word in words if (part := _all_of(word))] for words in choices]
        query = " AND ".join(f"({' OR '.join(some)})" for some in parts[:_MOST_PARTS] if some)
        return self._matching("name_words", query) if query else iter(())

    def similar_names(self, text: str, most: int) -> list[str]:
        """Find names that share pieces with a text.

        :param text: in its plain form.
        :param most: number of names.
        :returns: plain names, the most similar first.
        """
        return similar(self._connection, "name", text, most)

    def similar_words(self, text: str, most: int) -> list[str]:
        """Find words of names that share pieces with a text, or have two of its signs swapped.

        :param text: in its plain form.
        :param most: number of words that share pieces.
        :returns: words, the most similar first.
        """
        swapped = _swapped(text)
        marks = ", ".join("?" * len(swapped))
        sql = f"SELECT plain FROM spelling WHERE plain IN ({marks}) ORDER BY id"
        known = [plain for (plain,) in self._connection.execute(sql, swapped)]
        return list(dict.fromkeys(known + similar(self._connection, "spelling", text, most)))

    def close(self) -> None:
        """Give back the file; a closed index answers nothing."""
        self._connection.close()

    def _names(self, sql: str, *values: object) -> Iterator[Name]:
        return map(Name._make, self._connection.execute(sql, values))

    def _matching(self, table: str, query: str, shape: str = "*") -> Iterator[Name]:
        sql = f"""SELECT {_COLUMNS} FROM {table} CROSS JOIN name ON name.id = {table}.rowid
            WHERE {table} MATCH ? AND name.plain GLOB ?"""
        return self._names(sql, query, shape)

    def _beginning_words(self, text: str) -> str:
        """Ask for the words that begin with a text; empty if there are none.

        Few words are asked for by name: the full-text table puts all names of all of them in
        order before it gives the first, unless the text is so short that it has them in order.
        """
        if len(text) > SHORT:
            words = self._terms("name_words", text, _FEW_WORDS + 1)
            if len(words) <= _FEW_WORDS:
                return " OR ".join(map(quoted, words))
        return f"{quoted(text)} *"

    def _rare(self, text: str) -> list[str]:
        """Give the rarest pieces of a text; none if no name has one of them."""
        pieces = sorted(grams(text))
        counts = {piece: count for piece in pieces for count in self._counts(piece)}
        if len(counts) < len(pieces):
            return []
        return sorted(pieces, key=lambda piece: (counts[piece], piece))[:_MOST_PARTS]

    def _counts(self, piece: str) -> list[int]:
        sql = "SELECT count FROM name_grams_count WHERE term = ?"
        return [count for (count,) in self._connection.execute(sql, (piece,))]

    def _terms(self, table: str, start: str, most: int) -> list[str]:
        """Give the terms of a full-text table that begin with a text."""
        bounds, values = _between("term", start)
        sql = f"SELECT term FROM {table}_count WHERE {bounds} LIMIT ?"
        return [term for (term,) in self._connection.execute(sql, (*values, most))]


def _shape(words: Sequence[str]) -> str:
    """Give a pattern for texts that hold words in their order; a long one is not told in full."""
    return f"*{'*'.join(word[:_LONGEST_WORD] for word in words[:_MOST_PARTS])}*"


def _all_of(text: str) -> str:
    words = " AND ".join(map(quoted, words_of(text)))
    return f"({words})" if words else ""


def _between(column: str, start: str) -> tuple[str, Sequence[str]]:
    """Write the condition that a column begins with a text, as SQLite looks it up in an index."""
    kept = start.rstrip(_LAST_SIGN)
    if not kept:
        return f"{column} >= ?", (start,)
    number = ord(kept[-1]) + 1
    after = kept[:-1] + chr(_SURROGATES.stop if number in _SURROGATES else number)
    return f"{column} >= ? AND {column} < ?", (start, after)


def _swapped(text: str) -> list[str]:
    places = range(min(len(text), _LONGEST_WORD) - 1)
    return [text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in places]

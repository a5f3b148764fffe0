"""Where an index of names lies: in the folder of a generation, or in memory."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox

from graph.store.names.building import fill_name_index
from graph.store.names.index import NameIndex
from graph.store.names.schema import VERSION, has_full_text

__all__ = ["name_index_in", "name_index_of", "write_name_index"]

_FILE = "names.sqlite"


def write_name_index(engine: ox.Store, folder: Path) -> None:
    """Build the index of a generation that is being loaded, where this SQLite can hold one.

    :param engine: the generation; it is only read.
    :param folder: where it lies.
    :raises OSError: if it cannot be written.
    """
    if not has_full_text():
        return
    with closing(sqlite3.connect(folder / _FILE, isolation_level=None)) as connection:
        try:
            fill_name_index(connection, engine)
        except sqlite3.OperationalError as error:
            raise OSError(f"index of names: {error}") from error


def name_index_in(folder: Path) -> NameIndex | None:
    """Open the index of a generation.

    :param folder: where it lies.
    :returns: None if there is none, or none that this version can read.
    """
    path = (folder / _FILE).absolute()
    if not path.exists():
        return None
    uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    try:
        if connection.execute("PRAGMA user_version").fetchone() == (VERSION,):
            return NameIndex(connection)
    except sqlite3.Error:
        pass  # damaged, or made with what this SQLite lacks: names are read one by one
    connection.close()
    return None


def name_index_of(engine: ox.Store) -> NameIndex | None:
    """Build an index in memory, for a store that is searched often.

    :param engine: the store; it is only read.
    :returns: None if this SQLite cannot hold one.
    """
    if not has_full_text():
        return None
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    fill_name_index(connection, engine)
    return NameIndex(connection)

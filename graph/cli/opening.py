"""Opening the data that a command was given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.store.base import Store

__all__ = ["opened"]


@contextmanager
def opened(data: tuple[str, ...]) -> Iterator[Store]:
    """Open files, folders and stores, or the packaged graph, and close them at the end.

    :param data: what ``--data`` says; ``-`` is standard input.
    :returns: a context with the store.
    :raises GraphError: if something cannot be opened.
    """
    from graph.store import open_store

    store = open_store(*data)
    try:
        yield store
    finally:
        store.close()

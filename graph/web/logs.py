"""A line of JSON for each query; it tells neither the query nor who asked it."""

from __future__ import annotations

import json
import logging
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from logging.handlers import WatchedFileHandler
from typing import TextIO

from graph.errors import InputError

__all__ = ["QueryLog", "QueryRecord"]


@dataclass(frozen=True, slots=True)
class QueryRecord:
    """What is written of a query.

    :param time: when its answer was whole or given up, ISO 8601 in UTC.
    :param query: the first signs of the SHA-256 of its text: the same query has the same.
    :param address: where it was asked, without what the client put into it.
    :param seconds: how long it took, in the queue and until the client had it.
    :param rows: rows or triples of the answer; null where nobody counted them.
    :param bytes: of the answer as they were sent, compressed or not.
    :param status: code of the answer; null if the client left before.
    :param outcome: ``answered``, ``cut``, ``left`` by its client, or the kind of failure.
    """

    time: str
    query: str
    address: str
    seconds: float
    rows: int | None
    bytes: int
    status: int | None
    outcome: str


class QueryLog:
    """A file that grows by a line per query; one that was moved away is begun anew.

    :param path: of the file; ``-`` is the standard output.
    :raises InputError: if it cannot be written.
    """

    def __init__(self, path: str) -> None:
        self._handler = _opened(path)

    def write(self, record: QueryRecord) -> None:
        """Add a line; if the disk is full it is lost.

        :param record: what it tells.
        """
        self._handler.handle(logging.makeLogRecord({"msg": json.dumps(asdict(record))}))

    def close(self) -> None:
        """Give back the file."""
        with suppress(OSError):
            self._handler.close()


class _File(WatchedFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the line: no answer fails because of its log."""


class _Output(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the line."""


def _opened(path: str) -> logging.Handler:
    if path == "-":
        return _Output(sys.stdout)
    try:
        return _File(os.fspath(path), encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"The log {path!r} cannot be written ({error.strerror}); choose another file."
        ) from error

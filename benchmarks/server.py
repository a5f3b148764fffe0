"""The server of ``justice explore``, while it is measured."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

__all__ = ["Server", "served"]

_TOLD = re.compile(r"The explorer is at (\S+)")
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs.

    :param process: the number of its first process.
    :param address: where its page is.
    """

    process: int
    address: str


@contextmanager
def served(*data: str | os.PathLike[str], options: Sequence[str | float] = ()) -> Iterator[Server]:
    """Serve some data, or the packaged graph, and end the server afterwards.

    :param data: what ``--data`` says.
    :param options: of ``justice explore``.
    """
    opened = [option for source in data for option in ("--data", source)]
    command = [sys.executable, "-m", "graph", *opened, "explore", "--no-open", "--port", "0"]
    given = map(str, options)
    process = subprocess.Popen([*command, *given], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        told = _TOLD.match(process.stdout.readline())
        assert told, "The server did not start."
        yield Server(process.pid, told[1])
    finally:
        process.terminate()
        process.wait(_PATIENCE)

"""Processes that end with the tests that start them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def running(command: list[str], stdout: int | None = None) -> Iterator[subprocess.Popen[str]]:
    """Run a program, and end it whatever happens.

    :param command: the program and its arguments.
    :param stdout: where its output goes; None for that of the tests.
    """
    process = subprocess.Popen(command, stdout=stdout, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()

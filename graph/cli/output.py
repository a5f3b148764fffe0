"""Where results go: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from graph.errors import InputError
from graph.files import replacing

__all__ = ["note", "off_screen", "result_file", "to_stdout", "write_result"]


def note(message: str) -> None:
    """Tell the user something that is not part of the result, on standard error.

    :param message: a sentence.
    """
    click.echo(message, err=True)


def to_stdout(output: str | None) -> bool:
    """Tell whether ``-o`` means standard output.

    :param output: what ``-o`` says.
    :returns: True for ``-`` and for nothing.

    >>> to_stdout(None), to_stdout("-"), to_stdout("a.csv")
    (True, True, False)
    """
    return output in {None, "-"}


def off_screen(output: str | None, example: str) -> None:
    """Refuse to write HTML to a terminal, where nobody could read it.

    :param output: a path; ``-`` or None for standard output.
    :param example: name of a file, for the message.
    :raises InputError: if it would be a terminal.
    """
    if to_stdout(output) and sys.stdout.isatty():
        raise InputError(f"A terminal cannot show HTML; name a file with -o {example}.")


@contextmanager
def result_file(output: str | None) -> Iterator[BinaryIO]:
    """Open what a result is written to.

    :param output: a path; ``-`` or None for standard output.
    :returns: a context with a binary file; a named file appears when the context ends well.
    :raises InputError: if the file cannot be written there.
    """
    if output is None or output == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(output).resolve()
    if target.is_dir():
        raise InputError(f"{output!r} is a folder; name a file in it.")
    if target.exists() and not target.is_file():  # a pipe or a device is written to, not replaced
        with target.open("wb") as file:
            yield file
        return
    with replacing(target) as beside, beside.open("wb") as file:
        yield file


def write_result(output: str | None, text: str) -> None:
    """Write a text result in UTF-8.

    :param output: a path; ``-`` or None for standard output.
    :param text: the result, with its last newline.
    :raises InputError: if the file cannot be written there.
    """
    with result_file(output) as file:
        file.write(text.encode("utf-8", "backslashreplace"))

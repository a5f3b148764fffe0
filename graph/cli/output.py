"""Where results go: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from graph.errors import InputError

__all__ = ["note", "result_file", "to_stdout", "whole_file", "write_result"]


def note(message: str) -> None:
    """Tell the user something that is not part of the result, on standard error.

    :param message: a sentence.
    """
    click.echo(message, err=True)


def to_stdout(output: str | None) -> bool:
    """Tell whether ``-o`` means standard output.

    >>> to_stdout(None), to_stdout("-"), to_stdout("a.csv")
    (True, True, False)
    """
    return output in {None, "-"}


@contextmanager
def result_file(output: str | None) -> Iterator[BinaryIO]:
    """Open what a result is written to.

    :param output: a path; ``-`` or None for standard output.
    :returns: a context with a binary file; a named file appears when the context ends well.
    :raises InputError: if the file cannot be written there.
    """
    if output is None or output == "-":
        stream = click.get_binary_stream("stdout")
        yield stream
        stream.flush()
        return
    with whole_file(output) as beside, beside.open("wb") as file:
        yield file


def write_result(output: str | None, text: str) -> None:
    """Write a text result in UTF-8.

    :param output: a path; ``-`` or None for standard output.
    :param text: the result, with its last newline.
    :raises InputError: if the file cannot be written there.
    """
    with result_file(output) as file:
        file.write(text.encode("utf-8", "backslashreplace"))


@contextmanager
def whole_file(output: str) -> Iterator[Path]:
    """Offer a path beside the wished one, and move it there when the context ends well.

    :param output: the wished path; what is no plain file (a pipe, say) is offered itself.
    :returns: a context with a path to write to.
    :raises InputError: if the folder does not exist or the path is a folder.
    """
    target = Path(output).resolve()
    if target.is_dir():
        raise InputError(f"{output!r} is a folder; name a file in it.")
    if not target.parent.is_dir():
        raise InputError(f"The folder of {output!r} does not exist; make it or choose another.")
    if target.exists() and not target.is_file():
        yield target
        return
    beside = target.with_name(f".{os.getpid()}-{target.name}")
    try:
        yield beside
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)

"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from graph.errors import InputError

__all__ = ["write_text"]


def write_text(path: Path, text: str) -> None:
    """Write a text file in UTF-8 so that no reader ever sees half of it.

    :param path: the file; its folder must exist.
    :param text: its whole content.
    :raises InputError: if it cannot be written there.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_text(Path(folder, "a.txt"), "é")
    ...     Path(folder, "a.txt").read_bytes()
    b'\\xc3\\xa9'
    """
    try:
        _replace(path, text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(
            f"{str(path)!r} cannot be written ({reason}); name a file in a folder you may write to."
        ) from error


def _replace(path: Path, text: str) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        os.chmod(beside, 0o644 if not path.exists() else path.stat().st_mode & 0o777)
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise

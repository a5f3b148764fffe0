"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import InputError

__all__ = ["replacing", "write_atomically"]


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Lend a temporary name beside a file, and rename it over the file when all went well.

    A device such as ``/dev/null`` is lent itself.

    :param path: the file to write or replace; its folder is made if it is missing.
    :returns: a context whose value is the path to write to; it exists and is empty.
    :raises InputError: if nothing can be written there.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder, "a.txt")) as beside:
    ...         _ = beside.write_text("whole", encoding="utf-8")
    ...     Path(folder, "a.txt").read_text(encoding="utf-8")
    'whole'
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        yield path  # a device or a pipe is written to, never replaced
        return
    beside = _reserve(path)
    try:
        yield beside
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        beside.chmod(mode)
        os.replace(beside, path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        beside.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that no reader ever sees half of it.

    :param path: the file to write or replace; its folder is made if it is missing.
    :param content: its whole content.
    :raises InputError: if it cannot be written there.
    """
    with replacing(path) as beside:
        beside.write_bytes(content)


def _reserve(path: Path) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _cannot_write(path, error) from error
    os.close(handle)
    return Path(name)


def _cannot_write(path: Path, error: OSError) -> InputError:
    reason = error.strerror or str(error)
    return InputError(
        f"{str(path)!r} cannot be written ({reason}); name a file in a folder you may write to."
    )

"""Which RDF files a path stands for."""

from __future__ import annotations

from pathlib import Path

from graph.errors import InputError
from graph.store.formats import FORMATS, is_known, kind_of

__all__ = ["files_of"]


def files_of(path: Path) -> list[Path]:
    """List a file itself, or all files of known formats in a folder and its subfolders.

    :param path: a file or folder.
    :returns: paths, sorted; hidden files and folders are left out.
    :raises InputError: if there is no such path or no RDF file in the folder.
    :raises FileFormatError: if the name of a file does not tell its format.
    """
    if path.is_dir():
        return _files_in(path)
    if not path.exists():
        raise InputError(f"There is no file or folder {str(path)!r}; check its path.")
    kind_of(str(path))
    return [path]


def _files_in(folder: Path) -> list[Path]:
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and is_known(path.name) and not _is_hidden(path.relative_to(folder))
    ]
    if not found:
        known = ", ".join(f".{extension}" for extension in FORMATS)
        raise InputError(f"The folder {str(folder)!r} holds no RDF file; known are {known}.")
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)

"""The layout of a store on disk: a manifest that names one generation, and its folder.

``store.json`` is replaced in one step, so a reader sees the old generation or the new one.
Readers hold a shared lock on their generation, and a load removes only what nobody reads.
"""

from __future__ import annotations

import dataclasses
import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.errors import StoreError
from graph.store.local import LocalStore
from graph.store.names import name_index_in

__all__ = [
    "Manifest",
    "damaged",
    "generation_folder",
    "is_current",
    "is_disk_store",
    "open_disk_store",
    "pointer",
    "read_manifest",
    "remove_unread_generations",
    "write_manifest",
    "writing",
]

_MANIFEST = "store.json"
_NEW_MANIFEST = "store.json.new"
_LOCK = "store.lock"
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a disk store says about itself.

    :param generation: number of the current folder, from 1.
    :param quads: how many it holds.
    :param loaded: date and time of the load, ISO 8601 in UTC.
    :param sources: names of the files it was made from.
    :param prefixes: those declared in the files.
    """

    generation: int
    quads: int
    loaded: str
    sources: tuple[str, ...]
    prefixes: Mapping[str, str]


def generation_folder(folder: Path, generation: int) -> Path:
    """Name the folder of a generation.

    :param folder: the store.
    :param generation: its number.
    :returns: a path that may not exist.

    >>> generation_folder(Path("facts.store"), 2).name
    'generation-2'
    """
    return folder / f"generation-{generation}"


def is_disk_store(folder: Path) -> bool:
    """Tell whether a folder is a disk store of ours, finished or not.

    :param folder: any path.
    :returns: True if it holds a manifest, or only what an unfinished load leaves.
    """
    if not folder.is_dir():
        return False
    names = {path.name for path in folder.iterdir()}
    ours = all(_is_ours(name) for name in names)
    return _MANIFEST in names or (ours and _LOCK in names)


def _is_ours(name: str) -> bool:
    return name in {_MANIFEST, _NEW_MANIFEST, _LOCK} or name.startswith("generation-")


def read_manifest(folder: Path) -> Manifest | None:
    """Read the manifest of a store.

    :param folder: the store.
    :returns: None if no load has ever finished there.
    :raises StoreError: if the manifest is damaged.
    """
    try:
        entries: dict[str, Any] = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        manifest = Manifest(**{**entries, "sources": tuple(entries["sources"])})
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError, OSError) as error:
        raise damaged(folder, f"its {_MANIFEST} cannot be read") from error
    if not isinstance(manifest.generation, int):
        raise damaged(folder, f"its {_MANIFEST} names no generation")
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Make a generation the current one, in one step that survives a power cut.

    :param folder: the store.
    :param manifest: names the new generation.
    """
    new = folder / _NEW_MANIFEST
    with new.open("w", encoding="utf-8") as file:
        json.dump(dataclasses.asdict(manifest), file, indent=1, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / _MANIFEST)
    with _descriptor(folder) as descriptor:
        os.fsync(descriptor)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the only right to load into a store.

    :param folder: the store; it must exist.
    :raises StoreError: if another load holds it.
    """
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise StoreError(
            f"Another process is loading into {str(folder)!r}; wait until it is done."
        ) from error
    finally:
        os.close(descriptor)


def remove_unread_generations(folder: Path, current: int | None) -> None:
    """Remove what earlier loads left, except the current generation and those being read.

    :param folder: the store; the caller holds :func:`writing`.
    :param current: number of the generation to keep.
    """
    kept = None if current is None else generation_folder(folder, current)
    for path in sorted(folder.glob("generation-*")):
        if path != kept and not _is_read(path):
            shutil.rmtree(path)
    (folder / _NEW_MANIFEST).unlink(missing_ok=True)


def _is_read(generation: Path) -> bool:
    with _descriptor(generation) as descriptor:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@contextmanager
def _descriptor(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def open_disk_store(folder: Path, union: bool | None = None) -> LocalStore:
    """Open a disk store for reading; any number of processes may.

    :param folder: the store.
    :param union: as for :class:`LocalStore`.
    :returns: an open store.
    :raises StoreError: if it was never finished or is damaged.
    """
    for _ in range(_ATTEMPTS):  # a load may finish between reading and locking
        manifest = read_manifest(folder)
        if manifest is None:
            raise StoreError(
                f"The load into {str(folder)!r} never finished; run it again:"
                f" justice load FILES --store {folder}"
            )
        with suppress(FileNotFoundError):
            return _open_generation(folder, manifest, union)
    raise damaged(folder, "the folder of its data is missing")


def _open_generation(folder: Path, manifest: Manifest, union: bool | None) -> LocalStore:
    generation = generation_folder(folder, manifest.generation)
    lease = os.open(generation, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(lease, fcntl.LOCK_SH)
        return LocalStore(
            ox.Store.read_only(str(generation)),
            name=str(folder),
            prefixes=manifest.prefixes,
            union=union,
            folder=str(generation),
            size=manifest.quads,
            names=name_index_in(generation),
            release=lambda: os.close(lease),
            identity=_identity(folder, manifest),
        )
    except (OSError, RuntimeError, ValueError) as error:
        os.close(lease)
        if not generation.is_dir():
            raise FileNotFoundError(str(generation)) from error
        raise damaged(folder, str(error).rstrip(".")) from error


def _identity(folder: Path, manifest: Manifest) -> str:
    return f"{folder.absolute()} {manifest.loaded} {manifest.generation}"


def pointer(folder: Path) -> tuple[int, int, int] | None:
    """Tell cheaply which generation is current.

    :param folder: the store.
    :returns: what changes with every load; None if there is no store.
    """
    try:
        found = (folder / _MANIFEST).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def is_current(folder: Path, store: LocalStore) -> bool:
    """Tell whether a store is open that no load has replaced.

    :param folder: the store.
    :param store: one that was opened there.
    :returns: whether it is what would be opened now.
    :raises StoreError: if the manifest is damaged.
    """
    manifest = read_manifest(folder)
    return manifest is not None and store.identity == _identity(folder, manifest)


def damaged(folder: Path, reason: str) -> StoreError:
    """Say that a store cannot be used, and what helps.

    :param folder: the store.
    :param reason: a clause without full stop.
    :returns: the error to raise.
    """
    return StoreError(
        f"The store {str(folder)!r} is damaged ({reason}); build it again:"
        f" justice load FILES --store {folder}"
    )

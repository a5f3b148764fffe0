"""Builds a store on disk, so that a load killed at any moment leaves the old one or the new."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from graph.errors import InputError, StoreError
from graph.store.checksums import write_checksums
from graph.store.disk import (
    Manifest,
    generation_folder,
    is_disk_store,
    read_manifest,
    remove_unread_generations,
    write_manifest,
    writing,
)
from graph.store.files import files_of
from graph.store.merging import merge_endpoint
from graph.store.names import write_name_index
from graph.store.reading import read_file
from graph.store.remote import is_address, shown

__all__ = ["load_store"]

Progress = Callable[[int, int], None]


def load_store(
    files: Sequence[str | os.PathLike[str]],
    folder: str | os.PathLike[str],
    progress: Progress | None = None,
) -> Manifest:
    """Build a disk store from files, in place of what the folder held before.

    :param files: RDF files, folders of them, and addresses of endpoints.
    :param folder: new, empty, or a store of ours.
    :param progress: is told the bytes read so far and in all; compressed files count as they lie.
    :returns: what the store now says about itself.
    :raises FileFormatError: if a file is malformed; the old store stays as it was.
    :raises InputError: if there is nothing to load, or the folder is something else.
    :raises StoreError: if it cannot be written, another load is at work, or an endpoint holds too
        much to be copied.
    """
    addresses = [file for file in files if isinstance(file, str) and is_address(file)]
    paths = [path for file in files if file not in addresses for path in files_of(Path(file))]
    if not paths and not addresses:
        raise InputError("There is nothing to load; name at least one file or folder.")
    store = Path(folder)
    _prepare(store)
    with writing(store):
        old = _current(store)
        remove_unread_generations(store, old)
        manifest = _build(store, _next_number(store), paths, addresses, progress or _silent)
        write_manifest(store, manifest)
        remove_unread_generations(store, manifest.generation)
    return manifest


def _prepare(store: Path) -> None:
    if store.exists() and not store.is_dir():
        raise InputError(f"{str(store)!r} is a file; a store needs a folder, new or empty.")
    try:
        store.mkdir(parents=True, exist_ok=True)
        if any(store.iterdir()) and not is_disk_store(store):
            raise InputError(
                f"The folder {str(store)!r} holds other things; choose a new or empty one."
            )
    except OSError as error:
        raise StoreError(
            f"The folder {str(store)!r} cannot be used ({error.strerror}); choose another."
        ) from error


def _current(store: Path) -> int | None:
    try:
        manifest = read_manifest(store)
    except StoreError:  # a damaged manifest is what this load repairs
        return None
    return None if manifest is None else manifest.generation


def _next_number(store: Path) -> int:
    taken = (path.name.removeprefix("generation-") for path in store.glob("generation-*"))
    return max((int(number) for number in taken if number.isdigit()), default=0) + 1


def _build(
    store: Path,
    number: int,
    paths: Sequence[Path],
    addresses: Sequence[str],
    progress: Progress,
) -> Manifest:
    generation = generation_folder(store, number)
    try:
        engine = ox.Store(str(generation))
        prefixes = _read_all(engine, paths, progress)
        for address in addresses:
            prefixes = merge_endpoint(engine, address) | prefixes
        engine.optimize()
        engine.flush()
        quads = len(engine)
        write_name_index(engine, generation)
        del engine  # what is open may still be written
        write_checksums(generation)
    except (OSError, RuntimeError) as error:
        shutil.rmtree(generation, ignore_errors=True)
        raise StoreError(
            f"The store {str(store)!r} cannot be written ({error}); is the disk full?"
        ) from error
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise
    loaded = datetime.now(UTC).isoformat(timespec="seconds")
    sources = (*map(str, paths), *map(shown, addresses))
    return Manifest(number, quads, loaded, sources, prefixes)


def _read_all(engine: ox.Store, paths: Iterable[Path], progress: Progress) -> dict[str, str]:
    sizes = {path: path.stat().st_size for path in paths}
    total, done = sum(sizes.values()), 0
    prefixes: dict[str, str] = {}

    def watch(count: int) -> None:
        nonlocal done
        done += count
        progress(done, total)

    progress(0, total)
    for path in sizes:
        prefixes = read_file(engine, path, watch=watch) | prefixes
    return prefixes


def _silent(done: int, total: int) -> None:
    """Tell nobody."""

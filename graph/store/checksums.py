"""Finds files of a store on disk that have changed since their load, as failing disks change them.

The engine notices at once what is missing or too short; what is wrong within a file it notices
when a query comes there, if at all.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path

from graph.store.disk import damaged
from graph.store.local import LocalStore

__all__ = ["check_files", "write_checksums"]

_FILE = "checksums.json"
_BLOCK = 1 << 20
_MOST = 1 << 32
"""Bytes that are read at most: a server need not wait longer for its start."""


def write_checksums(generation: Path) -> None:
    """Write down what the files of a generation hold, when a load has completed them.

    :param generation: its folder.
    """
    sums = {path.name: _checksum(path) for path in sorted(generation.glob("*.sst"))}
    (generation / _FILE).write_text(json.dumps(sums, indent=1), encoding="utf-8")


def check_files(store: LocalStore) -> None:
    """Hold the files of a store on disk against what was written down; the first 4 GB of them.

    :param store: one that is open; a store in memory has no files.
    :raises StoreError: if a file has changed.
    """
    if not isinstance(store.source, str):
        return
    generation, left = Path(store.source), _MOST
    for name, checksum in _written(generation).items():
        path = generation / name
        left -= path.stat().st_size
        if left < 0:
            return
        if _checksum(path) != checksum:
            raise damaged(Path(store.name), f"its file {name} has changed since the load")


def _written(generation: Path) -> dict[str, int]:
    try:
        sums: dict[str, int] = json.loads((generation / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # a store that was loaded before there were any
        return {}
    return {name: checksum for name, checksum in sums.items() if (generation / name).exists()}


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            checksum = zlib.crc32(block, checksum)
    return checksum

"""A store on disk whose files have changed is found out when a server starts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import StoreError
from graph.store import LocalStore, load_store, open_store
from graph.store.checksums import check_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    file = tmp_path / "a.nt"
    lines = (f'<http://e/{n}> <http://e/p> "number {n}" .\n' for n in range(3000))
    file.write_text("".join(lines), encoding="utf-8")
    load_store([file], tmp_path / "a.store")
    return tmp_path / "a.store"


def damaged(folder: Path) -> Path:
    """Change some bytes in the middle of the largest file."""
    largest = max(folder.rglob("*.sst"), key=lambda path: path.stat().st_size)
    content = bytearray(largest.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8] = bytes(255 - byte for byte in content[middle : middle + 8])
    largest.write_bytes(content)
    return largest


def test_a_store_that_is_as_it_was_loaded(folder: Path) -> None:
    sums = json.loads((folder / "generation-1" / "checksums.json").read_text(encoding="utf-8"))
    assert sums.keys() == {path.name for path in folder.rglob("*.sst")}
    with open_store(folder) as store:
        check_files(store)


def test_bytes_that_have_changed_are_found(folder: Path) -> None:
    file = damaged(folder)
    told = f"is damaged \\(its file {file.name} has changed since the load\\); build it again: "
    with open_store(folder) as store, pytest.raises(StoreError, match=f"{told}justice load FILES"):
        check_files(store)


def test_a_store_that_was_loaded_before_there_were_checksums(folder: Path) -> None:
    damaged(folder)
    (folder / "generation-1" / "checksums.json").unlink()
    with open_store(folder) as store:
        check_files(store)


def test_a_store_in_memory_has_no_files() -> None:
    check_files(LocalStore(ox.Store()))


def test_a_server_does_not_start_over_a_damaged_store(folder: Path) -> None:
    damaged(folder)
    command = [sys.executable, "-m", "graph", "--data", str(folder), "explore", "--no-open"]
    done = subprocess.run(
        [*command, "--port", "0"], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: The store '{folder}' is damaged (its file ")
    assert done.stderr.endswith(f"build it again: justice load FILES --store {folder}\n")

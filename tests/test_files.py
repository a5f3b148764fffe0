"""A file is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.files import replacing, write_atomically


def test_a_file_is_made_with_its_folder_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.txt"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert os.listdir(path.parent) == ["a.txt"]


def write_half(path: Path) -> None:
    with replacing(path) as beside:
        beside.write_bytes(b"half")
        raise ValueError("trouble")


def test_trouble_half_way_keeps_the_old_file_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="trouble"):
        write_half(path)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_the_mode_of_the_old_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_cannot_be_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        write_atomically(tmp_path / "a", b"x")
    assert os.listdir(tmp_path) == ["a"]


def test_a_device_is_written_to_and_stays_one() -> None:
    write_atomically(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()

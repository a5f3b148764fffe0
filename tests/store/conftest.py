from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a small file and give its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def children() -> set[int]:
    """List the child processes of this one, zombies too."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(fields[1]) == os.getpid():
                found.add(int(stat.parent.name))
    return found


@pytest.fixture
def nothing_left_open() -> Iterator[None]:
    """Hold that the test leaves no descriptor and no child process behind.

    A browser for other tests may run beside it, so only what is new counts.
    """
    descriptors, processes = sorted(os.listdir("/proc/self/fd")), children()
    yield
    assert sorted(os.listdir("/proc/self/fd")) == descriptors
    assert children() <= processes

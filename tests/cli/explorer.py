"""The process of ``justice explore``, as tests start, ask and end it."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

__all__ = [
    "LINE",
    "Start",
    "address_of",
    "children_of",
    "outliving",
    "reads_children",
    "stopped",
]

Start = Callable[..., "subprocess.Popen[str]"]

LINE = re.compile(
    r"The explorer is at (http://(?:127\.0\.0\.1|\[::1\]):\d+/\S*) – Ctrl-C stops it\."
)

reads_children = pytest.mark.skipif(
    not Path("/proc/self/task").exists(),
    reason="only Linux lists the children of a process in /proc",
)
"""For tests that look at the processes themselves: elsewhere nothing tells whose child one is."""


def address_of(process: subprocess.Popen[str]) -> str:
    """Wait until it answers."""
    assert process.stdout is not None
    line = process.stdout.readline()
    told = LINE.fullmatch(line.rstrip("\n"))
    assert told, line
    return told[1]


def stopped(process: subprocess.Popen[str], number: int = signal.SIGINT) -> tuple[int, str, str]:
    """Send a signal, and give the exit code and what was written."""
    process.send_signal(number)
    output, messages = process.communicate(timeout=30)
    return process.returncode, output, messages


def children_of(*processes: int) -> list[int]:
    """List the processes that some have started."""
    tasks = (task for one in processes for task in Path(f"/proc/{one}/task").glob("*/children"))
    return [int(child) for task in tasks for child in task.read_text(encoding="utf-8").split()]


def outliving(processes: Iterable[int]) -> list[int]:
    """Wait for processes to end, and give those that do not."""
    deadline = time.monotonic() + 20
    while (left := [*filter(_is_alive, processes)]) and time.monotonic() < deadline:
        time.sleep(0.01)
    return left


def _is_alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] not in {"Z", "X"}

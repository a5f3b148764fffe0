"""Numbers of names in memory that processes share."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.web import slots
from graph.web.buckets import Buckets
from graph.web.slots import Slots

Kept = tuple[float, float]
NOTHING = (0, 0)


def forked(work: Callable[[], object]) -> int:
    """Start a process that does some work and ends."""
    process = os.fork()
    if process == 0:
        try:
            work()
        finally:
            os._exit(0)
    return process


def put(memory: Slots, name: str, level: float, since: float) -> Kept:
    """Keep something, and give what was kept before."""
    before: list[Kept] = []

    def change(*kept: float) -> Kept:
        before.append((kept[0], kept[1]))
        return level, since

    memory.change(name, change)
    return before[0]


@given(st.lists(st.tuples(st.text(max_size=2), st.floats(allow_nan=False)), max_size=40))
def test_each_name_keeps_what_it_was_given_last(changes: list[tuple[str, float]]) -> None:
    memory, known = Slots(), dict[str, Kept]()
    for second, (name, level) in enumerate(changes, start=1):
        assert put(memory, name, level, second) == known.get(name, NOTHING)
        known[name] = level, second


def test_the_name_that_was_changed_first_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "_ROWS", 1)
    memory = Slots()
    for second, name in enumerate("abcdefghai", start=1):
        put(memory, name, 7, second)
    assert [name for name in "acdefghib" if put(memory, name, 8, 99) == NOTHING] == ["b"]


def test_no_change_of_a_process_is_lost() -> None:
    memory = Slots()

    def add() -> None:
        for _ in range(500):
            memory.change("all", lambda level, since: (level + 1, 1))

    for process in [forked(add) for _ in range(4)]:
        os.waitpid(process, 0)
    assert put(memory, "all", 0, 0) == (2000, 1)


def test_who_dies_while_it_changes_a_level_gives_it_free() -> None:
    memory = Slots()

    def die(*kept: float) -> Kept:
        os.kill(os.getpid(), signal.SIGKILL)
        return 1, 1

    os.waitpid(forked(lambda: memory.change("all", die)), 0)
    assert put(memory, "all", 0, 0) == NOTHING


def test_processes_take_tokens_out_of_one_bucket() -> None:
    buckets = Buckets(rate=1, size=5, clock=count(1, 0).__next__)
    heard, told = os.pipe()

    def take() -> None:
        for _ in range(4):
            os.write(told, b"+" if buckets.take("ann") == 0 else b"-")

    for process in [forked(take) for _ in range(3)]:
        os.waitpid(process, 0)
    assert sorted(os.read(heard, 100)) == sorted(b"+" * 5 + b"-" * 7)
    os.close(heard)
    os.close(told)
    assert buckets.take("bob") == 0

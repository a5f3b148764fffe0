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
from graph.web.slots import Slot, Slots


def forked(work: Callable[[], object]) -> int:
    """Start a process that does some work and ends."""
    process = os.fork()
    if process == 0:
        try:
            work()
        finally:
            os._exit(0)
    return process


def kept(memory: Slots, name: str) -> Slot:
    with memory.held(name) as slot:
        return Slot(slot.level, slot.since)


@given(st.lists(st.tuples(st.text(max_size=2), st.floats(allow_nan=False)), max_size=40))
def test_each_name_keeps_what_it_was_given_last(changes: list[tuple[str, float]]) -> None:
    memory, known = Slots(), dict[str, Slot]()
    for second, (name, level) in enumerate(changes, start=1):
        with memory.held(name) as slot:
            assert slot == known.get(name, Slot())
            slot.level, slot.since = level, second
        known[name] = Slot(level, second)


def test_the_name_that_was_changed_first_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "_ROWS", 1)
    memory = Slots()
    for second, name in enumerate("abcdefghai", start=1):
        with memory.held(name) as slot:
            slot.level, slot.since = 7, second
    assert [name for name in "acdefghib" if kept(memory, name) == Slot()] == ["b"]


def test_no_change_of_a_process_is_lost() -> None:
    memory = Slots()

    def add() -> None:
        for _ in range(500):
            with memory.held("all") as slot:
                slot.level, slot.since = slot.level + 1, 1

    for process in [forked(add) for _ in range(4)]:
        os.waitpid(process, 0)
    assert kept(memory, "all") == Slot(2000, 1)


def test_who_dies_holding_a_slot_gives_it_free() -> None:
    memory = Slots()

    def die() -> None:
        with memory.held("all") as slot:
            slot.level = 1
            os.kill(os.getpid(), signal.SIGKILL)

    os.waitpid(forked(die), 0)
    assert kept(memory, "all") == Slot()


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

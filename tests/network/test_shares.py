"""Dealing places to kinds in turns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.network.shares import shares

COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 9), min_size=1)


def in_turns(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Everything, turn by turn, in each turn the rarest kind first."""
    kinds = sorted(counts, key=counts.__getitem__)
    turns = range(max(counts.values()))
    return [(kind, turn) for turn in turns for kind in kinds if turn < counts[kind]]


@given(COUNTS, st.integers(0, 60), st.integers(0, 60))
def test_kinds_take_turns(counts: dict[str, int], first: int, size: int) -> None:
    found = shares(counts, first, first + size)
    dealt = [(kind, number) for kind, numbers in found.items() for number in numbers]
    assert sorted(dealt) == sorted(in_turns(counts)[first : first + size])

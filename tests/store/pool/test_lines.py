from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.sparql.answer import Cut
from graph.store.pool.lines import Lines, RowLimitReached

TABLE = b"?x\t?y\n" + b"".join(b'"%d"\t\n' % number for number in range(9))


@given(st.lists(st.integers(1, len(TABLE)), max_size=8), st.none() | st.integers(0, 12))
def test_the_size_of_the_pieces_changes_nothing(places: list[int], limit: int | None) -> None:
    passed: list[bytes] = []
    lines = Lines(limit, (1, 0), passed.append)
    edges = [0, *sorted(set(places)), len(TABLE)]
    with suppress(RowLimitReached):
        for start, stop in pairwise(edges):
            lines.write(TABLE[start:stop])
    lines.finish()
    kept = 9 if limit is None else min(limit, 9)
    assert b"".join(passed) == b"".join(b'\t"%d"\n' % number for number in range(kept))
    assert lines.cut == (Cut(limit) if limit is not None and limit < 9 else None)


@given(st.integers(0, 40_000))
def test_a_long_table_is_passed_on_by_the_block_and_cut_where_it_should_be(limit: int) -> None:
    passed: list[bytes] = []
    lines = Lines(limit, None, passed.append)
    with suppress(RowLimitReached):
        lines.write(b"?x\n")
        for _ in range(100):
            lines.write(b"12345\n" * 300)
    lines.finish()
    assert b"".join(passed) == b"12345\n" * min(limit, 30_000)
    assert len(passed) <= limit // 10_000 + 1

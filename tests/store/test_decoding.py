from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.sparql.answer import Cut, Solutions
from graph.store.decoding import Transcript

ROWS = b"rows\n?x\t?y\n" + b"".join(b'"%d"\t\n' % number for number in range(9))


@given(st.lists(st.integers(1, len(ROWS)), max_size=8), st.none() | st.integers(0, 12))
def test_the_size_of_the_pieces_changes_nothing(places: list[int], limit: int | None) -> None:
    transcript = Transcript(limit)
    edges = [0, *sorted(set(places)), len(ROWS)]
    for start, stop in pairwise(edges):
        if start != stop:
            transcript.add(ROWS[start:stop])
    answer = transcript.answer(0)
    assert isinstance(answer, Solutions)
    kept = 9 if limit is None else min(limit, 9)
    assert [row[0] and row[0].value for row in answer.rows] == [str(n) for n in range(kept)]
    assert answer.cut == (Cut(limit) if limit is not None and limit < 9 else None)
    assert transcript.size == len(ROWS)

from __future__ import annotations

import pytest

from benchmarks.bench import Row, table
from benchmarks.measures import MEASURES


@pytest.mark.parametrize(
    ("row", "met", "ratio"),
    [
        (Row("a", 2.0, "peer", 1.0, most=2), True, 2.0),
        (Row("a", 2.1, "peer", 1.0, most=2), False, 2.1),
        (Row("a", 1.0, "peer", 5.0, least=5), True, 5.0),
        (Row("a", 1.0, "peer", 4.9, least=5), False, 4.9),
        (Row("a", 0.3, most=0.3), True, 0.3),
        (Row("a", 0.31, most=0.3), False, 0.31),
        (Row("a", 9.0, "peer", 1.0), True, 9.0),
    ],
)
def test_a_bar_is_met_or_missed(row: Row, met: bool, ratio: float) -> None:
    assert (row.met, row.ratio) == (met, ratio)


def test_the_table_is_aligned_and_says_what_is_missed() -> None:
    rows = [
        Row("load", 1.0, "rdflib", 9.0, least=8),
        Row("start", 0.5, most=0.3),
        Row("draw", 1.0, "pyvis", 2.0, least=0),
    ]
    assert table(rows).splitlines() == [
        "measure  ours    peer            ratio          bar                  met",
        "-------  ------  ------  ------  -------------  -------------------  ---",
        "load     1.00 s  rdflib  9.00 s  9.00 × faster  at least 8 × faster  yes",
        "start    0.50 s                                 at most 0.3 s        NO",
        "draw     1.00 s  pyvis   2.00 s  2.00 × faster",
    ]


def test_every_measure_that_the_table_needs_is_there() -> None:
    assert {"load_ours", "build_ours", "draw_ours", "page_answers"} <= MEASURES.keys()

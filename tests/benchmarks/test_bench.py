from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.bench import Row, table
from benchmarks.explorer import MEASURES as EXPLORER
from benchmarks.measures import MEASURES
from benchmarks.peers import Drawn, write_gravis, write_pyvis
from benchmarks.serving import MEASURES as SERVING


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
    wanted = {"start_view", "suggestions", "expanding", "panning", "overview"}
    assert wanted == EXPLORER.keys()
    assert {"short", "transfer", "beside", "hostile"} == SERVING.keys()


@pytest.mark.filterwarnings("ignore:pkg_resources is deprecated")
def test_peers_are_given_the_same_nodes_at_the_same_places(tmp_path: Path) -> None:
    drawn: Drawn = {
        "nodes": [("a", "Ann", 1.5, -2.0), ("b", "Bob", 30.0, 4.0)],
        "links": [("a", "b")],
    }
    for write in (write_pyvis, write_gravis):
        page = write(tmp_path, drawn).read_text(encoding="utf-8")
        assert all(told in page for told in ("Ann", "Bob", "1.5", "-2.0", "30.0"))

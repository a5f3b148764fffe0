"""Tables are read with the place of every row, and refused whole if they are no tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.dataset import read_tables
from graph.errors import TableError

Change = Callable[[str, str, str], Path]


def test_a_row_of_several_lines_is_where_it_starts(change: Change) -> None:
    folder = change("sources.csv", "press,Press release", 'press,"Press\nrelease"')
    rows = read_tables(folder).sources
    assert [(row["id"], row.line) for row in rows] == [("press", 2), ("copy", 4)]
    assert rows[0]["label"] == "Press\nrelease"


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            ("claims.csv", "id,subject", "id,subjekt"),
            "must be the header id,subject,predicate,object,rank,kind,from,until,dispute,reason",
        ),
        (("sources.csv", "copy,A copy", "copy,A copy,,"), "has 9 cells instead of 7"),
        (("sources.csv", "Press release", '"Press release'), "is not CSV"),
    ],
)
def test_what_is_no_table_is_refused(
    edit: tuple[str, str, str], message: str, change: Change
) -> None:
    with pytest.raises(TableError, match=message):
        read_tables(change(*edit))


def test_every_missing_file_is_named_at_once(folder: Path) -> None:
    (folder / "claims.csv").unlink()
    (folder / "sources.csv").unlink()
    with pytest.raises(TableError) as caught:
        read_tables(folder)
    assert [problem.file for problem in caught.value.problems] == ["claims.csv", "sources.csv"]


def test_a_table_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "sources.csv").write_bytes("é".encode("latin-1"))
    with pytest.raises(TableError, match="is not UTF-8 at byte 0"):
        read_tables(folder)

"""The tables that people edit, read with the place of every row."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import TableError, TableProblem

__all__ = ["COLUMNS", "Row", "Tables", "read_tables"]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "entities": ("id", "class", "label", "in_sentence", "short", "aliases", "description"),
    "claims": (
        *("id", "subject", "predicate", "object", "rank", "kind"),
        *("from", "until", "dispute", "reason"),
    ),
    "citations": ("id", "claims", "source", "says", "quoted", "locator", "seen"),
    "sources": ("id", "label", "publisher", "published", "kind", "url", "copy_of"),
    "disputes": ("id", "label", "kind", "question"),
}
"""The columns of each table, in their order."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, and where it stands.

    :param file: name of the table file.
    :param line: line on which the row starts, from 1 (the header).
    :param cells: column name to text, without surrounding space.
    """

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def problem(self, column: str, message: str, value: str | None = None) -> TableProblem:
        """Describe a fault of one cell.

        :param column: name of the column.
        :param message: what is wrong and what to do, one clause without a full stop.
        :param value: the offending part, if not the whole cell.
        :returns: the problem with file, line, column and value.

        >>> Row("claims.csv", 7, {"rank": "Best"}).problem("rank", "is no rank").line
        7
        """
        cell = self.cells.get(column, "") if value is None else value
        return TableProblem(self.file, self.line, column, cell, message)


@dataclass(frozen=True, slots=True)
class Tables:
    """The five tables of a dataset, each a tuple of rows in the order of the file."""

    entities: tuple[Row, ...]
    claims: tuple[Row, ...]
    citations: tuple[Row, ...]
    sources: tuple[Row, ...]
    disputes: tuple[Row, ...]


def read_tables(folder: Path) -> Tables:
    """Read entities, claims, citations, sources and disputes from CSV files of these names.

    :param folder: the folder with the five files, in UTF-8 with a header row.
    :returns: the tables with the place of each row.
    :raises TableError: if a file is missing, is not UTF-8, or has other columns; all at once.

    >>> from graph.resources import data_folder
    >>> read_tables(data_folder()).entities[0].line
    2
    """
    problems: list[TableProblem] = []
    rows = {name: tuple(_read(folder / f"{name}.csv", name, problems)) for name in COLUMNS}
    if problems:
        raise TableError(problems)
    return Tables(**rows)


def _read(path: Path, name: str, problems: list[TableProblem]) -> Iterator[Row]:
    if not path.is_file():
        problems.append(TableProblem(path.name, 1, "", str(path), "is missing; restore the table"))
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"is not UTF-8 at byte {error.start}; save the table as UTF-8"
        problems.append(TableProblem(path.name, 1, "", path.name, where))
        return
    yield from _rows(path.name, text, COLUMNS[name], problems)


def _rows(
    file: str, text: str, columns: tuple[str, ...], problems: list[TableProblem]
) -> Iterator[Row]:
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = tuple(next(reader, []))
        if header != columns:
            wanted = f"must be the header {','.join(columns)}"
            problems.append(TableProblem(file, 1, "", ",".join(header), wanted))
            return
        start = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(columns):
                stripped = (cell.strip() for cell in cells)
                yield Row(file, start, dict(zip(columns, stripped, strict=True)))
            elif cells:
                message = f"has {len(cells)} cells instead of {len(columns)}; check the commas"
                problems.append(TableProblem(file, start, "", ",".join(cells)[:60], message))
            start = reader.line_num + 1
    except csv.Error as error:
        problems.append(TableProblem(file, reader.line_num, "", file, f"is not CSV: {error}"))

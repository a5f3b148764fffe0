"""Writing rows that the library made, for people or for machines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from graph.cli.formats import choose_format
from graph.cli.options import Shared
from graph.cli.output import write_result
from graph.cli.tables import table_text

__all__ = ["write_rows"]

_SEPARATORS = {"csv": ",", "tsv": "\t"}

Cell = str | int


def write_rows(
    shared: Shared, headings: Sequence[str], rows: Sequence[Sequence[Cell]], what: str
) -> None:
    """Write rows as a table for people, or as JSON, CSV or TSV.

    :param shared: the format and where to write.
    :param headings: names of the columns.
    :param rows: cells, as many per row as there are headings.
    :param what: what the rows are, for a message about the format.
    :raises UnknownNameError: if the format does not fit.
    """
    format = choose_format(shared.format, ("text", "csv", "json", "tsv"), what, shared.output)
    if format == "text":
        text = table_text(headings, [[str(cell) for cell in row] for row in rows])
    elif format == "json":
        records = [dict(zip(headings, row, strict=True)) for row in rows]
        text = json.dumps(records, ensure_ascii=False, indent=2) + "\n"
    else:
        text = _separated(headings, rows, _SEPARATORS[format])
    write_result(shared.output, text)


def _separated(headings: Sequence[str], rows: Sequence[Sequence[Cell]], separator: str) -> str:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, lineterminator="\n")
    writer.writerows([headings, *rows])
    return file.getvalue()

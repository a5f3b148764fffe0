"""Tables for people: boxed and wrapped on a terminal, plain and aligned when piped."""

from __future__ import annotations

from collections.abc import Sequence

from graph.cli.terminal import colourful, is_terminal, printable, width

__all__ = ["table_text"]

NARROWEST = 8
"""Columns of the terminal that a column of a table needs; below it, rows become records."""


def table_text(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Set a table for whoever reads standard output.

    :param headings: names of the columns.
    :param rows: texts, as many per row as there are headings.
    :returns: lines that end with a newline.
    """
    shown = [[printable(cell) for cell in row] for row in rows]
    if not is_terminal():
        return _aligned([list(headings), *shown])
    if width() < NARROWEST * len(headings):
        return _records(headings, shown)
    return _boxed(headings, shown)


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    """Align columns with blanks, two between them; nothing is shortened.

    >>> _aligned([["name", "n"], ["Ohio", "1"]])
    'name  n\\nOhio  1\\n'
    """
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(cell.ljust(size) for cell, size in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def _records(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write one ``heading: cell`` per line, with an empty line between rows."""
    import textwrap

    records = (
        "\n".join(
            line
            for heading, cell in zip(headings, row, strict=True)
            for line in textwrap.wrap(f"{heading}: {cell}", width(), subsequent_indent="  ")
        )
        for row in rows
    )
    return "\n\n".join(records) + "\n"


def _boxed(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(
        width=width(), force_terminal=True, color_system="standard" if colourful() else None
    )
    table = Table(box=box.SIMPLE_HEAD)
    for heading in headings:
        table.add_column(Text(heading), overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    with console.capture() as capture:
        console.print(table)
    return capture.get().lstrip("\n")

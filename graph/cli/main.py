"""The program ``justice``: it is a small file, so that Ctrl-C is heard from the start."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing itself takes a while to load
if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["main"]


def main() -> None:
    """Run the command line of this process, in UTF-8, and end it with its exit code."""
    try:
        from graph.cli.interrupts import leave_at_once

        leave_at_once()
        from graph.cli.group import justice
    except KeyboardInterrupt:
        os._exit(130)
    sys.excepthook = _unexpected
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    justice(prog_name="justice")


def _unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    import click

    click.echo(
        f"Error: something unexpected happened ({kind.__name__}: {' '.join(str(error).split())}); "
        "please report it with the command that you ran.",
        err=True,
    )

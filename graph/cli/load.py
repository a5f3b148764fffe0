"""``justice load``: a store on disk, built from RDF files."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import counted, write_result
from graph.store import load_store

__all__ = ["load"]


@click.command(short_help="Build a store on disk from RDF files.")
@click.argument("files", nargs=-1, metavar="FILES...", type=click.Path())
@click.option(
    "--store",
    required=True,
    metavar="FOLDER",
    type=click.Path(),
    help="Folder of the store: new, empty, or a store that is replaced.",
)
@shared("text")
def load(shared: Shared, files: tuple[str, ...], store: str) -> None:
    """Build a store on disk from FILES: RDF files, gzipped or not, and folders of them.

    A store opens at once, however large it is. One that exists is replaced as a whole: until the
    end of the load, readers see the old one, also if the load is stopped.

    \b
    Examples:
      justice load dump.nt.gz --store big
      justice --data big info
    """
    choose_format(shared.format, ("text",), "the summary of a load")
    began = time.monotonic()
    with _progress() as progress:
        manifest = load_store([*shared.data, *files], store, progress)
    seconds = max(time.monotonic() - began, 0.001)
    write_result(
        shared.output,
        f"{counted(manifest.quads, 'statement')} from {counted(len(manifest.sources), 'file')} "
        f"in {store} ({seconds:.1f} s, {manifest.quads / seconds:,.0f} a second)\n",
    )


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """Show a bar with bytes and rate on standard error, where a person reads it."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.progress import TransferSpeedColumn as Speed

    columns = (TextColumn("Loading"), BarColumn(), DownloadColumn(), Speed(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("load", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)

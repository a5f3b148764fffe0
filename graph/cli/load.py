"""``justice load``: a store on disk, built from RDF files."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

import click

from graph.cli.data import stoppable, tell_of_endpoints
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import write_result
from graph.errors import InputError, StoreError
from graph.store import Manifest, load_store
from graph.store.disk import generation_folder, read_manifest, writing
from graph.store.remote import is_address
from graph.terms.quantities import counted

__all__ = ["load"]

Watch = Callable[[int, int], None]


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

    The address of a SPARQL endpoint is copied, if it holds little enough.

    A store opens at once, however large it is. One that exists is replaced as a whole: until the
    end of the load, readers see the old one, also if the load is stopped.

    \b
    Examples:
      justice load dump.nt.gz --store big
      justice --data big info
    """
    choose_format(shared.format, ("text",), "the summary of a load", shared.output)
    sources, folder = [*shared.data, *files], Path(store)
    if "" in {*sources, store}:
        raise InputError("An empty name is no file; name each file, and the folder of the store.")
    tell_of_endpoints(sources)
    began = time.monotonic()
    with _progress() as progress, _clearing(folder) as clear:
        manifest = _loaded(sources, store, progress, clear)
    seconds = max(time.monotonic() - began, 0.001)
    kind = "source" if any(map(is_address, sources)) else "file"
    write_result(
        shared.output,
        f"{counted(manifest.quads, 'statement')} from {counted(len(manifest.sources), kind)} "
        f"in {store} ({seconds:.1f} s, {manifest.quads / seconds:,.0f} a second)\n",
    )


def _loaded(
    sources: Sequence[str], store: str, progress: Watch | None, clear: Callable[[], None]
) -> Manifest:
    at_work = Event()

    def watch(done: int, total: int) -> None:
        at_work.set()  # the folder is ours alone from here on
        if progress is not None:
            progress(done, total)

    def tidy() -> None:
        if at_work.is_set():
            clear()

    with stoppable(tidy):
        return load_store(sources, store, watch)


@contextmanager
def _clearing(folder: Path) -> Iterator[Callable[[], None]]:
    """Take away what a load that fails has made; who is stopped by Ctrl-C calls the function."""
    is_new = not folder.exists()
    before = set(folder.iterdir()) if folder.is_dir() else set[Path]()

    def clear() -> None:
        if not folder.is_dir():
            return
        made = set(folder.iterdir()) - before
        manifest = read_manifest(folder)
        if manifest and generation_folder(folder, manifest.generation) in made:
            return
        for path in made:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        if is_new:
            folder.rmdir()

    try:
        yield clear
    except BaseException:
        with suppress(OSError, StoreError), writing(folder):  # unless another load is at work
            clear()
        raise


@contextmanager
def _progress() -> Iterator[Watch | None]:
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

"""Render the gallery: one self-contained picture per file, and an index that links them all."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from graph.cli.terminal import has_display
from graph.errors import GraphError
from graph.render.gallery import write_gallery
from graph.store import open_store


@click.command(help=__doc__)
@click.option(
    "--data",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="RDF file, folder or store; the packaged graph by default. Repeatable.",
)
@click.option(
    "--output",
    default=Path("build/html"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pages.",
)
@click.option("--open/--no-open", "show", default=True, help="Open the index in a browser.")
@click.option("--show-only", is_flag=True, help="Render nothing; only say where the index is.")
@click.option("--quiet", is_flag=True, help="Do not say where the index is, nor open it.")
def main(data: tuple[Path, ...], output: Path, show: bool, show_only: bool, quiet: bool) -> None:
    """Render, say where to look, and open a browser where there is a display."""
    try:
        if not show_only:
            pages = write_gallery(open_store(*data), output)
            click.echo(f"{len(pages)} pictures -> {output}")
    except GraphError as error:
        click.echo(error, err=True)
        raise SystemExit(error.exit_code) from error
    if quiet:
        return
    index = (output / "index.html").resolve()
    click.echo(f"Look at {index.as_uri()}")
    if show and has_display():
        webbrowser.open(index.as_uri())


if __name__ == "__main__":
    main()

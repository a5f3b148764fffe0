"""Write the description of the API, from which the types of the page are made."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pyoxigraph as ox

from graph.files import write_atomically
from graph.store import open_store
from graph.web import create_app


@click.command(help=__doc__)
@click.option(
    "--output",
    default=Path("build/openapi.json"),
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="File for the description.",
)
def main(output: Path) -> None:
    """Describe an application over an empty store."""
    description = create_app(open_store(ox.Store())).openapi()
    write_atomically(output, json.dumps(description, indent=1).encode())
    click.echo(f"{len(description['paths'])} addresses -> {output}")


if __name__ == "__main__":
    main()

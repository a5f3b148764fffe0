"""Build the network of the whole graph and write it in every export format."""

from __future__ import annotations

from pathlib import Path

import click

from graph.errors import GraphError
from graph.network import View, build_network
from graph.render.exports import FORMATS, write_network
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
    default=Path("build/graph"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files.",
)
def main(data: tuple[Path, ...], output: Path) -> None:
    """Write justice-graph in each format to the folder."""
    try:
        network = build_network(open_store(*data), View())
        for name in sorted(FORMATS):
            write_network(network, output / f"justice-graph{FORMATS[name]}", name)
    except GraphError as error:
        click.echo(error, err=True)
        raise SystemExit(error.exit_code) from error
    size = f"{network.number_of_nodes():,} nodes, {network.number_of_edges():,} edges"
    click.echo(f"{size} -> {output} ({', '.join(sorted(FORMATS))})")


if __name__ == "__main__":
    main()

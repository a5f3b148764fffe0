"""Compile the tables in data/ to RDF: check everything first, then replace the committed files."""

from __future__ import annotations

from pathlib import Path

import click

from graph.dataset import (
    check_expectations,
    compile_tables,
    count_classes,
    describe,
    read_expectations,
    read_metadata,
    read_tables,
    to_turtle,
    vocabulary_of,
)
from graph.errors import GraphError
from graph.files import write_atomically
from graph.model import packaged_model
from graph.resources import data_folder


@click.command(help=__doc__)
@click.option(
    "--tables",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with the tables; the packaged one by default.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the RDF; that of the tables by default.",
)
def main(tables: Path | None, output: Path | None) -> None:
    """Compile, check the expectations, write justice-graph.ttl and dataset.ttl."""
    try:
        folder = tables or data_folder()
        triples = compile_tables(read_tables(folder), vocabulary_of(packaged_model()))
        counts = count_classes(triples)
        check_expectations(counts, read_expectations(folder / "dataset.toml"))
        description = describe(read_metadata(folder / "dataset.toml"), counts)
    except GraphError as error:
        click.echo(error, err=True)
        raise SystemExit(error.exit_code) from error
    target = output or folder
    write_atomically(target / "justice-graph.ttl", to_turtle(triples))
    write_atomically(target / "dataset.ttl", description)
    click.echo(f"{counts['triples']:,} triples, {counts['Claim']:,} claims -> {target}")


if __name__ == "__main__":
    main()

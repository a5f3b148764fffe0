"""``justice network``: the network in a format of other tools."""

from __future__ import annotations

import click

from graph.cli.options import Shared, shared
from graph.cli.output import note, to_stdout
from graph.cli.views import Choice, chosen
from graph.model import packaged_model
from graph.network import build_network
from graph.store import open_store

__all__ = ["network"]


@click.command(short_help="Write the network for other tools.")
@chosen
@shared("graphml, gexf, json (node-link), cytoscape, csv (two files)")
def network(shared: Shared, choice: Choice) -> None:
    """Write the graph, or a part of it, as a network of nodes and edges.

    The format follows from the ending of the file unless --format names it. CSV is two files, of
    nodes and of edges, with the column names of Gephi.

    \b
    Examples:
      justice network -o justice.graphml
      justice network --type Person --type Organisation -o people.gexf
      justice network --focus "First Step Act" --hops 2 --format json | jq .nodes
    """
    if shared.format is None and to_stdout(shared.output):
        raise click.UsageError("Name a file with -o, or a --format for standard output.")
    with open_store(*shared.data) as store:
        model = packaged_model()
        built = build_network(store, choice.view(store, model), model)
    ...
    note(f"{len(built):,} nodes and {built.number_of_edges():,} edges.")

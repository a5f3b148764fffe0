"""``justice network``: the network in a format of other tools."""

from __future__ import annotations

from typing import Any

import click
import networkx as nx

from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import note, to_stdout, write_result
from graph.cli.period import as_of_or_between, size
from graph.cli.views import Choice, chosen
from graph.errors import InputError
from graph.evidence.period import Period
from graph.model import packaged_model
from graph.network import build_network
from graph.render.exports import FORMATS, export, write_network

__all__ = ["network"]


@click.command(short_help="Write the network for other tools.")
@chosen
@as_of_or_between
@shared("graphml, gexf, json (node-link), cytoscape, csv (two files)")
def network(shared: Shared, choice: Choice, period: Period) -> None:
    """Write the graph, or a part of it, as a network of nodes and edges.

    The format follows from the ending of the file (.graphml, .gexf, .json, .cyjs, .csv) unless
    --format names it. CSV is two files, of nodes and of edges, with the column names of Gephi.

    \b
    Examples:
      justice network -o justice.graphml
      justice network --type Person --type Organisation -o people.gexf
      justice network --focus "First Step Act" --hops 2 --format json | jq .nodes
      justice network --as-of 2021 -o "justice in 2021.graphml"
      justice network --state explorer.json --format csv -o shown.csv
    """
    if shared.format is None and to_stdout(shared.output):
        raise click.UsageError("Name a file with -o, or a --format for standard output.")
    if shared.format is not None:
        choose_format(shared.format, tuple(FORMATS), "a network")
    with open_data(shared.data) as store:
        model = packaged_model().extended(store)
        view = choice.view(store, model, period)
        built = build_network(store, view, model)
    _write(built, shared.output or "-", shared.format)
    note(size(built, view.period))


def _write(built: nx.Graph[Any], output: str, format: str | None) -> None:
    """Write to the file; text of one part also goes to standard output or a device."""
    if format is None or (format.lower() == "csv" and output != "-"):
        write_network(built, output, format and format.lower())
        return
    parts = export(built, format.lower())
    if len(parts) > 1:
        raise InputError(f"{format!r} is {len(parts)} files; name one with -o network.csv.")
    write_result(output, *parts.values())

"""``justice info``: what is in the graph, counted."""

from __future__ import annotations

import click

from graph.cli.data import open_data
from graph.cli.options import Shared, shared
from graph.cli.rows import write_rows
from graph.explain.summary import summarise
from graph.model import packaged_model
from graph.store import Limits

__all__ = ["info"]


@click.command(short_help="Count what is in the graph.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=300.0,
    show_default=True,
    metavar="SECONDS",
    help="Time that each count may take.",
)
@shared("text, csv, json, tsv")
def info(shared: Shared, timeout: float) -> None:
    """Count triples, classes, properties, claims by rank and kind, disputes, sources by kind.

    \b
    Examples:
      justice info
      justice info --data my-graph.ttl --format csv
    """
    with open_data(shared.data, union=True if shared.data else None) as store:
        limits, model = Limits(seconds=timeout), packaged_model().extended(store)
        counts = summarise(store, model, lambda query: store.query(query, limits=limits))
    rows = [(count.what, count.label, count.curie, count.number) for count in counts]
    write_rows(shared, ("what", "name", "identifier", "count"), rows, "counts")

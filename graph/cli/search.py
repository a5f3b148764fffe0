"""``justice search``: entities by a part of their name."""

from __future__ import annotations

import click

from graph.cli.data import open_data
from graph.cli.options import Shared, shared
from graph.cli.output import note
from graph.cli.rows import write_rows
from graph.cli.terminal import shortened
from graph.network import find_entities

__all__ = ["search"]


@click.command(short_help="Find entities by a part of their name.")
@click.argument("text")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Most entities."
)
@shared("text, csv, json, tsv")
def search(shared: Shared, text: str, limit: int) -> None:
    """Find entities whose name or alias holds TEXT.

    \b
    Examples:
      justice search johnson
      justice search "step act" --format json
    """
    with open_data(shared.data) as store:
        found = find_entities(store, text, limit + 1)
        rows = [(one.label, one.type, store.prefixes.curie(one.iri)) for one in found[:limit]]
    write_rows(shared, ("label", "type", "identifier"), rows, "search results")
    if len(found) > limit:
        note(
            f"More than {limit} entities match {shortened(text)!r};"
            " raise --limit or write more of the name."
        )
    if not found:
        note(f"No entity matches {shortened(text)!r}; try a shorter part of the name.")

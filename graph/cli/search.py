"""``justice search``: entities by a part of their name."""

from __future__ import annotations

import click

from graph.cli.data import open_data
from graph.cli.options import Shared, shared
from graph.cli.output import note
from graph.cli.period import as_of_or_between
from graph.cli.rows import write_rows
from graph.evidence.period import Period
from graph.explain.dates import asked_words
from graph.explain.wording import capital
from graph.network import find_entities
from graph.terms.shortening import shortened

__all__ = ["search"]


@click.command(short_help="Find entities by a part of their name.")
@click.argument("text")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Most entities."
)
@as_of_or_between
@shared("text, csv, json, tsv")
def search(shared: Shared, text: str, limit: int, period: Period) -> None:
    """Find entities whose name or alias holds TEXT.

    With a date, an entity is left out if it has links and none of them holds then.

    \b
    Examples:
      justice search johnson
      justice search "step act" --format json
      justice search commutation --between 2018 2020
    """
    with open_data(shared.data) as store:
        found = find_entities(store, text, limit + 1, period)
        rows = [(one.label, one.type, store.prefixes.curie(one.iri)) for one in found[:limit]]
    write_rows(shared, ("label", "type", "identifier"), rows, "search results")
    if len(found) > limit:
        note(
            f"More than {limit} entities match {shortened(text)!r};"
            " raise --limit or write more of the name."
        )
    asked = asked_words(period)
    if asked:
        note(f"{capital(asked)}; what only has links of other times is left out.")
    if not found:
        remedy = "ask for another date, or for none" if asked else "try a shorter part of the name"
        note(f"No entity matches {shortened(text)!r}; {remedy}.")

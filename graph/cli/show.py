"""``justice show``: all that is known of an entity, with its sources."""

from __future__ import annotations

import dataclasses
import json

import click

from graph.cli.complete import complete_entity
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import to_stdout, write_result
from graph.cli.terminal import colourful, width
from graph.explain import EntityPage, entity_page, page_markdown, page_text
from graph.model import packaged_model
from graph.network import resolve_entity

__all__ = ["show"]


@click.command(short_help="Tell what is known of an entity, with its sources.")
@click.argument("entity", shell_complete=complete_entity)
@click.option("--evidence", is_flag=True, help="Add what each source says, below each statement.")
@shared("text, markdown, json")
def show(shared: Shared, entity: str, evidence: bool) -> None:
    """Tell what is known of ENTITY: an IRI, a CURIE, a label or an alias.

    Statements are sentences with numbered sources; what is disputed, said by one side only or
    held to be wrong says so, and names the other sides.

    \b
    Examples:
      justice show "Alice Marie Johnson"
      justice show id:first-step-act --evidence
      justice show "First Step Act" --format markdown -o first-step-act.md
    """
    fitting = ("text", "markdown", "json")
    format = choose_format(shared.format, fitting, "an entity's page", shared.output)
    with open_data(shared.data) as store:
        page = entity_page(store, resolve_entity(store, entity), packaged_model().extended(store))
    write_result(shared.output, _rendered(page, format, evidence, to_stdout(shared.output)))


def _rendered(page: EntityPage, format: str, evidence: bool, on_screen: bool) -> str:
    if format == "json":
        return json.dumps(dataclasses.asdict(page), ensure_ascii=False, indent=2) + "\n"
    if format == "markdown":
        return page_markdown(page, evidence)
    bold = on_screen and colourful()
    return page_text(page, width(), evidence, _bold if bold else str)


def _bold(text: str) -> str:
    return click.style(text, bold=True)

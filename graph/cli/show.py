"""``justice show``: all that is known of an entity, with its sources."""

from __future__ import annotations

import dataclasses
import json

import click

from graph.cli.complete import complete_entity
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import off_screen, to_stdout, write_result
from graph.cli.period import as_of
from graph.cli.terminal import headings, width
from graph.evidence.period import Period
from graph.explain import LINKS_ON_A_PAGE, EntityPage, entity_page, page_markdown, page_text
from graph.model import packaged_model
from graph.network import resolve_entity
from graph.render.reading import entity_html

__all__ = ["show"]


@click.command(short_help="Tell what is known of an entity, with its sources.")
@click.argument("entity", shell_complete=complete_entity)
@click.option("--evidence", is_flag=True, help="Add what each source says, below each statement.")
@as_of
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=LINKS_ON_A_PAGE,
    show_default=True,
    help="Most links of a page.",
)
@click.option(
    "--page",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Number of the page, where there are more links.",
)
@shared("text, markdown, json, html")
def show(
    shared: Shared, entity: str, evidence: bool, period: Period, limit: int, page: int
) -> None:
    """Tell what is known of ENTITY: an IRI, a CURIE, a label or an alias.

    Statements are sentences with numbered sources; what is disputed, said by one side only or
    held to be wrong says so, and names the other sides. With --as-of, what held at that date is
    told, and what has no date. Of very many links, each page has some of every kind.

    \b
    Examples:
      justice show "Alice Marie Johnson"
      justice show id:first-step-act --evidence
      justice show "Alexis Martin" --as-of 2021
      justice show "First Step Act" -o first-step-act.html
    """
    fitting = ("text", "markdown", "json", "html")
    format = choose_format(shared.format, fitting, "an entity's page", shared.output)
    if format == "html":
        off_screen(shared.output, "page.html")
    with open_data(shared.data) as store:
        model, iri = packaged_model().extended(store), resolve_entity(store, entity)
        told = entity_page(store, iri, model, period, limit, page)
    write_result(shared.output, _rendered(told, format, evidence, to_stdout(shared.output)))


def _rendered(page: EntityPage, format: str, evidence: bool, on_screen: bool) -> str:
    if format == "json":
        return json.dumps(dataclasses.asdict(page), ensure_ascii=False, indent=2) + "\n"
    if format == "markdown":
        return page_markdown(page, evidence)
    if format == "html":
        return entity_html(page)
    return page_text(page, width(), evidence, headings(on_screen))

"""``justice path``: how two entities are connected, in sentences with numbered sources."""

from __future__ import annotations

import dataclasses
import json

import click

from graph.analysis.connections import find_connections
from graph.cli.complete import complete_entity
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import off_screen, to_stdout, write_result
from graph.cli.routes import Route, routed
from graph.cli.terminal import headings, width
from graph.explain.connections import (
    Explanation,
    explanation_markdown,
    explanation_text,
    tell_connections,
)
from graph.model import packaged_model
from graph.network import resolve_entity
from graph.render.connection import connection_picture

__all__ = ["path"]


@click.command(short_help="Explain how two entities are connected.")
@click.argument("start", metavar="A", shell_complete=complete_entity)
@click.argument("goal", metavar="B", shell_complete=complete_entity)
@click.option("--evidence", is_flag=True, help="Add what each source says, below each connection.")
@routed
@shared("text, markdown, json, html")
def path(shared: Shared, route: Route, start: str, goal: str, evidence: bool) -> None:
    """Explain how A and B are connected: IRIs, CURIEs, labels or aliases.

    The connections that say most come first: those that avoid what is linked to everything, and
    whose links are rare, sourced and undisputed. A file named *.html gets a picture of them with
    the sentences beside it.

    \b
    Examples:
      justice path "Alice Marie Johnson" "Donald Trump"
      justice path "Dawn Jackson" "First Step Act" --avoid Theme --max-hops 4
      justice path "Alexis Martin" "Kim Kardashian" --as-of 2021 -o connection.html
    """
    fitting = ("text", "markdown", "json", "html")
    format = choose_format(shared.format, fitting, "an explanation", shared.output)
    if format == "html":
        off_screen(shared.output, "connection.html")
    with open_data(shared.data) as store:
        model = packaged_model().extended(store)
        ends = resolve_entity(store, start), resolve_entity(store, goal)
        constraints = route.constraints(store, model)
        found = find_connections(store, model, *ends, constraints, facts=format == "html")
        told = tell_connections(store, model, *ends, constraints, found)
    if format == "html":
        text = connection_picture(told, found.network).html()
    else:
        text = _rendered(told, format, evidence, to_stdout(shared.output))
    write_result(shared.output, text)


def _rendered(told: Explanation, format: str, evidence: bool, on_screen: bool) -> str:
    if format == "json":
        return json.dumps(dataclasses.asdict(told), ensure_ascii=False, indent=2) + "\n"
    if format == "markdown":
        return explanation_markdown(told, evidence)
    return explanation_text(told, width(), evidence, headings(on_screen))

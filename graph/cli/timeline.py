"""``justice timeline``: what is dated of an entity, or of the whole graph, in order."""

from __future__ import annotations

import dataclasses
import json

import click

from graph.cli.complete import complete_class, complete_entity, complete_property
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import note, off_screen, to_stdout, write_result
from graph.cli.period import as_of
from graph.cli.terminal import headings, width
from graph.evidence.period import Period
from graph.explain.timeline import Timeline, timeline_csv, timeline_text
from graph.explain.timeline import timeline as told_by
from graph.explain.timeline.headings import left_out_words
from graph.model import packaged_model
from graph.network import resolve_entity
from graph.network.term_names import classes_named, properties_named

__all__ = ["timeline"]


@click.command(short_help="Tell what happened, in order.")
@click.argument("entity", required=False, shell_complete=complete_entity)
@click.option("--evidence", is_flag=True, help="Add what each source says, below each entry.")
@click.option(
    "--between",
    nargs=2,
    default=(None, None),
    metavar="FIRST LAST",
    help="Only what happened, began, lasted or ended from the first to the last date.",
)
@click.option(
    "--type",
    "types",
    multiple=True,
    metavar="CLASS",
    shell_complete=complete_class,
    help="Keep what concerns an entity of this class, beside ENTITY itself; repeatable.",
)
@click.option(
    "--property",
    "properties",
    multiple=True,
    metavar="PROPERTY",
    shell_complete=complete_property,
    help="Keep what this property or class of acts tells; repeatable.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Most entries.")
@click.option(
    "--gaps",
    type=click.IntRange(min=0),
    default=3,
    show_default=True,
    metavar="YEARS",
    help="Say where at least so many whole years have no entry; 0 says it nowhere.",
)
@as_of
@shared("text, csv, json, html")
def timeline(
    shared: Shared,
    period: Period,
    entity: str | None,
    evidence: bool,
    between: tuple[str | None, str | None],
    types: tuple[str, ...],
    properties: tuple[str, ...],
    limit: int | None,
    gaps: int,
) -> None:
    """Tell in order what is dated of ENTITY (an IRI, a CURIE, a label or an alias), or of all.

    A date that is known to a year or a month only is shown as such, at the head of its year or
    month. Where sources give rival dates, each has its place and says so.

    \b
    Examples:
      justice timeline "Alexis Martin"
      justice timeline --between 2018-06 2018-12 --type Law
      justice timeline "First Step Act" -o first-step-act.html
    """
    fitting = ("text", "csv", "json", "html")
    format = choose_format(shared.format, fitting, "a timeline", shared.output)
    if format == "html":
        off_screen(shared.output, "timeline.html")
    asked = Period.asked(*between)
    with open_data(shared.data) as store:
        model = packaged_model().extended(store)
        told = told_by(
            store,
            model,
            resolve_entity(store, entity) if entity is not None else None,
            period=period,
            between=asked,
            types=classes_named(types, store, model),
            properties=properties_named(properties, store, model),
            limit=limit,
            gap=gaps,
        )
    write_result(shared.output, _rendered(told, format, evidence, to_stdout(shared.output)))
    if left_out_words(told):
        note(f"{left_out_words(told)} Raise --limit, or narrow --between.")


def _rendered(told: Timeline, format: str, evidence: bool, on_screen: bool) -> str:
    if format == "json":
        return json.dumps(dataclasses.asdict(told), ensure_ascii=False, indent=2) + "\n"
    if format == "csv":
        return timeline_csv(told)
    if format == "html":
        from graph.render.timeline import timeline_page

        return timeline_page(told)
    return timeline_text(told, width(), evidence, headings(on_screen))

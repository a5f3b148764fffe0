"""``justice draw``: an interactive picture as one HTML file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
import networkx as nx

from graph.cli.complete import complete_query_name
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.limits import limited
from graph.cli.options import Shared, shared
from graph.cli.output import note, off_screen, write_result
from graph.cli.period import as_of_or_between, size
from graph.cli.queries import ask_named, bound
from graph.cli.query import query_text
from graph.cli.selection import act_labels, most_linked, select
from graph.cli.views import Choice, chosen
from graph.errors import InputError
from graph.evidence.period import ALWAYS, Period
from graph.explain.dates import asked_words
from graph.explain.wording import sentence
from graph.model import Model, packaged_model
from graph.network import View, build_network
from graph.network.as_of import network_in
from graph.render.picture import picture
from graph.sparql import Answer, Term, Truth, catalog
from graph.store import Limits, Store
from graph.store.remote import is_address, shown

__all__ = ["draw"]

_NAMED = 4
"""Entities in focus that a title names."""


@click.command(short_help="Draw an interactive picture as one HTML file.")
@click.option(
    "--query",
    "asked",
    metavar="QUERY",
    shell_complete=complete_query_name,
    help="Draw what this query names: SPARQL, @FILE, - or the name of a named query.",
)
@click.option("--title", help="Title of the page.")
@click.option(
    "--layout/--no-layout",
    default=True,
    help="Whether to compute positions; without, nodes stand on a spiral.",
)
@chosen
@as_of_or_between
@limited
@shared("html")
def draw(
    shared: Shared,
    choice: Choice,
    period: Period,
    limits: Limits,
    asked: str | None,
    title: str | None,
    layout: bool,
) -> None:
    """Draw the graph, or a part of it, as one HTML file that works without a network.

    A query draws the entities in its rows with all links among them; where a row names several
    entities, or the answer is triples, only the links between those of one row. An act in a row
    draws its own link.

    \b
    Examples:
      justice draw -o justice.html
      justice draw --focus "First Step Act" --hops 2 -o law.html
      justice draw --focus "Alexis Martin" --as-of 2021-06 -o martin.html
      justice draw --state explorer.json -o shown.html
      justice draw --query "SELECT ?p { ?p a jg:Person }" --max-nodes 50 -o people.html
    """
    choose_format(shared.format, ("html",), "a picture", shared.output)
    off_screen(shared.output, "picture.html")
    with open_data(shared.data) as store:
        model = packaged_model().extended(store)
        view = choice.view(store, model, period)
        network = _network(store, model, view, limits, asked, shared)
    page = picture(
        network,
        title=title or _title(network, view, asked, shared.data),
        description=sentence(asked_words(view.period)) if view.period != ALWAYS else "",
        layout=layout,
        focus=view.focus,
    )
    write_result(shared.output, page.html())
    note(size(network, view.period))


def _network(
    store: Store, model: Model, view: View, limits: Limits, asked: str | None, shared: Shared
) -> nx.MultiDiGraph[str]:
    if asked is None:
        network = build_network(store, view, model)
    else:
        answer, common = _asked(store, asked, limits, shared)
        whole = build_network(store, replace(view, max_nodes=None, period=ALWAYS), model)
        part = select(whole, answer, common, act_labels(store, whole))
        network = network_in(most_linked(part, view.max_nodes), view.period, view.focus)
    if not network:
        raise InputError("Nothing is left to draw; loosen the choice or the query.")
    return network


def _asked(
    store: Store, asked: str, limits: Limits, shared: Shared
) -> tuple[Answer, Sequence[Term]]:
    """Answer the query; the parameters of a named one belong to each of its rows."""
    if asked in catalog():
        return ask_named(store, asked, (), limits), tuple(bound(store, asked, ()).values())
    answer = store.query(query_text(asked, None, shared.data), limits=limits)
    if isinstance(answer, Truth):
        raise InputError("ASK names nothing to draw; use SELECT, CONSTRUCT or DESCRIBE.")
    return answer, ()


def _title(
    network: nx.MultiDiGraph[str], view: View, asked: str | None, data: Sequence[str]
) -> str:
    """Name the focus, else the named query, else the data."""
    names = [network.nodes[iri]["label"] for iri in view.focus if iri in network]
    if not names and asked is not None and asked in catalog():
        names = [catalog()[asked].title]
    more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
    return ", ".join([*names[:_NAMED], *more] or map(_name, data)) or "Justice Graph"


def _name(source: str) -> str:
    if is_address(source):
        return shown(source)
    is_stdin = source == "-" or source.startswith("-:")
    return "Standard input" if is_stdin else Path(source).resolve().name

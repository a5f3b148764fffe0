"""``justice draw``: an interactive picture as one HTML file."""

from __future__ import annotations

import sys
from dataclasses import replace

import click
import networkx as nx

from graph.cli.complete import complete_query_name
from graph.cli.limits import limited
from graph.cli.options import Shared, shared
from graph.cli.output import counted, note, to_stdout, write_result
from graph.cli.queries import ask_named
from graph.cli.query import query_text
from graph.cli.selection import most_linked, select
from graph.cli.views import Choice, chosen
from graph.errors import InputError, UnknownNameError
from graph.model import Model, packaged_model
from graph.network import View, build_network
from graph.render.picture import picture
from graph.sparql import catalog
from graph.store import Limits, Store, open_store

__all__ = ["draw"]


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
@limited
@shared("html")
def draw(
    shared: Shared,
    choice: Choice,
    limits: Limits,
    asked: str | None,
    title: str | None,
    layout: bool,
) -> None:
    """Draw the graph, or a part of it, as one HTML file that works without a network.

    A query draws the entities in its rows with all links among them; where a row names several
    entities, or the answer is triples, only the links between those of one row.

    \b
    Examples:
      justice draw -o justice.html
      justice draw --focus "First Step Act" --hops 2 -o law.html
      justice draw --query "SELECT ?p { ?p a jg:Person }" --max-nodes 50 -o people.html
    """
    if shared.format not in {None, "html"}:
        raise UnknownNameError(f"{shared.format!r} is no format for a picture; use html.")
    if to_stdout(shared.output) and sys.stdout.isatty():
        raise InputError("A terminal cannot show HTML; name a file with -o picture.html.")
    with open_store(*shared.data) as store:
        model = packaged_model().extended(store)
        view = choice.view(store, model)
        network = _network(store, model, view, limits, asked, shared)
    page = picture(network, title=title or _title(network, view), layout=layout, focus=view.focus)
    write_result(shared.output, page.html())
    note(f"{counted(len(network), 'node')}, {counted(network.number_of_edges(), 'link')}.")


def _network(
    store: Store, model: Model, view: View, limits: Limits, asked: str | None, shared: Shared
) -> nx.MultiDiGraph[str]:
    if asked is None:
        network = build_network(store, view, model)
    else:
        if asked in catalog():
            answer = ask_named(store, asked, (), limits)
        else:
            answer = store.query(query_text(asked, None, shared.data), limits=limits)
        whole = build_network(store, replace(view, max_nodes=None), model)
        network = most_linked(select(whole, answer), view.max_nodes)
    if not network:
        raise InputError("Nothing is left to draw; loosen the choice or the query.")
    return network


def _title(network: nx.MultiDiGraph[str], view: View) -> str:
    names = [network.nodes[iri]["label"] for iri in view.focus if iri in network]
    return ", ".join(names) or "Justice Graph"

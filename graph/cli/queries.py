"""``justice queries``: the questions that come with the graph."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import click
from pyoxigraph import NamedNode

from graph.cli.answers import write_answer
from graph.cli.complete import complete_query_name
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.limits import limited
from graph.cli.options import Shared, shared
from graph.cli.output import write_result
from graph.cli.tables import table_text
from graph.errors import InputError, UnknownNameError
from graph.sparql import Answer, NamedQuery, Term, catalog
from graph.store import Limits, Store
from graph.terms.shortening import shortened

__all__ = ["ask_named", "bound", "queries"]


@click.command(short_help="List the named queries, show one or run one.")
@click.argument("name", required=False, shell_complete=complete_query_name)
@click.option(
    "-p",
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="Value of a parameter; repeatable.",
)
@click.option("--show", is_flag=True, help="Print the SPARQL instead of running it.")
@limited
@shared("text, json, csv, tsv, xml")
def queries(
    shared: Shared, limits: Limits, name: str | None, params: tuple[str, ...], show: bool
) -> None:
    """List the named queries; with NAME, run that one.

    A parameter that stands for an entity takes an IRI, a CURIE, a label or an alias.

    \b
    Examples:
      justice queries
      justice queries law-passage
      justice queries law-passage --param law="Fair Sentencing Act" --format csv
      justice queries law-passage --show > law-passage.rq
    """
    if name is None:
        write_result(shared.output, _listed(shared))
        return
    wanted = _named(name)
    if show:
        write_result(shared.output, wanted.text.rstrip("\n") + "\n")
        return
    with open_data(shared.data) as store:
        write_answer(shared, ask_named(store, name, params, limits), store.prefixes)


def _named(name: str) -> NamedQuery:
    known = catalog()
    if name not in known:
        raise UnknownNameError(
            f"There is no query {shortened(name)!r}; `justice queries` lists them."
        )
    return known[name]


def ask_named(store: Store, name: str, params: Sequence[str], limits: Limits) -> Answer:
    """Run a named query.

    :param store: the data.
    :param name: name of the query.
    :param params: ``NAME=VALUE`` for each parameter that shall not have its default.
    :param limits: how far the query may go.
    :returns: its answer.
    :raises GraphError: if the name, a parameter or a value is wrong, or a limit is met.
    """
    return store.query(_named(name).text, bound(store, name, params), limits)


def bound(store: Store, name: str, params: Sequence[str]) -> Mapping[str, Term]:
    """Give the parameters of a named query their values.

    :param store: where the entities are.
    :param name: name of the query.
    :param params: ``NAME=VALUE`` for each parameter that shall not have its default.
    :returns: a value for each parameter.
    :raises GraphError: if the name, a parameter or a value is wrong.
    """
    return _named(name).bind(_pairs(params), lambda text: _entity(store, text))


def _entity(store: Store, text: str) -> NamedNode:
    from graph.network import resolve_entity  # networkx is loaded only for a name

    return NamedNode(resolve_entity(store, text))


def _pairs(params: Sequence[str]) -> Mapping[str, str]:
    pairs = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not equals:
            raise InputError(f"--param {shortened(param)!r} has no value; write NAME=VALUE.")
        pairs[name.strip()] = value
    return pairs


def _listed(shared: Shared) -> str:
    known = [catalog()[name] for name in sorted(catalog())]
    fitting = ("text", "json")
    if choose_format(shared.format, fitting, "the list of queries", shared.output) == "json":
        return (
            json.dumps([_described(query) for query in known], ensure_ascii=False, indent=2) + "\n"
        )
    return table_text(("name", "question"), [(query.name, query.title) for query in known])


def _described(query: NamedQuery) -> dict[str, object]:
    return {"name": query.name, "title": query.title, "description": query.description}

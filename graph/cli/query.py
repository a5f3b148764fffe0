"""``justice query``: SPARQL from an argument, a file or standard input."""

from __future__ import annotations

import click

from graph.cli.answers import write_answer
from graph.cli.data import open_data
from graph.cli.limits import limited
from graph.cli.options import Shared, shared
from graph.cli.reading import read_text
from graph.store.base import Limits

__all__ = ["query", "query_text"]


@click.command(short_help="Ask the graph with SPARQL.")
@click.argument("text", required=False, metavar="[QUERY]")
@click.option("-f", "--file", metavar="FILE", help="Read the query from this file.")
@limited
@shared("text, json, csv, tsv, xml; for triples turtle, ntriples, jsonld, trig, rdfxml")
def query(shared: Shared, limits: Limits, text: str | None, file: str | None) -> None:
    """Ask the graph with SPARQL 1.1 (SELECT, ASK, CONSTRUCT, DESCRIBE).

    QUERY is the text itself, @FILE for a file, or - for standard input. On a terminal the answer
    is a table fitted to it; piped, it is plain text in aligned columns. The query runs in a
    process of its own, which is stopped at the limits.

    \b
    Examples:
      justice query "SELECT ?name { ?law a jg:Law ; rdfs:label ?name }"
      justice query @laws.rq --format csv -o laws.csv
      justice query "DESCRIBE id:first-step-act" --format jsonld
      echo "ASK { id:first-step-act a jg:Law }" | justice query -
    """
    asked = query_text(text, file, shared.data)
    with open_data(shared.data) as store:
        write_answer(shared, store.query(asked, limits=limits), store.prefixes)


def query_text(text: str | None, file: str | None, data: tuple[str, ...] = ()) -> str:
    """Find the query: the text itself, a file, or standard input.

    :param text: the argument: a query, ``@FILE`` or ``-``.
    :param file: what ``--file`` says.
    :param data: what ``--data`` says, which may want standard input too.
    :returns: the text of the query.
    :raises UsageError: if there is no query, or more than one.
    :raises InputError: if the file cannot be read as UTF-8.

    >>> query_text("ASK {}", None)
    'ASK {}'
    """
    if text is not None and file is not None:
        raise click.UsageError("Give one query, as text or with -f FILE, not both.")
    if text is not None and text != "-" and not text.startswith("@"):
        return text
    source = file or (text or "").removeprefix("@")
    if not source:
        raise click.UsageError("Give a query: as text, as @FILE or -f FILE, or - for stdin.")
    if source == "-" and "-" in data:
        raise click.UsageError("Query and data cannot both be standard input; put one in a file.")
    return read_text(source)

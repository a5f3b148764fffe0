"""``justice cite``: the sources of an entity, of a link or of a claim, to be cited."""

from __future__ import annotations

import click

from graph.cli.complete import complete_entity
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import note, write_result
from graph.explain.citing import claims_between, claims_of, sources_of
from graph.model import packaged_model
from graph.network import resolve_entity
from graph.render.citations import STYLES
from graph.render.citations import cite as cited

__all__ = ["cite"]


@click.command(short_help="Cite the sources of an entity, a link or a claim.")
@click.argument("entity", shell_complete=complete_entity)
@click.argument("other", required=False, shell_complete=complete_entity)
@click.option("--style", metavar="NAME", help="The same as --format.")
@click.option("--evidence", is_flag=True, help="Add what each source says.")
@shared("text, csl-json, bibtex, ris")
def cite(shared: Shared, entity: str, other: str | None, style: str | None, evidence: bool) -> None:
    """Cite the sources of ENTITY: an IRI, a CURIE, a label or an alias; a claim or a dispute.

    With OTHER, the sources of the links between the two. Each source comes once, in the order of
    the titles; that it is cited only for what is disputed, said by one side or held to be wrong is
    noted with it.

    \b
    Examples:
      justice cite "Alice Marie Johnson"
      justice cite "Donald Trump" "Alice Marie Johnson" --style bibtex
      justice cite id:claim-C001a --style ris -o sources.ris
    """
    name = choose_format(style or shared.format, tuple(STYLES), "citations", shared.output)
    with open_data(shared.data) as store:
        model, iri = packaged_model().extended(store), resolve_entity(store, entity)
        claims = (
            claims_of(store, iri, model)
            if other is None
            else claims_between(store, iri, resolve_entity(store, other), model)
        )
    sources = sources_of(claims)
    if not sources:
        note(f"No source is recorded for {' and '.join(filter(None, (entity, other)))}.")
    write_result(shared.output, cited(sources, name, evidence))

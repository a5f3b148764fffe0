"""``justice evidence``: claims with all that backs them, for other programs."""

from __future__ import annotations

import click

from graph.cli.complete import complete_entity
from graph.cli.data import open_data
from graph.cli.formats import choose_format
from graph.cli.options import Shared, shared
from graph.cli.output import note, result_file
from graph.evidence import (
    Claim,
    claims_json,
    read_claims,
    with_sides,
    write_nanopublications,
    write_reifiers,
)
from graph.explain.citing import claims_between, claims_of
from graph.model import Model, packaged_model
from graph.network import resolve_entity
from graph.store import Store

__all__ = ["evidence"]

_WRITERS = {"turtle": write_reifiers, "trig": write_nanopublications, "json": claims_json}


@click.command(short_help="Write claims with their sources for other programs.")
@click.argument("entity", required=False, shell_complete=complete_entity)
@click.argument("other", required=False, shell_complete=complete_entity)
@shared("turtle (RDF 1.2 reifiers), trig (nanopublications), json")
def evidence(shared: Shared, entity: str | None, other: str | None) -> None:
    """Write the claims about ENTITY, with their citations, sources and disputes.

    With OTHER, the claims behind the links between the two; without ENTITY, all claims. Every
    other side of a dispute comes along. Claims are read in whichever notation the data have, and
    nothing is lost: what is written can be opened with --data. Only what is asserted is written as
    a plain triple.

    \b
    Examples:
      justice evidence -o claims.ttl
      justice evidence "Alexis Martin" -o martin.trig
      justice evidence "Donald Trump" "Alice Marie Johnson" --format json
    """
    format = choose_format(shared.format, tuple(_WRITERS), "evidence", shared.output)
    with open_data(shared.data) as store:
        claims = _claims(store, entity, other, packaged_model().extended(store))
        written = _WRITERS[format](claims, store.prefixes)
    if not claims:
        note("No claims are recorded.")
    with result_file(shared.output) as file:
        file.write(written)


def _claims(store: Store, entity: str | None, other: str | None, model: Model) -> list[Claim]:
    if entity is None:
        return read_claims(store, model=model)
    iri = resolve_entity(store, entity)
    if other is None:
        return with_sides(store, claims_of(store, iri, model), model)
    ends = (iri, resolve_entity(store, other))
    return with_sides(store, claims_between(store, *ends, model), model)

"""How a model is made: strictly checked, and once for the packaged ontology."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Quad, Triple

from graph.errors import OntologyError
from graph.model.check import faults
from graph.model.ontology import Model
from graph.model.sources import triples_in
from graph.model.statements import Statements
from graph.resources import ontology_folder

if TYPE_CHECKING:
    from graph.store.base import Store

__all__ = ["load_model", "packaged_model"]


def load_model(*sources: str | Path | Iterable[Quad | Triple] | Store) -> Model:
    """Read an ontology and check it against itself.

    :param sources: Turtle files, folders of them, triples, or stores; read together.
    :returns: the model.
    :raises OntologyError: if the ontology contradicts itself; every fault is named.
    :raises InputError: if a file is missing or does not parse.

    >>> load_model(ontology_folder() / "justice.ttl").party_kinds == packaged_model().party_kinds
    True
    """
    statements = Statements(triple for source in sources for triple in triples_in(source))
    model = Model(statements)
    found = faults(statements, model)
    if found:
        count = f"{len(found)} fault{'s' if len(found) != 1 else ''}"
        raise OntologyError("\n  ".join([f"The ontology has {count}; mend each:", *found]))
    return model


@cache
def packaged_model() -> Model:
    """Return the model of the ontology that comes with the package; it is read once.

    :returns: the model.

    >>> packaged_model().classes["https://w3id.org/justice-graph/ns#Court"].label
    'court'
    """
    return load_model(ontology_folder() / "justice.ttl")

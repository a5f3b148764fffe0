"""All the notations that are read."""

from __future__ import annotations

from typing import Any

from graph.evidence.claim_nodes import ClaimNodes
from graph.evidence.details import Details
from graph.evidence.named_graphs import NamedGraphs
from graph.evidence.notation import Notation
from graph.evidence.reifiers import Reifiers
from graph.evidence.wikidata import WikidataStatements
from graph.store.base import Store

__all__ = ["notations"]


def notations(store: Store, details: Details) -> list[Notation[Any]]:
    """Make a reader for each notation; one that a store does not use finds nothing there.

    :param store: any store.
    :param details: reads what hangs on claims.
    :returns: the readers, that of this ontology's claims first.
    """
    return [
        ClaimNodes(store, details),
        NamedGraphs(store, details),
        Reifiers(store, details),
        WikidataStatements(store, details),
    ]

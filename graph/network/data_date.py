"""The date of the data: after it, nobody has looked."""

from __future__ import annotations

from pyoxigraph import Literal

from graph.evidence.period import moment
from graph.store.base import Store
from graph.terms import DCAT, DCTERMS, RDF, VOID
from graph.terms.nodes import Node

__all__ = ["data_date"]


def data_date(store: Store) -> str | None:
    """Find out when the data were last known to be right, by their own description.

    :param store: where a ``void:Dataset`` or ``dcat:Dataset`` may say when it was issued or
        modified.
    :returns: the latest such date, as precise as written; None if there is none.

    >>> import pyoxigraph as ox
    >>> from graph.store import open_store
    >>> data_date(open_store(ox.Store())) is None
    True
    """
    described = {
        quad.subject
        for kind in (VOID.Dataset, DCAT.Dataset)
        for quad in store.quads(None, RDF.type, kind)
        if isinstance(quad.subject, Node)
    }
    dates = (
        quad.object.value
        for dataset in described
        for predicate in (DCTERMS.modified, DCTERMS.issued)
        for quad in store.quads(dataset, predicate)
        if isinstance(quad.object, Literal)
    )
    read = {date: time for date in dates if (time := moment(date))}
    return max(read, key=lambda date: (read[date], date), default=None)

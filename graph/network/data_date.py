"""What data say of themselves: their name, what they are, and the date they are of."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.evidence.period import moment
from graph.store.base import Store
from graph.terms import DCAT, DCTERMS, RDF, VOID
from graph.terms.labels import choose_label
from graph.terms.nodes import Node

__all__ = ["data_date", "data_words"]


def data_words(store: Store) -> tuple[str | None, str | None]:
    """Find out what the data are called and what they are, by their own description.

    :param store: where a ``void:Dataset`` or ``dcat:Dataset`` may have a title and a description.
    :returns: both; None for what is not said, or is said of several datasets.

    >>> import pyoxigraph as ox
    >>> from graph.store import open_store
    >>> data_words(open_store(ox.Store()))
    (None, None)
    """
    found = _datasets(store)
    if len(found) != 1:
        return None, None
    (dataset,) = found
    return _text(store, dataset, DCTERMS.title), _text(store, dataset, DCTERMS.description)


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
    dates = (
        quad.object.value
        for dataset in _datasets(store)
        for predicate in (DCTERMS.modified, DCTERMS.issued)
        for quad in store.quads(dataset, predicate)
        if isinstance(quad.object, Literal)
    )
    read = {date: time for date in dates if (time := moment(date))}
    return max(read, key=lambda date: (read[date], date), default=None)


def _datasets(store: Store) -> set[Node]:
    return {
        quad.subject
        for kind in (VOID.Dataset, DCAT.Dataset)
        for quad in store.quads(None, RDF.type, kind)
        if isinstance(quad.subject, Node)
    }


def _text(store: Store, dataset: Node, predicate: NamedNode) -> str | None:
    found = (quad.object for quad in store.quads(dataset, predicate))
    chosen = choose_label(value for value in found if isinstance(value, Literal))
    return chosen.value if chosen else None

"""A store, or a part of it, as a NetworkX graph."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.errors import InputError
from graph.evidence.period import ALWAYS, Period
from graph.model import Model, packaged_model
from graph.network.view import View
from graph.store.base import Store

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["build_network"]

_WHOLE = View()
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*\Z")


def build_network(
    store: Store, view: View = _WHOLE, model: Model | None = None
) -> nx.MultiDiGraph[str]:
    """Project a store to a network of entities; the store is not changed.

    The same triples give the same graph in whatever order they were read, down to the order
    of its nodes and edges.  The graph is a plain one: it may be edited freely.

    :param store: where the triples are.
    :param view: which part to show, and how; by default everything, acts as edges.
    :param model: the ontology that tells acts and evidence; None for the packaged one.
    :returns: nodes keyed by IRI with :class:`NodeData`, edges with :class:`EdgeData`.
    :raises InputError: if the view cannot be used.
    :raises UnknownEntityError: if the store says nothing about an entity in focus.

    >>> import pyoxigraph as ox
    >>> from graph.store import open_store
    >>> engine = ox.Store()
    >>> engine.load(b"<urn:ann> <urn:knows> <urn:bob> .", format=ox.RdfFormat.N_TRIPLES)
    >>> network = build_network(open_store(engine))
    >>> [data["sentence"] for _, _, data in network.edges(data=True)]
    ['ann knows bob']
    """
    from graph.network.as_of import network_in
    from graph.network.hiding import without
    from graph.network.projection import Projection

    _check(view)
    with _collection_paused():
        network = Projection(store, view, model or packaged_model()).graph()
    if view.period != ALWAYS:
        network = network_in(network, view.period, view.focus)
    if not (view.hidden_types or view.hidden_properties):
        return network
    hidden = [
        frozenset(map(store.prefixes.curie, iris))
        for iris in (view.hidden_types, view.hidden_properties)
    ]
    return without(network, *hidden)


def _check(view: View) -> None:
    if view.acts not in {"edge", "node"}:
        raise InputError(f"Acts cannot be drawn as {view.acts!r}; choose 'edge' or 'node'.")
    if view.hops < 0:
        raise InputError(f"{view.hops} hops cannot be followed; choose 0 or more.")
    for iri in (*view.focus, *view.types, *view.properties, *view.graphs):
        if not iri.startswith("_:") and not _ABSOLUTE.match(iri):
            raise InputError(f"{iri!r} is no IRI; resolve_entity finds the IRI of a name.")
    if view.max_nodes is not None and view.max_nodes < 1:
        raise InputError(f"{view.max_nodes} nodes make no picture; choose 1 or more.")
    Period.asked(view.period.start, view.period.end)


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Spare the collector from walking again and again over a graph that only grows.

    Afterwards the graph counts as old at once: freezing and thawing moves everything to the oldest
    generation without a walk.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        if running:
            gc.enable()

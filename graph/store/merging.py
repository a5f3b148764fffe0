"""Puts the statements of other stores into an engine."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

__all__ = ["merge", "merge_endpoint"]


def merge(engine: ox.Store, quads: Iterable[ox.Quad]) -> None:
    """Copy quads by way of N-Quads: loading gives blank nodes new names, unlike extending.

    :param engine: takes the quads.
    :param quads: of another store.
    """
    text = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    engine.bulk_load(text, ox.RdfFormat.N_QUADS)


def merge_endpoint(engine: ox.Store, address: str) -> dict[str, str]:
    """Copy everything that an endpoint holds.

    :param engine: takes the quads.
    :param address: of the endpoint.
    :returns: its prefixes.
    :raises StoreError: if it holds too much for a copy.
    """
    from graph.store.remote.store import RemoteStore  # what speaks HTTP takes a while to load

    with RemoteStore(address) as remote:
        merge(engine, remote.local().quads())
        return dict(remote.prefixes)

"""Whether a store knows a thing at all."""

from __future__ import annotations

from graph.store.base import Store
from graph.terms.nodes import Node

__all__ = ["is_mentioned"]


def is_mentioned(store: Store, node: Node) -> bool:
    """Tell whether a store says something of a node, or of another with it.

    :param store: where to look.
    :param node: an IRI or a blank node.
    :returns: whether it is the subject or the object of a statement.

    >>> import pyoxigraph as ox
    >>> from graph.store import open_store
    >>> is_mentioned(open_store(ox.Store()), ox.NamedNode("urn:nobody"))
    False
    """
    return any(store.quads(node)) or any(store.quads(None, None, node))

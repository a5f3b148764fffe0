"""Nodes as text: the keys that records and networks know them by."""

from __future__ import annotations

from pyoxigraph import BlankNode, NamedNode

from graph.errors import InputError

__all__ = ["Node", "node_key", "node_term"]

Node = NamedNode | BlankNode


def node_key(node: Node) -> str:
    """Write a node as a key.

    :param node: an IRI or a blank node.
    :returns: the IRI, or ``_:`` and the name of the blank node.

    >>> node_key(BlankNode("b0"))
    '_:b0'
    """
    return node.value if isinstance(node, NamedNode) else f"_:{node.value}"


def node_term(key: str) -> Node:
    """Read a node that was written as a key.

    :param key: an IRI, or ``_:`` and the name of a blank node.
    :returns: the term.
    :raises InputError: if it is no key.

    >>> node_term("_:b0")
    <BlankNode value=b0>
    """
    try:
        return BlankNode(key[2:]) if key.startswith("_:") else NamedNode(key)
    except ValueError:
        raise InputError(f"{key!r} is no IRI; resolve_entity finds the IRI of a name.") from None

"""The nodes that are claims, found by what they say without reading all that a hub has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import JG, RDF
from graph.terms.nodes import Node, node_term

__all__ = ["claim_nodes_in", "claim_nodes_of", "fewer", "likely_nodes"]

_Part = tuple[NamedNode, Term]
_TYPE: _Part = (RDF.type, JG.Claim)
_SUBJECT, _PREDICATE, _OBJECT = RDF.subject, RDF.predicate, RDF.object
_DISPUTE = JG.dispute


def claim_nodes_of(
    store: Store,
    subject: str | None = None,
    predicate: str | None = None,
    object: Term | None = None,
) -> Iterator[Node]:
    """Find the claims that say something, be it asserted or only claimed.

    Where subject and object are given, no more is looked at than twice what the one with fewer
    claims has.

    :param store: where the claims are.
    :param subject: key of what they are about; None for anything.
    :param predicate: IRI of the property; None for any.
    :param object: the value; None for any.
    :returns: each claim once, in no particular order.
    """
    parts = [*_parts(subject, predicate, object), _TYPE]
    found = likely_nodes(store, subject, predicate, object)
    return (node for node in found if all(_says(store, node, part) for part in parts))


def likely_nodes(
    store: Store, subject: str | None, predicate: str | None, object: Term | None
) -> Iterator[Node]:
    """Find nodes among which are all the claims that say something.

    :param store: where the claims are.
    :param subject: key of what they are about; None for anything.
    :param predicate: IRI of the property; None for any.
    :param object: the value; None for any.
    :returns: each node once; as few as one look-up for each can tell.
    """
    first, *others = [*_parts(subject, predicate, object), _TYPE]
    found = _subjects(store.quads(None, *first))
    if subject is None or object is None:
        return (node for node in found if not others or _says(store, node, others[0]))
    nodes = list(fewer(found, _subjects(store.quads(None, *others[0]))))
    if len(nodes) == 1:
        return iter(nodes)
    return (node for node in nodes if all(_says(store, node, part) for part in (first, others[0])))


def claim_nodes_in(store: Store, dispute: str) -> Iterator[Node]:
    """Find the claims of a dispute.

    :param store: where the claims are.
    :param dispute: key of the dispute.
    :returns: each claim once, in no particular order.
    """
    nodes = _subjects(store.quads(None, _DISPUTE, node_term(dispute)))
    return (node for node in nodes if _says(store, node, _TYPE))


def fewer(one: Iterator[Node], other: Iterator[Node]) -> Iterator[Node]:
    """Give the shorter of two, reading both in step.

    :param one: any nodes.
    :param other: any nodes.
    :returns: all of the shorter one.

    >>> [node.value for node in fewer(iter([NamedNode("urn:a")]), map(NamedNode, iter(())))]
    []
    """
    firsts: list[Node] = []
    seconds: list[Node] = []
    for first in one:
        firsts.append(first)
        second = next(other, None)
        if second is None:
            return iter(seconds)
        seconds.append(second)
    return iter(firsts)


def _parts(subject: str | None, predicate: str | None, object: Term | None) -> list[_Part]:
    """List what is asked for, what tells the most first."""
    asked = (
        (_OBJECT, object),
        (_SUBJECT, None if subject is None else node_term(subject)),
        (_PREDICATE, None if predicate is None else NamedNode(predicate)),
    )
    return [(name, term) for name, term in asked if term is not None]


def _subjects(quads: Iterable[Quad]) -> Iterator[Node]:
    """Give each subject once, also where a quad stands in two graphs."""
    seen: set[Node] = set()
    for quad in quads:
        if isinstance(quad.subject, Node) and quad.subject not in seen:
            seen.add(quad.subject)
            yield quad.subject


def _says(store: Store, node: Node, part: _Part) -> bool:
    return next(store.quads(node, *part), None) is not None

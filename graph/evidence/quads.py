"""The quads that record evidence, to be copied from one store to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from graph.evidence.nodes import claim_nodes_in, claim_nodes_of
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import JG
from graph.terms.nodes import Node, node_key

__all__ = ["claim_quads", "evidence_quads"]

_FOLLOWED = (JG.citation, JG.source, JG.copyOf, JG.dispute)


def claim_quads(store: Store, nodes: Iterable[Node]) -> Iterator[Quad]:
    """Give all that describes some claims: their citations, sources, originals and disputes too.

    :param store: where the claims are.
    :param nodes: the claims.
    :returns: each node's quads once, however many claims share it.
    """
    waiting: list[Node] = list(nodes)
    seen = set(waiting)
    while waiting:
        for quad in store.quads(waiting.pop()):
            yield quad
            far = quad.object
            if quad.predicate in _FOLLOWED and isinstance(far, Node) and far not in seen:
                seen.add(far)
                waiting.append(far)


def evidence_quads(
    store: Store,
    statements: Iterable[tuple[str, str, Term]] = (),
    subjects: Iterable[str] = (),
) -> Iterator[Quad]:
    """Give all that a store records as evidence of some statements.

    These are the claims of the statements and of everything about the subjects, every other
    claim of their disputes, and what all of them cite.

    :param store: where the claims are.
    :param statements: subjects, IRIs of properties and objects.
    :param subjects: keys of entities about which every claim counts.
    :returns: each node's quads once.
    """
    nodes = {node for one in statements for node in claim_nodes_of(store, *one)}
    nodes.update(node for subject in subjects for node in claim_nodes_of(store, subject))
    return claim_quads(store, nodes | _rivals(store, nodes))


def _rivals(store: Store, nodes: Iterable[Node]) -> set[Node]:
    """Find all claims of the disputes that some claims are part of."""
    found = (quad.object for node in nodes for quad in store.quads(node, JG.dispute))
    disputes = {node_key(term) for term in found if isinstance(term, Node)}
    return {node for dispute in disputes for node in claim_nodes_in(store, dispute)}

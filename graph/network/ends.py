"""The two ends of an act, as they are told in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.evidence import Evidence
from graph.network.vocabulary import Vocabulary
from graph.store.base import Store
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["Ends", "ends_in_store"]


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of an act.

    :param kind: IRI of the class that names the ends.
    :param source: IRI of the property that leads to the source end.
    :param target: IRI of the property that leads to the target end.
    :param sources: keys of the nodes at the source end.
    :param targets: keys of the nodes at the target end.
    """

    kind: str
    source: str
    target: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]


def ends_in_store(
    store: Store, vocabulary: Vocabulary, evidence: Evidence, key: str
) -> Ends | None:
    """Look up the ends of an act; claimed ones only where no other is asserted.

    :param store: where the act is.
    :param vocabulary: tells acts from other things.
    :param evidence: the claims.
    :param key: key of what may be an act.
    :returns: the ends; None if it is no act or lacks one.
    """
    node = node_term(key)
    act = vocabulary.look_of(node).act
    if act is None or act.source is None or act.target is None:
        return None
    found = []
    for end in (act.source, act.target):
        stated = {quad.object for quad in store.quads(node, NamedNode(end))}
        claims = (claim for claim in evidence.about(key) if claim.predicate == end)
        terms = stated or {claim.object for claim in claims}
        found.append(sorted(node_key(t) for t in terms if isinstance(t, Node)))
    sources, targets = found
    if not (sources and targets):
        return None
    return Ends(act.iri, act.source, act.target, tuple(sources), tuple(targets))

"""RDF 1.2 reifiers: nodes that name a triple, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from pyoxigraph import NamedNode, Quad, Triple

from graph.evidence import properties as say
from graph.evidence.description import Description
from graph.evidence.details import Details
from graph.evidence.notation import made_key
from graph.evidence.records import Claim
from graph.evidence.trail import trail
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import RDF
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["Reifiers"]


class Reifiers:
    """Reads reifiers; it keeps :class:`graph.evidence.notation.Notation`.

    Reifying does not assert: what is not in the store as a triple too is only mentioned.

    :param store: where the reifiers are.
    :param details: reads what hangs on them.
    """

    def __init__(self, store: Store, details: Details) -> None:
        self._store = store
        self._details = details

    @cached_property
    def is_used(self) -> bool:
        """Whether a node names a triple."""
        return any(self._store.quads(None, RDF.reifies))

    def find(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Term | None = None,
    ) -> Iterator[Quad]:
        """Find the quads that name triples that say something; None stands for anything.

        No index finds a triple by a part of it: unless all three are given, all are looked at.
        """
        if not self.is_used:
            return
        node = None if subject is None else node_term(subject)
        property = None if predicate is None else NamedNode(predicate)
        if node is not None and property is not None and object is not None:
            yield from self._store.quads(None, RDF.reifies, Triple(node, property, object))
            return
        for quad in self._store.quads(None, RDF.reifies):
            triple = quad.object
            if isinstance(triple, Triple) and (
                node in {None, triple.subject}
                and property in {None, triple.predicate}
                and object in {None, triple.object}
            ):
                yield quad

    def sides(self, dispute: str) -> Iterator[Quad]:
        """Find the quads that name the triples of a dispute."""
        for quad in self._store.quads(None, NamedNode(say.DISPUTE), node_term(dispute)):
            if isinstance(quad.subject, Node):
                yield from self._store.quads(quad.subject, RDF.reifies)

    def named(self, key: str) -> Iterator[Quad]:
        """Find the quads with which a node names triples."""
        return self._store.quads(node_term(key), RDF.reifies)

    def read(self, held: Quad) -> Claim | None:
        """Read one claim; None if nothing is said."""
        reifier, triple = held.subject, held.object
        if not isinstance(reifier, Node) or not isinstance(triple, Triple):
            return None
        subject = triple.subject
        if not isinstance(subject, Node):
            return None
        said = self._details.describe(reifier)
        claim = self._details.claim(
            said,
            _key(reifier, triple, said),
            node_key(subject),
            triple.predicate.value,
            triple.object,
        )
        return replace(claim, mentioned=claim.asserted and not any(self._asserting(triple)))

    def quads(self, held: Iterable[Quad]) -> Iterator[Quad]:
        """Give all quads from which claims, and what they cite, are read."""
        quads = list(held)
        nodes = (quad.subject for quad in quads)
        yield from trail(self._store, [node for node in nodes if isinstance(node, Node)])
        for quad in quads:
            yield from self._asserting(quad.object)

    def _asserting(self, term: Term) -> Iterator[Quad]:
        """Find a triple where it is asserted."""
        if not isinstance(term, Triple) or not isinstance(term.subject, Node):
            return iter(())
        return self._store.quads(term.subject, term.predicate, term.object)


def _key(reifier: Node, triple: Triple, said: Description) -> str:
    """Name a claim after its reifier, if that has a lasting name and names nothing else."""
    if isinstance(reifier, NamedNode) and len(said.terms(RDF.reifies.value)) == 1:
        return reifier.value
    if isinstance(reifier, NamedNode):
        return made_key(reifier, triple)
    return made_key(triple, *said.lines())

"""The claims of this ontology: nodes with ``rdf:subject``, ``rdf:predicate`` and ``rdf:object``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from graph.evidence.details import Details
from graph.evidence.nodes import claim_nodes_in, likely_nodes
from graph.evidence.records import Claim
from graph.evidence.trail import trail
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms import JG, RDF
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["ClaimNodes"]

_SUBJECT, _PREDICATE, _OBJECT = RDF.subject.value, RDF.predicate.value, RDF.object.value
_TYPE, _CLAIM = RDF.type.value, JG.Claim


class ClaimNodes:
    """Reads claims that are nodes; it keeps :class:`graph.evidence.notation.Notation`.

    :param store: where the claims are.
    :param details: reads what hangs on them.
    """

    def __init__(self, store: Store, details: Details) -> None:
        self._store = store
        self._details = details

    @property
    def is_used(self) -> bool:
        """Whether there are such nodes."""
        return next(self._store.quads(None, RDF.type, JG.Claim), None) is not None

    def find(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Term | None = None,
    ) -> Iterator[Node]:
        """Find nodes that may be claims that say something; None stands for anything."""
        return likely_nodes(self._store, subject, predicate, object)

    def sides(self, dispute: str) -> Iterator[Node]:
        """Find the claims of a dispute."""
        return claim_nodes_in(self._store, dispute)

    def named(self, key: str) -> Iterator[Node]:
        """Find the node that may be a claim."""
        yield node_term(key)

    def read(self, held: Node) -> Claim | None:
        """Read one claim; None for what is none, or lacks its subject, predicate or object."""
        said = self._details.describe(held)
        subject, predicate, objects = said.iri(_SUBJECT), said.iri(_PREDICATE), said.terms(_OBJECT)
        if not (subject and predicate and objects and _CLAIM in said.terms(_TYPE)):
            return None
        return self._details.claim(said, node_key(held), subject, predicate, objects[0])

    def quads(self, held: Iterable[Node]) -> Iterator[Quad]:
        """Give all quads from which claims, and what they cite, are read."""
        return trail(self._store, held)

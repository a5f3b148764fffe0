"""An index of claims: by statement, by subject, by dispute."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph.evidence.read import read_claims
from graph.evidence.records import Claim, Source
from graph.sparql.answer import Term
from graph.store.base import Store

if TYPE_CHECKING:
    from graph.model import Model

__all__ = ["Evidence", "read_evidence"]


class Evidence:
    """Claims that can be looked up by what they say.

    :param claims: the claims, in any order.

    >>> Evidence([]).about("http://example.org/somebody")
    ()
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims: tuple[Claim, ...] = tuple(sorted(claims, key=lambda claim: claim.iri))
        self._statements: dict[tuple[str, str, Term], list[Claim]] = {}
        self._subjects: dict[str, list[Claim]] = {}
        self._disputes: dict[str, list[Claim]] = {}
        for claim in self.claims:
            self._statements.setdefault(_statement(claim), []).append(claim)
            self._subjects.setdefault(claim.subject, []).append(claim)
            if claim.dispute:
                self._disputes.setdefault(claim.dispute.iri, []).append(claim)

    def saying(self, subject: str, predicate: str, object: Term) -> tuple[Claim, ...]:
        """Return the claims of one statement.

        :param subject: IRI of what it is about.
        :param predicate: IRI of the property.
        :param object: the value.
        :returns: claims in the order of their identifiers.
        """
        return tuple(self._statements.get((subject, predicate, object), ()))

    def about(self, subject: str) -> tuple[Claim, ...]:
        """Return the claims about one subject.

        :param subject: an IRI.
        :returns: claims in the order of their identifiers.
        """
        return tuple(self._subjects.get(subject, ()))

    def sides(self, dispute: str) -> tuple[Claim, ...]:
        """Return all claims of one dispute.

        :param dispute: IRI of the dispute.
        :returns: claims in the order of their identifiers.
        """
        return tuple(self._disputes.get(dispute, ()))

    def rivals(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims in the same dispute that stand against a claim.

        All that says something else does, with two exceptions: where a source erred, what is
        asserted stands only against what is not; and what one citation says together agrees.

        :param claim: one side of a dispute, or a claim without dispute.
        :returns: the other sides, in the order of their identifiers.
        """
        if claim.dispute is None:
            return ()
        return tuple(side for side in self.sides(claim.dispute.iri) if _against(claim, side))

    @property
    def subjects(self) -> Mapping[str, Sequence[Claim]]:
        """The claims of every subject."""
        return MappingProxyType(self._subjects)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source that a claim cites, in the order of the identifiers."""
        cited = {
            citation.source.iri: citation.source
            for claim in self.claims
            for citation in claim.citations
        }
        return tuple(cited[iri] for iri in sorted(cited))


def _against(claim: Claim, side: Claim) -> bool:
    if _statement(claim) == _statement(side):
        return False
    if claim.asserted != side.asserted:
        return True
    error = claim.dispute is not None and claim.dispute.kind == "Error"
    return not error and set(claim.citations).isdisjoint(side.citations)


def _statement(claim: Claim) -> tuple[str, str, Term]:
    return (claim.subject, claim.predicate, claim.object)


def read_evidence(store: Store, subject: str | None = None, model: Model | None = None) -> Evidence:
    """Read and index the claims of a store.

    :param store: where the claims are.
    :param subject: IRI of what the claims are about; None for every claim.
    :param model: the ontology that tells which kinds are a party's; None for the packaged one.
    :returns: the index.
    """
    return Evidence(read_claims(store, subject, model))

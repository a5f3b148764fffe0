"""The evidence of one link or of one entity, looked up without reading a whole store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.evidence.order import Standing, in_order, standing
from graph.evidence.read import ClaimReader
from graph.evidence.records import Citation, Claim, Dispute, Source, independent_sources
from graph.sparql.answer import Term
from graph.store.base import Store
from graph.terms.nodes import node_term

if TYPE_CHECKING:
    from graph.model import Model

__all__ = ["DisputeSides", "Dossier", "evidence_about", "evidence_of", "with_sides"]


@dataclass(frozen=True, slots=True)
class DisputeSides:
    """A dispute with every side.

    :param dispute: the question.
    :param claims: all claims of the dispute, in order of rank.
    """

    dispute: Dispute
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a store records as evidence of a link or of an entity.

    :param claims: the claims in order: what is asserted before what is only claimed, then by rank.
    :param disputes: the disputes that they are part of, each with every side.
    """

    claims: tuple[Claim, ...]
    disputes: tuple[DisputeSides, ...]

    @property
    def standing(self) -> Standing:
        """How the link stands."""
        return standing(self.claims)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation of the claims once, in their order."""
        cited = (citation for claim in self.claims for citation in claim.citations)
        return tuple({citation.iri: citation for citation in cited}.values())

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source of the citations once, in their order."""
        sources = (citation.source for citation in self.citations)
        return tuple({source.iri: source for source in sources}.values())

    @property
    def independent_sources(self) -> int:
        """Number of independent sources: a copy and its original count as one."""
        return independent_sources(self.citations)


def evidence_of(
    store: Store, subject: str, predicate: str, object: Term, model: Model | None = None
) -> Dossier:
    """Look up the evidence of one link, or of any other statement.

    :param store: where the claims are.
    :param subject: key of what the link is about: an IRI, or ``_:`` and the name of a blank node.
    :param predicate: IRI of the property.
    :param object: where it leads, or the value.
    :param model: the ontology that tells which kinds are a party's; None for the packaged one.
    :returns: the evidence; without claims if nobody is recorded to have said so.
    :raises InputError: if the subject or the property is no IRI.

    >>> from pyoxigraph import NamedNode
    >>> from graph.store import open_store
    >>> with open_store() as store:
    ...     names = ("id:the-justice-project", "jg:broadcastBy", "id:oxygen")
    ...     film, shown, oxygen = map(store.prefixes.iri, names)
    ...     dossier = evidence_of(store, film, shown, NamedNode(oxygen))
    >>> [claim.rank for claim in dossier.claims], dossier.standing, dossier.independent_sources
    (['Normal'], 'stated', 4)
    """
    reader = ClaimReader(store, model)
    return _dossier(reader, reader.claims(subject, node_term(predicate).value, object))


def evidence_about(store: Store, entity: str, model: Model | None = None) -> Dossier:
    """Look up the evidence of all that is said about an entity, and of all that leads to it.

    :param store: where the claims are.
    :param entity: its key: an IRI, or ``_:`` and the name of a blank node.
    :param model: the ontology that tells which kinds are a party's; None for the packaged one.
    :returns: the evidence of the statements that it is the subject or the object of.
    :raises InputError: if it is no IRI.
    """
    reader = ClaimReader(store, model)
    claims = [*reader.claims(entity), *reader.claims(object=node_term(entity))]
    return _dossier(reader, {claim.iri: claim for claim in claims}.values())


def with_sides(store: Store, claims: Iterable[Claim], model: Model | None = None) -> list[Claim]:
    """Add every other side of the disputes that some claims are part of.

    :param store: where the claims are.
    :param claims: claims of that store.
    :param model: the ontology that tells which kinds are a party's; None for the packaged one.
    :returns: each claim once, in the order of their identifiers.
    """
    reader = ClaimReader(store, model)
    found = {claim.iri: claim for claim in claims}
    for dispute in {claim.dispute.iri for claim in found.values() if claim.dispute}:
        found |= {side.iri: side for side in reader.sides(dispute)}
    return [found[iri] for iri in sorted(found)]


def _dossier(reader: ClaimReader, claims: Iterable[Claim]) -> Dossier:
    ordered = tuple(in_order(claims))
    disputes = {claim.dispute.iri: claim.dispute for claim in ordered if claim.dispute}
    return Dossier(
        claims=ordered,
        disputes=tuple(
            DisputeSides(dispute, tuple(in_order(reader.sides(iri))))
            for iri, dispute in sorted(disputes.items())
        ),
    )

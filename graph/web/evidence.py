"""``/api/evidence``: who says so, and what the other sides of a dispute say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from pyoxigraph import Literal, NamedNode

from graph.errors import InputError
from graph.evidence import Citation, Claim, Dispute, evidence_about, evidence_of
from graph.evidence.order import Standing
from graph.sparql.answer import Term
from graph.terms.nodes import node_term
from graph.web.cells import Cell, cell
from graph.web.cut import Cut, cut_at
from graph.web.parameters import Key
from graph.web.served import Served

__all__ = ["evidence_router"]

OneProperty = Annotated[
    str | None,
    Query(max_length=2000, description="Only claims of this property; with object or value."),
]
Far = Annotated[
    str | None, Query(max_length=2000, description="The entity to which the link leads.")
]
Value = Annotated[str | None, Query(max_length=10_000, description="The text of a literal.")]
Tag = Annotated[str | None, Query(max_length=100, description="With value: its language.")]
Datatype = Annotated[str | None, Query(max_length=2000, description="With value: its datatype.")]
Most = Annotated[int, Query(ge=1, le=1000, description="The most claims.")]


@dataclass(frozen=True, slots=True)
class ClaimAnswer:
    """A statement that sources make, with its standing.

    :param iri: identifier of the claim.
    :param subject: key of what it is about.
    :param predicate: IRI of the property.
    :param object: the value.
    :param rank: ``Preferred``, ``Normal`` or ``Deprecated``.
    :param kind: whose it is, such as ``Official`` or ``DefenceClaim``.
    :param party: whether it is a party's.
    :param asserted: whether the plain statement stands because of it.
    :param start: first date on which it holds, as precise as known.
    :param end: last date on which it holds, as precise as known.
    :param reason: why it is deprecated.
    :param independent_sources: their number; a copy and its original count as one.
    :param citations: what supports it.
    """

    iri: str
    subject: str
    predicate: str
    object: Cell
    rank: str
    kind: str
    party: bool
    asserted: bool
    start: str | None
    end: str | None
    reason: str | None
    independent_sources: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DisputeAnswer:
    """A dispute with every side.

    :param dispute: the question.
    :param claims: all claims of the dispute, in order of rank.
    """

    dispute: Dispute
    claims: list[ClaimAnswer]


@dataclass(frozen=True, slots=True)
class EvidenceAnswer:
    """What is recorded as evidence of a link, or about an entity or an act.

    :param standing: ``stated``, ``disputed``, ``party`` or ``deprecated``.
    :param independent_sources: their number; a copy and its original count as one.
    :param claims: what is asserted before what is only claimed, then by rank.
    :param disputes: the disputes that they are part of.
    :param cut: set where there are more claims.
    """

    standing: Standing
    independent_sources: int
    claims: list[ClaimAnswer]
    disputes: list[DisputeAnswer]
    cut: Cut | None


def evidence_router(served: Served) -> APIRouter:
    """Make the address of evidence.

    :param served: where the claims are.
    :returns: the router.
    """
    router = APIRouter()

    @router.get("/api/evidence", operation_id="evidence")
    def evidence(
        subject: Key,
        property: OneProperty = None,
        object: Far = None,
        value: Value = None,
        language: Tag = None,
        datatype: Datatype = None,
        limit: Most = 200,
    ) -> EvidenceAnswer:
        """Give the evidence of one statement, or of all about an entity or an act."""
        about = served.entity(subject)
        far = _far(served, object, value, language, datatype)
        if (property is None) != (far is None):
            raise InputError(
                "A statement has a property and an object or a value; give both or none."
            )
        if property is None or far is None:
            dossier = evidence_about(served.store, about, served.model)
        else:
            (predicate,) = served.properties([property])
            dossier = evidence_of(served.store, about, predicate, far, served.model)
        return EvidenceAnswer(
            standing=dossier.standing,
            independent_sources=dossier.independent_sources,
            claims=[_claim(served, claim) for claim in dossier.claims[:limit]],
            disputes=[
                DisputeAnswer(sides.dispute, [_claim(served, claim) for claim in sides.claims])
                for sides in dossier.disputes[:limit]
            ],
            cut=cut_at("limit", limit, max(len(dossier.claims) - limit, 0)),
        )

    return router


def _far(
    served: Served,
    object: str | None,
    value: str | None,
    language: str | None,
    datatype: str | None,
) -> Term | None:
    if object is not None and value is not None:
        raise InputError("A statement leads to an object or to a value; give one of them.")
    if object is not None:
        return node_term(served.entity(object))
    if value is None:
        return None
    try:
        if datatype is not None and language is None:
            return Literal(value, datatype=NamedNode(served.store.prefixes.iri(datatype)))
        return Literal(value, language=language)
    except ValueError as error:
        raise InputError(f"{value!r} is no literal ({error}).") from error


def _claim(served: Served, claim: Claim) -> ClaimAnswer:
    return ClaimAnswer(
        iri=claim.iri,
        subject=claim.subject,
        predicate=claim.predicate,
        object=cell(claim.object, served.store.prefixes),
        rank=claim.rank,
        kind=claim.kind,
        party=claim.party,
        asserted=claim.asserted,
        start=claim.start,
        end=claim.end,
        reason=claim.reason,
        independent_sources=claim.independent_sources,
        citations=claim.citations,
    )

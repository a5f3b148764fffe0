"""``/api/evidence``: who says so, and what the other sides of a dispute say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from pyoxigraph import Literal, NamedNode

from graph.errors import InputError, UnknownEntityError
from graph.evidence import Dispute, Dossier, evidence_about, evidence_of, in_order
from graph.evidence.order import Standing
from graph.network.backing import back
from graph.sparql.answer import Term
from graph.terms import RDF
from graph.terms.nodes import node_term
from graph.web.claims import ClaimAnswer, ClaimTeller
from graph.web.cut import Cut, cut_at
from graph.web.parameters import Key
from graph.web.served import Served

__all__ = ["evidence_router"]

OneProperty = Annotated[
    str | None,
    Query(
        max_length=2000,
        description="Only claims of this property, with object or value; of an act, its class.",
    ),
]
Far = Annotated[
    str | None, Query(max_length=2000, description="The entity to which the link leads.")
]
Near = Annotated[
    str | None,
    Query(max_length=2000, description="Of an act with several: the entity where the link starts."),
]
Value = Annotated[str | None, Query(max_length=10_000, description="The text of a literal.")]
Tag = Annotated[str | None, Query(max_length=100, description="With value: its language.")]
Datatype = Annotated[str | None, Query(max_length=2000, description="With value: its datatype.")]
Most = Annotated[int, Query(ge=1, le=1000, description="The most claims.")]


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
        source: Near = None,
        value: Value = None,
        language: Tag = None,
        datatype: Datatype = None,
        limit: Most = 200,
    ) -> EvidenceAnswer:
        """Give the evidence of one statement, or of all about an entity or an act."""
        about = served.entity(subject)
        far = _far(served, about, object, value, language, datatype)
        if (property is None) != (far is None):
            raise InputError(
                "A statement has a property and an object or a value; give both or none."
            )
        if property is None or far is None:
            statements: Sequence[Dossier] = [evidence_about(served.store, about, served.model)]
        else:
            near = served.entity(source) if source is not None else None
            (predicate,) = served.properties([property])
            statements = _of_link(served, about, predicate, far, near)
        return _answer(served, statements, limit)

    return router


def _answer(served: Served, statements: Sequence[Dossier], limit: int) -> EvidenceAnswer:
    """Give the claims of all statements that make a link, which stands as the weakest does."""
    claims = in_order({one.iri: one for said in statements for one in said.claims}.values())
    disputes = {sides.dispute.iri: sides for said in statements for sides in said.disputes}
    shown = claims[:limit]
    sides = [disputes[iri] for iri in sorted(disputes)][:limit]
    tell = ClaimTeller(served, {*shown, *(claim for side in sides for claim in side.claims)})
    backing = back([said.claims for said in statements])
    return EvidenceAnswer(
        standing=backing.standing,
        independent_sources=backing.sources,
        claims=[tell.claim(claim) for claim in shown],
        disputes=[
            DisputeAnswer(side.dispute, [tell.claim(claim) for claim in side.claims])
            for side in sides
        ],
        cut=cut_at("limit", limit, len(claims) - len(shown)),
    )


def _of_link(
    served: Served, about: str, predicate: str, far: Term, near: str | None
) -> Sequence[Dossier]:
    """Find the evidence of a statement, or of both ends of an act and of what kind it is."""
    term = served.model.classes.get(predicate)
    said: list[tuple[str, Term]] = [(predicate, far)]
    if term and term.source and term.target:
        starts = [near] if near else [link.source for link in served.adjacency().of_act(about)]
        said = [(term.source, node_term(key)) for key in dict.fromkeys(starts)]
        said += [(term.target, far), (RDF.type.value, NamedNode(predicate))]
    return [evidence_of(served.store, about, *one, served.model) for one in said]


def _object(served: Served, about: str, name: str) -> Term:
    """Find the entity to which a link leads; some are named in claims and nowhere else."""
    try:
        return node_term(served.entity(name))
    except UnknownEntityError:
        if ":" not in name:
            raise
        node = node_term(served.store.prefixes.iri(name))
        claims = evidence_about(served.store, about, served.model).claims
        if all(claim.object != node for claim in claims):
            raise
        return node


def _far(
    served: Served,
    about: str,
    object: str | None,
    value: str | None,
    language: str | None,
    datatype: str | None,
) -> Term | None:
    if object is not None and value is not None:
        raise InputError("A statement leads to an object or to a value; give one of them.")
    if object is not None:
        return _object(served, about, object)
    if value is None:
        return None
    try:
        if datatype is not None and language is None:
            return Literal(value, datatype=NamedNode(served.store.prefixes.iri(datatype)))
        return Literal(value, language=language)
    except ValueError as error:
        raise InputError(f"{value!r} is no literal ({error}).") from error

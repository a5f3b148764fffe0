"""Acts that name an entity beside their two ends: the clemency in a case, the law applied."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.evidence import Evidence
from graph.explain.dates import on_date
from graph.explain.naming import Naming
from graph.network.backing import evidence_data
from graph.network.ends import Ends
from graph.network.payload import EvidenceData
from graph.store.base import Store
from graph.terms import JG
from graph.terms.nodes import Node, node_key, node_term

__all__ = ["Revocation", "acts_beside", "revocation"]


@dataclass(frozen=True, slots=True)
class Revocation:
    """How an act was taken back.

    :param words: such as ``revoked in February 2022 by the board``.
    :param citations: who says so.
    """

    words: str
    citations: list[EvidenceData]


def acts_beside(store: Store, iri: str, evidence: Evidence, naming: Naming) -> dict[str, Ends]:
    """Find the acts that name an entity by another property than those of their two ends.

    :param store: where the acts are.
    :param iri: the entity.
    :param evidence: the claims of the store; acts that are only claimed count too.
    :param naming: knows the ends of acts.
    :returns: the ends of each act, by its IRI, sorted.
    """
    entity = NamedNode(iri)
    quads = store.quads(None, None, entity)
    linked = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
    linked |= {claim.subject for claim in evidence.claims if claim.object == entity}
    found = ((act, naming.ends(act)) for act in sorted(linked))
    return {act: ends for act, ends in found if ends and iri not in (*ends.sources, *ends.targets)}


def revocation(store: Store, act: str, evidence: Evidence, naming: Naming) -> Revocation | None:
    """Find out by whom and when an act was revoked.

    :param store: where the acts are.
    :param act: IRI of the act.
    :param evidence: the claims of the store.
    :param naming: knows names, and the ends of acts.
    :returns: the first revocation, if there is any.
    """
    revoking = [quad.subject for quad in store.quads(None, JG.revokes, node_term(act))]
    node = min((one for one in revoking if isinstance(one, Node)), key=str, default=None)
    if node is None:
        return None
    key = node_key(node)
    ends = naming.ends(key)
    dates = [quad.object for quad in store.quads(node, JG.date)]
    when = [on_date(date.value) for date in dates if isinstance(date, Literal)]
    who = [f"by {' and '.join(map(naming.in_sentence, ends.sources))}"] if ends else []
    said = {JG.revokes.value, JG.date.value, ends.source if ends else ""}
    cited = {
        citation.iri: citation
        for claim in evidence.about(key)
        if claim.asserted and claim.predicate in said
        for citation in claim.citations
    }
    once = when if len(when) == 1 else []
    return Revocation(
        " ".join(["revoked", *once, *who]), evidence_data(cited[iri] for iri in sorted(cited))
    )

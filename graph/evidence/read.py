"""Claims as they stand in a store, in whichever notation they are written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.evidence.details import Details
from graph.evidence.notations import notations
from graph.evidence.records import Claim
from graph.sparql.answer import Term
from graph.store.base import Store

if TYPE_CHECKING:
    from graph.model import Model

__all__ = ["ClaimReader", "may_have_claims", "read_claims"]


class ClaimReader:
    """Reads claims with look-ups, and each source, citation and dispute once.

    Keep one only while the store does not change.

    :param store: where the claims are.
    :param model: the ontology that tells which kinds are a party's; None for the packaged one.
    """

    def __init__(self, store: Store, model: Model | None = None) -> None:
        self._notations = notations(store, Details(store, _party_kinds(model)))

    def claims(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object: Term | None = None,
    ) -> list[Claim]:
        """Read the claims that say something.

        :param subject: key of what they are about; None for anything.
        :param predicate: IRI of the property; None for any.
        :param object: the value; None for any.
        :returns: each claim once, in the order of their identifiers.
        """
        asked = (subject, predicate, object)
        read = (one.read(held) for one in self._notations for held in one.find(*asked))
        return _each_once(claim for claim in read if claim and claim.says(*asked))

    def named(self, iri: str) -> list[Claim]:
        """Read the claim with an identifier.

        :param iri: what a record gives as ``iri``; made-up ones, of claims that have no name in
            the store, are not found.
        :returns: the claim, or nothing.
        """
        read = (one.read(held) for one in self._notations for held in one.named(iri))
        return _each_once(claim for claim in read if claim and claim.iri == iri)

    def sides(self, dispute: str) -> list[Claim]:
        """Read the claims of a dispute.

        :param dispute: key of the dispute.
        :returns: each claim once, in the order of their identifiers.
        """
        read = (one.read(held) for one in self._notations for held in one.sides(dispute))
        return _each_once(claim for claim in read if claim)


def may_have_claims(store: Store) -> bool:
    """Tell whether a store may hold claims, in any notation, with a few look-ups.

    :param store: any store.
    :returns: False only where nobody is recorded to say anything.

    >>> from graph.store import open_store
    >>> may_have_claims(open_store())
    True
    """
    return any(one.is_used for one in notations(store, Details(store, frozenset())))


def read_claims(
    store: Store, subject: str | None = None, model: Model | None = None
) -> list[Claim]:
    """Read the claims of a store, all of them or those about one subject.

    A claim that lacks its subject, predicate or object says nothing and is left out.

    :param store: where the claims are.
    :param subject: IRI of what the claims are about; None for every claim.
    :param model: the ontology that tells which kinds are a party's; None for the packaged one.
    :returns: claims in the order of their identifiers.

    >>> from graph.store import open_store
    >>> from pathlib import Path
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "no-claims.ttl")
    ...     _ = file.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    ...     read_claims(open_store(file))
    []
    """
    return ClaimReader(store, model).claims(subject)


def _party_kinds(model: Model | None) -> frozenset[str]:
    from graph.model import packaged_model

    return (model or packaged_model()).party_kinds


def _each_once(claims: Iterable[Claim]) -> list[Claim]:
    """Keep one claim of each identifier: the first that is read."""
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.iri, claim)
    return [found[iri] for iri in sorted(found)]

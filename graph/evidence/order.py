"""The order of claims, and how a statement stands because of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from graph.evidence.records import Claim

__all__ = ["STANDINGS", "Standing", "in_order", "may_lack_triple", "standing"]

Standing: TypeAlias = Literal["stated", "disputed", "party", "deprecated"]
"""How a statement stands: plainly stated, part of a dispute, a party's claim, or deprecated."""

STANDINGS: tuple[Standing, ...] = ("stated", "disputed", "party", "deprecated")
"""From the best founded to the worst."""

_WIKIDATA = "/prop/direct/"
_RANKS = ("Preferred", "Normal", "Deprecated")


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Put claims in order: what is asserted before what is only claimed, then by rank.

    :param claims: claims in any order.
    :returns: the best founded first; of equals the first by identifier.
    """
    return sorted(claims, key=lambda claim: (not claim.asserted, _rank(claim), claim.iri))


def standing(claims: Sequence[Claim]) -> Standing:
    """Tell how one statement stands; one asserted claim is enough to carry it.

    That some source errs about it, or is less precise, does not make it disputed.

    :param claims: the claims of the statement, in any order.
    :returns: ``stated`` where nobody claims it, since it stands in the graph all the same.

    >>> standing(())
    'stated'
    """
    asserted = [claim for claim in claims if claim.asserted]
    if asserted or not claims:
        disputes = [claim.dispute for claim in claims if claim.dispute]
        return "disputed" if any(one.kind == "TrueDispute" for one in disputes) else "stated"
    return "deprecated" if all(claim.rank == "Deprecated" for claim in claims) else "party"


def may_lack_triple(claim: Claim) -> bool:
    """Tell whether what a claim says may not stand in its store as a plain triple.

    :param claim: any claim.
    :returns: True for what is not asserted; and for every statement of Wikidata, which has plain
        triples for the best rank alone.
    """
    return not claim.asserted or _WIKIDATA in claim.predicate


def _rank(claim: Claim) -> int:
    return _RANKS.index(claim.rank) if claim.rank in _RANKS else len(_RANKS)

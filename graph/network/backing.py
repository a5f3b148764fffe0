"""What the claims behind a link or a fact say about its standing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.evidence import (
    ALWAYS,
    STANDINGS,
    Citation,
    Claim,
    Period,
    Standing,
    in_order,
    independent_sources,
    standing,
)
from graph.network.payload import EvidenceData

__all__ = ["Backing", "back", "evidence_data", "independent"]


@dataclass(frozen=True, slots=True)
class Backing:
    """The evidence of a link, summed up.

    :param standing: how the link stands: as its weakest statement does.
    :param lead: the claim that speaks for the weakest statement; None without any claim.
    :param claims: all claims, in the order of their identifiers.
    :param citations: all citations, each once, in the order of their identifiers.
    """

    standing: Standing = "stated"
    lead: Claim | None = None
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = field(default=())

    @property
    def sources(self) -> int:
        """Number of independent sources: a copy and its original count as one."""
        return independent_sources(self.citations)

    @property
    def disputed(self) -> Claim | None:
        """The claim whose dispute concerns the link."""
        first = (self.lead,) if self.lead else ()
        return next((claim for claim in (*first, *self.claims) if claim.dispute), None)

    @property
    def period(self) -> Period:
        """When the link holds: by the leading claim, and where it is silent by the next.

        What another claim adds is taken only where it does not end before the link starts.
        """
        periods = [Period(claim.start, claim.end) for claim in _deciding(self.claims)]
        lead, *others = [period for period in periods if period != ALWAYS] or [ALWAYS]
        starts = (one.start for one in others if Period(start=one.start).meets(lead))
        ends = (one.end for one in others if Period(end=one.end).meets(lead))
        return Period(lead.start or _first(starts), lead.end or _first(ends))


def back(statements: Iterable[Sequence[Claim]]) -> Backing:
    """Sum up the claims of the statements that make one link.

    :param statements: the claims of each statement: one for a plain link, two for the ends of an
        act; empty where nobody claims it.
    :returns: the summary.

    >>> back([()]).standing
    'stated'
    """
    groups = [in_order(claims) for claims in statements if claims]
    if not groups:
        return Backing()
    weakest = max(groups, key=lambda group: STANDINGS.index(standing(group)))
    claims = {claim.iri: claim for group in groups for claim in group}
    citations = {cited.iri: cited for claim in claims.values() for cited in claim.citations}
    return Backing(
        standing=standing(weakest),
        lead=weakest[0],
        claims=tuple(claims[iri] for iri in sorted(claims)),
        citations=tuple(citations[iri] for iri in sorted(citations)),
    )


def evidence_data(citations: Iterable[Citation]) -> list[EvidenceData]:
    """Make citations ready to be shown.

    :param citations: citations in the order in which they are to be listed.
    :returns: one dictionary for each.
    """
    return [
        {
            "says": citation.says,
            "quoted": citation.quoted,
            "source": citation.source.label,
            "source_iri": citation.source.iri,
            "publisher": citation.source.publisher,
            "url": citation.source.url,
            "kind": citation.source.kind,
            "original": citation.source.original,
            "published": citation.source.published,
        }
        for citation in citations
    ]


def independent(citations: Iterable[EvidenceData]) -> int:
    """Count the independent sources of what is ready to be shown.

    :param citations: what :func:`evidence_data` made.
    :returns: the number; a copy and its original count as one.
    """
    return len({item["original"] for item in citations})


def _deciding(claims: Iterable[Claim]) -> list[Claim]:
    """Choose the claims whose dates count: the asserted ones, or all if there are none."""
    leading = in_order(claims)
    return [claim for claim in leading if claim.asserted] or leading


def _first(dates: Iterable[str | None]) -> str | None:
    return next((date for date in dates if date), None)

"""What the claims behind a link or a fact say about its standing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.evidence import Citation, Claim
from graph.network.payload import EvidenceData, Standing

__all__ = ["Backing", "back", "evidence_data"]

_STANDINGS: tuple[Standing, ...] = ("stated", "disputed", "party", "deprecated")
_RANKS = ("Preferred", "Normal", "Deprecated")


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
        return len({citation.source.original for citation in self.citations})

    @property
    def disputed(self) -> Claim | None:
        """The claim whose dispute concerns the link."""
        first = (self.lead,) if self.lead else ()
        return next((claim for claim in (*first, *self.claims) if claim.dispute), None)

    @property
    def start(self) -> str | None:
        """First date that the claims give, the leading claim's before all."""
        return _first_date(claim.start for claim in _deciding(self.claims))

    @property
    def end(self) -> str | None:
        """Last date that the claims give, the leading claim's before all."""
        return _first_date(claim.end for claim in _deciding(self.claims))


def back(statements: Iterable[Sequence[Claim]]) -> Backing:
    """Sum up the claims of the statements that make one link.

    :param statements: the claims of each statement: one for a plain link, two for the ends of an
        act; empty where nobody claims it.
    :returns: the summary.

    >>> back([()]).standing
    'stated'
    """
    groups = [_leading(claims) for claims in statements if claims]
    if not groups:
        return Backing()
    weakest = max(groups, key=lambda group: _STANDINGS.index(_standing(group)))
    claims = {claim.iri: claim for group in groups for claim in group}
    citations = {cited.iri: cited for claim in claims.values() for cited in claim.citations}
    return Backing(
        standing=_standing(weakest),
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
        }
        for citation in citations
    ]


def _leading(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (not claim.asserted, _rank(claim), claim.iri))


def _deciding(claims: Iterable[Claim]) -> list[Claim]:
    """Choose the claims whose dates count: the asserted ones, or all if there are none."""
    leading = _leading(claims)
    return [claim for claim in leading if claim.asserted] or leading


def _rank(claim: Claim) -> int:
    return _RANKS.index(claim.rank) if claim.rank in _RANKS else len(_RANKS)


def _standing(leading: Sequence[Claim]) -> Standing:
    """Tell how one statement stands; one asserted claim is enough to carry it.

    That some source errs about it, or is less precise, does not make it disputed.
    """
    if leading[0].asserted:
        disputes = [claim.dispute for claim in leading if claim.dispute]
        return "disputed" if any(one.kind == "TrueDispute" for one in disputes) else "stated"
    return "deprecated" if all(claim.rank == "Deprecated" for claim in leading) else "party"


def _first_date(dates: Iterable[str | None]) -> str | None:
    return next((date for date in dates if date), None)

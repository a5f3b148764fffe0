"""Claims as JSON: what each says, how it stands, and who says so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from graph.evidence import Citation, Claim
from graph.explain.claims import claim_sentences
from graph.web.cells import Cell, cell
from graph.web.served import Served

__all__ = ["CitationAnswer", "ClaimAnswer", "ClaimTeller", "SourceAnswer"]


@dataclass(frozen=True, slots=True)
class SourceAnswer:
    """A text that says something.

    :param iri: identifier of the source.
    :param label: its title.
    :param kind: local name of its kind, such as ``news`` or ``official-copy``.
    :param url: where it can be read, if anywhere.
    :param publisher: who put it out, if known.
    :param published: when it was published, as precise as known.
    :param original: IRI of the source that it copies, with which it counts as one; its own IRI if
        it is no copy.
    :param same_text_as: title of that source; null if it is no copy.
    """

    iri: str
    label: str
    kind: str
    url: str | None
    publisher: str | None
    published: str | None
    original: str
    same_text_as: str | None


@dataclass(frozen=True, slots=True)
class CitationAnswer:
    """What one source says for a claim.

    :param iri: identifier of the citation.
    :param source: where it is said.
    :param says: what it says, in our own words.
    :param quoted: its very words, where the wording is the point.
    :param locator: place in the source.
    :param seen: day on which the source was read, as precise as known.
    """

    iri: str
    source: SourceAnswer
    says: str
    quoted: str | None
    locator: str | None
    seen: str | None


@dataclass(frozen=True, slots=True)
class ClaimAnswer:
    """A statement that sources make, with its standing.

    :param iri: identifier of the claim.
    :param sentence: what it says; of a party's claim, whose it is, and of a deprecated one that it
        is held to be wrong.
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
    :param dispute: identifier of the dispute that it is a side of.
    :param independent_sources: their number; a copy and its original count as one.
    :param citations: what supports it.
    """

    iri: str
    sentence: str
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
    dispute: str | None
    independent_sources: int
    citations: list[CitationAnswer]


class ClaimTeller:
    """Describes claims.

    :param served: where they are.
    :param claims: all that will be described.
    """

    def __init__(self, served: Served, claims: Collection[Claim]) -> None:
        self._prefixes, self._name = served.store.prefixes, served.vocabulary().label
        self._sentences = claim_sentences(served.store, claims, served.model)

    def claim(self, claim: Claim) -> ClaimAnswer:
        """Describe one of them.

        :param claim: the claim.
        :returns: its description.
        """
        return ClaimAnswer(
            iri=claim.iri,
            sentence=self._sentences[claim.iri],
            subject=claim.subject,
            predicate=claim.predicate,
            object=cell(claim.object, self._prefixes),
            rank=claim.rank,
            kind=claim.kind,
            party=claim.party,
            asserted=claim.asserted,
            start=claim.start,
            end=claim.end,
            reason=claim.reason,
            dispute=claim.dispute.iri if claim.dispute else None,
            independent_sources=claim.independent_sources,
            citations=[self._citation(citation) for citation in claim.citations],
        )

    def _citation(self, citation: Citation) -> CitationAnswer:
        source = citation.source
        return CitationAnswer(
            iri=citation.iri,
            source=SourceAnswer(
                iri=source.iri,
                label=source.label,
                kind=source.kind,
                url=source.url,
                publisher=source.publisher,
                published=source.published,
                original=source.original,
                same_text_as=self._name(source.original) if source.original != source.iri else None,
            ),
            says=citation.says,
            quoted=citation.quoted,
            locator=citation.locator,
            seen=citation.seen,
        )

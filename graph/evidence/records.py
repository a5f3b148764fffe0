"""The records of evidence: a claim, what cites it, where that stands, and what it disputes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.sparql.answer import Term

__all__ = ["Citation", "Claim", "Dispute", "Source", "independent_sources"]


@dataclass(frozen=True, slots=True)
class Source:
    """A text that says something: an article, a record, a judgment.

    :param iri: identifier of the source.
    :param label: its title.
    :param kind: local name of its kind, such as ``news`` or ``official-copy``.
    :param url: where it can be read, if anywhere.
    :param publisher: who put it out, if known.
    :param original: IRI of the source that it copies; its own IRI if it is no copy.
    :param published: when it was published, as precise as known.
    """

    iri: str
    label: str
    kind: str
    url: str | None
    publisher: str | None
    original: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """What one source says for one or more claims.

    :param iri: identifier of the citation.
    :param source: where it is said.
    :param says: what it says, in our own words.
    :param quoted: its very words, where the wording is the point.
    :param locator: place in the source.
    :param seen: day on which the source was read, as precise as known.
    """

    iri: str
    source: Source
    says: str
    quoted: str | None = None
    locator: str | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question on which claims disagree.

    :param iri: identifier of the dispute.
    :param label: the question in a few words.
    :param kind: ``Error``, ``Precision`` or ``TrueDispute``.
    """

    iri: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that sources make, with its standing.

    :param iri: identifier of the claim.
    :param subject: IRI of what it is about.
    :param predicate: IRI of the property.
    :param object: the value, an IRI or a literal.
    :param rank: ``Preferred``, ``Normal`` or ``Deprecated``.
    :param kind: ``Reported``, ``Official``, ``CourtFinding``, ``ProsecutionClaim``,
        ``DefenceClaim`` or ``OwnStatement``.
    :param party: whether the kind is that of a party, whose claims are not asserted.
    :param start: first date on which it holds, as precise as known.
    :param end: last date on which it holds, as precise as known.
    :param dispute: the dispute it is part of.
    :param reason: why it is deprecated.
    :param citations: what supports it, in the order of their identifiers.
    :param mentioned: whether the store records it without asserting it, although its rank and
        its kind would let it.
    """

    iri: str
    subject: str
    predicate: str
    object: Term
    rank: str = "Normal"
    kind: str = "Reported"
    party: bool = False
    start: str | None = None
    end: str | None = None
    dispute: Dispute | None = None
    reason: str | None = None
    citations: tuple[Citation, ...] = ()
    mentioned: bool = False

    @property
    def asserted(self) -> bool:
        """Whether the plain triple stands in the graph because of this claim."""
        return not (self.rank == "Deprecated" or self.party or self.mentioned)

    def says(self, subject: str | None, predicate: str | None, object: Term | None) -> bool:
        """Tell whether it is a claim of something.

        :param subject: key of what it is about; None for anything.
        :param predicate: IRI of the property; None for any.
        :param object: the value; None for any.
        :returns: True if all that is given fits.
        """
        return (
            subject in {None, self.subject}
            and predicate in {None, self.predicate}
            and object in {None, self.object}
        )

    @property
    def independent_sources(self) -> int:
        """Number of independent sources: a copy and its original count as one."""
        return independent_sources(self.citations)


def independent_sources(citations: Iterable[Citation]) -> int:
    """Count the independent sources of some citations.

    :param citations: any citations.
    :returns: the number; a copy and its original count as one.

    >>> paper = Source("urn:a", "A", "news", None, None, original="urn:a")
    >>> copy = Source("urn:b", "B", "mirror", None, None, original="urn:a")
    >>> independent_sources([Citation("urn:1", paper, ""), Citation("urn:2", copy, "")])
    1
    """
    return len({citation.source.original for citation in citations})

"""What the other sides of a dispute say, in sentences that name whose they are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode

from graph.evidence import Claim, Evidence
from graph.explain.naming import Naming
from graph.explain.numbering import Numbering
from graph.explain.records import OtherSide, Reference
from graph.explain.standing import party_words
from graph.explain.terms import FactTerms
from graph.explain.wording import quoting, sentence
from graph.network.backing import evidence_data
from graph.network.facts import fact
from graph.network.payload import FactData
from graph.terms import RDF
from graph.terms.articles import with_article

__all__ = ["Sides", "claims_saying"]


def claims_saying(
    evidence: Evidence, curie: Callable[[str], str], subject: str, data: FactData
) -> tuple[Claim, ...]:
    """Find the claims behind a fact.

    :param evidence: the claims.
    :param curie: makes the CURIEs that facts carry.
    :param subject: key of what the fact is about.
    :param data: the fact.
    :returns: its claims, in the order of their identifiers.
    """
    return tuple(
        claim
        for claim in evidence.about(subject)
        if curie(claim.predicate) == data["predicate"]
        and isinstance(claim.object, Literal)
        and claim.object.value == data["value"]
    )


class Sides:
    """Tells the rivals of what stands on one page, but for those that the page tells itself.

    :param evidence: the claims of the store.
    :param naming: knows names, and the ends of acts.
    :param terms: knows how values are written.
    :param told: IRIs of the entity, the acts and the claims that have their place on the page.
    :param numbering: gives numbers to their sources; None to leave them out.
    """

    def __init__(
        self,
        evidence: Evidence,
        naming: Naming,
        terms: FactTerms,
        told: Collection[str],
        numbering: Numbering | None = None,
    ) -> None:
        self._numbering = numbering
        self._evidence = evidence
        self._naming = naming
        self._terms = terms
        self._told = told

    def of_link(self, claims: Sequence[Claim], other: str) -> tuple[OtherSide, ...]:
        """Tell the rivals of a link; only those about its other end belong to it.

        :param claims: the claims of the link.
        :param other: key of the end that is not the entity.
        :returns: the sides, sorted by their sentences.
        """
        return self._sides(side for side in self._rivals(claims) if other in self._about(side))

    def of_fact(self, subject: str, data: FactData) -> tuple[OtherSide, ...]:
        """Tell the rivals of a fact that is truly in dispute.

        :param subject: what the fact is about.
        :param data: the fact.
        :returns: the sides, sorted by their sentences.
        """
        if data["dispute_kind"] != "TrueDispute":
            return ()
        claims = claims_saying(self._evidence, self._naming.vocabulary.curie, subject, data)
        return self._sides(side for side in self._rivals(claims) if side.subject != subject)

    def sentence(self, claim: Claim) -> str:
        """Say what a claim says, and whose it is or that it is held to be wrong.

        :param claim: any claim.
        :returns: a sentence.
        """
        return sentence(self._said(claim))

    def _rivals(self, claims: Sequence[Claim]) -> Iterator[Claim]:
        for claim in claims:
            for side in self._evidence.rivals(claim):
                if side.iri not in self._told and side.subject not in self._told:
                    yield side

    def _sides(self, claims: Iterable[Claim]) -> tuple[OtherSide, ...]:
        said: dict[str, list[Claim]] = {}
        for claim in claims:
            said.setdefault(self.sentence(claim), []).append(claim)
        return tuple(OtherSide(text, self._cite(said[text])) for text in sorted(said))

    def _cite(self, claims: Iterable[Claim]) -> tuple[Reference, ...]:
        if self._numbering is None:
            return ()
        cited = {one.iri: one for claim in claims for one in claim.citations}
        return self._numbering.cite(evidence_data(cited[iri] for iri in sorted(cited)))

    def _about(self, claim: Claim) -> set[str]:
        """List what a claim is about, the ends of an act in its place."""
        value = {claim.object.value} if isinstance(claim.object, NamedNode) else set()
        ends = self._naming.ends(claim.subject)
        if ends is None:
            return {claim.subject} | value
        if claim.predicate == ends.source:
            return value.union(ends.targets)
        if claim.predicate == ends.target:
            return value.union(ends.sources)
        return {*ends.sources, *ends.targets}

    def _said(self, claim: Claim) -> str:
        said = self._clause(claim)
        if claim.rank == "Deprecated":
            return f"{said} (held to be wrong)"
        if claim.party and claim.kind != "OwnStatement":
            return f"{said} ({party_words(claim.kind)})"
        return said

    def _clause(self, claim: Claim) -> str:
        ends = self._naming.ends(claim.subject)
        act = self._naming.speech.act(claim.subject)
        if not (act and ends) or claim.predicate in {ends.source, ends.target}:
            return self._plain(claim)
        one = claim.independent_sources < 2
        if claim.predicate == RDF.type.value and isinstance(claim.object, NamedNode):
            kind = with_article(self._naming.vocabulary.label(claim.object.value))
            return f"{act}; {'one source calls' if one else 'some sources call'} it {kind}"
        label = self._naming.vocabulary.label(claim.predicate)
        flag = self._terms.flag(self._fact(claim, label))
        if flag:
            return f"{act}; {'one source says' if one else 'some sources say'}: {flag}"
        who = "one source gives" if one else "some sources give"
        return f"{act}; {who} the {label} as {self._terms.words(self._fact(claim, label))}"

    def _plain(self, claim: Claim) -> str:
        label = self._naming.vocabulary.label(claim.predicate)
        flag = self._terms.flag(self._fact(claim, label))
        if flag is None:
            return quoting(self._naming.speech.sentence(claim))
        return f"{self._naming.in_sentence(claim.subject)} is {flag}"

    def _fact(self, claim: Claim, label: str) -> FactData:
        curie = self._naming.vocabulary.curie(claim.predicate)
        return fact(curie, label, self._naming.speech.value(claim.object))

"""The other sides of a dispute, each with its standing and its own citations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from graph.evidence import Claim, Evidence
from graph.network.backing import back, evidence_data
from graph.network.payload import SideData
from graph.network.speech import Speech

__all__ = ["Sides"]


class Sides:
    """Tells what stands against a link or a fact.

    :param evidence: the claims.
    :param speech: says what they say.
    :param cited: whether citations are attached.
    """

    def __init__(self, evidence: Evidence, speech: Speech, cited: bool) -> None:
        self._evidence = evidence
        self._speech = speech
        self._cited = cited

    def of_link(self, claims: Sequence[Claim]) -> list[SideData]:
        """Tell what stands against a link: if any claim speaks of the same end, only those.

        :param claims: the claims of the link.
        :returns: one side for each sentence, sorted by it.
        """
        own = {claim.iri for claim in claims}
        pairs = [
            (claim, rival)
            for claim in claims
            for rival in self._evidence.rivals(claim)
            if rival.iri not in own
        ]
        near = [
            (claim, rival)
            for claim, rival in pairs
            if rival.subject == claim.subject or rival.object == claim.object
        ]
        return self._told(rival for _, rival in near or pairs)

    def of_fact(self, claims: Iterable[Claim], beside: Collection[str]) -> list[SideData]:
        """Tell what stands against a fact, but for what is told beside it.

        :param claims: the claims of the fact.
        :param beside: IRIs of the claims that are facts of the same entity or act.
        :returns: one side for each sentence, sorted by it.
        """
        rivals = (rival for claim in claims for rival in self._evidence.rivals(claim))
        return self._told(rival for rival in rivals if rival.iri not in beside)

    def _told(self, rivals: Iterable[Claim]) -> list[SideData]:
        said: dict[str, list[Claim]] = {}
        for rival in {rival.iri: rival for rival in rivals}.values():
            said.setdefault(self._speech.sentence(rival), []).append(rival)
        return [self._side(sentence, said[sentence]) for sentence in sorted(said)]

    def _side(self, sentence: str, claims: Sequence[Claim]) -> SideData:
        backing = back((claims,))
        lead = backing.lead or claims[0]
        return {
            "sentence": sentence,
            "kind": lead.kind,
            "rank": lead.rank,
            "standing": backing.standing,
            "reason": lead.reason,
            "citations": evidence_data(backing.citations) if self._cited else [],
        }

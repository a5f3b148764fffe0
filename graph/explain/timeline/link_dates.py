"""When links were: acts by the facts that date them, plain links by their claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.evidence import Claim, Evidence
from graph.explain.sides import claims_saying
from graph.explain.terms import FactTerms
from graph.explain.timeline.accounts import Account, Saying, accounts_of
from graph.explain.timeline.moments import in_order, known
from graph.explain.timeline.records import Extent
from graph.network.payload import EdgeData, FactData
from graph.terms import Prefixes

__all__ = ["Dated", "LinkDates"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a link, and what it is a date of.

    :param account: the date.
    :param extent: ``event``, ``period`` or ``end``.
    """

    account: Account
    extent: Extent


class LinkDates:
    """Reads the dates of links.

    :param evidence: the claims.
    :param terms: knows which facts are dates.
    :param prefixes: make the CURIEs that facts carry.
    """

    def __init__(self, evidence: Evidence, terms: FactTerms, prefixes: Prefixes) -> None:
        self._evidence, self._terms, self._prefixes = evidence, terms, prefixes
        self._claims: Mapping[str, Claim] = {claim.iri: claim for claim in evidence.claims}

    def claims(self, link: EdgeData) -> list[Claim]:
        """Look up the claims of a link.

        :param link: an edge.
        :returns: the claims, in the order of their identifiers.
        """
        return [self._claims[iri] for iri in link["claim"]]

    def of(self, link: EdgeData) -> tuple[Dated, ...]:
        """Read all dates of a link, rival ones included.

        :param link: an edge.
        :returns: the dates that are asserted first; none if it has no readable date.
        """
        if link["act"]:
            return tuple(self._of_act(link["act"], link["facts"]))
        claims = (
            Saying(known(claim.start), known(claim.end), claims=(claim,))
            for claim in self.claims(link)
        )
        return tuple(
            Dated(account, "period" if account.end else "event") for account in accounts_of(claims)
        )

    def _of_act(self, act: str, facts: Sequence[FactData]) -> Iterator[Dated]:
        """Join the first end to the first start; a passing act ends in an entry of its own."""
        starts, ends = self._accounts(act, facts, "start"), self._accounts(act, facts, "end")
        lasting = any(account.lasting for account in starts) or not starts
        joined = _joined(starts[0], ends[0]) if lasting and starts and ends else None
        for account in starts:
            first = joined if account is starts[0] else None
            yield Dated(first or account, "period" if lasting else "event")
        for account in ends[1:] if joined else ends:
            yield Dated(account, "period" if lasting else "end")

    def _accounts(self, act: str, facts: Iterable[FactData], side: str) -> tuple[Account, ...]:
        return accounts_of(
            self._saying(act, data, role)
            for data in facts
            if (role := self._terms.role(data)) and (role == "until") == (side == "end")
        )

    def _saying(self, act: str, data: FactData, role: str) -> Saying:
        claims = claims_saying(self._evidence, self._prefixes.curie, act, data)
        date = known(data["value"])
        if role == "until":
            return Saying(None, date, claims=claims)
        return Saying(date, None, lasting=role == "from", claims=claims)


def _joined(start: Account, end: Account) -> Account | None:
    """Make one period of a start and an end, if both are asserted and in order."""
    if not (start.asserted and end.asserted and in_order(start.start, end.end)):
        return None
    return Account(start.sayings + end.sayings, start.others)

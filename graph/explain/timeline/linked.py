"""Entries of links: what happened, told from the side of the entity, once for each rival date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from graph.evidence import Claim
from graph.evidence.period import Period
from graph.explain.dates import on_date, period_words
from graph.explain.endings import Ending, Endings
from graph.explain.links import Seen
from graph.explain.naming import Naming
from graph.explain.records import Named, OtherSide
from graph.explain.sides import Sides
from graph.explain.standing import standing_words
from graph.explain.timeline.accounts import Account, Saying
from graph.explain.timeline.clauses import others_words, when_words
from graph.explain.timeline.drafts import Draft, remark_of, variants, weakest
from graph.explain.timeline.link_dates import Dated, LinkDates
from graph.explain.wording import sentence, wrongly
from graph.network.backing import evidence_data, independent
from graph.network.payload import EdgeData, EvidenceData
from graph.network.roles import role_clause, role_title
from graph.terms import Prefixes

__all__ = ["LinkEntries"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEntries:
    """Tells dated links.

    :param prefixes: make CURIEs.
    :param naming: knows names, and the ends of acts.
    :param sides: tells the other sides.
    :param dates: reads the dates of links.
    :param endings: tells how acts ended.
    :param named: describes the entity with a key.
    """

    prefixes: Prefixes
    naming: Naming
    sides: Sides
    dates: LinkDates
    endings: Endings
    named: Callable[[str], Named]

    def drafts(self, seen: Sequence[Seen]) -> Iterator[Draft]:
        """Tell one link, or one act between several entities.

        :param seen: its edges, at least one.
        :returns: a draft for each date that sources give, and for the end of a passing act.
        """
        link = seen[0].data
        ending = self.endings.of(link)
        dated = _with_ending(self.dates.of(link), ending)
        for one in dated:
            if link["standing"] == "deprecated":
                yield self._wrong(seen, one, self._only_claimed(seen))
            elif one.account.backing.standing == "deprecated":
                yield self._wrong(seen, one, one.account.claims)
            elif one.extent == "end":
                yield self._end(seen, one, ending)
            else:
                yield self._told(seen, one, dated, ending)

    def _told(
        self, seen: Sequence[Seen], one: Dated, dated: Sequence[Dated], ending: Ending | None
    ) -> Draft:
        clause = f"{self._clause(seen, one)} {others_words(one.account.others)}".rstrip()
        citations = self._cited(seen, one, dated)
        if ending and one.extent == "event":
            clause = f"{clause}; {ending.beside}"
            citations += ending.citations
        return self._draft(seen, one, sentence(clause), citations)

    def _clause(self, seen: Sequence[Seen], one: Dated) -> str:
        """Say what happened, and when only where the date alone does not tell it."""
        first, words = seen[0], when_words(one.account, one.extent)
        title = role_title(first.data)
        if title and len(seen) == 1:
            holder, place = (self.naming.in_sentence(key) for key in (first.start, first.end))
            when = words or on_date(one.account.date)
            return role_clause(title["value"], holder, place, first.where["types"], when)
        return f"{self._bare(seen)} {words}".rstrip()

    def _bare(self, seen: Sequence[Seen]) -> str:
        act = seen[0].data["act"]
        told = self.naming.speech.act(act) if act and len(seen) > 1 else None
        return told or seen[0].clause

    def _end(self, seen: Sequence[Seen], one: Dated, ending: Ending | None) -> Draft:
        link = seen[0].data
        own = evidence_data(one.account.backing.citations)
        if ending is None or not one.account.asserted:
            text = sentence(f"{self._bare(seen)} {period_words(None, one.account.end)}")
            return self._draft(seen, one, text, own)
        citations = [*own, *ending.citations] or link["citations"]
        return self._draft(seen, one, ending.told(link, self._bare(seen)), citations)

    def _wrong(self, seen: Sequence[Seen], one: Dated, claims: Sequence[Claim]) -> Draft:
        """Tell what is held to be wrong as what sources say; only they are cited for it."""
        cited = {item.iri: item for claim in claims for item in claim.citations}
        citations = evidence_data(cited[iri] for iri in sorted(cited))
        names = [self.naming.in_sentence(key) for key in (seen[0].start, seen[0].end)]
        when = period_words(one.account.start, one.account.end)
        said = sentence(f"{self._bare(seen)} {when}")
        return self._draft(seen, one, wrongly(said, names, independent(citations)), citations)

    def _only_claimed(self, seen: Sequence[Seen]) -> list[Claim]:
        claims = [claim for one in seen for claim in self.dates.claims(one.data)]
        return [claim for claim in claims if not claim.asserted]

    def _cited(
        self, seen: Sequence[Seen], one: Dated, dated: Sequence[Dated]
    ) -> list[EvidenceData]:
        """Cite the link and the date, but not those who give another date only."""
        own = evidence_data(one.account.backing.citations)
        if not one.account.asserted:
            return own
        rivals = {
            citation.source.iri
            for other in dated
            if other is not one and other.extent != "end"
            for citation in other.account.backing.citations
        } - {item["source_iri"] for item in own}
        of_link = [item for edge in seen for item in edge.data["citations"]]
        return [*(item for item in of_link if item["source_iri"] not in rivals), *own]

    def _draft(
        self, seen: Sequence[Seen], one: Dated, text: str, citations: Sequence[EvidenceData]
    ) -> Draft:
        link, account, curie = seen[0].data, one.account, self.prefixes.curie
        ends = dict.fromkeys(key for edge in seen for key in (edge.start, edge.end))
        return Draft(
            start=link["from"] if one.extent == "end" else account.start,
            end=account.end,
            extent=one.extent,
            text=text,
            standing=weakest(link["standing"], account.backing.standing),
            remark=_remark(link, one),
            other_dates=tuple(other.date for other in account.others),
            other_sides=partial(self._other_sides, seen, one),
            citations=citations,
            variants=variants(account),
            kind=link["label"],
            term=link["predicate"],
            event=curie(link["act"]) if link["act"] else _event(link, map(curie, ends)),
            entities=tuple(map(self.named, ends)),
            claims=tuple(claim.iri for claim in account.claims),
            lifetime=Period(link["from"], link["until"]),
        )

    def _other_sides(self, seen: Sequence[Seen], one: Dated) -> tuple[OtherSide, ...]:
        if one.account.backing.standing == "deprecated":
            return ()
        told = (
            side
            for edge in seen
            for side in self.sides.of_link(self.dates.claims(edge.data), edge.other)
        )
        return tuple(dict.fromkeys(told))


def _with_ending(dated: Sequence[Dated], ending: Ending | None) -> list[Dated]:
    """Give an act that another one ended an entry for its end, unless that one has its own."""
    ends = [one for one in dated if one.extent == "end"]
    if ending is None or ending.date is None or not dated or dated[0].extent != "event":
        return list(dated)
    if not ending.elsewhere:
        added = Dated(Account((Saying(None, ending.date),)), "end")
        return [*dated, *([] if ends else [added])]
    first = dated[0].account
    joined = [saying for one in ends for saying in one.account.sayings if saying.asserted]
    begun = Dated(Account((*first.sayings, *joined), first.others), "event")
    return [begun, *(one for one in dated[1:] if one.extent != "end" or not one.account.asserted)]


def _event(link: EdgeData, ends: Iterable[str]) -> str:
    return " ".join([*ends, link["predicate"]])


def _remark(link: EdgeData, one: Dated) -> str | None:
    """Say how link and date stand; beside a wrong date the link itself needs no remark."""
    of_date = remark_of(one.account)
    if one.account.backing.standing == "deprecated":
        return of_date
    of_link = standing_words(
        link["standing"], link["kind"], link["dispute"], link["dispute_kind"], link["reason"]
    )
    return "; ".join(dict.fromkeys(words for words in (of_link, of_date) if words)) or None

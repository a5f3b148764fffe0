"""Entries before they have their numbers: what is told, and whom it will cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.evidence import Citation
from graph.evidence.period import Period
from graph.explain.dates import date_words, period_words
from graph.explain.numbering import Numbering
from graph.explain.records import Named, OtherSide, Value
from graph.explain.standing import STANDINGS, standing_words
from graph.explain.timeline.accounts import Account, Saying
from graph.explain.timeline.moments import place, precision
from graph.explain.timeline.records import Entry, Extent
from graph.network.backing import evidence_data
from graph.network.payload import EvidenceData, Standing

__all__ = ["Draft", "entry_of", "remark_of", "saying_words", "variants", "weakest"]


Variant = tuple[str, list[EvidenceData]]
"""A date in words, and who writes it so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry whose sources have no numbers yet; the fields are those of :class:`Entry`.

    :param lifetime: from when until when the thing holds, whatever this entry tells of it.
    :param term: CURIE of the property or of the class of acts.
    :param other_sides: tells what rival claims say, and numbers their sources.
    :param citations: the evidence of the entry.
    :param variants: the dates as each source writes them, where they differ in precision.
    """

    start: str | None
    end: str | None
    extent: Extent
    text: str
    standing: Standing
    remark: str | None
    other_dates: tuple[str, ...] = ()
    other_sides: Callable[[], tuple[OtherSide, ...]]
    citations: Sequence[EvidenceData]
    variants: tuple[Variant, ...] = ()
    kind: str
    term: str
    event: str
    entities: tuple[Named, ...]
    claims: tuple[str, ...]
    lifetime: Period

    @property
    def date(self) -> str:
        """The date under which it stands."""
        shown = self.end if self.extent == "end" else self.start
        return shown or self.start or self.end or ""

    @property
    def order(self) -> tuple[tuple[int, int, int], bool, bool, str, str]:
        """What to sort by: the date; of equals ends come late, and what is wrong last."""
        wrong, end = self.standing == "deprecated", self.extent == "end"
        return (place(self.date), wrong, end, self.text, self.event)


def entry_of(draft: Draft, numbering: Numbering) -> Entry:
    """Give numbers to the sources of a draft.

    :param draft: what is told.
    :param numbering: gives the numbers.
    :returns: the entry.
    """
    references = numbering.cite(draft.citations)
    other_sides = draft.other_sides()
    dates = tuple(Value(words, numbering.cite(cited)) for words, cited in draft.variants)
    return Entry(
        date=draft.date,
        precision=precision(draft.date),
        start=draft.start,
        end=draft.end,
        extent=draft.extent,
        text=draft.text,
        standing=draft.standing,
        remark=draft.remark,
        other_dates=draft.other_dates,
        other_sides=other_sides,
        references=references,
        as_given=dates,
        kind=draft.kind,
        event=draft.event,
        entities=draft.entities,
        claims=draft.claims,
    )


def weakest(*standings: Standing) -> Standing:
    """Choose the standing of what is no better founded than its weakest part.

    >>> weakest("stated", "disputed")
    'disputed'
    """
    return max(standings, key=STANDINGS.index)


def remark_of(account: Account) -> str | None:
    """Say how a date stands.

    :param account: the date with its claims.
    :returns: a clause, or None for what is plainly stated.
    """
    backing = account.backing
    dispute = backing.disputed.dispute if backing.disputed else None
    return standing_words(
        backing.standing,
        backing.lead.kind if backing.lead else None,
        dispute.label if dispute else None,
        dispute.kind if dispute else None,
        backing.lead.reason if backing.lead else None,
    )


def saying_words(saying: Saying) -> str:
    """Put a date, or a first and a last one, into words.

    >>> saying_words(Saying("2018-06", None)), saying_words(Saying("2018", "2019"))
    ('June 2018', 'from 2018 to 2019')
    """
    if saying.start and not saying.end:
        return date_words(saying.start)
    return period_words(saying.start, saying.end)


def variants(account: Account) -> tuple[Variant, ...]:
    """List the dates of an account as each source writes them, where they differ.

    :param account: sayings that agree.
    :returns: the words of each way of writing, with who writes so; none if there is only one.
    """
    ways: dict[tuple[str | None, str | None], list[Saying]] = {}
    for saying in account.sayings:
        ways.setdefault((saying.start, saying.end), []).append(saying)
    shapes = Counter((start is None, end is None) for start, end in ways)
    return tuple(
        (saying_words(alike[0]), evidence_data(_cited(alike)))
        for (start, end), alike in ways.items()
        if shapes[start is None, end is None] > 1
    )


def _cited(sayings: Iterable[Saying]) -> list[Citation]:
    claims = (claim for saying in sayings for claim in saying.claims)
    cited = {citation.iri: citation for claim in claims for citation in claim.citations}
    return [cited[iri] for iri in sorted(cited)]

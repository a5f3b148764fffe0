"""Which date a sentence may say, who says it, and which dates must be shown beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Claim
from graph.explain.dates import date_words, on_date, period_words
from graph.explain.terms import FactTerms
from graph.network.facts import fact
from graph.network.payload import EdgeData, EvidenceData, FactData

__all__ = ["Dating", "date_act", "date_link"]


@dataclass(frozen=True, slots=True)
class Dating:
    """The time of a link.

    :param words: what the sentence says, such as ``on 6 June 2018``; empty where sources disagree.
    :param citations: the evidence of the sentence with its date.
    :param facts: facts to show below the sentence, rival dates included.
    """

    words: str
    citations: list[EvidenceData]
    facts: list[FactData]


def date_act(link: EdgeData, terms: FactTerms) -> Dating:
    """Date the sentence of an act by the facts about it.

    A date that stands alone is said in the sentence only; of several that agree, the most precise
    is said, and all are shown; of several that disagree, none is said.

    :param link: an edge that stands for an act.
    :param terms: knows which facts are dates.
    :returns: the dating.
    """
    dates = [data for data in link["facts"] if terms.role(data)]
    others = [data for data in link["facts"] if not terms.role(data)]
    if not _agree(link, dates, terms):
        return Dating("", link["citations"], link["facts"])
    if _several(dates):
        return Dating(_words(link, dates, terms), _without_rivals(link, dates), link["facts"])
    cited = [item for data in dates for item in data["citations"]]
    return Dating(_words(link, dates, terms), [*link["citations"], *cited], others)


def date_link(link: EdgeData, claims: Sequence[Claim]) -> Dating:
    """Date the sentence of a plain link by the claims behind it.

    :param link: an edge that stands for one triple.
    :param claims: its claims.
    :returns: the dating; if the claims differ, their dates are shown as facts.
    """
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        said.setdefault(_period(claim.start, claim.end), []).append(claim)
    said.pop("", None)
    if len(said) < 2:
        words = period_words(link["from"], link["until"])
        return Dating(words, link["citations"], link["facts"])
    dates = [fact("", "dates given", words, backing) for words, backing in said.items()]
    return Dating("", link["citations"], [*link["facts"], *dates])


def _period(start: str | None, end: str | None) -> str:
    return " to ".join(date_words(date) for date in (start, end) if date)


def _words(link: EdgeData, dates: Sequence[FactData], terms: FactTerms) -> str:
    roles = {terms.role(data) for data in dates}
    start, end = link["from"], link["until"]
    if start and end and start != end and "from" not in roles:
        return f"{on_date(start)}; ended {on_date(end)}"
    if start and end is None and roles == {"from"}:
        return f"from {date_words(start)}"
    return period_words(start, end)


def _agree(link: EdgeData, dates: Sequence[FactData], terms: FactTerms) -> bool:
    """Tell whether the asserted dates say the same, some more precisely than others."""
    return all(
        _fits(data["value"], link["until"] if terms.role(data) == "until" else link["from"])
        for data in dates
        if data["standing"] in {"stated", "disputed"}
    )


def _fits(date: str, said: str | None) -> bool:
    return said is not None and (said.startswith(date) or date.startswith(said))


def _several(dates: Sequence[FactData]) -> bool:
    return len({data["label"] for data in dates}) < len(dates)


def _without_rivals(link: EdgeData, dates: Sequence[FactData]) -> list[EvidenceData]:
    """Leave out the sources that give another date than the sentence."""
    said = {link["from"], link["until"]}
    own = [item for data in dates if data["value"] in said for item in data["citations"]]
    rivals = {
        item["source_iri"]
        for data in dates
        if data["value"] not in said
        for item in data["citations"]
    } - {item["source_iri"] for item in own}
    kept = [item for item in link["citations"] if item["source_iri"] not in rivals]
    return [*kept, *own] or link["citations"]

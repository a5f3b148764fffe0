"""The records of a timeline: entries with their dates, and the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.explain.records import Named, OtherSide, Reference, SourceNote, Value
from graph.network.payload import Standing

__all__ = ["Entry", "Extent", "Gap", "Precision", "Timeline"]

Precision = Literal["year", "month", "day"]
"""How precisely the date is known under which an entry stands."""

Extent = Literal["event", "period", "end"]
"""Whether an entry happened at its date, lasted from it or until it, or tells the end of an act."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing at one of the dates that sources give for it.

    :param date: the date under which it stands, as written: its start, or else its end.
    :param precision: how precisely that date is known.
    :param start: when it happened or began, as written, if known.
    :param end: when it ended, as written, if known.
    :param extent: ``event``, ``period`` or ``end``.
    :param text: a sentence; of a mere event the date is not repeated.
    :param standing: ``stated``, ``disputed``, ``party`` or ``deprecated``.
    :param remark: the standing in words, if it is not plainly stated.
    :param other_dates: dates that other sources give for the same thing, as written.
    :param other_sides: what rival claims say.
    :param references: who says so, in the order of their numbers.
    :param as_given: the dates as each source writes them, where they differ in precision.
    :param kind: what it is, in words, such as ``pardon`` or ``date of the premiere``.
    :param event: what it is about; entries that give other dates for the same thing share it.
    :param entities: the entities that it is about.
    :param claims: identifiers of the claims that give the date.
    """

    date: str
    precision: Precision
    start: str | None
    end: str | None
    extent: Extent
    text: str
    standing: Standing
    remark: str | None
    other_dates: tuple[str, ...]
    other_sides: tuple[OtherSide, ...]
    references: tuple[Reference, ...]
    as_given: tuple[Value, ...]
    kind: str
    event: str
    entities: tuple[Named, ...]
    claims: tuple[str, ...]

    @property
    def cited(self) -> tuple[Reference, ...]:
        """Who says all this, each date and each other side included."""
        of_dates = (one for value in self.as_given for one in value.references)
        of_sides = (one for side in self.other_sides for one in side.references)
        return tuple(dict.fromkeys((*self.references, *of_dates, *of_sides)))


@dataclass(frozen=True, slots=True)
class Gap:
    """Years in which no entry begins or ends.

    :param first: the first of them.
    :param last: the last of them.
    """

    first: int
    last: int

    @property
    def years(self) -> int:
        """Number of the years."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is dated of an entity or of a whole graph, in order.

    Entries whose order is not known stand together: what is known to a year at the head of that
    year, what is known to a month at the head of that month.

    :param iri: identifier of the entity; None for a whole graph.
    :param curie: the identifier, short; empty for a whole graph.
    :param label: name of the entity, or of the data.
    :param type: most specific class of the entity, in words; empty for a whole graph.
    :param name: name of the entity as sentences say it; empty for a whole graph.
    :param short: its name where it has been named already, or None.
    :param entries: the entries in order.
    :param gaps: long stretches without any entry, in order.
    :param undated: number of links without a date; None where the data are too many to count them.
    :param left_out: number of entries after the last one that was asked for.
    :param unread: number of dated statements that were not read, where there are too many.
    :param sources: the sources, in the order of their numbers.
    """

    iri: str | None
    curie: str
    label: str
    type: str
    name: str
    short: str | None
    entries: tuple[Entry, ...]
    gaps: tuple[Gap, ...]
    undated: int | None
    left_out: int
    unread: int
    sources: tuple[SourceNote, ...]

"""From when until when acts last: by their own dates, and by the acts that end them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from graph.evidence import Evidence
from graph.evidence.period import Moment, Period, moment
from graph.model import Model
from graph.network.backing import back
from graph.network.reading import Reading
from graph.terms.nodes import node_term

__all__ = ["Lifetimes", "has_ended", "read_lifetimes"]


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """How long acts last, by their number.

    :param starts: their first dates.
    :param ends: their last dates.
    :param over: those that another act ended on a day that nobody recorded.
    """

    starts: Mapping[int, str]
    ends: Mapping[int, str]
    over: frozenset[int]


def read_lifetimes(
    reading: Reading, model: Model, evidence: Evidence, lasting: Set[int] = frozenset()
) -> Lifetimes:
    """Find from when until when each act lasts.

    The end of an act is its own end date, or else the first date of an act that ends it; that
    one act ends another decides nothing where it is in dispute or only claimed.  What lasts by
    its nature, such as an office, is known to hold only at the dates at which a source shows it.

    :param reading: the columns.
    :param model: the ontology, which tells the roles of dates, and which properties end an act.
    :param evidence: the claims.
    :param lasting: numbers of the acts of a class that is marked as lasting.
    :returns: the dates; of two values for one date the more precise, then the earlier.
    """
    starts, ends = _own_dates(reading, model, lasting)
    ended: dict[int, set[str]] = {}
    for ending, act in _endings(reading, model, evidence):
        if moment(ends.get(act)) is None:
            date = starts.get(ending) or ends.get(ending)
            ended.setdefault(act, set()).update([date] if date and moment(date) else [])
    by_others = {act: min(dates, key=_time) for act, dates in ended.items() if dates}
    return Lifetimes(starts, ends | by_others, frozenset(ended.keys() - by_others.keys()))


def _own_dates(
    reading: Reading, model: Model, lasting: Set[int]
) -> tuple[dict[int, str], dict[int, str]]:
    starts: dict[int, str] = {}
    ends: dict[int, str] = {}
    seen: dict[int, str] = {}
    bounded: set[int] = set()
    for predicate, (subjects, literals) in reading.literals.items():
        term = model.properties.get(predicate)
        if term is None or term.time_role is None:
            continue
        dates = ends if term.time_role == "until" else starts
        for subject, literal in zip(subjects, literals, strict=True):
            value, known = literal.value, dates.get(subject)
            if known is None or _preference(value) < _preference(known):
                dates[subject] = value
            if term.time_role != "at":
                bounded.add(subject)
            elif subject in lasting:
                seen[subject] = max(value, seen.get(subject, value), key=_time)
    last_seen = {act: date for act, date in seen.items() if act not in bounded}
    return starts, last_seen | ends


def _endings(reading: Reading, model: Model, evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Give each act that ends another, and the other."""
    names: list[str] = []
    for (predicate, _), links in reading.links.items():
        term = model.properties.get(predicate)
        if term is None or not term.ends:
            continue
        names = names or reading.names
        for ending, act in zip(*links, strict=True):
            claims = evidence.saying(names[ending], predicate, node_term(names[act]))
            if back((claims,)).standing == "stated":
                yield ending, act


def _preference(date: str) -> tuple[int, str]:
    return (-len(_time(date)), date)


def _time(date: str) -> Moment:
    return moment(date) or ()


def has_ended(until: str | None, today: str | None) -> bool:
    """Tell whether what held until a date is over by the date of the data.

    :param until: the last date, as precise as known.
    :param today: the date of the data; None if it is not known.
    :returns: False for what has no end, or one still to come.

    >>> has_ended("2022-02", "2026-11-23"), has_ended("2027", "2026-11-23"), has_ended(None, None)
    (True, False, False)
    """
    return moment(until) is not None and Period(start=until).meets(Period(end=today))

"""Rules on clemency and the term of office of who granted it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from pyoxigraph import NamedNode

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.rule import Fault, rule
from graph.evidence import Period
from graph.terms import JG
from graph.terms.nodes import Node, node_key

__all__ = ["clemency_within_term", "term_is_recorded"]

_CLEMENCY = (JG.ClemencyAct, JG.Commutation, JG.Pardon)


@rule(
    "clemency-within-term",
    "error",
    "Clemency is granted while its grantor holds office, as precisely as both are known.",
    "Correct the date, the grantor or the term of office, and cite the source.",
)
def clemency_within_term(checked: Checked) -> Iterator[Fault]:
    """Find grants before or after the grantor's terms of office."""
    terms_of = cache(partial(_terms, checked))
    for act, grantor in _grants(checked):
        terms = terms_of(grantor)
        dates = checked.texts(act, JG.date)
        inside = any(term.meets(Period(date, date)) for term in terms for date in dates)
        if terms and dates and not inside:
            blamed = checked.blamed(act, JG.date, checked.values(act, JG.date)[0])
            yield Fault(
                blamed,
                f"{checked.name(act)} is dated {' or '.join(dates)}, and {checked.name(grantor)}"
                f" held office {' or '.join(map(_told, terms))}.",
            )


@rule(
    "term-is-recorded",
    "info",
    "The term of office of everyone who granted clemency is recorded.",
    "Add a start or an end, with its source, to the role in which clemency was granted.",
)
def term_is_recorded(checked: Checked) -> Iterator[Fault]:
    """Find grantors whose grants cannot be held against a term of office."""
    for grantor in {grantor for _, grantor in _grants(checked)}:
        if not any(term.dated for term in _terms(checked, grantor)):
            yield Fault(
                node_key(grantor),
                f"{checked.name(grantor)} granted clemency, and no term of office is recorded.",
            )


def _grants(checked: Checked) -> Iterator[tuple[Node, Node]]:
    """Give each act of clemency with each person who granted it."""
    for act in {act for kind in _CLEMENCY for act in checked.instances(kind)}:
        for grantor in checked.nodes(act, JG.grantedBy):
            if checked.has_class(grantor, JG.Person):
                yield act, grantor


def _terms(checked: Checked, person: Node) -> list[Period]:
    """Give the terms of a person's public offices; several values of a date make several."""
    return [
        Period(start, end)
        for role in _offices(checked, person)
        for start in _dates(checked, role, JG.startDate)
        for end in _dates(checked, role, JG.endDate)
    ]


def _dates(checked: Checked, role: Node, predicate: NamedNode) -> list[str | None]:
    return [*checked.texts(role, predicate)] or [None]


def _offices(checked: Checked, person: Node) -> Iterator[Node]:
    """Find the roles of a person that are held at a territory with its own law."""
    for quad in checked.store.quads(None, JG.holder, person):
        role = quad.subject
        if isinstance(role, Node) and any(
            checked.has_class(place, JG.Jurisdiction) for place in checked.nodes(role, JG.heldAt)
        ):
            yield role


def _told(term: Period) -> str:
    start = f"from {term.start}" if term.start else ""
    end = f"until {term.end}" if term.end else ""
    return f"{start} {end}".strip()

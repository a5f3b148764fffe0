"""Rules on clemency: its kinds, its end, and what is known afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.moments import later
from graph.dataset.rules.rule import Fault, rule
from graph.evidence import moment
from graph.terms import JG
from graph.terms.nodes import Node, node_key

__all__ = ["commutation_is_no_pardon", "revoked_has_status", "revoked_is_not_in_force"]


@rule(
    "commutation-is-no-pardon",
    "error",
    "One act of clemency is a commutation or a pardon, never both.",
    "Record two acts with their own dates, or deprecate the wrong kind.",
)
def commutation_is_no_pardon(checked: Checked) -> Iterator[Fault]:
    """Find acts of both kinds."""
    for act in set(checked.instances(JG.Commutation)).intersection(checked.instances(JG.Pardon)):
        yield Fault(node_key(act), "One act is asserted to be a commutation and a pardon.")


@rule(
    "revoked-is-not-in-force",
    "error",
    "Clemency that was revoked has an end.",
    "Give the revocation its date, or the act an endDate, with the day, month or year.",
)
def revoked_is_not_in_force(checked: Checked) -> Iterator[Fault]:
    """Find revoked acts that would be shown as in force."""
    for quad in checked.store.quads(None, JG.revokes):
        act, revocation = quad.object, quad.subject
        if not isinstance(act, Node) or not isinstance(revocation, Node):
            continue
        dates = [*checked.texts(act, JG.endDate), *checked.texts(revocation, JG.date)]
        if not any(map(moment, dates)):
            yield Fault(
                node_key(act),
                "It was revoked, and neither its end nor the revocation is dated, so it would be"
                " shown as in force.",
            )


@rule(
    "revoked-has-status",
    "warning",
    "After clemency was revoked, it is recorded where the person has been since.",
    "Record the person's custody status or release after the revocation, with its date.",
)
def revoked_has_status(checked: Checked) -> Iterator[Fault]:
    """Find revocations after which nothing is known of the person."""
    for revocation in checked.instances(JG.Revocation):
        dates: list[str | None] = [*checked.texts(revocation, JG.date)] or [None]
        for person in checked.nodes(revocation, JG.concerns):
            known = list(_statuses(checked, person))
            if all(later(date, status) for date in dates for status in known):
                yield Fault(
                    node_key(revocation),
                    f"Nothing is recorded of {checked.name(person)} after the revocation.",
                )


def _statuses(checked: Checked, person: Node) -> Iterator[str]:
    """Give the dates from which something is known of a person's custody."""
    for claim in checked.evidence.about(node_key(person)):
        date = claim.start or claim.end
        if date and claim.predicate in {JG.custodyStatus.value, JG.imprisonedAt.value}:
            yield date
    for quad in checked.store.quads(None, JG.concerns, person):
        if isinstance(quad.subject, Node) and checked.has_class(quad.subject, JG.Release):
            yield from checked.texts(quad.subject, JG.date)

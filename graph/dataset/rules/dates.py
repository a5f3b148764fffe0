"""Rules on the order of dates."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.moments import later
from graph.dataset.rules.rule import Fault, rule
from graph.terms import JG
from graph.terms.nodes import Node, node_key

__all__ = ["no_act_after_death", "period_runs_forward"]

_PARTS = (JG.concerns, JG.grantedTo, JG.client, JG.holder, JG.lawyer, JG.advocate)
"""The parts in an act that a person must be alive for ..."""
_AFTER_DEATH = (JG.Pardon, JG.Recommendation, JG.ClemencyRefusal, JG.Execution)
"""... unless the act is one of these."""


@rule(
    "period-runs-forward",
    "error",
    "No claim and no act ends before it starts.",
    "Correct the wrong date, or exchange the two.",
)
def period_runs_forward(checked: Checked) -> Iterator[Fault]:
    """Find claims and acts whose end is surely before their start."""
    for claim in checked.evidence.claims:
        if later(claim.start, claim.end):
            yield Fault(claim.iri, f"It holds from {claim.start} until {claim.end}.")
    for act in sorted(_ended(checked), key=str):
        ends = checked.texts(act, JG.endDate)
        starts = checked.texts(act, JG.startDate) or checked.texts(act, JG.date)
        if starts and all(later(start, end) for start in starts for end in ends):
            blamed = checked.blamed(act, JG.endDate, checked.values(act, JG.endDate)[0])
            yield Fault(
                blamed,
                f"{checked.name(act)} is dated from {' or '.join(starts)} until"
                f" {' or '.join(ends)}.",
            )


def _ended(checked: Checked) -> set[Node]:
    quads = checked.store.quads(None, JG.endDate)
    return {quad.subject for quad in quads if isinstance(quad.subject, Node)}


@rule(
    "no-act-after-death",
    "warning",
    "Nobody takes part in an act that is dated after their execution.",
    "Correct the date, or the person.",
)
def no_act_after_death(checked: Checked) -> Iterator[Fault]:
    """Find acts of the executed that are dated afterwards, pardons and advice apart."""
    for execution in checked.instances(JG.Execution):
        died = checked.texts(execution, JG.date)
        for person in checked.nodes(execution, JG.concerns):
            for act in sorted(_acts(checked, person), key=str):
                dates = checked.texts(act, JG.date) or checked.texts(act, JG.startDate)
                if died and dates and all(later(one, day) for one in dates for day in died):
                    yield Fault(
                        node_key(act),
                        f"{checked.name(act)} is dated {' or '.join(dates)}, and the execution of"
                        f" {checked.name(person)} {' or '.join(died)}.",
                    )


def _acts(checked: Checked, person: Node) -> set[Node]:
    acts = {
        quad.subject
        for part in _PARTS
        for quad in checked.store.quads(None, part, person)
        if isinstance(quad.subject, Node)
    }
    return {act for act in acts if not any(checked.has_class(act, one) for one in _AFTER_DEATH)}

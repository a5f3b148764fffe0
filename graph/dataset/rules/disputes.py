"""Rules on claims that disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import Literal

from graph.dataset.rules.checked import Checked
from graph.dataset.rules.moments import same_moment
from graph.dataset.rules.rule import Fault, rule
from graph.evidence import Claim, Period
from graph.terms.nodes import node_term

__all__ = ["dispute_has_two_sources", "no_winner", "preferred_agree"]


@rule(
    "no-winner",
    "error",
    "No side of a true dispute is preferred.",
    "Give every side of a true dispute the rank Normal.",
)
def no_winner(checked: Checked) -> Iterator[Fault]:
    """Find preferred sides of true disputes."""
    for claim in checked.evidence.claims:
        dispute = claim.dispute
        if dispute and dispute.kind == "TrueDispute" and claim.rank == "Preferred":
            yield Fault(claim.iri, f"A side of the true dispute “{dispute.label}” is preferred.")


@rule(
    "dispute-has-two-sources",
    "warning",
    "The claims of a dispute come from at least two sources; a copy counts with its original.",
    "Cite a second source, if there is one.",
)
def dispute_has_two_sources(checked: Checked) -> Iterator[Fault]:
    """Find disputes of a source with itself."""
    evidence = checked.evidence
    for iri in {claim.dispute.iri for claim in evidence.claims if claim.dispute}:
        citations = (citation for claim in evidence.sides(iri) for citation in claim.citations)
        originals = {citation.source.original for citation in citations}
        if len(originals) == 1:
            title = checked.name(node_term(originals.pop()))
            yield Fault(iri, f"All its claims go back to one source, “{title}”.")


@rule(
    "preferred-agree",
    "error",
    "Where only one value can be true, preferred claims do not contradict each other.",
    "Prefer one of them, and give the other the rank Normal or Deprecated.",
)
def preferred_agree(checked: Checked) -> Iterator[Fault]:
    """Find preferred claims that cannot both be true."""
    preferred: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in checked.evidence.claims:
        term = checked.model.properties.get(claim.predicate)
        if claim.rank == "Preferred" and claim.asserted and term and term.single_valued:
            preferred[claim.subject, claim.predicate].append(claim)
    for alike in preferred.values():
        for number, claim in enumerate(alike):
            rival = next((one for one in alike[:number] if _contradict(one, claim)), None)
            if rival:
                yield Fault(
                    claim.iri,
                    f"It says “{checked.told(claim.object)}”, and {checked.curie(rival.iri)} says"
                    f" “{checked.told(rival.object)}”; both are preferred.",
                )


def _contradict(one: Claim, other: Claim) -> bool:
    if not Period(one.start, one.end).meets(Period(other.start, other.end)):
        return False
    mine, its = one.object, other.object
    if isinstance(mine, Literal) and isinstance(its, Literal):
        return mine.value != its.value and not same_moment(mine.value, its.value)
    return mine != its

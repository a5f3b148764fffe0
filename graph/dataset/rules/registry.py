"""All rules, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from graph.dataset.rules import claims, clemency, dates, disputes, links, people, phrases, terms
from graph.dataset.rules.rule import Rule
from graph.dataset.rules.shapes import shape
from graph.errors import UnknownNameError

__all__ = ["RULES", "choose_rules"]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        one.name: one
        for one in (
            shape,
            claims.claim_has_citation,
            claims.no_statement_without_source,
            claims.party_is_not_fact,
            claims.deprecated_is_not_fact,
            claims.short_quotations,
            claims.source_has_kind,
            people.private_people_unnamed,
            disputes.no_winner,
            disputes.preferred_agree,
            disputes.dispute_has_two_sources,
            clemency.commutation_is_no_pardon,
            clemency.revoked_is_not_in_force,
            clemency.revoked_has_status,
            terms.clemency_within_term,
            terms.term_is_recorded,
            dates.period_runs_forward,
            dates.no_act_after_death,
            links.entity_is_linked,
            phrases.phrase_is_written,
        )
    }
)
"""Name to rule."""


def choose_rules(names: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Find rules by their names.

    :param names: names of rules; none for all of them.
    :returns: the rules, each once, in the order of the list.
    :raises UnknownNameError: if there is no rule of a name.

    >>> [rule.severity for rule in choose_rules(["no-winner", "shape"])]
    ['error', 'error']
    """
    wanted = set(names)
    for name in sorted(wanted - RULES.keys()):
        near = get_close_matches(name, RULES, n=1)
        remedy = f"did you mean {near[0]!r}?" if near else "`justice check --list-rules` has them."
        raise UnknownNameError(f"There is no rule {name!r}; {remedy}")
    return tuple(one for name, one in RULES.items() if name in wanted or not wanted)

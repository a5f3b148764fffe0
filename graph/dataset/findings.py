"""What a check of the data finds: breaches of the rules, each with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.dataset.places import FindPlaces, Place, nowhere
from graph.dataset.private_names import PrivateNames, read_private_names
from graph.dataset.rules import RULES, SEVERITIES, Checked, Fault, Rule, Severity
from graph.resources import data_folder
from graph.store.base import Store

__all__ = ["Finding", "check_data", "packaged_names"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule.

    :param severity: ``error``, ``warning`` or ``info``.
    :param rule: name of the rule.
    :param subject: CURIE or IRI of the claim, citation or entity at fault.
    :param message: what is wrong, a sentence.
    :param remedy: what to do, a sentence.
    :param file: file in which the subject is written, if known.
    :param line: its line there, from 1, if known.
    """

    severity: Severity
    rule: str
    subject: str
    message: str
    remedy: str
    file: str | None = None
    line: int | None = None


def check_data(
    store: Store,
    find_places: FindPlaces = nowhere,
    *,
    rules: Iterable[Rule] = tuple(RULES.values()),
    names: PrivateNames | None = None,
    own: bool = False,
) -> list[Finding]:
    """Search a store for what breaks the rules.

    :param store: the data.
    :param find_places: tells file and line of subjects.
    :param rules: the rules that count; all of them if not given.
    :param names: private people who are not named; None for the list of the package.
    :param own: whether the data are this project's own, where a private last name by itself is
        a breach too.
    :returns: findings, each once: errors first, then by rule and place.
    """
    checked = Checked(store, packaged_names() if names is None else names, own)
    found = [(rule, fault) for rule in rules for fault in rule.find(checked)]
    known = {(rule.name, fault.subject) for rule, fault in found}
    kept = [(rule, fault) for rule, fault in found if known.isdisjoint(fault.told)]
    places = find_places({fault.subject for _, fault in kept})
    findings = {
        _finding(rule, fault, checked.curie(fault.subject), places.get(fault.subject))
        for rule, fault in kept
    }
    return sorted(findings, key=_order)


def packaged_names() -> PrivateNames:
    """Read the list of private people that comes with the data.

    :returns: the list.
    """
    return read_private_names(data_folder() / "private-names.txt")


def _finding(rule: Rule, fault: Fault, subject: str, place: Place | None) -> Finding:
    return Finding(
        severity=fault.severity or rule.severity,
        rule=rule.name,
        subject=subject,
        message=fault.message,
        remedy=rule.remedy,
        file=place.file if place else None,
        line=place.line if place else None,
    )


def _order(finding: Finding) -> tuple[int, str, str, int, str, str]:
    return (
        SEVERITIES.index(finding.severity),
        finding.rule,
        finding.file or "",
        finding.line or 0,
        finding.subject,
        finding.message,
    )

"""What a rule is, and what it says where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from graph.dataset.rules.checked import Checked

__all__ = ["SEVERITIES", "Fault", "Rule", "Search", "Severity", "rule"]

Severity: TypeAlias = OneOf["error", "warning", "info"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""What must be mended, what should be, and what is good to know; in this order."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a rule is broken.

    :param subject: key of the claim, citation, source, dispute or entity at fault.
    :param message: what is wrong, a sentence.
    :param severity: where the rule leaves it to the fault; None for the rule's own.
    :param told: rules and subjects that, if found, tell the same fault better.
    """

    subject: str
    message: str
    severity: Severity | None = None
    told: frozenset[tuple[str, str]] = frozenset()


Search: TypeAlias = Callable[[Checked], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that data keep, and the search for what breaks it.

    :param name: short name, which says what holds.
    :param severity: how grave a breach is.
    :param holds: what holds, a sentence.
    :param remedy: what to do about a breach, a sentence.
    :param find: the search.
    """

    name: str
    severity: Severity
    holds: str
    remedy: str
    find: Search


def rule(name: str, severity: Severity, holds: str, remedy: str) -> Callable[[Search], Rule]:
    """Make a rule of the search for its breaches.

    :param name: short name, which says what holds.
    :param severity: how grave a breach is.
    :param holds: what holds, a sentence.
    :param remedy: what to do about a breach, a sentence.
    :returns: a decorator.

    >>> @rule("no-data", "info", "There are no data.", "Remove them.")
    ... def no_data(checked):
    ...     return iter([Fault("", "There are some.")] if checked.store else [])
    >>> no_data.name
    'no-data'
    """

    def decorate(find: Search) -> Rule:
        return Rule(name, severity, holds, remedy, find)

    return decorate

"""When something was: the dates that claims give, those that agree taken together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.evidence import Claim
from graph.explain.timeline.moments import agree, in_order, place, readable
from graph.network.backing import Backing, back

__all__ = ["Account", "Saying", "accounts_of"]


@dataclass(frozen=True, slots=True)
class Saying:
    """A date, or a first and a last one, and the claims that give it in these very words.

    :param start: when it was or began, as written; a readable date or None.
    :param end: when it ended, likewise.
    :param lasting: whether it went on from its start.
    :param claims: the claims; empty where nobody is recorded to say so.
    """

    start: str | None
    end: str | None
    lasting: bool = False
    claims: tuple[Claim, ...] = ()

    @property
    def date(self) -> str:
        """The date under which it stands."""
        return self.start or self.end or ""

    @property
    def asserted(self) -> bool:
        """Whether somebody but a party says so who is not held to be wrong."""
        return not self.claims or any(claim.asserted for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Account:
    """One account of when something was: sayings that agree, the most precise of them first.

    :param sayings: at least one.
    :param others: the dates of the other accounts that are asserted as well.
    """

    sayings: tuple[Saying, ...]
    others: tuple[Saying, ...] = ()

    @property
    def date(self) -> str:
        """The date under which it stands."""
        return self.start or self.end or ""

    @property
    def start(self) -> str | None:
        """When it was or began, as precisely as said."""
        return next((saying.start for saying in self.sayings if saying.start), None)

    @property
    def end(self) -> str | None:
        """When it ended, as precisely as said."""
        return next((saying.end for saying in self.sayings if saying.end), None)

    @property
    def lasting(self) -> bool:
        """Whether it went on from its start."""
        return any(saying.lasting for saying in self.sayings)

    @property
    def asserted(self) -> bool:
        """Whether somebody but a party says so who is not held to be wrong."""
        return self.sayings[0].asserted

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims behind it, in the order of the sayings."""
        return tuple(claim for saying in self.sayings for claim in saying.claims)

    @property
    def backing(self) -> Backing:
        """Its standing and its citations."""
        return back((self.claims,))


def accounts_of(sayings: Iterable[Saying]) -> tuple[Account, ...]:
    """Take together the dates that agree; dates that rule each other out make several accounts.

    What is asserted never agrees with what is held to be wrong, or with what only a party says.

    :param sayings: what claims say of one thing; without a readable date they are left out.
    :returns: the accounts, those that are asserted first, of equals the more precise one first.

    >>> accounts = accounts_of(Saying(date, None) for date in ("2018", "2018-06", "2017"))
    >>> [[saying.date for saying in account.sayings] for account in accounts]
    [['2018-06', '2018'], ['2017']]
    """
    groups: list[list[Saying]] = []
    for saying in sorted((one for one in sayings if readable(one.date)), key=_best_first):
        fitting = (group for group in groups if _fit(group[0], saying))
        group = next(fitting, None)
        if group is None:
            groups.append([saying])
        else:
            group.append(saying)
    return tuple(Account(tuple(group), _others(group[0], groups)) for group in groups)


def _best_first(saying: Saying) -> tuple[bool, bool, int, tuple[int, int, int], str]:
    at = place(saying.date)
    both = saying.start is not None and saying.end is not None
    return (not saying.asserted, not both, at.count(0), at, saying.date)


def _fit(one: Saying, other: Saying) -> bool:
    if one.asserted != other.asserted:
        return False
    forwards = in_order(one.start, other.end) and in_order(other.start, one.end)
    return forwards and _compatible(one.start, other.start) and _compatible(one.end, other.end)


def _compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two dates can both be so; what is not said rules nothing out."""
    return one is None or other is None or agree(one, other)


def _others(own: Saying, groups: Sequence[Sequence[Saying]]) -> tuple[Saying, ...]:
    if not own.asserted:
        return ()
    return tuple(group[0] for group in groups if group[0] is not own and group[0].asserted)

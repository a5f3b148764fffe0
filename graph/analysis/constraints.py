"""What a reader asks of the connections between two entities."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.analysis.exploring import Bounds
from graph.errors import InputError
from graph.evidence import ALWAYS, Period

__all__ = ["Constraints"]

_MOST = 50


@dataclass(frozen=True, slots=True)
class Constraints:
    """Which connections are looked for, and how far.

    :param count: the most connections.
    :param via: keys of entities to pass through, in this order.
    :param avoid: keys of entities, and IRIs of classes of entities or acts, to keep away from.
    :param disputed: whether links count that one side claims or that are held to be wrong.
    :param sourced: whether only links with a source count.
    :param period: the date or the dates at which the links must hold; undated ones always do.
    :param bounds: how far the search goes.
    :raises InputError: if the count is out of range.
    """

    count: int = 3
    via: tuple[str, ...] = ()
    avoid: frozenset[str] = frozenset()
    disputed: bool = False
    sourced: bool = False
    period: Period = ALWAYS
    bounds: Bounds = field(default_factory=Bounds)

    def __post_init__(self) -> None:
        if not 1 <= self.count <= _MOST:
            raise InputError(f"{self.count} connections cannot be shown; choose 1 to {_MOST}.")

"""The options that choose which connections are looked for."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import click

from graph.analysis.constraints import Constraints
from graph.analysis.exploring import Bounds
from graph.cli.complete import complete_entity
from graph.cli.period import as_of
from graph.evidence.period import Period
from graph.model import Model
from graph.network import resolve_entity
from graph.network.term_names import class_or_entity
from graph.store.base import Store

__all__ = ["Route", "routed"]

R = TypeVar("R")

_BOUNDS = Bounds()

_OPTIONS = (
    click.option(
        "--count",
        type=click.IntRange(1, 50),
        default=3,
        show_default=True,
        metavar="N",
        help="Most connections.",
    ),
    click.option(
        "--max-hops",
        type=click.IntRange(1, 12),
        default=_BOUNDS.hops,
        show_default=True,
        metavar="N",
        help="Most links of a connection.",
    ),
    click.option(
        "--via",
        multiple=True,
        metavar="ENTITY",
        shell_complete=complete_entity,
        help="Pass through this entity; repeatable, in this order.",
    ),
    click.option(
        "--avoid",
        multiple=True,
        metavar="TYPE|ENTITY",
        help="Keep away from this entity, or from entities and acts of this class; repeatable.",
    ),
    click.option(
        "--include-disputed",
        "disputed",
        is_flag=True,
        help="Use links too that one side claims or that are held to be wrong.",
    ),
    click.option("--only-sourced", "sourced", is_flag=True, help="Use only links with a source."),
    click.option(
        "--max-links",
        type=click.IntRange(min=1),
        default=_BOUNDS.statements,
        show_default=True,
        metavar="N",
        help="Most links to look at.",
    ),
    click.option(
        "--timeout",
        "seconds",
        type=click.FloatRange(min=0, min_open=True),
        default=_BOUNDS.seconds,
        show_default=True,
        metavar="SECONDS",
        help="Stop the search after this time.",
    ),
    as_of,
)


@dataclass(frozen=True, slots=True)
class Route:
    """What the options say, before names are looked up.

    :param count: the most connections.
    :param max_hops: the most links of a connection.
    :param via: entities to pass through, as the user names them.
    :param avoid: entities and classes to keep away from, likewise.
    :param disputed: whether links count that are not asserted.
    :param sourced: whether only links with a source count.
    :param max_links: the most links to look at.
    :param seconds: the longest time of the search.
    :param period: the date that is asked for.
    """

    count: int
    max_hops: int
    via: tuple[str, ...]
    avoid: tuple[str, ...]
    disputed: bool
    sourced: bool
    max_links: int
    seconds: float
    period: Period

    def constraints(self, store: Store, model: Model) -> Constraints:
        """Look the names up.

        :param store: where the entities are.
        :param model: where the classes are.
        :returns: the constraints that the library understands.
        :raises GraphError: if a name is unknown or ambiguous.
        """
        return Constraints(
            count=self.count,
            via=tuple(resolve_entity(store, name) for name in self.via),
            avoid=frozenset(class_or_entity(name, store, model) for name in self.avoid),
            disputed=self.disputed,
            sourced=self.sourced,
            period=self.period,
            bounds=Bounds(hops=self.max_hops, statements=self.max_links, seconds=self.seconds),
        )


def routed(function: Callable[..., R]) -> Callable[..., R]:
    """Give a command the options of a search, together, as its argument ``route``.

    :param function: the command's function.
    :returns: the function with the options.
    """
    names = [field.name for field in fields(Route)]

    @functools.wraps(function)
    def command(**options: object) -> R:
        route: dict[str, Any] = {name: options.pop(name) for name in names}
        return function(route=Route(**route), **options)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command

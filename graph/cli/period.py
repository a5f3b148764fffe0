"""The options that ask for a date or for the time between two dates."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

import click
import networkx as nx

from graph.evidence.period import ALWAYS, Period
from graph.terms.quantities import counted

__all__ = ["as_of", "as_of_or_between", "size"]

R = TypeVar("R")

_AS_OF = click.option(
    "--as-of",
    metavar="DATE",
    help="Only what holds at this date, and what has no date: a year, month or day.",
)
_BETWEEN = click.option(
    "--between",
    nargs=2,
    metavar="FIRST LAST",
    help="Only what holds at some time from the first to the last date, and what has no date.",
)


def as_of(function: Callable[..., R]) -> Callable[..., R]:
    """Give a command the option ``--as-of``, as its argument ``period``.

    :param function: the command's function.
    :returns: the function with the option.
    """

    @functools.wraps(function)
    def command(as_of: str | None, **others: object) -> R:
        return function(period=Period.asked(as_of), **others)

    return _AS_OF(command)


def as_of_or_between(function: Callable[..., R]) -> Callable[..., R]:
    """Give a command the options ``--as-of`` and ``--between``, as its argument ``period``.

    :param function: the command's function.
    :returns: the function with the options.
    """

    @functools.wraps(function)
    def command(as_of: str | None, between: tuple[str, str] | None, **others: object) -> R:
        if as_of is not None and between is not None:
            raise click.UsageError("Ask for one date with --as-of or for two with --between.")
        first, last = between or (as_of, None)
        return function(period=Period.asked(first, last), **others)

    return _AS_OF(_BETWEEN(command))


def size(network: nx.MultiDiGraph[str], period: Period) -> str:
    """Say how large a network is and, where a date was asked for, how much of it has none.

    :param network: the network as of the period.
    :param period: what was asked for.
    :returns: a sentence.

    >>> size(nx.MultiDiGraph([("urn:ann", "urn:bob")]), Period.asked("2018"))
    '2 nodes, 1 link, 1 of them undated.'
    """
    counts = f"{counted(len(network), 'node')}, {counted(network.number_of_edges(), 'link')}"
    if period == ALWAYS:
        return f"{counts}."
    from graph.network.as_of import undated

    return f"{counts}, {undated(network):,} of them undated."

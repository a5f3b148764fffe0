"""The options that bound a query, and the limits they make."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

import click

from graph.store.base import Limits

__all__ = ["limited"]

R = TypeVar("R")

_OPTIONS = (
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=30.0,
        show_default=True,
        metavar="SECONDS",
        help="Time after which the query is stopped.",
    ),
    click.option(
        "--limit",
        type=click.IntRange(min=0),
        default=100_000,
        show_default=True,
        metavar="N",
        help="Rows let through; 0 for all.",
    ),
    click.option(
        "--memory",
        type=click.IntRange(min=16),
        default=2048,
        show_default=True,
        metavar="MB",
        help="Memory that the query may take.",
    ),
)


def limited(function: Callable[..., R]) -> Callable[..., R]:
    """Give a command ``--timeout``, ``--limit`` and ``--memory``, together, as ``limits``.

    :param function: the command's function.
    :returns: the function with the three options.
    """

    @functools.wraps(function)
    def command(timeout: float, limit: int, memory: int, **others: object) -> R:
        return function(limits=Limits(timeout, limit or None, memory), **others)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command

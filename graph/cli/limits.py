"""The options that bound a query, and the limits they make."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click

if TYPE_CHECKING:
    from graph.store.base import Limits

__all__ = ["limited"]

P = ParamSpec("P")
R = TypeVar("R")
First = TypeVar("First")


def limited(
    function: Callable[Concatenate[First, Limits, P], R],
) -> Callable[..., R]:
    """Give a command ``--timeout``, ``--limit`` and ``--memory``, as its second argument.

    :param function: a command that takes the shared options first.
    :returns: the command with the three options.
    """

    @functools.wraps(function)
    def command(
        first: First, timeout: float, limit: int, memory: int, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        from graph.store.base import Limits

        return function(first, Limits(timeout, limit or None, memory), *args, **kwargs)

    for option in (
        click.option(
            "--memory",
            type=click.IntRange(min=16),
            default=2048,
            show_default=True,
            metavar="MB",
            help="Memory that the query may take.",
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
            "--timeout",
            type=click.FloatRange(min=0, min_open=True),
            default=30.0,
            show_default=True,
            metavar="SECONDS",
            help="Time after which the query is stopped.",
        ),
    ):
        command = option(command)
    return command

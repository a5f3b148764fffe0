"""The options that commands share, before or after the command's name."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import click

from graph.cli.interrupts import leave_tidily

__all__ = ["Shared", "shared", "shared_options"]

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Shared:
    """What every command knows: the data to open, and how and where to write the result.

    :param data: files, folders and stores; empty for the packaged graph.
    :param format: name of a format, or None for the command's own choice.
    :param output: a path; ``-`` or None for standard output.
    """

    data: tuple[str, ...] = ()
    format: str | None = None
    output: str | None = None

    def followed_by(self, later: Shared) -> Shared:
        """Add what was written after the command; of two values the later one counts.

        :param later: the options after the command's name.
        :returns: both together.

        >>> Shared(("a",), "csv").followed_by(Shared(("b",), "json"))
        Shared(data=('a', 'b'), format='json', output=None)
        """
        return Shared(
            self.data + later.data, later.format or self.format, later.output or self.output
        )


def shared_options(formats: str) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Add ``--data``, ``--format`` and ``-o`` to a command or a group.

    :param formats: the help text of ``--format``.
    :returns: a decorator of the function, which takes ``data``, ``format`` and ``output``.
    """
    options = (
        click.option(
            "-d",
            "--data",
            multiple=True,
            metavar="PATH",
            type=click.Path(allow_dash=True),
            help="RDF file, folder, store or endpoint to open, or - for stdin; repeatable.",
        ),
        click.option("--format", metavar="NAME", help=formats),
        click.option(
            "-o",
            "--output",
            metavar="FILE",
            type=click.Path(allow_dash=True),
            help="Write to this file; - is standard output.",
        ),
    )

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def shared(formats: str) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Give a command the shared options, together, as its argument ``shared``.

    :param formats: what ``--format`` may be, for the command's help.
    :returns: a decorator of the command's function.
    """

    def decorate(function: Callable[..., R]) -> Callable[..., R]:
        @functools.wraps(function)
        def command(
            data: tuple[str, ...], format: str | None, output: str | None, **others: object
        ) -> R:
            leave_tidily()
            before = click.get_current_context().find_object(Shared) or Shared()
            both = before.followed_by(Shared(data, format, output))
            return function(shared=both, **others)

        return shared_options(f"One of {formats}.")(command)

    return decorate

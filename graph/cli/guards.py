"""The options that protect a server from those who ask it, and the guards they make."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from graph.errors import InputError

if TYPE_CHECKING:
    from graph.web.guards import Guards

__all__ = ["TOKEN", "Protection", "guarded"]

TOKEN = "JUSTICE_SERVER_TOKEN"
"""Names the variable with the token."""

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Protection:
    """What the options say; None where they say nothing.

    :param rate: requests per second of one client; 0 for any number.
    :param per_client: queries of one client at a time; 0 for any number.
    :param origins: web sites whose pages may ask.
    :param token_file: holds the token.
    :param proxies: reverse proxies whose word is taken.
    :param patience: seconds that answers under way have in the end.
    """

    rate: float | None
    per_client: int | None
    origins: tuple[str, ...]
    token_file: Path | None
    proxies: tuple[str, ...]
    patience: float

    def guards(self, is_shared: bool, workers: int) -> Guards:
        """Choose the guards of a server.

        :param is_shared: whether others than the user of this machine reach it.
        :param workers: how many queries run at a time.
        :returns: its guards; of a server for one person nothing is counted.
        """
        from graph.web.guards import EVERY_ORIGIN, Guards

        rate, most = (25.0, max(2, workers // 2)) if is_shared else (0.0, 0)
        rate = rate if self.rate is None else self.rate
        most = most if self.per_client is None else self.per_client
        origins = self.origins or ((EVERY_ORIGIN,) if is_shared else ())
        return Guards(rate or None, most or None, origins, self._token())

    def _token(self) -> str | None:
        if self.token_file is None:
            return os.environ.get(TOKEN, "").strip() or None
        try:
            return self.token_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(
                f"The token cannot be read from {str(self.token_file)!r}; it is a file with a line."
            ) from error


def _networks(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    for value in values:
        try:
            ip_network(value)
        except ValueError as error:
            raise InputError(
                f"{value!r} is no address of a proxy; write it in digits, such as 127.0.0.1."
            ) from error
    return values


_OPTIONS = (
    click.option(
        "--rate",
        type=click.FloatRange(min=0),
        metavar="N",
        help="Requests per second of one client; 0 for any; usually 25 if others can ask.",
    ),
    click.option(
        "--per-client",
        type=click.IntRange(min=0),
        metavar="N",
        help="Queries of one client at a time; 0 for any; usually half the workers if others"
        " can ask.",
    ),
    click.option(
        "--allow-origin",
        "origins",
        multiple=True,
        metavar="ORIGIN",
        help="A web site whose pages may ask; * for all, as is usual if others can ask;"
        " repeatable.",
    ),
    click.option(
        "--token-file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help=f"File with a token that clients must know; or in ${TOKEN}.",
    ),
    click.option(
        "--proxy",
        "proxies",
        multiple=True,
        callback=_networks,
        metavar="ADDRESS",
        help="A reverse proxy that says for whom it asks; repeatable.",
    ),
    click.option(
        "--grace",
        "patience",
        type=click.FloatRange(min=0),
        default=10.0,
        show_default=True,
        metavar="SECONDS",
        help="Time that answers have after Ctrl-C.",
    ),
)


def guarded(function: Callable[..., R]) -> Callable[..., R]:
    """Give a command the options of this file, together, as ``protection``.

    :param function: the command's function.
    :returns: the function with the options.
    """

    @functools.wraps(function)
    def command(
        rate: float | None,
        per_client: int | None,
        origins: tuple[str, ...],
        token_file: Path | None,
        proxies: tuple[str, ...],
        patience: float,
        **others: object,
    ) -> R:
        protection = Protection(rate, per_client, origins, token_file, proxies, patience)
        return function(protection=protection, **others)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command

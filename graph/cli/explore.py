"""``justice explore``: the explorer in the browser."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from threading import Thread

import click

from graph.cli.data import open_copy
from graph.cli.formats import choose_format
from graph.cli.guards import Protection, guarded
from graph.cli.limits import limited
from graph.cli.options import Shared, shared
from graph.cli.output import note, write_result
from graph.cli.server import Server
from graph.cli.state import saved_address
from graph.cli.terminal import has_display
from graph.store.base import Limits

__all__ = ["explore"]


@click.command(short_help="Explore the graph in the browser.")
@click.argument("state", required=False, metavar="[STATE]", type=click.Path())
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Name or address of this machine that is served.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    show_default=True,
    metavar="N",
    help="Port; 0 for one that is free.",
)
@click.option(
    "--allow-host",
    "names",
    multiple=True,
    metavar="NAME",
    help="Another name under which browsers may ask; repeatable.",
)
@click.option(
    "--open/--no-open",
    "show",
    default=None,
    help="Whether to open a browser; usual on a terminal with a display.",
)
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that answer, for a server with very many clients.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=None,
    metavar="N",
    help="Queries that run at a time in each process; usually as many as processors, at least 4,"
    " for all together.",
)
@click.option(
    "--queue",
    type=click.IntRange(min=0),
    default=16,
    show_default=True,
    metavar="N",
    help="Queries that may wait for a worker, in each process.",
)
@click.option(
    "--size",
    type=click.IntRange(min=0),
    default=1024,
    show_default=True,
    metavar="MB",
    help="Size of an answer beyond which it is broken off; 0 for any.",
)
@click.option(
    "--log",
    "lines",
    metavar="FILE",
    help="File that gets a line per query, without its text; - for the output.",
)
@guarded
@limited
@shared("text")
def explore(
    shared: Shared,
    limits: Limits,
    protection: Protection,
    state: str | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    show: bool | None,
    processes: int,
    workers: int | None,
    queue: int,
    size: int,
    lines: str | None,
) -> None:
    """Serve the explorer until Ctrl-C, and open it in the browser.

    STATE is a file that the explorer saved; it is opened as it was. Only this machine is served
    unless --host says otherwise.

    \b
    Examples:
      justice explore
      justice --data big.store explore --port 8080
      justice explore --no-open clemency.json
    """
    choose_format(shared.format, ("text",), "the address of a server", shared.output)
    fragment = saved_address(state) if state is not None else ""
    hosts, limits = (host, *names), replace(limits, size=size or None)
    server = Server(limits, protection, hosts, processes, workers, queue, lines)
    from graph.web.serving import address, is_loopback, listen  # takes a while to load

    with listen(host, port) as listening, open_copy(shared.data) as store:
        place = address(listening) + fragment
        if not is_loopback(listening):
            note("Whoever reaches this machine can ask this graph; without --host only you can.")

        def ready() -> None:
            write_result(shared.output, f"The explorer is at {place} – Ctrl-C stops it.\n")
            if show if show is not None else sys.stdout.isatty() and has_display():
                Thread(target=_browse, args=(place,), daemon=True).start()

        server.run(store, listening, ready)
    sys.stdout.flush()
    os._exit(0)  # answers that are not finished are not waited for


def _browse(place: str) -> None:
    import webbrowser

    if not webbrowser.open(place):
        note("No browser could be opened; open the address yourself.")

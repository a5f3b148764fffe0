"""The group ``justice``, and the one place where errors become messages and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import ClassVar

import click

from graph.cli.interrupts import INTERRUPTED
from graph.cli.lazy import LazyCommand, LazyGroup
from graph.cli.options import Shared, shared_options
from graph.errors import GraphError
from graph.version import __version__

__all__ = ["Justice", "justice"]


class Justice(LazyGroup):
    """The group ``justice``: every error that a command lets out ends here."""

    lazy: ClassVar[Mapping[str, LazyCommand]] = {
        name: LazyCommand(f"graph.cli.{name}", help)
        for name, help in {
            "query": "Ask the graph with SPARQL.",
            "queries": "List the named queries, show one or run one.",
            "search": "Find entities by a part of their name.",
            "show": "Tell what is known of an entity, with its sources.",
            "timeline": "Tell what happened, in order.",
            "cite": "Cite the sources of an entity, a link or a claim.",
            "path": "Explain how two entities are connected.",
            "evidence": "Write claims with their sources for other programs.",
            "network": "Write the network for other tools.",
            "draw": "Draw an interactive picture as one HTML file.",
            "explore": "Explore the graph in the browser.",
            "load": "Build a store on disk from RDF files.",
            "check": "Check the data against the rules.",
            "info": "Count what is in the graph.",
            "completion": "Print the completion script of a shell.",
        }.items()
    }

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for, and turn what goes wrong into an exit code."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except GraphError as error:
            kind = click.ClickException if error.exit_code == 1 else _WrongInput
            raise kind(str(error)) from error
        except BrokenPipeError:
            _let_go_of_stdout()
            ctx.exit(0)
        except KeyboardInterrupt:
            click.echo("\nStopped.", err=True)
            ctx.exit(INTERRUPTED)
        except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
            reason = f"{error.filename!r}: {error.strerror}"
            raise _WrongInput(f"{reason}; check the path and its permissions.") from error
        except OSError as error:
            _let_go_of_stdout()
            reason = error.strerror or str(error)
            raise click.ClickException(f"{reason}; free some space, or try again.") from error
        return result


class _WrongInput(click.ClickException):
    """A message about input that cannot be used as it is."""

    exit_code = 2


def _let_go_of_stdout() -> None:
    """Send what Python flushes at exit to the null device; nobody takes it any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=Justice,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@shared_options("Format of the result; the help of each command lists its own.")
@click.version_option(__version__, message="justice %(version)s")
@click.pass_context
def justice(
    ctx: click.Context, data: tuple[str, ...], format: str | None, output: str | None
) -> None:
    """Ask, draw and check the Justice Graph, or any other RDF graph.

    Without --data the graph of the package is open. Results go to standard output, messages to
    standard error. Exit codes: 0 done, 1 failed, 2 wrong use or bad input, 130 stopped by Ctrl-C.

    \b
    Examples:
      justice search johnson
      justice show "Alice Marie Johnson"
      justice query "SELECT ?law { ?law a jg:Law }"
      justice draw --focus "First Step Act" --hops 2 -o law.html
    """
    ctx.obj = Shared(data, format, output)

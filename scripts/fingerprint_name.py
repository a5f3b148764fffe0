"""Print the fingerprint of each name on standard input, for data/private-names.txt.

Names are read from standard input, so that none stays in the history of a shell.
"""

from __future__ import annotations

import sys

import click

from graph.dataset import fingerprint
from graph.errors import GraphError


@click.command(help=__doc__)
def main() -> None:
    """Read names, one a line, and print one fingerprint for each."""
    if sys.stdin.isatty():
        click.echo("Write one name a line, then Ctrl-D.", err=True)
    try:
        for line in sys.stdin:
            if line.strip():
                click.echo(fingerprint(line))
    except GraphError as error:
        click.echo(error, err=True)
        raise SystemExit(error.exit_code) from error


if __name__ == "__main__":
    main()

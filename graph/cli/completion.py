"""``justice completion``: the script that teaches a shell to complete the command line."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

__all__ = ["completion"]

_SHELLS = {"bash": BashComplete, "fish": FishComplete, "zsh": ZshComplete}


@click.command(short_help="Print the completion script of a shell.")
@click.argument("shell", type=click.Choice(sorted(_SHELLS)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script of SHELL.

    Commands, options, entities, types, properties and named queries are completed.

    \b
    Examples:
      justice completion bash > ~/.local/share/bash-completion/completions/justice
      justice completion zsh > ~/.zfunc/_justice
      justice completion fish > ~/.config/fish/completions/justice.fish
    """
    script = _SHELLS[shell](ctx.find_root().command, {}, "justice", "_JUSTICE_COMPLETE")
    click.echo(script.source())
